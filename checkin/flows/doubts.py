"""People of a list who may be one person twice, among themselves or with attendees: shown, never merged."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from checkin.domain.attendee import Attendee, Profile
from checkin.domain.names import fold_text
from checkin.files.rows import Draft
from checkin.flows.load_plan import Doubt, DoubtKind
from checkin.flows.matching import folded_email, is_same_name


def doubts(drafts: Sequence[Draft], matched: Mapping[int, Attendee], attendees: Sequence[Attendee]) -> list[Doubt]:
    """Return the groups that have somebody new in them, and matches of people whose name is another."""
    new = [draft for number, draft in enumerate(drafts) if number not in matched]
    renamed = [
        Doubt(DoubtKind.OTHER_NAME, (drafts[number],), (attendee,))
        for number, attendee in matched.items()
        if drafts[number].profile.name != attendee.listed.name
        and not is_same_name(drafts[number].profile, attendee.listed)
    ]
    return renamed + list(_lookalikes(new, attendees))


def _lookalikes(new: Sequence[Draft], attendees: Sequence[Attendee]) -> Iterator[Doubt]:
    """Yield the groups of one key, each set of people once, for the strongest reason."""
    reported: set[frozenset[int]] = set()
    for kind, key_of in _KEYS:
        drafts: dict[str, list[Draft]] = {}
        for draft in new:
            if key := key_of(draft.profile):
                drafts.setdefault(key, []).append(draft)
        known: dict[str, list[Attendee]] = {}
        for attendee in attendees:
            if (key := key_of(attendee.profile)) in drafts:
                known.setdefault(key, []).append(attendee)
        for key, group in drafts.items():
            if len(group) == 1 and key not in known:
                continue
            others = known.get(key, [])
            members = frozenset(map(id, (*group, *others)))
            if members not in reported:
                reported.add(members)
                yield Doubt(kind, tuple(group), tuple(others))


def _name_key(profile: Profile) -> str:
    return fold_text(profile.name)


def _reading_key(profile: Profile) -> str:
    if not (profile.reading and profile.company):
        return ""
    return f"{fold_text(profile.reading)}|{fold_text(profile.company)}"


_KEYS: tuple[tuple[DoubtKind, Callable[[Profile], str]], ...] = (
    (DoubtKind.SAME_NAME, _name_key),
    (DoubtKind.SAME_READING_AND_COMPANY, _reading_key),
    (DoubtKind.SAME_EMAIL, folded_email),
)
