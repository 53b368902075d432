"""The till: what became of everybody's fee, each lane's drawer, and the report that closes it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.domain.report import ReportTable
from checkin.ui.attendance.count_form import CountForm
from checkin.ui.attendance.numbers import Number
from checkin.ui.attendance.text_table import TextTable
from checkin.ui.desktop import Desktop, ending_in, file_name
from checkin.ui.operations import cash as operations
from checkin.ui.operations.cash import Till
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton
from checkin.ui.widgets.flow_layout import FlowLayout
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.tabs import Tabs
from checkin.wording.closing import closing_report
from checkin.wording.language import tr

_SIDE_PX = 344


class CashPanel(QWidget):
    """The tables are those of the report."""

    def __init__(self, session: Session, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        self._tables: tuple[ReportTable, ...] = ()
        self._notice: Notice | None = None
        self.due = Number(tr("Due"))
        self.paid_before = Number(tr("Paid before"))
        self.received = Number(tr("Cash received"))
        self.refunded = Number(tr("Given back"))
        self.waived = Number(tr("Waived"))
        self.open = Number(tr("Still open"))
        self.unstated = Number(tr("Not stated"))
        self.unstated.setToolTip(tr("The list names a fee and does not say whether it is paid."))
        self.tabs = Tabs((tr("Drawers"), tr("Ticket types"), tr("Receipts"), tr("Taken back")))
        self.table = TextTable()
        self.count = CountForm()
        self.pdf_button = PrimaryButton(tr("Report as PDF…"))
        self.csv_button = PlainButton(tr("Report as CSV…"))
        self._top = QVBoxLayout()
        self._lay_out()
        self._connect()

    @property
    def notice(self) -> Notice | None:
        """What is said of the report saved last."""
        return self._notice

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at what has changed meanwhile."""
        super().showEvent(event)
        self._look()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_table)
        self.count.opening_wanted.connect(self._on_opening)
        self.count.counted.connect(self._on_counted)
        self.pdf_button.clicked.connect(lambda: self._on_save(".pdf", "PDF (*.pdf)"))
        self.csv_button.clicked.connect(lambda: self._on_save(".csv", "CSV (*.csv)"))
        self._session.changed.connect(self._on_changed)

    def _on_changed(self, _: object) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        operations.look_at_till(self._session, self._on_looked)

    def _on_looked(self, till: Till) -> None:
        total = till.closing.total
        for number, amount in (
            (self.due, total.due),
            (self.paid_before, total.paid_before),
            (self.received, total.received),
            (self.refunded, total.refunded),
            (self.waived, total.waived),
            (self.open, total.open),
            (self.unstated, total.unstated),
        ):
            number.show_yen(amount)
        self.unstated.setVisible(total.unstated > 0)
        self._tables = closing_report(till.closing, self._session.current_event, self._session.now()).tables
        self.count.show_lane(next(lane for lane in till.closing.lanes if lane.drawer.lane == till.lane))
        self._show_table()

    def _show_table(self) -> None:
        if self._tables:
            table = self._tables[self.tabs.currentIndex()]
            rows = [tuple(f"{c:,}" if isinstance(c, int) else c for c in row) for row in table.rows]
            self.table.setAccessibleName(self.tabs.tabText(self.tabs.currentIndex()))
            numbers = (n for n in range(len(table.headers)) if any(isinstance(row[n], int) for row in table.rows))
            self.table.show_rows(table.headers, rows, numbers)

    def _on_opening(self, amount: int) -> None:
        operations.open_drawer(self._session, amount, lambda _: self._tell(tr("The change at opening is kept.")))

    def _on_counted(self, pieces: dict[int, int]) -> None:
        operations.count_drawer(self._session, pieces, lambda _: self._tell(tr("The count is kept.")))

    def _on_save(self, suffix: str, kind: str) -> None:
        name = file_name(self._session.current_event.title, tr("Closing of the till"), suffix=suffix)
        path = self._desktop.save_as(self, tr("Save the report"), name, kind)
        if path is not None:
            path = ending_in(suffix, path)
            operations.save_report(self._session, path, self._on_saved)

    def _on_saved(self, path: Path) -> None:
        self._tell(tr("The report is saved"), str(path), tr("Open the folder"))
        assert self._notice is not None
        self._notice.acted.connect(lambda: self._desktop.show_folder(path))

    def _tell(self, title: str, words: str = "", act: str = "") -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = Notice(Tone.SUCCESS, title, words, act)
        self._top.addWidget(self._notice)

    def _lay_out(self) -> None:
        numbers = FlowLayout(spacing=AROUND)
        for number in (
            self.due,
            self.paid_before,
            self.received,
            self.refunded,
            self.waived,
            self.open,
            self.unstated,
        ):
            numbers.addWidget(number)
        left = QVBoxLayout()
        left.setSpacing(INSIDE)
        left.addWidget(self.tabs)
        left.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(INSIDE)
        buttons.addWidget(self.pdf_button)
        buttons.addWidget(self.csv_button)
        buttons.addStretch()
        left.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(AROUND)
        row.addLayout(left, 1)
        row.addWidget(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(self._top)
        column.addLayout(numbers)
        column.addLayout(row, 1)

    def _side(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("kind", "scrolled")
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, INSIDE, 0)
        right.setSpacing(INSIDE)
        right.addWidget(self.count)
        right.addStretch()
        side = QScrollArea(widgetResizable=True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setFixedWidth(scale().px(_SIDE_PX))
        side.setWidget(inner)
        return side
