"""Step three: everything that loading would do, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checkin.domain.industries import Industries
from checkin.flows.load_plan import LoadPlan
from checkin.ui.attendees.loading.findings import Section, sections
from checkin.ui.attendees.loading.findings_table import FindingsTable
from checkin.ui.attendees.loading.numbers import AttentionRole, NumberDelegate, NumberRole
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr, tr_count

_WIDTH = 280


class CheckStep(QWidget):
    """Sections on the left, the one looked at on the right; above, whether the list is one more or a newer one."""

    decided = Signal(object)
    """The :class:`LoadPlan` as it is to be carried out."""

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._industries = industries
        self._plan: LoadPlan | None = None
        self._sections: Sequence[Section] = ()
        self._keeps_everyone = QCheckBox()
        self._keeps_everyone.setObjectName("keepEveryone")
        self._keeps_everyone.toggled.connect(self._on_keeping)
        self._list = QListWidget()
        self._list.setObjectName("sections")
        self._list.setAccessibleName(tr("What the list says"))
        self._list.setProperty("kind", "bare")
        self._list.setFixedWidth(scale().px(_WIDTH))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(NumberDelegate(self._list))
        self._list.currentRowChanged.connect(self._on_section_chosen)
        self._title = Heading("", Rank.SECTION)
        self._meaning = Text("", Rank.MUTED)
        self._table = FindingsTable()
        self._nothing_new = Notice(
            Tone.INFO,
            tr("The list says nothing new."),
            tr("Everyone on it is an attendee already, with the same words."),
            can_close=False,
        )
        right = QVBoxLayout()
        right.setSpacing(INSIDE)
        right.addWidget(self._title)
        right.addWidget(self._meaning)
        right.addWidget(self._table, 1)
        both = QHBoxLayout()
        both.setSpacing(BETWEEN)
        both.addWidget(self._list)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self._nothing_new)
        column.addWidget(self._keeps_everyone)
        column.addLayout(both, 1)

    @property
    def wants_attention(self) -> bool:
        """Whether somebody should look before saying yes."""
        return any(section.wants_attention for section in self._sections)

    def show_plan(self, plan: LoadPlan) -> None:
        """Show a plan, beginning with what somebody should look at."""
        self._plan = plan
        count = len(plan.gone)
        words = tr_count(
            "This is one list more: keep {count} attendee who is not on it",
            "This is one list more: keep {count} attendees who are not on it",
            count,
        )
        self._keeps_everyone.setText(words)
        self._keeps_everyone.setVisible(count > 0)
        self._keeps_everyone.blockSignals(True)
        self._keeps_everyone.setChecked(plan.is_another_list)
        self._keeps_everyone.blockSignals(False)
        self._on_keeping(plan.is_another_list)
        self._list.setFocus()

    def _on_keeping(self, is_keeping: bool) -> None:
        assert self._plan is not None
        plan = self._plan.keeping_everyone() if is_keeping else self._plan
        self._show_sections(plan)
        self.decided.emit(plan)

    def _show_sections(self, plan: LoadPlan) -> None:
        self._nothing_new.setVisible(plan.is_empty)
        self._sections = sections(plan, self._industries)
        self._list.clear()
        for section in self._sections:
            item = QListWidgetItem(section.title)
            item.setData(NumberRole, section.number)
            item.setData(AttentionRole, section.wants_attention)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _on_section_chosen(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            section = self._sections[row]
            self._title.setText(section.title)
            self._table.setAccessibleName(section.title)
            self._meaning.setText(section.meaning)
            self._table.show_section(section)
