"""Several people on one row: companions with columns of their own, and mere numbers of people."""

from collections.abc import Iterator

from checkin.domain.attendee import Profile
from checkin.domain.names import fold_text
from checkin.files.field import COMPANIONS, Field, companion_field
from checkin.files.rows import Draft, RowReader
from checkin.files.values import names_of

_COLUMNS = tuple(
    (companion_field(n, "name"), companion_field(n, "reading"), companion_field(n, "company"))
    for n in range(1, COMPANIONS + 1)
)
_NAMES = frozenset(name for name, _, _ in _COLUMNS)


def companions_of(draft: Draft, cells: tuple[str, ...], reader: RowReader, position: int) -> Iterator[Draft]:
    """Yield who comes along with the person of a row, in the row's order; ``position`` is the first one's.

    They come on that person's application and share its status, ticket type and payment, but not its ticket code:
    a code that two people carry would have to be asked about at the door.
    """
    applicant = draft.profile
    named = _named(applicant, cells, reader)
    expected = _expected(draft, cells, reader, len(named))
    unnamed = [(f"{applicant.name} 様 同伴者 {n}", "", "") for n in range(len(named) + 1, expected + 1)]
    for offset, (name, reading, company) in enumerate((*named, *unnamed)):
        profile = Profile(
            name=name,
            reading=reading,
            company=company,
            ticket_type=applicant.ticket_type,
            rsvp=reader.row_rsvp(cells),
            rsvp_text=applicant.rsvp_text,
            payment=applicant.payment,
            companion_of=applicant.name,
            position=position + offset,
        )
        yield Draft(profile, draft.line)


def _named(applicant: Profile, cells: tuple[str, ...], reader: RowReader) -> list[tuple[str, str, str]]:
    """Return name, reading and company of everyone named, without the applicant, whom some lists repeat."""
    if _NAMES.isdisjoint(reader.index):
        return []
    people: list[tuple[str, str, str]] = []
    for name, reading, company in _COLUMNS:
        if not (text := reader.cell(cells, name)):
            continue
        names = names_of(text)
        readings = names_of(reader.cell(cells, reading))
        if len(readings) != len(names):
            readings = ("",) * len(names)
        people.extend((n, r, reader.cell(cells, company)) for n, r in zip(names, readings, strict=True))
    own = fold_text(applicant.name)
    return [person for person in people if fold_text(person[0]) != own]


def _expected(draft: Draft, cells: tuple[str, ...], reader: RowReader, named: int) -> int:
    """Return how many come along by the numbers of the row; what cannot be read adds nobody.

    Where an order has a row for each of its people, the order's number of people is on every row: who has a row
    is no companion.
    """
    quantity = reader.people(cells, draft.line, Field.QUANTITY) or 1
    guests = reader.people(cells, draft.line, Field.GUESTS) or 0
    rows = reader.rows_with_code(draft.profile.ticket_code)
    return max(named, quantity - 1 if rows == 1 else 0, guests)
