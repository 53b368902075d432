"""Event files that were open before."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from checkin.ui.style.scale import STEP
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr

_MOST = 4


class RecentFiles(QWidget):
    """The files that were open last, by name; their folders are in the tool tips."""

    chosen = Signal(object)
    """``Path`` of a file."""

    def __init__(self, paths: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for path in paths[:_MOST]:
            self.buttons.append(self._button(Path(path)))
            column.addWidget(self.buttons[-1])
        if not paths:
            column.addWidget(Text(tr("Events you open are listed here."), Rank.MUTED))

    def _button(self, path: Path) -> QPushButton:
        button = QPushButton(path.stem.replace("&", "&&"))
        button.setProperty("kind", "row")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(str(path))
        button.clicked.connect(self._choosing(path))
        return button

    def _choosing(self, path: Path) -> Callable[[], None]:
        return lambda: self.chosen.emit(path)
