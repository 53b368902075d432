"""Above the table: search, a chip for each state, and the industry."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.attendee import State
from checkin.domain.industries import Industries
from checkin.domain.query import Counts
from checkin.ui.attendees.cells import industry_dot
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.chips import FilterChip
from checkin.ui.widgets.flow_layout import FlowLayout
from checkin.ui.widgets.still import StillBox
from checkin.wording.language import language, tr
from checkin.wording.states import state_word
from checkin.wording.values import mark_word

_EVERY = "*"
_MOST_LABELS = 30
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchField(QLineEdit):
    """Searches from the first character; arrow keys and Enter go on to the table."""

    stepped = Signal(int)
    """The row above (-1) or below (1) is wanted."""
    left = Signal()
    """Escape in an empty field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self.setAccessibleName(tr("Search the list"))
        self.setPlaceholderText(tr("Search by name, reading, romaji, company, email, code or phone"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send arrow keys to the table; Escape empties the field, and leaves it once it is empty."""
        if (rows := _STEPS.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(rows)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """What the table is narrowed down to."""

    changed = Signal()
    """Something else is asked for."""

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField()
        self._chips = {state: FilterChip(state_word(state), 0) for state in State}
        self._marks: dict[str, FilterChip] = {}
        """A chip for each mark that somebody has had since the page was opened."""
        self._industry = StillBox()
        self._industry.setObjectName("industryFilter")
        self._industry.setAccessibleName(tr("Narrow down by industry"))
        self._industry.setMaxVisibleItems(_MOST_LABELS)
        self._industry.addItem(tr("All industries"), _EVERY)
        for label in industries.labels:
            self._industry.addItem(industry_dot(label.colour), label.label(language()), label.id)
        self._industry.addItem(tr("Not placed"), "")
        self._row_of_chips = FlowLayout()
        self._lay_out()
        self.search.textChanged.connect(self.changed)
        self._industry.currentIndexChanged.connect(self.changed)
        for state, chip in self._chips.items():
            chip.setObjectName(f"state_{state.value}")
            chip.toggled.connect(self.changed)

    @property
    def states(self) -> frozenset[State]:
        """The states asked for; none for all."""
        return frozenset(state for state, chip in self._chips.items() if chip.isChecked())

    @property
    def industries(self) -> frozenset[str]:
        """The industry asked for; none for all, the empty id for those under none."""
        chosen: str = self._industry.currentData()
        return frozenset() if chosen == _EVERY else frozenset({chosen})

    @property
    def marks(self) -> frozenset[str]:
        """The marks asked for; none for everyone."""
        return frozenset(mark for mark, chip in self._marks.items() if chip.isChecked())

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is filtered."""
        return bool(self.search.text() or self.states or self.industries or self.marks)

    def show_counts(self, counts: Counts) -> None:
        """Show how many of each state there are; states that nobody is in are left out."""
        for state, chip in self._chips.items():
            count = counts.by_state.get(state, 0)
            chip.set_count(count)
            chip.setVisible(count > 0 or chip.isChecked())
        for mark in counts.by_mark:
            if mark not in self._marks:
                self._add_mark(mark)
        for mark, chip in self._marks.items():
            count = counts.by_mark.get(mark, 0)
            chip.set_count(count)
            chip.setVisible(count > 0 or chip.isChecked())
        self._row_of_chips.invalidate()

    def clear(self) -> None:
        """Ask for everyone."""
        self.blockSignals(True)
        self.search.clear()
        self._industry.setCurrentIndex(0)
        for chip in (*self._chips.values(), *self._marks.values()):
            chip.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def _add_mark(self, mark: str) -> None:
        chip = self._marks[mark] = FilterChip(mark_word(mark), 0)
        chip.setObjectName(f"mark_{mark}")
        chip.toggled.connect(self.changed)
        self._row_of_chips.addWidget(chip)

    def _lay_out(self) -> None:
        self._industry.setFixedWidth(scale().px(190))
        top = QHBoxLayout()
        top.setSpacing(INSIDE)
        top.addWidget(self.search, 1)
        top.addWidget(self._industry)
        for chip in self._chips.values():
            self._row_of_chips.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(top)
        column.addLayout(self._row_of_chips)
