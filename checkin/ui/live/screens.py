"""The screens of this machine, as they are plugged in and out."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Screens(QObject):
    """Screens by the names that the system gives them; handed in, so that tests have as many as they like."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_added)
        application.screenRemoved.connect(self._on_removed)

    def names(self) -> tuple[str, ...]:
        """Return the screens there are."""
        return tuple(screen.name() for screen in QGuiApplication.screens())

    def beside(self, window: QWidget) -> tuple[str, ...]:
        """Return all screens but the one a window is on."""
        return tuple(name for name in self.names() if name != window.screen().name())

    def fill(self, name: str, window: QWidget) -> None:
        """Show a window over the whole of a screen."""
        screen = next(screen for screen in QGuiApplication.screens() if screen.name() == name)
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def _on_added(self, screen: QScreen) -> None:
        self.added.emit(screen.name())

    def _on_removed(self, screen: QScreen) -> None:
        self.removed.emit(screen.name())
