"""Companions: who comes on the application of somebody, admitted one by one or all at once."""

from checkin.domain.attendee import Attendee, How, State
from checkin.domain.verdict import Verdict
from checkin.flows.check_in import admit
from checkin.store.ports import EventStore


def companions(store: EventStore, applicant: Attendee) -> list[Attendee]:
    """Return who comes on the application of somebody, in list order; a substitute brings the other's."""
    return store.companions_of(applicant.comes_instead_of or applicant.name)


def admit_companions(store: EventStore, applicant: Attendee, *, with_badge: bool = False) -> list[Verdict]:
    """Decide about every companion who is not in yet; who needs a decision stays outside."""
    awaited = [one for one in companions(store, applicant) if one.state is not State.ARRIVED]
    return [admit(store, one.id, How.SEARCH, with_badge=with_badge) for one in awaited]
