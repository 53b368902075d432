"""People of a list who may be one person twice, among themselves or with attendees: shown, never merged."""

from collections.abc import Iterable, Mapping, Sequence

from checkin.domain.attendee import Attendee, Profile
from checkin.domain.names import fold_text
from checkin.files.rows import Draft
from checkin.flows.load_plan import Doubt, DoubtKind
from checkin.flows.matching import folded_email, is_same_name

Person = Draft | Attendee


def doubts(drafts: Sequence[Draft], matched: Mapping[int, Attendee], attendees: Iterable[Attendee]) -> list[Doubt]:
    """Return the groups that have somebody new in them, and matches of people whose name is another."""
    new = [draft for number, draft in enumerate(drafts) if number not in matched]
    renamed = [
        Doubt(DoubtKind.OTHER_NAME, (drafts[number],), (attendee,))
        for number, attendee in matched.items()
        if drafts[number].profile.name != attendee.listed.name
        and not is_same_name(drafts[number].profile, attendee.listed)
    ]
    return renamed + (_lookalikes(new, attendees) if new else [])


def _lookalikes(new: Sequence[Draft], attendees: Iterable[Attendee]) -> list[Doubt]:
    groups: dict[tuple[DoubtKind, str], tuple[list[Draft], list[Attendee]]] = {}
    for draft in new:
        for key in _keys(draft.profile):
            groups.setdefault(key, ([], []))[0].append(draft)
    for attendee in attendees:
        for key in _keys(attendee.profile):
            if key in groups:
                groups[key][1].append(attendee)
    found: list[Doubt] = []
    reported: set[frozenset[int]] = set()
    order = list(DoubtKind)
    for (kind, _), (drafts, known) in sorted(groups.items(), key=lambda item: order.index(item[0][0])):
        members = frozenset(map(id, (*drafts, *known)))
        if len(members) > 1 and members not in reported:
            reported.add(members)
            found.append(Doubt(kind, tuple(drafts), tuple(known)))
    return found


def _keys(profile: Profile) -> list[tuple[DoubtKind, str]]:
    keys = [(DoubtKind.SAME_NAME, fold_text(profile.name))]
    if profile.reading and profile.company:
        key = f"{fold_text(profile.reading)}|{fold_text(profile.company)}"
        keys.append((DoubtKind.SAME_READING_AND_COMPANY, key))
    if profile.email:
        keys.append((DoubtKind.SAME_EMAIL, folded_email(profile)))
    return keys
