"""One person's fee: how it stands, what was done about it, receipts, and what can be done now."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.money import Money, Receipt
from checkin.domain.stamp import Stamp
from checkin.flows.cash import CashRefusal
from checkin.flows.fee import Received, Waived
from checkin.flows.receipts import Wish
from checkin.ui.cash.deed_row import DeedRow
from checkin.ui.cash.paper import ReceiptPaper
from checkin.ui.cash.reason_line import ReasonLine
from checkin.ui.cash.receipt_form import ReceiptForm
from checkin.ui.desktop import Desktop
from checkin.ui.operations import cash as operations
from checkin.ui.operations.session import Changed, Session
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton, QuietButton
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.cash import (
    account_lines,
    cash_refusal_sentence,
    money_status,
    receipt_lines,
    receive_words,
)
from checkin.wording.closing import money_sentence
from checkin.wording.language import tr
from checkin.wording.times import day_and_time


class AccountPanel(QWidget):
    """Every deed about money that stands can be taken back here, with a reason."""

    closed = Signal()
    known = Signal(object)
    """The :class:`Attendee` as the panel shows them now."""
    told = Signal(str)
    """What came of a deed, in one sentence."""

    def __init__(self, session: Session, desktop: Desktop, closes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._attendee: Attendee | None = None
        self._id = ""
        self.name = Heading("", Rank.SECTION)
        self.name.setWordWrap(True)
        self.close_button = QuietButton(closes)
        self.sums = Text("")
        self.receive_button = PlainButton("")
        self.waive_button = PlainButton(tr("Waive…"))
        self.refund_button = QuietButton(tr("Give back…"))
        self.line = ReasonLine()
        self.form = ReceiptForm(session)
        self.paper = ReceiptPaper(session, desktop, self)
        self.rows: list[DeedRow] = []
        self._deeds, self._receipts = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_person(self, attendee_id: str) -> None:
        """Show somebody's account as it stands now."""
        if attendee_id != self._id:
            self.line.close_line()
        self._id = attendee_id
        operations.look(self._session, attendee_id, self._on_known)

    def take_hand(self) -> None:
        """Take the keyboard, so that Esc closes and Tab goes through what can be done."""
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the panel away on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.receive_button.clicked.connect(self._on_receive)
        self.waive_button.clicked.connect(self._on_waive)
        self.refund_button.clicked.connect(self._on_refund)
        self.form.print_wanted.connect(self._on_print_wanted)
        self.form.save_wanted.connect(self._on_save_wanted)
        self.paper.told.connect(self._tell)
        self._session.changed.connect(self._on_changed)

    def _on_known(self, attendee: Attendee | None) -> None:
        if attendee is None or attendee.id != self._id:
            return
        self._attendee = attendee
        self.name.setText(attendee.name)
        self.sums.setText("\n".join(account_lines(attendee.account)))
        self.receive_button.setText(receive_words(attendee))
        self.receive_button.setVisible(attendee.owes)
        self.waive_button.setVisible(attendee.owes)
        self.refund_button.setVisible(attendee.account.kept > 0)
        self.form.show_attendee(attendee)
        self._show_rows(attendee)
        if self.close_button.hasFocus() and not self.form.isHidden():
            self.form.take_hand()
        self.known.emit(attendee)

    def _show_rows(self, attendee: Attendee) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        money = [self._money_row(one) for one in attendee.money]
        undone = [
            DeedRow(tr("Undone: {what}", what=money_sentence(one.money)), f"{_when(one.stamp)}  {one.reason}")
            for one in attendee.undone_money
        ]
        receipts = [self._receipt_row(one) for one in attendee.receipts]
        self.rows = [*money, *undone, *receipts]
        for row in (*money, *undone):
            self._deeds.addWidget(row)
        for row in receipts:
            self._receipts.addWidget(row)

    def _money_row(self, money: Money) -> DeedRow:
        return DeedRow(money_sentence(money), _when(money.stamp), [(tr("Undo…"), lambda: self._on_undo(money))])

    def _receipt_row(self, receipt: Receipt) -> DeedRow:
        words, below = receipt_lines(receipt)
        entry = receipt.stamp.entry
        deeds = [
            (tr("Again"), lambda: self.paper.reissue(self._id, entry, is_printed=True)),
            (tr("PDF"), lambda: self.paper.reissue(self._id, entry, is_printed=False)),
            (tr("Void…"), lambda: self._on_void(receipt)),
        ]
        return DeedRow(words, below, () if receipt.void else deeds)

    # What is set off

    def _on_print_wanted(self, wish: Wish) -> None:
        self.paper.issue(self._id, wish, is_printed=True)

    def _on_save_wanted(self, wish: Wish) -> None:
        self.paper.issue(self._id, wish, is_printed=False)

    def _on_receive(self) -> None:
        operations.settle(self._session, self._id, Received(), self._on_done)

    def _on_waive(self) -> None:
        self._ask(tr("Why is nothing asked?"), tr("Waive"), lambda reason, _: self._settle(reason))

    def _settle(self, reason: str) -> None:
        operations.settle(self._session, self._id, Waived(reason), self._on_done)

    def _on_refund(self) -> None:
        kept = self._attendee.account.kept if self._attendee else 0
        self._ask(tr("How much is given back, and why?"), tr("Give back"), self._refund, kept)

    def _refund(self, reason: str, amount: int) -> None:
        operations.refund(self._session, self._id, amount, reason, self._on_done)

    def _on_undo(self, money: Money) -> None:
        what = money_sentence(money)

        def undo(reason: str, _: int) -> None:
            operations.undo(self._session, self._id, money.stamp.entry, reason, self._on_undone)

        self._ask(tr("Undo “{what}”: why?", what=what), tr("Undo"), undo)

    def _on_void(self, receipt: Receipt) -> None:
        def make_void(reason: str, _: int) -> None:
            self.paper.make_void(self._id, receipt.stamp.entry, reason)

        question = tr("Make receipt {number} void: why?", number=receipt.number)
        self._ask(question, tr("Make void"), make_void)

    def _ask(
        self, question: str, does: str, answer: Callable[[str, int], object], amount: int | None = None
    ) -> None:
        self.line.ask(question, does, answer, amount)
        self._area.ensureWidgetVisible(self.line)

    def _on_done(self, answer: Attendee | CashRefusal) -> None:
        self._tell_what_came(answer if isinstance(answer, CashRefusal) else money_status(answer))

    def _on_undone(self, answer: Attendee | CashRefusal) -> None:
        if isinstance(answer, CashRefusal):
            self._tell_what_came(answer)
        else:
            self._tell_what_came(tr("Undone: {what}", what=money_sentence(answer.undone_money[-1].money)))

    def _tell_what_came(self, said: str | CashRefusal) -> None:
        """Say it; the line that asked for a reason has gone, and the hand with it."""
        self._tell(cash_refusal_sentence(said) if isinstance(said, CashRefusal) else said)
        self.take_hand()

    def _tell(self, sentence: str) -> None:
        self.status.setText(sentence)
        self.told.emit(sentence)

    def _on_changed(self, changed: Changed) -> None:
        is_concerned = changed.event or changed.attendees is None or self._id in changed.attendees
        if self._id and self.isVisible() and is_concerned:
            operations.look(self._session, self._id, self._on_known)

    def _lay_out(self) -> None:
        self.status = Text("", Rank.MUTED)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(INSIDE)
        for button in (self.receive_button, self.waive_button, self.refund_button):
            buttons.addWidget(button)
        buttons.addStretch()
        inner = QWidget()
        inner.setProperty("kind", "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, INSIDE, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.sums)
        column.addLayout(buttons)
        column.addWidget(self.line)
        column.addLayout(self._deeds)
        column.addLayout(self._receipts)
        column.addWidget(self.form)
        column.addStretch()
        self._area = QScrollArea(widgetResizable=True)
        self._area.setAccessibleName(tr("Fees and receipts"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(BETWEEN // 2)
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.status)


def _when(stamp: Stamp) -> str:
    return "  ".join(filter(None, (day_and_time(stamp.at), stamp.lane, stamp.actor)))
