"""The record as it will be written: columns on the left, rows in the middle, how to save on the right."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendance import USUAL_COLUMNS
from checkin.flows.export_attendance import NotInEncoding, RecordChoice, RecordFormat
from checkin.settings import Settings
from checkin.ui.attendance.choices import chosen_columns
from checkin.ui.attendance.column_chooser import ColumnChooser
from checkin.ui.attendance.misfits import Misfits
from checkin.ui.attendance.numbers import Numbers
from checkin.ui.attendance.save_options import USUAL_ENCODING, SaveOptions
from checkin.ui.attendance.text_table import TextTable
from checkin.ui.desktop import Desktop, ending_in, file_name
from checkin.ui.operations import attendance as operations
from checkin.ui.operations.attendance import Look, Saved
from checkin.ui.operations.session import Changed, Session
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.busy_bar import BusyBar
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr, tr_count

_TABLE_PX = 240
_COLUMNS_PX = 216
_OPTIONS_PX = 248


class RecordPanel(QWidget):
    """What is exported, seen before it is."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""

    def __init__(
        self, session: Session, settings: Settings, desktop: Desktop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        self._is_stale = True
        self._asked: RecordChoice | None = None
        self._notice: Notice | None = None
        self.numbers = Numbers()
        self.columns = ColumnChooser(chosen_columns(settings))
        self.usual_button = QuietButton(tr("Usual columns"))
        self.table = TextTable()
        self.table.setAccessibleName(tr("Record"))
        self.extent = Text("", Rank.MUTED)
        self.misfits = Misfits()
        self.options = SaveOptions(settings.record_encoding or USUAL_ENCODING)
        self.busy = BusyBar()
        self._top = QVBoxLayout()
        self._lay_out()
        self._connect()

    @property
    def notice(self) -> Notice | None:
        """What is said of the record saved last."""
        return self._notice

    @property
    def choice(self) -> RecordChoice:
        """What of the record is written, and how."""
        options = self.options
        has_source = options.source.isVisibleTo(options) and options.source.isChecked()
        return RecordChoice(self.columns.columns, has_source, options.chosen_encoding, options.replace.isChecked())

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at what has changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._look()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(INSIDE)
        left.addWidget(Text(tr("Columns, from the left"), Rank.LABEL))
        left.addWidget(self.columns, 1)
        left.addWidget(self.usual_button)
        middle = QVBoxLayout()
        middle.setSpacing(INSIDE)
        for widget in (self.misfits, self.extent):
            middle.addWidget(widget)
        middle.addWidget(self.table, 1)
        middle.addWidget(self.busy)
        self.columns.setFixedWidth(scale().px(_COLUMNS_PX))
        self.table.setMinimumWidth(scale().px(_TABLE_PX))
        self.options.setFixedWidth(scale().px(_OPTIONS_PX))
        row = QHBoxLayout()
        row.setSpacing(AROUND)
        row.addLayout(left)
        row.addLayout(middle, 1)
        row.addWidget(self.options)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(self._top)
        column.addWidget(self.numbers)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.columns.columns_changed.connect(self._on_columns)
        self.usual_button.clicked.connect(self._on_usual)
        self.options.changed.connect(self._on_options)
        self.options.save_button.clicked.connect(self._on_save)
        self._session.changed.connect(self._on_changed)

    def _look(self) -> None:
        self._is_stale = False
        self._asked = self.choice
        operations.look(self._session, self._asked, self._on_looked)

    def _on_looked(self, look: Look) -> None:
        if self.choice != self._asked:
            return
        self.numbers.show_look(look)
        self.table.show_rows(look.headers, look.rows)
        self.extent.setText(_extent(look))
        self.misfits.show_misfits(look.misfits)
        self.options.allow(
            has_misfits=bool(look.misfits), has_source=look.has_source, has_people=look.counts.total > 0
        )

    def _on_changed(self, changed: Changed) -> None:
        if changed.attendees != frozenset():
            self._is_stale = True
            if self.isVisible():
                self._look()

    def _on_columns(self) -> None:
        self.settings_changed.emit({"record_columns": tuple(column.value for column in self.columns.columns)})
        self._look()

    def _on_usual(self) -> None:
        self.columns.use(USUAL_COLUMNS)
        self._on_columns()

    def _on_options(self) -> None:
        if self.options.format is RecordFormat.CSV:
            self.settings_changed.emit({"record_encoding": self.options.chosen_encoding})
        self._look()

    def _on_save(self) -> None:
        written_as = self.options.format
        kinds = {RecordFormat.CSV: "CSV (*.csv)", RecordFormat.XLSX: "Excel (*.xlsx)"}
        suffix = f".{written_as.value}"
        name = file_name(self._session.current_event.title, tr("Attendance record"), suffix=suffix)
        path = self._desktop.save_as(self, tr("Save the record"), name, kinds[written_as])
        if path is not None:
            path = ending_in(suffix, path)
            journal = self.options.journal.isChecked()
            task = operations.save(self._session, path, self.choice, journal, self._on_saved)
            self.busy.watch(task, tr("Saving…"))

    def _on_saved(self, saved: Saved | NotInEncoding) -> None:
        if isinstance(saved, NotInEncoding):
            self.misfits.show_misfits(saved.misfits)
            self._show_notice(
                Notice(Tone.WARNING, tr("Nothing was saved"), tr("Some characters do not fit the encoding."))
            )
            return
        path = saved.record.path
        title = tr_count("{count} row saved", "{count} rows saved", saved.record.rows)
        notice = Notice(Tone.SUCCESS, title, _where(saved), tr("Open the folder"))
        notice.acted.connect(lambda: self._desktop.show_folder(path))
        self._show_notice(notice)

    def _show_notice(self, notice: Notice) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = notice
        self._top.addWidget(notice)


def _where(saved: Saved) -> str:
    files: list[Path] = [saved.record.path]
    if saved.journal is not None:
        files.append(saved.journal.path)
    return "\n".join(map(str, files))


def _extent(look: Look) -> str:
    total, shown = look.counts.total, len(look.rows)
    if not total:
        return tr("The record fills as soon as there are attendees.")
    if shown < total:
        return tr("The first {shown} of {total} rows", shown=shown, total=f"{total:,}")
    return tr_count("{count} row", "{count} rows", total)
