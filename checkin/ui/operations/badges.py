"""What can be set off on the badges page: choose whose, look, save, print, mark as printed; and tickets."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from checkin.badges.concerns import Concern
from checkin.badges.designs import classic
from checkin.badges.preflight import check
from checkin.badges.ticket_sheet import TicketPaper
from checkin.domain.attendee import Attendee
from checkin.domain.badge import Badge, badge_for
from checkin.domain.badge_order import BadgeOrder
from checkin.domain.calibration import Calibration
from checkin.domain.design import Design
from checkin.domain.finish import PLAIN, Finish
from checkin.domain.progress import Cancelled, Progress
from checkin.domain.stock import Stock
from checkin.files.atomic import write_atomically
from checkin.flows import print_badges as flow
from checkin.flows import tickets as ticket_flow
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed, Session
from checkin.ui.printer import print_pdf
from checkin.ui.tasks import Task
from checkin.wording.language import language


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose badges, in which order, on what paper, from which slot on, in which design."""

    which: flow.Which | tuple[str, ...]
    order: BadgeOrder
    stock: Stock
    start: int = 1
    finish: Finish = PLAIN
    design: Design = field(default_factory=classic)


@dataclass(frozen=True, slots=True)
class Batch:
    """The people a wish comes to, and the words on their badges."""

    wish: Wish
    people: tuple[Attendee, ...]
    badges: tuple[Badge, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The people's ids."""
        return tuple(person.id for person in self.people)

    @property
    def slots(self) -> int:
        """How many badges are printed: copies and badges to write on among them."""
        return self.wish.finish.slots(len(self.people))

    @property
    def sheets(self) -> int:
        """How many sheets the badges take; on both sides each has two pages."""
        return -(-(self.wish.start - 1 + self.slots) // self.wish.stock.per_page) if self.slots else 0

    def page_of(self, badge: int) -> int:
        """Return the page, from 0, that a badge of the batch, from 0, lies on."""
        finish = self.wish.finish
        return (self.wish.start - 1 + badge * finish.copies) // self.wish.stock.per_page * finish.sides

    def on_pages(self, pages: Collection[int]) -> "Batch":
        """Return the part of the batch whose badges, with all their copies, lie on these pages."""
        finish, per_page = self.wish.finish, self.wish.stock.per_page
        whole: list[int] = []
        for badge in range(len(self.people)):
            first = self.wish.start - 1 + badge * finish.copies
            sheets = range(first // per_page, (first + finish.copies - 1) // per_page + 1)
            if all(sheet * finish.sides in pages for sheet in sheets):
                whole.append(badge)
        return replace(
            self,
            people=tuple(self.people[badge] for badge in whole),
            badges=tuple(self.badges[badge] for badge in whole),
        )


@dataclass(frozen=True, slots=True)
class Sheets:
    """A PDF and the batch it was made of."""

    batch: Batch
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Sent:
    """The pages, from 0, that went to a printer, of how many that should; fewer where somebody stopped it."""

    pages: tuple[int, ...]
    of: int

    @property
    def is_stopped(self) -> bool:
        """Whether somebody stopped it."""
        return len(self.pages) < self.of


@dataclass(frozen=True, slots=True)
class Findings:
    """What to know before a batch is printed."""

    batch: Batch
    concerns: tuple[Concern, ...]


@dataclass(frozen=True, slots=True)
class SavedTickets:
    """Where tickets were written, and how many."""

    path: Path
    count: int


def gather(session: Session, wish: Wish, done: Callable[[Batch], None]) -> Task:
    """Read whose badges a wish asks for."""
    industries, spoken = session.industries, language()

    def read(store: EventStore, _: Progress) -> Batch:
        people = tuple(flow.choose(store, wish.which, wish.order))
        return Batch(wish, people, tuple(badge_for(p, store.event, industries, spoken) for p in people))

    return session.ask(read, done)


def first_sheet(session: Session, batch: Batch, done: Callable[[Sheets], None]) -> Task:
    """Make the first page alone, so that something is to be seen at once."""
    wish, finish = batch.wish, batch.wish.finish
    room = wish.stock.per_page - wish.start + 1
    people = batch.people[: -(-room // finish.copies)]
    blanks = max(0, min(finish.blanks, room - len(people) * finish.copies))
    only = replace(batch, wish=replace(wish, finish=replace(finish, blanks=blanks)))

    make = _maker(session, only, people)
    return session.press.run(lambda progress: Sheets(batch, make(progress).pdf), done)


def all_sheets(session: Session, batch: Batch, done: Callable[[Sheets], None]) -> Task:
    """Make the PDF: the one that is shown, saved and printed."""
    return _make(session, batch, batch.people, done)


def inspect(session: Session, batch: Batch, done: Callable[[Findings], None]) -> Task:
    """Look at every badge for what a person should know before printing."""
    wish = batch.wish
    return session.press.run(
        lambda _: Findings(batch, tuple(check(batch.badges, wish.stock, wish.design, wish.finish))), done
    )


def save(session: Session, pdf: bytes, path: Path, done: Callable[[Path], None]) -> Task:
    """Save the PDF as it is shown."""

    def write(_: Progress) -> Path:
        write_atomically(path, pdf)
        return path

    return session.press.run(write, done)


def send_to_printer(
    session: Session,
    pdf: bytes,
    printer: QPrinter,
    done: Callable[[None], None],
) -> Task:
    """Print the PDF as it is shown, at 100 %."""
    return session.press.run(lambda progress: print_pdf(pdf, printer, progress), done)


def print_sheets(
    session: Session,
    sheets: Sheets,
    calibration: Calibration,
    printer: QPrinter,
    pages: tuple[int, ...],
    done: Callable[[Sent], None],
) -> Task:
    """Print pages at 100 % on a printer with this correction: as shown, or made anew where that differs.

    Stopped, it answers all the same, with the pages that had gone out by then.
    """
    wish = sheets.batch.wish
    if calibration == wish.finish.calibration:
        return session.press.run(lambda progress: _send(sheets.pdf, printer, pages, progress), done)
    corrected = replace(wish, finish=replace(wish.finish, calibration=calibration))
    make = _maker(session, replace(sheets.batch, wish=corrected), sheets.batch.people)
    return session.press.run(lambda progress: _send(make(progress).pdf, printer, pages, progress), done)


def mark_printed(session: Session, batch: Batch, done: Callable[[None], None]) -> Task:
    """Write down that the badges of a batch came out."""
    ids, people, stock = batch.ids, batch.people, batch.wish.stock.id
    return session.change(
        lambda store, _: flow.record_printed(store, people, stock), done, touched=lambda _: Changed(frozenset(ids))
    )


def count_tickets(session: Session, done: Callable[[int], None]) -> Task:
    """Count who gets a ticket."""
    return session.ask(lambda store, _: len(ticket_flow.ticket_holders(store)), done)


def save_ticket_pictures(session: Session, folder: Path, done: Callable[[SavedTickets], None]) -> Task:
    """Save one picture per ticket and the list for mail merge into a folder."""

    def write(store: EventStore, progress: Progress) -> SavedTickets:
        holders = ticket_flow.ticket_holders(store)
        ticket_flow.save_ticket_pictures(holders, folder, progress)
        return SavedTickets(folder, len(holders))

    return session.ask(write, done)


def save_ticket_sheet(
    session: Session,
    path: Path,
    paper: TicketPaper,
    done: Callable[[SavedTickets], None],
) -> Task:
    """Save every ticket in one PDF."""
    spoken = language()

    def write(store: EventStore, progress: Progress) -> SavedTickets:
        holders = ticket_flow.ticket_holders(store)
        ticket_flow.save_ticket_sheet(holders, store.event, path, paper, spoken, progress)
        return SavedTickets(path, len(holders))

    return session.ask(write, done)


def _send(pdf: bytes, printer: QPrinter, pages: tuple[int, ...], progress: Progress) -> Sent:
    gone = 0

    def count(done: int, of: int) -> None:
        nonlocal gone
        gone = done
        progress(done, of)

    try:
        print_pdf(pdf, printer, count, pages)
    except Cancelled:
        return Sent(pages[:gone], len(pages))
    return Sent(pages, len(pages))


def _make(session: Session, batch: Batch, people: tuple[Attendee, ...], done: Callable[[Sheets], None]) -> Task:
    return session.press.run(_maker(session, batch, people), done)


def _maker(session: Session, batch: Batch, people: tuple[Attendee, ...]) -> Callable[[Progress], Sheets]:
    event, industries, spoken, wish = session.current_event, session.industries, language(), batch.wish

    def make(progress: Progress) -> Sheets:
        made = flow.make_pdf(
            people,
            event,
            industries,
            wish.stock,
            wish.start,
            spoken,
            progress,
            finish=wish.finish,
            design=wish.design,
        )
        return Sheets(batch, made)

    return make
