"""The record page: the record, the till, and the journal both come from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.settings import Settings
from checkin.ui.attendance.cash_panel import CashPanel
from checkin.ui.attendance.journal_panel import JournalPanel
from checkin.ui.attendance.record_panel import RecordPanel
from checkin.ui.desktop import Desktop
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import AROUND, BETWEEN
from checkin.ui.widgets.tabs import Tabs
from checkin.ui.widgets.texts import Heading
from checkin.wording.language import tr


class AttendancePage(QWidget):
    """Three panels under one heading."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        desktop: Desktop | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        desktop = desktop or Desktop()
        self.record = RecordPanel(session, settings, desktop)
        self.cash = CashPanel(session, desktop)
        self.journal = JournalPanel(session)
        self.tabs = Tabs((tr("Record"), tr("Cash"), tr("Journal")))
        self._panels = QStackedWidget()
        self._panels.addWidget(self.record)
        self._panels.addWidget(self.cash)
        self._panels.addWidget(self.journal)
        self.tabs.currentChanged.connect(self._panels.setCurrentIndex)
        self.record.settings_changed.connect(self.settings_changed)
        head = QHBoxLayout()
        head.setSpacing(AROUND)
        head.addWidget(Heading(tr("Attendance record")))
        head.addWidget(self.tabs)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, BETWEEN, AROUND, BETWEEN)
        column.setSpacing(BETWEEN)
        column.addLayout(head)
        column.addWidget(self._panels, 1)
