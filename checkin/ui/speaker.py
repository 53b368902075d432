"""The sound system. Import this late: it brings in QtMultimedia, which a machine may lack."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect


class Speaker(QObject):
    """A few short sounds, read once and played at once."""

    def __init__(self, sounds: Iterable[tuple[str, Path]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effects = {name: self._effect(path) for name, path in sounds}

    @staticmethod
    def is_present() -> bool:
        """Say whether the machine has anything to be heard with."""
        return bool(QMediaDevices.audioOutputs())

    def play(self, name: str, volume: float) -> None:
        """Play a sound, from 0 silent to 1 loud; one that is still heard begins again."""
        effect = self._effects[name]
        effect.setVolume(volume)
        effect.play()

    def _effect(self, path: Path) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(path)))
        return effect
