"""The sounds of the door: one for each family of verdicts, and silence where there is no sound system."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from checkin.domain.verdict import Family
from checkin.paths import assets
from checkin.settings import Settings


class Sounds(QObject):
    """Plays the sound of a verdict once the sound system is loaded; without one the door works in silence.

    How loud, and whether at all, is what the settings say at that moment.
    """

    missing = Signal()
    """The machine has no sound system, or nothing to be heard with."""

    def __init__(self, settings: Callable[[], Settings], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._speaker: _Speaker | None = None

    def load(self) -> None:
        """Load the sound system if sound is wanted; call this when the window has been painted."""
        if self._settings().is_silent or self._speaker is not None:
            return
        try:
            speaker = import_module("checkin.ui.speaker").Speaker
        except ImportError:
            self.missing.emit()
            return
        if not speaker.is_present():
            self.missing.emit()
            return
        folder = assets() / "sounds"
        self._speaker = speaker([(family.value, folder / f"{family.value}.wav") for family in Family], self)

    def play(self, family: Family) -> None:
        """Play the sound of a family of verdicts."""
        settings = self._settings()
        if self._speaker is not None and not settings.is_silent:
            self._speaker.play(family.value, settings.volume / 100)


class _Speaker(Protocol):
    def play(self, name: str, volume: float) -> None: ...
