"""The journal in words: everything that was done, the latest first."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.ui.attendance.text_table import TextTable
from checkin.ui.operations import attendance as operations
from checkin.ui.operations.attendance import Happenings
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr, tr_count
from checkin.wording.times import day_and_time

_TYPING_MS = 120


class JournalPanel(QWidget):
    """A search field over the entries."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search by name, by what happened, by lane"))
        self.search.setAccessibleName(tr("Search the journal"))
        self.search.setClearButtonEnabled(True)
        self.table = TextTable()
        self.table.setAccessibleName(tr("Journal"))
        self.count = Text("", Rank.MUTED)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._read)
        self.search.textChanged.connect(self._typing.start)
        session.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has happened meanwhile."""
        super().showEvent(event)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        """Search no further for nobody."""
        super().hideEvent(event)
        self._typing.stop()

    def _on_changed(self, _: object) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        operations.read_journal(self._session, self.search.text(), self._on_read)

    def _on_read(self, found: Happenings) -> None:
        if found.search != self.search.text():
            return
        headers = (tr("Time"), tr("Whom"), tr("What happened"), tr("Lane"), tr("By whom"))
        rows = [(day_and_time(one.at), one.whom, one.what, one.lane, one.actor) for one in found.shown]
        self.table.show_rows(headers, rows)
        self.count.setText(_count(found))


def _count(found: Happenings) -> str:
    if found.found > len(found.shown):
        return tr(
            "The latest {shown} of {found} entries; search for the others.",
            shown=len(found.shown),
            found=f"{found.found:,}",
        )
    return tr_count("{count} entry", "{count} entries", found.found)
