"""What a guest can set off at self check-in."""

from checkin.domain.attendee import How
from checkin.domain.verdict import Verdict
from checkin.flows.check_in import scan
from checkin.ui.operations.door import Failed, Told
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Task


def check_in(session: Session, text: str, done: Told, failed: Failed, *, with_badge: bool) -> Task:
    """Decide about a code that was scanned or typed; the verdict comes after its entry is on disk."""
    return session.change(
        lambda store, _: scan(store, text, How.KIOSK, with_badge=with_badge), done, failed, touched=_whom
    )


def _whom(verdict: Verdict) -> Changed:
    return Changed(frozenset({verdict.attendee.id}) if verdict.attendee else frozenset())
