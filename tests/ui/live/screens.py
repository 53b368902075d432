"""Screens that are plugged in and out when a test says so."""

from PySide6.QtWidgets import QWidget

from checkin.ui.live.screens import Screens

DESK = "eDP-1"


class ScreensOfTests(Screens):
    """The desk's own screen, and any others."""

    def __init__(self, *others: str) -> None:
        super().__init__()
        self.there = [DESK, *others]
        self.filled: list[str] = []
        """Screens that were filled, the last one last."""

    def names(self) -> tuple[str, ...]:
        return tuple(self.there)

    def beside(self, window: QWidget) -> tuple[str, ...]:
        return tuple(name for name in self.there if name != DESK)

    def fill(self, name: str, window: QWidget) -> None:
        assert name in self.there
        self.filled.append(name)
        window.show()

    def plug_in(self, name: str) -> None:
        self.there.append(name)
        self.added.emit(name)

    def pull_out(self, name: str) -> None:
        self.there.remove(name)
        self.removed.emit(name)
