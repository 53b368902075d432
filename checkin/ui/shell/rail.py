"""The navigation rail: where one is, and where one can go."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.ui.shell.page_spec import PageSpec
from checkin.ui.style.icons import icon, product_picture
from checkin.ui.style.scale import BETWEEN, INSIDE, STEP
from checkin.ui.style.theme import colours, scale
from checkin.wording.language import tr

_ICON_PX = 20
_WIDE_PX = 184
_NARROW_PX = 68


class Rail(QFrame):
    """One button for each page, symbol and word; only the symbols where a page wants the room."""

    page_wanted = Signal(str)
    """Id of the page whose button was pressed."""
    unlock_wanted = Signal()
    """The organizer wants the other pages."""

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._pages = tuple(pages)
        self.buttons: dict[str, QPushButton] = {}
        self._product = QLabel("Checkin")
        self._product.setObjectName("product")
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE + STEP, BETWEEN, INSIDE + STEP, BETWEEN)
        column.setSpacing(STEP)
        column.addLayout(self._head())
        column.addSpacing(BETWEEN)
        for place, page in enumerate(pages, 1):
            column.addWidget(self._button(page, place))
        column.addStretch()
        self.unlock = self._unlock_button()
        column.addWidget(self.unlock)
        self.show_only(None)
        self.set_narrow(False)

    def show_page(self, page_id: str) -> None:
        """Mark the page that is shown."""
        for name, button in self.buttons.items():
            button.setChecked(name == page_id)

    def set_open(self, is_open: bool) -> None:
        """Let pages that need an event be reached, or not."""
        for page in self._pages:
            self.buttons[page.id].setEnabled(is_open or not page.needs_event)

    def show_only(self, pages: frozenset[str] | None) -> None:
        """Show the buttons of these pages and the way to all others; None for every page."""
        for page_id, button in self.buttons.items():
            button.setVisible(pages is None or page_id in pages)
        self.unlock.setVisible(pages is not None)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show symbols only, or words too."""
        self.setFixedWidth(scale().px(_NARROW_PX if is_narrow else _WIDE_PX))
        self._product.setVisible(not is_narrow)
        for page in self._pages:
            self.buttons[page.id].setText("" if is_narrow else f"  {page.title()}")
        self.unlock.setText("" if is_narrow else "  " + tr("Organizer"))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(INSIDE, 0, 0, 0)
        row.setSpacing(INSIDE + 2)
        picture = QLabel()
        picture.setPixmap(product_picture(scale().px(28)))
        row.addWidget(picture)
        row.addWidget(self._product)
        row.addStretch()
        return row

    def _unlock_button(self) -> QPushButton:
        button = self._plain_button("lock", tr("Open the other pages with the organizer's PIN"))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(self.unlock_wanted)
        return button

    def _plain_button(self, symbol: str, name: str) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(name)
        button.setIcon(icon(symbol, colours().muted, colours().accent, scale().px(_ICON_PX)))
        button.setIconSize(QSize(scale().px(_ICON_PX), scale().px(_ICON_PX)))
        return button

    def _button(self, page: PageSpec, place: int) -> QPushButton:
        button = self._plain_button(page.icon, page.title())
        button.setCheckable(True)
        keys = QKeySequence(f"Ctrl+{place}").toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{page.title()}  {keys}")
        button.clicked.connect(self._wanting(page.id))
        self.buttons[page.id] = button
        return button

    def _wanting(self, page_id: str) -> Callable[[], None]:
        return lambda: self.page_wanted.emit(page_id)
