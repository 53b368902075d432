"""Loading a list: file → columns → check, on one page, with a way back at every step."""

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.faults import Fault
from checkin.files.columns import to_remember
from checkin.files.field import ColumnMapping
from checkin.files.table import Dialect, ListSource, Table
from checkin.flows.load_plan import LoadPlan, LoadResult
from checkin.paths import assets
from checkin.settings import Settings
from checkin.ui.attendees.loading.check_step import CheckStep
from checkin.ui.attendees.loading.columns_step import ColumnsStep
from checkin.ui.attendees.loading.file_step import FileStep
from checkin.ui.operations import loading as operations
from checkin.ui.operations.loading import Inspected
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.tasks import Task
from checkin.ui.widgets.busy_bar import BusyBar
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton, Size
from checkin.ui.widgets.step_bar import StepBar
from checkin.ui.widgets.texts import Heading
from checkin.wording.language import tr, tr_count

SAMPLE = "samples/mixer-120.csv"


class Step(IntEnum):
    """Where one is."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2


class LoadingPage(QWidget):
    """Nothing is written before the last button; it can be stopped until all of it is."""

    left = Signal()
    """Somebody went back to the attendees."""
    loaded = Signal(object, object)
    """The plan and its :class:`LoadResult`, on disk."""
    mapping_settled = Signal(str, object)
    """Fingerprint of the header row, and the field of each column."""
    folder_chosen = Signal(str)
    """Where the list came from."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._remembered = dict(settings.remembered)
        self._folder = settings.list_folder
        self._source: ListSource | None = None
        self._inspected: Inspected | None = None
        self._plan: LoadPlan | None = None
        self._task: Task | None = None
        self._file = FileStep()
        self._columns = ColumnsStep()
        self._check = CheckStep(session.industries)
        self._bar = StepBar((tr("File"), tr("Columns"), tr("Check")))
        self._busy = BusyBar()
        self._lay_out()
        self._file.file_wanted.connect(self.choose_file)
        self._file.sample_wanted.connect(self._on_sample_wanted)
        self._file.dropped.connect(self.open)
        self._file.dialect.changed.connect(self._on_dialect_changed)
        self._columns.changed.connect(self._show_buttons)
        self._check.decided.connect(self._on_decided)

    @property
    def step(self) -> Step:
        """Where one is."""
        return Step(self._steps.currentIndex())

    def begin(self) -> None:
        """Start anew, with no file."""
        self._source = self._inspected = self._plan = None
        self._go_to(Step.FILE)
        self._file.begin()

    def choose_file(self) -> None:
        """Let a person choose the file, beginning where the last one came from."""
        downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        folder = next(
            (each for each in (self._folder, downloads) if each and Path(each).is_dir()), str(Path.home())
        )
        kinds = tr("Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods)")
        every = tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Choose a list"), folder, f"{kinds};;{every}")
        if chosen:
            self._folder = str(Path(chosen).parent)
            self.folder_chosen.emit(self._folder)
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Read a file and show its first rows."""
        self._source = self._inspected = self._plan = None
        self._file.dialect.begin()
        self._go_to(Step.FILE)
        self._watch(operations.open_list(self._session, path, self._on_opened), tr("Reading the file"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, after stopping what is under way; go on to the check on Enter, from any column."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.step is Step.COLUMNS:
            if not event.isAutoRepeat():  # the one that led here may still be held
                self._next.click()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._task is not None:
            self._task.cancel()
        else:
            self.go_back()

    def go_back(self) -> None:
        """Go one step back; from the first one to the attendees."""
        if self.step is Step.FILE:
            self.left.emit()
        else:
            self._go_to(Step(self.step - 1))

    def go_on(self) -> None:
        """Do what the primary button says."""
        match self.step:
            case Step.FILE:
                self._to_columns()
            case Step.COLUMNS:
                self._to_check()
            case Step.CHECK:
                self._load()

    def _to_columns(self) -> None:
        assert self._inspected is not None
        self._columns.show_columns(self._inspected.table, self._inspected.mapping)
        self._go_to(Step.COLUMNS)
        self._columns.focus_first()

    def _to_check(self) -> None:
        assert self._inspected is not None
        table, mapping = self._inspected.table, self._columns.mapping
        self._remember(table, mapping)
        task = operations.check(self._session, table, mapping, self._on_planned)
        self._watch(task, tr("Reading the list"))

    def _load(self) -> None:
        assert self._plan is not None
        if self._plan.is_empty:
            self.left.emit()
            return
        task = operations.load(self._session, self._plan, self._on_loaded)
        self._watch(task, tr("Loading the attendees"))

    def _remember(self, table: Table, mapping: ColumnMapping) -> None:
        """Keep what the columns are, for going back and for the next list with these headers."""
        self._inspected = Inspected(table, mapping)
        key, fields = to_remember(table, mapping)
        self._remembered[key] = fields
        self.mapping_settled.emit(key, fields)

    def _inspect(self, source: ListSource, dialect: Dialect) -> None:
        task = operations.inspect(
            self._session, source, dialect, self._remembered, self._on_inspected, self._on_not_inspected
        )
        self._watch(task, tr("Reading the file"))

    def _on_sample_wanted(self) -> None:
        self.open(assets() / SAMPLE)

    def _on_opened(self, source: ListSource) -> None:
        self._source = source
        self._inspect(source, Dialect())

    def _on_dialect_changed(self, dialect: Dialect) -> None:
        if self._source is not None:
            self._inspect(self._source, dialect)

    def _on_inspected(self, inspected: Inspected) -> None:
        self._inspected = inspected
        self._file.show_table(inspected.table)
        self._offer_next()

    def _on_not_inspected(self, fault: Fault) -> None:
        assert self._source is not None
        self._inspected = None
        self._file.show_fault(self._source.name, fault)
        self._show_buttons()

    def _on_planned(self, plan: LoadPlan) -> None:
        self._go_to(Step.CHECK)
        self._check.show_plan(plan)
        if not self._check.wants_attention:
            self._offer_next()

    def _on_decided(self, plan: LoadPlan) -> None:
        self._plan = plan
        self._show_buttons()

    def _offer_next(self) -> None:
        """Let Enter go on, unless somebody is at the choices of how the file is read."""
        self._task = None
        self._show_buttons()
        if not self._file.dialect.holds_focus:
            self._next.setFocus()

    def _on_loaded(self, result: LoadResult) -> None:
        self.loaded.emit(self._plan, result)

    def _watch(self, task: Task, words: str) -> None:
        self._task = task
        task.finished.connect(self._on_finished)
        self._busy.watch(task, words)
        self._show_buttons()

    def _on_finished(self) -> None:
        if self.sender() is self._task:
            self._task = None
        self._show_buttons()

    def _go_to(self, step: Step) -> None:
        self._steps.setCurrentIndex(step)
        self._bar.go_to(step)
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_free = self._task is None
        self._back.setVisible(self.step is not Step.FILE)
        self._back.setEnabled(is_free)
        self._next.setVisible(self.step is not Step.FILE or self._inspected is not None)
        match self.step:
            case Step.FILE:
                self._next.setText(tr("Next: columns"))
                self._next.setEnabled(is_free)
            case Step.COLUMNS:
                self._next.setText(tr("Next: check"))
                self._next.setEnabled(is_free and self._columns.has_name)
            case Step.CHECK:
                self._next.setText(_last_word(self._plan))
                self._next.setEnabled(is_free)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        leave = QuietButton(tr("Back to the attendees"))
        leave.setObjectName("leaveLoading")
        leave.clicked.connect(self.left)
        self._back = PlainButton(tr("Back"), Size.TOUCH)
        self._back.setObjectName("stepBack")
        self._back.clicked.connect(self.go_back)
        self._next = PrimaryButton("", Size.TOUCH)
        self._next.setObjectName("stepOn")
        self._next.clicked.connect(self.go_on)
        self._steps = QStackedWidget()
        for step in (self._file, self._columns, self._check):
            self._steps.addWidget(step)
        top = QHBoxLayout()
        top.addWidget(Heading(tr("Load a list")))
        top.addStretch()
        top.addWidget(leave)
        bottom = QHBoxLayout()
        bottom.setSpacing(INSIDE)
        bottom.addWidget(self._back)
        bottom.addWidget(self._busy, 1)
        bottom.addStretch()
        bottom.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self._steps, 1)
        column.addLayout(bottom)


def _last_word(plan: LoadPlan | None) -> str:
    """Return what the last button does."""
    if plan is None or plan.is_empty:
        return tr("Done")
    if plan.new and not (plan.amendments or plan.gone or plan.returned):
        return tr_count("Load {count} attendee", "Load {count} attendees", len(plan.new))
    return tr("Take over the changes")
