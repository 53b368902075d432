"""Who of a list is which attendee: by our ticket, then ticket code, then email, then name and company.

Each attendee is matched at most once, and the order of the rows does not matter: people who share a key (one
buyer, several tickets) are told apart by their names.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from checkin.domain.attendee import Attendee, Origin, Profile
from checkin.domain.names import fold_text
from checkin.domain.ticket import plain
from checkin.files.rows import Draft

_Numbered = tuple[int, Profile]
_Pair = tuple[int, Attendee]


@dataclass(slots=True)
class Matches:
    """The pairs found, by the draft's number, and the number of who is left."""

    found: dict[int, Attendee] = field(default_factory=lambda: dict[int, Attendee]())
    taken: set[str] = field(default_factory=lambda: set[str]())


def match(drafts: Sequence[Draft], attendees: Sequence[Attendee]) -> dict[int, Attendee]:
    """Return the attendee of each draft that has one, by the draft's number from 0.

    Walk-ins are matched by our own ticket alone: somebody of the same name may be somebody else.
    """
    matches = Matches()
    if not attendees:
        return matches.found
    listed = [attendee for attendee in attendees if attendee.origin is Origin.LIST]
    _match_by(matches, drafts, attendees, _draft_ticket, lambda a: a.ticket, _alike_or_alone)
    _match_by(matches, drafts, listed, _code, lambda a: fold_text(a.listed.ticket_code), _alike_or_alone)
    _match_by(matches, drafts, listed, _email, lambda a: folded_email(a.listed), _alike_or_unopposed)
    _match_by(matches, drafts, listed, lambda d: _person(d.profile), lambda a: _person(a.listed), _closest)
    return matches.found


def folded_email(profile: Profile) -> str:
    """Return an address as it is compared."""
    return profile.email.casefold()


def is_same_name(one: Profile, other: Profile) -> bool:
    """Say whether two people have the same name, or at least the same reading."""
    if fold_text(one.name) == fold_text(other.name):
        return True
    return bool(one.reading) and fold_text(one.reading) == fold_text(other.reading)


_Pairing = Callable[[list[_Numbered], list[Attendee]], list[_Pair]]


def _match_by(
    matches: Matches,
    drafts: Sequence[Draft],
    attendees: Iterable[Attendee],
    key_of_draft: Callable[[Draft], str],
    key_of_attendee: Callable[[Attendee], str],
    pairing: _Pairing,
) -> None:
    by_key: dict[str, list[Attendee]] = {}
    for attendee in attendees:
        if attendee.id not in matches.taken and (key := key_of_attendee(attendee)):
            by_key.setdefault(key, []).append(attendee)
    groups: dict[str, list[_Numbered]] = {}
    for number, draft in enumerate(drafts):
        if number not in matches.found and (key := key_of_draft(draft)) in by_key:
            groups.setdefault(key, []).append((number, draft.profile))
    for key, group in groups.items():
        for number, attendee in pairing(group, by_key[key]):
            matches.found[number] = attendee
            matches.taken.add(attendee.id)


def _alike_or_alone(group: list[_Numbered], candidates: list[Attendee]) -> list[_Pair]:
    """Pair who has the same name; a code that one person had and one has is theirs under another name.

    Of a code that several share, nobody is guessed: a check-in must not pass to somebody else.
    """
    if len(group) == len(candidates) == 1:
        return [(group[0][0], candidates[0])]
    return _alike(group, candidates)


def _alike_or_unopposed(group: list[_Numbered], candidates: list[Attendee]) -> list[_Pair]:
    """Pair who has the same name; a lone pair of another name only if their ticket codes allow it."""
    pairs = _alike(group, candidates)
    if not pairs and len(group) == len(candidates) == 1:
        (number, profile), attendee = group[0], candidates[0]
        codes = {fold_text(profile.ticket_code), fold_text(attendee.listed.ticket_code)} - {""}
        if len(codes) < 2 and not profile.companion_of:
            pairs.append((number, attendee))
    return pairs


def _closest(group: list[_Numbered], candidates: list[Attendee]) -> list[_Pair]:
    """Pair people of one name, those who agree most first.

    Nobody without a company is taken for a namesake whose address is another.
    """
    agreements = [
        (_agreement(profile, attendee.listed), number, attendee)
        for number, profile in group
        for attendee in candidates
        if profile.company or not _contradict(profile, attendee.listed)
    ]
    agreements.sort(key=lambda one: one[0], reverse=True)
    pairs: list[_Pair] = []
    numbers: set[int] = set()
    ids: set[str] = set()
    for _, number, attendee in agreements:
        if number not in numbers and attendee.id not in ids:
            numbers.add(number)
            ids.add(attendee.id)
            pairs.append((number, attendee))
    return pairs


def _alike(group: list[_Numbered], candidates: list[Attendee]) -> list[_Pair]:
    by_name: dict[str, list[Attendee]] = {}
    for attendee in candidates:
        by_name.setdefault(fold_text(attendee.listed.name), []).append(attendee)
    namesakes: dict[str, list[_Numbered]] = {}
    for item in group:
        namesakes.setdefault(fold_text(item[1].name), []).append(item)
    pairs: list[_Pair] = []
    for name, same in namesakes.items():
        free = by_name.get(name, [])
        if len(same) == len(free) == 1:
            pairs.append((same[0][0], free[0]))
        elif free:
            pairs.extend(_closest(same, free))
    return pairs


def _draft_ticket(draft: Draft) -> str:
    return plain(draft.ticket) if draft.ticket else ""


def _code(draft: Draft) -> str:
    return fold_text(draft.profile.ticket_code)


def _email(draft: Draft) -> str:
    return folded_email(draft.profile)


def _person(profile: Profile) -> str:
    return f"{fold_text(profile.name)}|{fold_text(profile.company)}"


def _contradict(one: Profile, other: Profile) -> bool:
    return bool(one.email and other.email) and folded_email(one) != folded_email(other)


def _discriminators(profile: Profile) -> tuple[str, ...]:
    return (
        profile.name,
        profile.company,
        profile.reading,
        profile.email,
        profile.ticket_code,
        profile.phone,
        profile.title,
        profile.ticket_type,
        profile.industry_text,
        profile.companion_of,
        profile.introduced_by,
        profile.note,
        *profile.extra.values(),
    )


def _agreement(one: Profile, other: Profile) -> tuple[int, bool]:
    """Return in how many ways two profiles agree; the place in the list only decides between equals."""
    pairs = zip(_discriminators(one), _discriminators(other), strict=False)
    return sum(1 for mine, theirs in pairs if mine and mine == theirs), one.position == other.position
