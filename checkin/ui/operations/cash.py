"""What can be set off about money: fees, receipts, the drawer, the closing report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtPrintSupport import QPrinter

from checkin.domain.attendee import Attendee
from checkin.domain.closing import Closing
from checkin.domain.drawer import Drawer
from checkin.domain.money import Receipt
from checkin.domain.progress import Progress
from checkin.files.atomic import write_atomically
from checkin.flows import cash as flow
from checkin.flows import drawer as drawer_flow
from checkin.flows import receipts as receipt_flow
from checkin.flows.cash import CashRefusal
from checkin.flows.close_till import closing
from checkin.flows.fee import Fee
from checkin.flows.print_receipt import pdf_of
from checkin.flows.receipts import ReceiptRefusal, Wish
from checkin.flows.save_report import save_report as write_report
from checkin.store.ports import EventStore
from checkin.ui.operations.session import Changed, Session
from checkin.ui.printer import print_pdf
from checkin.ui.tasks import Task
from checkin.wording.closing import closing_report
from checkin.wording.language import language

T = TypeVar("T")

Settled = Callable[[Attendee | CashRefusal], None]
Receipted = Callable[[Receipt | ReceiptRefusal], None]


@dataclass(frozen=True, slots=True)
class Till:
    """How the till stands, and this lane's own drawer."""

    closing: Closing
    lane: str


def look(session: Session, attendee_id: str, done: Callable[[Attendee | None], None]) -> Task:
    """Read one attendee."""
    return session.ask(lambda store, _: store.attendee(attendee_id), done)


def settle(session: Session, attendee_id: str, fee: Fee, done: Settled) -> Task:
    """Take or waive what somebody owes."""
    return _about(session, attendee_id, lambda store: flow.settle_fee(store, attendee_id, fee), done)


def refund(session: Session, attendee_id: str, amount: int, reason: str, done: Settled) -> Task:
    """Give money back."""
    return _about(session, attendee_id, lambda store: flow.refund(store, attendee_id, amount, reason), done)


def undo(session: Session, attendee_id: str, entry: str, reason: str, done: Settled) -> Task:
    """Take back what was done about a fee."""
    return _about(session, attendee_id, lambda store: flow.undo_money(store, attendee_id, entry, reason), done)


def issue(session: Session, attendee_id: str, wish: Wish, done: Receipted) -> Task:
    """Issue a receipt under the next number."""
    return _about(session, attendee_id, lambda store: receipt_flow.issue(store, attendee_id, wish), done)


def reissue(session: Session, attendee_id: str, entry: str, done: Receipted) -> Task:
    """Note that a receipt is printed again."""
    return _about(session, attendee_id, lambda store: receipt_flow.reissue(store, attendee_id, entry), done)


def make_void(session: Session, attendee_id: str, entry: str, reason: str, done: Receipted) -> Task:
    """Make a receipt void."""
    return _about(
        session, attendee_id, lambda store: receipt_flow.make_void(store, attendee_id, entry, reason), done
    )


def draft(session: Session, attendee: Attendee, wish: Wish, done: Callable[[bytes], None]) -> Task:
    """Make the PDF of a receipt as it would be, without a number."""
    receipt = receipt_flow.draft(session.current_event, attendee, wish, session.lane, session.now())
    return _make(session, receipt, done, is_draft=True)


def make_pdf(session: Session, receipt: Receipt, done: Callable[[bytes], None]) -> Task:
    """Make the PDF of a receipt that was issued."""
    return _make(session, receipt, done, is_draft=False)


def save_pdf(session: Session, pdf: bytes, path: Path, done: Callable[[Path], None]) -> Task:
    """Save a receipt as it is shown."""

    def write(_: Progress) -> Path:
        write_atomically(path, pdf)
        return path

    return session.press.run(write, done)


def print_receipt(session: Session, pdf: bytes, printer: QPrinter, done: Callable[[None], None]) -> Task:
    """Print a receipt as it is shown, at 100 %."""
    return session.press.run(lambda progress: print_pdf(pdf, printer, progress), done)


def look_at_till(session: Session, done: Callable[[Till], None]) -> Task:
    """Read how the till stands."""
    return session.ask(lambda store, _: Till(closing(store, store.lane.name), store.lane.name), done)


def open_drawer(session: Session, amount: int, done: Callable[[Drawer], None]) -> Task:
    """Say how much change is in this lane's drawer."""
    return session.change(
        lambda store, _: drawer_flow.open_drawer(store, amount), done, touched=lambda _: Changed(event=True)
    )


def count_drawer(session: Session, pieces: Mapping[int, int], done: Callable[[Drawer], None]) -> Task:
    """Say what was counted in this lane's drawer."""
    return session.change(
        lambda store, _: drawer_flow.count_drawer(store, pieces), done, touched=lambda _: Changed(event=True)
    )


def save_report(session: Session, path: Path, done: Callable[[Path], None]) -> Task:
    """Save the closing report as things stand now."""

    def save(store: EventStore, _: Progress) -> Path:
        write_report(path, closing_report(closing(store), store.event, store.lane.now()))
        return path

    return session.ask(save, done)


def _make(session: Session, receipt: Receipt, done: Callable[[bytes], None], *, is_draft: bool) -> Task:
    spoken = language()

    def make(_: Progress) -> bytes:
        return pdf_of(receipt, spoken, is_draft=is_draft)

    return session.press.run(make, done)


def _about(session: Session, attendee_id: str, deed: Callable[[EventStore], T], done: Callable[[T], None]) -> Task:
    concerned = Changed(frozenset({attendee_id}))
    return session.change(lambda store, _: deed(store), done, touched=lambda _: concerned)
