"""The list under the search field: arrows choose, Enter admits."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.ui.door.result_rows import ATTENDEE, TELLING, ResultRows, telling_apart
from checkin.ui.door.search_field import SearchField
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr


class SearchBox(QWidget):
    """The field is always there; what is under it is the results, or what the page puts there."""

    asked = Signal(str)
    """What to search for; empty when the search is over."""
    picked = Signal(object)
    """An :class:`Attendee` to admit."""
    left = Signal()
    """Esc in a field that is empty."""

    def __init__(self, beneath: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField()
        self.results = QListWidget()
        self.results.setProperty("kind", "bare")
        self._rows = ResultRows(self.results)
        self.results.setItemDelegate(self._rows)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setAccessibleName(tr("Results"))
        self.nobody = Text("", Rank.MUTED)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.similar = Text(tr("Nobody by that name. Similar:"), Rank.LABEL)
        """Above the list while it shows close misses."""
        self._beneath = beneath
        self._shown_for = ""
        self._is_awaited = False
        self._build()

    def show_results(self, question: str, attendees: Sequence[Attendee]) -> None:
        """Show who was found; an answer to an older question is passed over."""
        if question != self.field.question:
            return
        chosen = self.chosen if question == self._shown_for else None
        self._shown_for = question
        self.similar.hide()
        self._fill(attendees, chosen)
        self.nobody.setText(tr("Nobody on the list matches “{text}”. F2 adds a walk-in.", text=question))
        self._stack.setCurrentWidget(self._found if attendees else self.nobody)
        self._pick_if_awaited(len(attendees))

    def show_similar(self, question: str, attendees: Sequence[Attendee]) -> None:
        """Show who may be meant by a text that nobody matches; nobody is chosen until an arrow or a click does."""
        if question == self.field.question == self._shown_for and attendees and not self.results.count():
            self._fill(attendees, None)
            self.results.setCurrentRow(-1)
            self.similar.show()
            self._stack.setCurrentWidget(self._found)

    @property
    def is_answered(self) -> bool:
        """Whether the list shows the answer to what is in the field."""
        return self.field.question == self._shown_for

    @property
    def chosen(self) -> Attendee | None:
        """Who is chosen in the list; None while there is none, and of close misses until a hand goes to one."""
        if self._stack.currentWidget() is not self._found or self.results.currentRow() < 0:
            return None
        return self.results.currentItem().data(ATTENDEE)

    def hide_names(self, hides_names: bool) -> None:
        """Name only who is chosen, or everybody found."""
        self._rows.hides_names = hides_names
        self.results.viewport().update()

    def clear(self) -> None:
        """End the search."""
        self.field.clear()

    def focus(self) -> None:
        """Put the cursor into the field, and choose what is in it."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _build(self) -> None:
        self._stack = QStackedLayout()
        self._found = QWidget()
        found = QVBoxLayout(self._found)
        found.setContentsMargins(0, 0, 0, 0)
        found.setSpacing(INSIDE)
        found.addWidget(self.similar)
        found.addWidget(self.results, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.field)
        column.addLayout(self._stack, 1)
        for widget in (self._beneath, self._found, self.nobody):
            self._stack.addWidget(widget)  # once the stack is in its place: its first widget is shown at once
        self.field.asked.connect(self._on_asked)
        self.field.moved.connect(self._on_moved)
        self.field.picked.connect(self._on_picked)
        self.field.left.connect(self._on_left)
        self.results.itemClicked.connect(self._on_clicked)

    def _fill(self, attendees: Sequence[Attendee], chosen: Attendee | None) -> None:
        self.results.clear()
        for attendee, telling in zip(attendees, telling_apart(attendees), strict=True):
            self._add(attendee, telling)
        same = (row for row, one in enumerate(attendees) if chosen is not None and one.id == chosen.id)
        self.results.setCurrentRow(next(same, 0))

    def _add(self, attendee: Attendee, telling: str) -> None:
        item = QListWidgetItem()
        item.setData(ATTENDEE, attendee)
        item.setData(TELLING, telling)
        profile = attendee.profile
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{profile.name} {profile.reading} {profile.company}")
        self.results.addItem(item)

    def _pick_if_awaited(self, found: int) -> None:
        """Admit for an Enter that came before the answer, if it can only mean one person."""
        if self._is_awaited and found == 1:
            self._on_picked()
        self._is_awaited = False

    def _on_asked(self, question: str) -> None:
        if not question:
            self._shown_for = ""
            self._stack.setCurrentWidget(self._beneath)
        self.asked.emit(question)

    def _on_moved(self, steps: int) -> None:
        rows = self.results.count()
        if self._stack.currentWidget() is self._found:
            self.results.setCurrentRow(min(max(self.results.currentRow() + steps, 0), rows - 1))

    def _on_picked(self) -> None:
        question = self.field.question
        if not question:
            return
        if not self.is_answered:
            self._is_awaited = True
            self.field.ask()
        elif self.chosen is not None:
            self.picked.emit(self.chosen)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(ATTENDEE))

    def _on_left(self) -> None:
        if self.field.text():
            self.clear()
        else:
            self.left.emit()
