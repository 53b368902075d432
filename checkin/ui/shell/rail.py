"""The navigation rail: where one is, and where one can go."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.ui.shell.page_spec import PageSpec
from checkin.ui.style.icons import icon, product_picture
from checkin.ui.style.scale import BETWEEN, INSIDE, STEP
from checkin.ui.style.theme import colours, scale

_ICON_PX = 20
_WIDE_PX = 184
_NARROW_PX = 68


class Rail(QFrame):
    """One button for each page, symbol and word; only the symbols where a page wants the room."""

    page_wanted = Signal(str)
    """Id of the page whose button was pressed."""

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
        self.set_narrow(False)

    def show_page(self, page_id: str) -> None:
        """Mark the page that is shown."""
        for name, button in self.buttons.items():
            button.setChecked(name == page_id)

    def set_open(self, is_open: bool) -> None:
        """Let pages that need an event be reached, or not."""
        for page in self._pages:
            self.buttons[page.id].setEnabled(is_open or not page.needs_event)

    def set_narrow(self, is_narrow: bool) -> None:
        """Show symbols only, or words too."""
        self.setFixedWidth(scale().px(_NARROW_PX if is_narrow else _WIDE_PX))
        self._product.setVisible(not is_narrow)
        for page in self._pages:
            self.buttons[page.id].setText("" if is_narrow else f"  {page.title()}")

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

    def _button(self, page: PageSpec, place: int) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(page.title())
        button.setIcon(icon(page.icon, colours().muted, colours().accent, scale().px(_ICON_PX)))
        button.setIconSize(QSize(scale().px(_ICON_PX), scale().px(_ICON_PX)))
        keys = QKeySequence(f"Ctrl+{place}").toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{page.title()}  {keys}")
        button.clicked.connect(self._wanting(page.id))
        self.buttons[page.id] = button
        return button

    def _wanting(self, page_id: str) -> Callable[[], None]:
        return lambda: self.page_wanted.emit(page_id)
