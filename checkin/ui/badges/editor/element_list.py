"""Everything on the badge as a list, what lies over others above them; and what can be done to it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QListWidget, QMenu, QVBoxLayout, QWidget

from checkin.domain.design_draft import Draft
from checkin.domain.design_elements import TicketCode
from checkin.domain.design_new import NewKind
from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.design_words import element_name, new_kind_name
from checkin.wording.language import tr


class ElementList(QWidget):
    """Chooses elements by key and click, for who does not use the canvas."""

    chosen = Signal(object)
    """Places of the elements that a person chose."""
    added = Signal(object)
    """A :class:`NewKind` that is to be put on the badge."""
    image_wanted = Signal()
    """An image from a file is to be put on the badge."""
    raised = Signal(int)
    """What is chosen is to lie over others (1) or under them (-1)."""
    copied = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QListWidget()
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setAccessibleName(tr("On the badge"))
        self.rows.itemSelectionChanged.connect(self._on_selected)
        self.add_button = PlainButton(tr("Add…"))
        self.menu = QMenu(self)
        self._actions: dict[NewKind, QAction] = {}
        for kind in NewKind:
            action = QAction(new_kind_name(kind), self)
            action.setData(kind.value)
            self.menu.addAction(action)
            self._actions[kind] = action
        self.image_action = QAction(tr("Image or logo…"), self)
        self.image_action.triggered.connect(self.image_wanted)
        self.menu.triggered.connect(self._on_add)
        self.menu.addAction(self.image_action)
        self.add_button.setMenu(self.menu)
        self.over_button = PlainButton(tr("Raise"), Size.TIGHT)
        self.under_button = PlainButton(tr("Lower"), Size.TIGHT)
        self.copy_button = PlainButton(tr("Duplicate"), Size.TIGHT)
        self.remove_button = PlainButton(tr("Remove"), Size.TIGHT)
        self.over_button.clicked.connect(lambda: self.raised.emit(1))
        self.under_button.clicked.connect(lambda: self.raised.emit(-1))
        self.copy_button.clicked.connect(self.copied)
        self.remove_button.clicked.connect(self.removed)
        self._lay_out()

    @property
    def names(self) -> list[str]:
        """What stands on the badge, as it is listed."""
        return [self.rows.item(row).text() for row in range(self.rows.count())]

    def show_draft(self, draft: Draft) -> None:
        """List the elements of a draft, with what is chosen."""
        names = [element_name(element) for element in reversed(draft.elements)]
        last = len(draft.elements) - 1
        with QSignalBlocker(self.rows):
            if names != self.names:
                self.rows.clear()
                self.rows.addItems(names)
            for row in range(self.rows.count()):
                self.rows.item(row).setSelected(last - row in draft.chosen)
            if draft.chosen:
                self.rows.scrollToItem(self.rows.item(last - draft.chosen[-1]))
        only = draft.chosen[0] if len(draft.chosen) == 1 else None
        self.over_button.setEnabled(only is not None and only < last)
        self.under_button.setEnabled(only is not None and only > 0)
        self.copy_button.setEnabled(bool(draft.chosen))
        self.remove_button.setEnabled(bool(draft.chosen))
        has_code = any(isinstance(element, TicketCode) for element in draft.elements)
        self._actions[NewKind.CODE].setEnabled(not has_code)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(Text(tr("On the badge"), Rank.LABEL))
        column.addWidget(self.rows, 1)
        grid = QGridLayout()
        grid.setSpacing(STEP)
        grid.addWidget(self.add_button, 0, 0, 1, 2)
        grid.addWidget(self.over_button, 1, 0)
        grid.addWidget(self.under_button, 1, 1)
        grid.addWidget(self.copy_button, 2, 0)
        grid.addWidget(self.remove_button, 2, 1)
        column.addLayout(grid)

    def _on_selected(self) -> None:
        last = self.rows.count() - 1
        self.chosen.emit([last - self.rows.row(item) for item in self.rows.selectedItems()])

    def _on_add(self, action: QAction) -> None:
        if action is not self.image_action:
            self.added.emit(NewKind(action.data()))
