"""The proof: from a wish to the PDF, first its first page, then all of it, and what to know about it."""

from PySide6.QtCore import QObject, Signal

from checkin.ui.operations import badges as operations
from checkin.ui.operations.badges import Batch, Findings, Sheets, Wish
from checkin.ui.operations.session import Session
from checkin.ui.tasks import Task


class Proof(QObject):
    """One wish at a time: a new one stops the work for the old one, and late answers are passed over."""

    gathered = Signal(object)
    """The :class:`Batch`; what follows comes only where there is somebody in it."""
    began = Signal(object)
    """The :class:`Task` that makes all sheets."""
    seen = Signal(object)
    """The first of the :class:`Sheets`, to look at only."""
    made = Signal(object)
    """All :class:`Sheets`."""
    inspected = Signal(object)
    """The :class:`Findings`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wish: Wish | None = None
        self._batch: Batch | None = None
        self._tasks: list[Task] = []

    def ask(self, wish: Wish) -> None:
        """Ask for the badges of a wish. The same badges as before are not made again."""
        self._wish = wish
        operations.gather(self._session, wish, self._on_gathered)

    def _on_gathered(self, batch: Batch) -> None:
        if batch.wish != self._wish or self._is_as_before(batch):
            return
        self._batch = batch
        for task in self._tasks:
            task.cancel()
        self._tasks = []
        self.gathered.emit(batch)
        if batch.slots:
            self._make(batch)

    def _make(self, batch: Batch) -> None:
        if batch.sheets > 1:
            self._tasks.append(operations.first_sheet(self._session, batch, self._on_seen))
        whole = operations.all_sheets(self._session, batch, self._on_made)
        self._tasks += [whole, operations.inspect(self._session, batch, self._on_inspected)]
        self.began.emit(whole)

    def _is_as_before(self, batch: Batch) -> bool:
        before = self._batch
        if before is None:
            return False
        return (before.wish, before.ids, before.badges) == (batch.wish, batch.ids, batch.badges)

    def _on_seen(self, sheets: Sheets) -> None:
        if sheets.batch is self._batch:
            self.seen.emit(sheets)

    def _on_made(self, sheets: Sheets) -> None:
        if sheets.batch is self._batch:
            self.made.emit(sheets)

    def _on_inspected(self, findings: Findings) -> None:
        if findings.batch is self._batch:
            self.inspected.emit(findings)
