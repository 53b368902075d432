"""Receipts on their way to paper or into a file: numbered first, then printed or saved."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.domain.money import Receipt
from checkin.flows.receipts import ReceiptRefusal, Wish
from checkin.ui.desktop import Desktop, file_name
from checkin.ui.operations import cash as operations
from checkin.ui.operations.session import Session
from checkin.ui.printer import printer_for
from checkin.wording.cash import receipt_refusal_sentence
from checkin.wording.language import tr


class ReceiptPaper(QObject):
    """Where a person thinks better of printer or file, the receipt stands all the same and can come out again."""

    told = Signal(str)
    """What came of it, in one sentence."""

    def __init__(self, session: Session, desktop: Desktop, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        self._window = parent

    def issue(self, attendee_id: str, wish: Wish, *, is_printed: bool) -> None:
        """Issue a receipt, then print or save it."""
        operations.issue(self._session, attendee_id, wish, lambda answer: self._go_on(answer, is_printed))

    def reissue(self, attendee_id: str, entry: str, *, is_printed: bool) -> None:
        """Print or save a receipt again, marked so."""
        operations.reissue(self._session, attendee_id, entry, lambda answer: self._go_on(answer, is_printed))

    def make_void(self, attendee_id: str, entry: str, reason: str) -> None:
        """Make a receipt void."""
        operations.make_void(self._session, attendee_id, entry, reason, self._on_void)

    def _go_on(self, answer: Receipt | ReceiptRefusal, is_printed: bool) -> None:
        if isinstance(answer, ReceiptRefusal):
            self.told.emit(receipt_refusal_sentence(answer))
            return
        self.told.emit(tr("Receipt {number} is issued.", number=answer.number))
        let_out = self._print if is_printed else self._save
        operations.make_pdf(self._session, answer, lambda pdf: let_out(answer, pdf))

    def _print(self, receipt: Receipt, pdf: bytes) -> None:
        printer = printer_for(pdf)
        if self._desktop.choose_printer(printer, self._window):
            sentence = tr("Receipt {number} is on its way to the printer.", number=receipt.number)
            operations.print_receipt(self._session, pdf, printer, lambda _: self.told.emit(sentence))

    def _save(self, receipt: Receipt, pdf: bytes) -> None:
        name = file_name(tr("Receipt"), receipt.number, suffix=".pdf")
        path = self._desktop.save_as(self._window, tr("Save the receipt"), name, "PDF (*.pdf)")
        if path is not None:
            operations.save_pdf(self._session, pdf, path, lambda saved: self._on_saved(receipt, saved))

    def _on_saved(self, receipt: Receipt, path: Path) -> None:
        self.told.emit(tr("Receipt {number} saved in {file}", number=receipt.number, file=path))

    def _on_void(self, answer: Receipt | ReceiptRefusal) -> None:
        if isinstance(answer, ReceiptRefusal):
            self.told.emit(receipt_refusal_sentence(answer))
        else:
            self.told.emit(tr("Receipt {number} is void.", number=answer.number))
