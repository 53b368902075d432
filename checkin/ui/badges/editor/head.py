"""The line over the editor: the way back, the design's name, steps back and forth, and that all is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.domain.design_history import DesignHistory
from checkin.domain.stock import Stock
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton, QuietButton
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr


class EditorHead(QWidget):
    """Says what is worked on, and for which paper."""

    left = Signal()

    def __init__(self, stock: Stock, size: tuple[float, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = PlainButton(tr("Back to the badges"))
        self.back.clicked.connect(self.left)
        self._name = Heading("", Rank.SECTION)
        measures = tr("{width} × {height} mm", width=f"{size[0]:g}", height=f"{size[1]:g}")
        self._paper = Text(f"{stock.name} · {measures}", Rank.SMALL, is_line=True)
        self._state = Text("", Rank.SMALL, is_line=True)
        self.reset = QuietButton(tr("As it was"))
        self.reset.setToolTip(tr("Take back everything since the editor was opened; that can be undone, too"))
        self.undo = QuietButton(tr("Undo"))
        self.redo = QuietButton(tr("Redo"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        row.addWidget(self.back)
        row.addSpacing(INSIDE)
        row.addWidget(self._name)
        row.addWidget(self._paper)
        row.addStretch()
        for widget in (self._state, self.reset, self.undo, self.redo):
            row.addWidget(widget)

    def show_state(self, name: str, history: DesignHistory, is_kept: bool) -> None:
        """Show the name and which steps can be taken."""
        self._name.setText(name)
        self.undo.setEnabled(history.can_undo)
        self.redo.setEnabled(history.can_redo)
        self.reset.setEnabled(history.present.design != history.first.design)
        is_changed = history.can_undo or history.can_redo
        self._state.setText((tr("✓ Saved") if is_kept else tr("Saving…")) if is_changed else "")
