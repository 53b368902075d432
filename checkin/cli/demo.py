"""``checkin demo``: the window on an invented event; without a display, the whole job into a folder."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.cli.display import has_display
from checkin.cli.sample import make_sample_event
from checkin.domain.attendance import USUAL_COLUMNS
from checkin.domain.attendee import How, State
from checkin.domain.badge_order import BadgeOrder
from checkin.domain.query import Query
from checkin.domain.verdict import VerdictKind
from checkin.faults import Fault, FaultKind, fault_of
from checkin.files.atomic import write_atomically
from checkin.flows.check_in import overrule, scan, undo
from checkin.flows.export_attendance import RecordChoice, export_attendance, export_journal
from checkin.flows.fee import Received
from checkin.flows.print_badges import Which, choose, make_pdf, record_printed
from checkin.flows.stocks import DEFAULT_STOCK, find_stock
from checkin.flows.tickets import save_ticket_pictures, save_ticket_sheet, ticket_holders
from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from checkin.wording.language import language, tr, tr_count, use_language
from checkin.wording.record import record_text

_FOLDER = "checkin-demo"
_EVENT = "mixer.checkin"
_PAGES = "pages"
_NOBODYS_CODE = "UNKNOWN-CODE"


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    parser.add_argument(
        "-o", "--output", type=Path, metavar=tr("FOLDER"), help=tr("do the whole job into this folder; no window")
    )


def run(options: Namespace, desk: Desk) -> Exit:
    """Open the window, or do the whole job where there is no display or a folder was named."""
    if options.output is None and desk.window is not None and has_display():
        folder = _made(_fresh(Path(_FOLDER)))
        _sample(folder, desk).close()
        return Exit.DONE if desk.window.run(folder / _EVENT) == 0 else Exit.BUG
    if options.output is None:
        desk.console.say(tr("There is no display here, so the whole job is done into a folder instead."))
    folder = _made(_fresh(options.output or Path(_FOLDER)))
    done = _whole_job(folder, desk)
    lacking = _pictures(folder, desk)
    _tell(folder, done, desk)
    if lacking is not None:
        raise lacking
    return Exit.DONE


def _fresh(folder: Path) -> Path:
    """Return the folder, or one with the next free number behind its name: nothing is written over."""
    names = (folder if n == 1 else folder.with_name(f"{folder.name}-{n}") for n in count(1))
    return next(name for name in names if not name.exists() or (name.is_dir() and not any(name.iterdir())))


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise fault_of(trouble, folder) from trouble
    return folder


def _sample(folder: Path, desk: Desk) -> EventFile:
    today = datetime.fromtimestamp(desk.lane.now() / 1000).date()
    return make_sample_event(folder / _EVENT, desk.lane, today, desk.industries)


@dataclass(frozen=True, slots=True)
class _Done:
    """What the whole job came to."""

    attendees: int
    badges: int
    tickets: int
    scanned: int
    arrived: int


def _whole_job(folder: Path, desk: Desk) -> _Done:
    store = _sample(folder, desk)
    try:
        badges = _badges(store, folder / "badges.pdf", desk)
        holders = ticket_holders(store)
        save_ticket_pictures(holders, folder / "tickets")
        save_ticket_sheet(holders, store.event, folder / "tickets.pdf", language=language())
        scanned = _evening(store)
        text = record_text(USUAL_COLUMNS, desk.industries)
        for name in ("attendance.csv", "attendance.xlsx"):
            export_attendance(store, folder / name, RecordChoice(with_source=True), text)
        export_journal(store, folder / "journal.csv", RecordChoice(), text)
        counts = store.counts()
        return _Done(counts.total, badges, len(holders), scanned, counts.arrived)
    finally:
        store.close()


def _badges(store: EventStore, path: Path, desk: Desk) -> int:
    chosen = choose(store, Which.ALL, BadgeOrder.READING)
    stock = find_stock(desk.settings.stock or DEFAULT_STOCK)
    write_atomically(path, make_pdf(chosen, store.event, desk.industries, stock, language=language()))
    record_printed(store, chosen, stock.id)
    return len(chosen)


def _evening(store: EventStore) -> int:
    """Scan a third of the tickets, and what else a door sees: a copy, a code of nobody's, a refusal, an undo."""
    expected = list(store.attendees(store.find(Query(states=frozenset({State.EXPECTED})))))
    cancelled = list(store.attendees(store.find(Query(states=frozenset({State.CANCELLED}), limit=1))))
    guests = expected[: store.counts().total // 3]
    for guest in guests:
        verdict = scan(store, guest.ticket)
        if verdict.kind is VerdictKind.UNPAID:
            overrule(store, verdict, How.SCAN, Received())
    others = [guests[0].ticket, _NOBODYS_CODE, *(person.ticket for person in cancelled)]
    for code in others:
        scan(store, code)
    undo(store, guests[-1].id)
    return len(guests) + len(others)


def _pictures(folder: Path, desk: Desk) -> Fault | None:
    """Save a picture of every page, or return what the window lacks on this machine."""
    if desk.window is None:
        return None
    spoken = language()
    try:
        desk.window.picture_pages(folder / _EVENT, _made(folder / _PAGES))
    except Fault as fault:
        if fault.kind is not FaultKind.SYSTEM_LIBRARIES_MISSING:
            raise
        return fault
    finally:
        use_language(spoken)  # the window speaks as its own settings say
    return None


def _tell(folder: Path, done: _Done, desk: Desk) -> None:
    say = desk.console.say
    say(tr("Everything was written to {folder}:", folder=folder))
    say("  " + tr_count("{count} attendee loaded", "{count} attendees loaded", done.attendees))
    say("  " + tr_count("{count} badge made", "{count} badges made", done.badges))
    say("  " + tr_count("{count} ticket made", "{count} tickets made", done.tickets))
    say("  " + tr("{scanned} codes scanned, {arrived} people are in", scanned=done.scanned, arrived=done.arrived))
    files = list(_files(folder))
    for line in files:
        say(f"  {line}")
    desk.console.answer({"folder": str(folder), "files": files, **asdict(done)})


def _files(folder: Path) -> Iterator[str]:
    """Yield what was written; of a folder within, how many files it holds."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            number = len(list(path.iterdir()))
            yield tr_count("{folder}/ with {count} file", "{folder}/ with {count} files", number, folder=path.name)
        else:
            yield path.name
