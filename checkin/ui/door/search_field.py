"""The search field: it asks from the first character, also while an input method is still composing."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.domain.romaji import whole_syllables
from checkin.ui.scanners.burst import Rhythm
from checkin.wording.language import tr

_PAUSE_MS = Rhythm().longest_gap_ms + 5
"""Keys that follow one another faster than this, as a scanner's do, ask together once they have paused."""


class SearchField(QLineEdit):
    """Tells what is asked for, and which way the hand goes in the list under it."""

    asked = Signal(str)
    """What is in the field, with what is being composed: at once, and when quick keys have paused."""
    moved = Signal(int)
    picked = Signal()
    left = Signal()
    """Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("scale", "door")
        self.setPlaceholderText(tr("Name, romaji, company, phone"))
        self.setAccessibleName(tr("Search the list"))
        self.setClearButtonEnabled(True)
        self._composed = ""
        self._told = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.textChanged.connect(self._on_changed)

    @property
    def question(self) -> str:
        """What is asked for now."""
        cursor = self.cursorPosition()
        before = self.text()[:cursor]
        return (before + whole_syllables(before, self._composed) + self.text()[cursor:]).strip()

    @property
    def told(self) -> str:
        """What the list was asked for last."""
        return self._told

    @property
    def is_composing(self) -> bool:
        """Whether an input method holds letters that are not in the field yet."""
        return bool(self._composed)

    def ask(self) -> None:
        """Ask now."""
        if self.question != self._told:
            self._told = self.question
            self.asked.emit(self._told)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what was typed just before the field was hidden."""
        super().showEvent(event)
        if self.question != self._told:
            self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask nothing for nobody."""
        super().hideEvent(event)
        self._pause.stop()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Ask for what is being composed too."""
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self._on_changed()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the door while there is nothing of its own to take back."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take arrows, Enter and Esc for the list."""
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.picked.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def _on_changed(self) -> None:
        is_quick = self._pause.isActive()
        self._pause.start()
        if not (is_quick and self.question):
            self.ask()

    def _leaves(self, event: QKeyEvent) -> bool:
        return not self.text() and event.matches(QKeySequence.StandardKey.Undo)
