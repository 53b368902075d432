"""Step one: which file, and whether it is read right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.faults import Fault, FaultKind
from checkin.files.table import Table
from checkin.ui.attendees.loading.dialect_bar import DialectBar
from checkin.ui.attendees.loading.preview import Preview
from checkin.ui.dropped import dropped_list
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton, Size
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.faults import fault_sentence
from checkin.wording.language import tr, tr_count


class FileStep(QWidget):
    """First an invitation to choose a file, then its first rows."""

    file_wanted = Signal()
    """Somebody wants to choose a file."""
    sample_wanted = Signal()
    dropped = Signal(object)
    """The path of a file that was dropped here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.dialect = DialectBar()
        self._preview = Preview()
        self._room = QWidget()
        """Holds everything at the top where there is no preview."""
        self._name = Heading("", Rank.SECTION)
        self._size = Text("", Rank.MUTED)
        self._fault_place = QVBoxLayout()
        self._fault: Notice | None = None
        self._stack = QStackedWidget()
        self._invitation = self._invite()
        self._look = self._look_at_file()
        self._stack.addWidget(self._invitation)
        self._stack.addWidget(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def begin(self) -> None:
        """Invite to choose a file."""
        self.dialect.begin()
        self._stack.setCurrentWidget(self._invitation)
        self.choose_button.setFocus()

    def show_table(self, table: Table) -> None:
        """Show the first rows of the file and how it was read."""
        self._show_fault(None)
        self._name.setText(table.source_name)
        rows = tr_count("{count} row", "{count} rows", len(table.rows))
        columns = tr_count("{count} column", "{count} columns", len(table.headers))
        self._size.setText(f"{rows} · {columns}")
        self.dialect.show_table(table)
        self.dialect.show()
        self._preview.show_table(table)
        self._preview.show()
        self._room.hide()
        self._stack.setCurrentWidget(self._look)

    def show_fault(self, name: str, fault: Fault) -> None:
        """Say why the file cannot be read; an encoding that nobody can guess is asked for."""
        self._name.setText(name)
        self._size.setText("")
        self._preview.hide()
        self._room.show()
        if fault.kind is FaultKind.LIST_ENCODING_UNKNOWN:
            self.dialect.ask_for_encoding()
        else:
            self.dialect.hide()
        self._show_fault(fault)
        self._stack.setCurrentWidget(self._look)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a list from outside the window."""
        if dropped_list(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was let go here."""
        if (path := dropped_list(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_fault(self, fault: Fault | None) -> None:
        if self._fault is not None:
            self._fault.hide()
            self._fault.deleteLater()
            self._fault = None
        if fault is not None:
            words = fault_sentence(fault)
            self._fault = Notice(Tone.FAULT, words.title, f"{words.meaning} {words.advice}", can_close=False)
            self._fault_place.addWidget(self._fault)

    def _invite(self) -> QWidget:
        card = Card(spacing=INSIDE)
        self.choose_button = PrimaryButton(tr("Choose a file"), Size.TOUCH)
        self.choose_button.setObjectName("chooseFile")
        self.choose_button.clicked.connect(self.file_wanted)
        sample = QuietButton(tr("Try it with a sample list"))
        sample.setObjectName("trySample")
        sample.clicked.connect(self.sample_wanted)
        card.body.addStretch(2)
        for text in (
            Heading(tr("Drop the list here"), Rank.SECTION),
            Text(tr("The CSV or Excel file from your ticket site or form, as it is."), Rank.MUTED),
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            card.body.addWidget(text)
        card.body.addSpacing(BETWEEN)
        card.body.addWidget(self.choose_button, alignment=Qt.AlignmentFlag.AlignHCenter)
        card.body.addWidget(sample, alignment=Qt.AlignmentFlag.AlignHCenter)
        formats = Text("CSV · TSV · XLSX · XLS · ODS", Rank.SMALL)
        formats.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card.body.addSpacing(BETWEEN)
        card.body.addWidget(formats)
        card.body.addStretch(3)
        return card

    def _look_at_file(self) -> QWidget:
        page = QWidget()
        other = PlainButton(tr("Choose another file"))
        other.setObjectName("chooseAnother")
        other.clicked.connect(self.file_wanted)
        top = QHBoxLayout()
        top.setSpacing(BETWEEN)
        top.addWidget(self._name)
        top.addWidget(self._size, 1)
        top.addWidget(other)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(top)
        column.addLayout(self._fault_place)
        column.addWidget(self.dialect)
        column.addWidget(self._preview, 1)
        column.addWidget(self._room, 1)
        return page
