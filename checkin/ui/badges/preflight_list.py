"""Whom to look at before printing, and what about them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checkin.ui.badges.preflight_rows import Row
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.front_stack import FrontStack
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.ui.widgets.two_lines import SentenceRole, TwoLines
from checkin.wording.language import tr, tr_count

_BadgeRole = Qt.ItemDataRole.UserRole + 1
_LINK = '<a href="{person}">{words}</a>'
_PersonRole = Qt.ItemDataRole.UserRole + 2


MOST_ROWS = 300
"""More rows than this nobody reads one by one; a thousand links would keep the window waiting."""


class PreflightList(QWidget):
    """The findings, the gravest first; choosing one asks to see that badge."""

    badge_wanted = Signal(object)
    """A badge of the batch, from 0; None for all of them."""
    person_wanted = Signal(str)
    """Somebody's fields are to be edited, by id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Heading("", Rank.SECTION)
        self._heading.setWordWrap(True)
        self._words = Text("", Rank.MUTED)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.rows = QListWidget()
        self.rows.setItemDelegate(TwoLines(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.rows.setAccessibleName(tr("Whom to look at before printing"))
        self.rows.currentItemChanged.connect(self._on_current)
        self.rows.itemActivated.connect(self._on_activated)
        self._stack = FrontStack()
        self._stack.addWidget(self._words)
        self._stack.addWidget(self.rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(INSIDE)
        layout.addWidget(self._heading)
        layout.addWidget(self._stack, 1)
        self.clear()

    def hasHeightForWidth(self) -> bool:
        """Follow no width: otherwise all rows would be held to be needed, and the buttons below would be cut."""
        return False

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Who and what, row by row."""
        items = (self.rows.item(row) for row in range(self.rows.count()))
        return [(item.text(), item.data(SentenceRole)) for item in items]

    def clear(self) -> None:
        """Show that nothing has been looked at."""
        self._heading.setText(tr("Before printing"))
        self._words.setText(tr("Every badge is being checked."))
        self._stack.setCurrentWidget(self._words)
        self.rows.clear()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show what was found, or that nothing was."""
        self.rows.clear()
        for row in rows[:MOST_ROWS]:
            item = QListWidgetItem(row.who)
            item.setData(SentenceRole, row.sentence)
            item.setData(_BadgeRole, row.badge)
            item.setData(_PersonRole, row.person)
            self.rows.addItem(item)
            if row.person:
                self.rows.setItemWidget(item, self._edit_corner(row.person))
        if len(rows) > MOST_ROWS:
            self.rows.addItem(_rest(len(rows) - MOST_ROWS))
        count = len(rows)
        self._heading.setText(
            tr_count("{count} thing to look at", "{count} things to look at", count)
            if count
            else tr("Before printing")
        )
        self._words.setText(tr("✓ Every text fits, and the fonts have every character."))
        self._stack.setCurrentWidget(self.rows if count else self._words)

    def choose_badge(self, badge: int) -> None:
        """Go to the first row about a badge."""
        items = (self.rows.item(row) for row in range(self.rows.count()))
        if (item := next((one for one in items if one.data(_BadgeRole) == badge), None)) is not None:
            self.rows.setFocus()
            self.rows.setCurrentItem(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew."""
        super().resizeEvent(event)
        self.rows.scheduleDelayedItemsLayout()

    def _edit_corner(self, person: str) -> QWidget:
        """Return what lies over a row: nothing, but for a link in its upper corner; Enter does the same."""
        link = QLabel(_LINK.format(person=person, words=tr("Edit")))
        link.setToolTip(tr("Edit this person…"))
        link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        link.setMargin(INSIDE)
        link.linkActivated.connect(self.person_wanted)
        corner = QWidget()
        layout = QVBoxLayout(corner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(link, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        layout.addStretch()
        return corner

    def _on_activated(self, item: QListWidgetItem) -> None:
        if person := item.data(_PersonRole):
            self.person_wanted.emit(person)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.rows.hasFocus():
            self.badge_wanted.emit(item.data(_BadgeRole))


def _rest(count: int) -> QListWidgetItem:
    """Return the last row, which says how many there are beyond it."""
    item = QListWidgetItem(tr("and {count} more", count=f"{count:,}"))
    item.setData(SentenceRole, tr("Look at those above first; the other badges are marked on the sheets, too."))
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
