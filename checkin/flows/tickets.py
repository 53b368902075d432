"""Let tickets leave: one picture each with a list for mail merge, or a PDF to print or attach."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from checkin.badges.ticket_png import file_name, ticket_png
from checkin.badges.ticket_sheet import TicketPaper, TicketSlip, tickets_pdf
from checkin.domain.attendee import Attendee, State
from checkin.domain.badge_order import BadgeOrder, in_badge_order
from checkin.domain.event import Event
from checkin.domain.progress import Progress, unwatched
from checkin.faults import Fault, FaultKind
from checkin.files.atomic import write_all_atomically, write_atomically
from checkin.files.mail_merge import MailMergeRow, mail_merge_csv
from checkin.store.ports import EventStore

MAIL_MERGE_FILE = "tickets.csv"


def ticket_holders(store: EventStore) -> list[Attendee]:
    """Return who gets a ticket, in list order: not who cancelled, waits, or is gone from the list."""
    coming = (a for a in store.attendees() if a.state not in (State.CANCELLED, State.WAITING, State.GONE))
    return in_badge_order(coming, BadgeOrder.LIST)


def save_ticket_pictures(holders: Sequence[Attendee], folder: Path, progress: Progress = unwatched) -> list[Path]:
    """Write one PNG per ticket and ``tickets.csv`` into a folder, made if need be; return what was written.

    Nothing appears before all is ready. Raises :class:`Fault`, and what ``progress`` raises.
    """
    _require(holders)
    return write_all_atomically(folder, _pictures_and_list(holders, progress))


def save_ticket_sheet(
    holders: Sequence[Attendee],
    event: Event,
    path: Path,
    paper: TicketPaper = TicketPaper.A4_EIGHT,
    language: str = "ja",
    progress: Progress = unwatched,
) -> None:
    """Write the tickets as a PDF; raises :class:`Fault`, and what ``progress`` raises."""
    _require(holders)
    when_and_where = "　".join(filter(None, (event.day.isoformat().replace("-", "/"), event.venue)))
    slips = [TicketSlip(a.name, a.ticket, event.title, when_and_where, language) for a in holders]
    write_atomically(path, tickets_pdf(slips, paper, event.title, progress))


def _require(holders: Sequence[Attendee]) -> None:
    if not holders:
        raise Fault(FaultKind.NOTHING_TO_PRINT)


def _pictures_and_list(holders: Sequence[Attendee], progress: Progress) -> Iterator[tuple[str, bytes]]:
    rows: list[MailMergeRow] = []
    for number, holder in enumerate(holders, 1):
        name = file_name(number, holder.ticket)
        rows.append(MailMergeRow(holder.name, holder.profile.email, holder.ticket, name))
        yield name, ticket_png(holder.ticket)
        progress(number, len(holders))
    yield MAIL_MERGE_FILE, mail_merge_csv(rows)
