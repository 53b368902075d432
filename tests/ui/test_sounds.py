"""Sounds: one for each family, and a door that opens where there is nothing to be heard with."""

import sys
import wave
from pathlib import Path
from types import ModuleType

import pytest
from pytestqt.qtbot import QtBot

from checkin.domain.verdict import Family
from checkin.paths import assets
from checkin.settings import Settings
from checkin.ui.sounds import Sounds


@pytest.mark.parametrize("family", Family)
def test_every_family_has_a_short_sound_of_its_own(family: Family) -> None:
    with wave.open(str(assets() / "sounds" / f"{family.value}.wav")) as sound:
        assert 0.1 < sound.getnframes() / sound.getframerate() < 0.6


def test_no_two_families_sound_alike() -> None:
    sounds = {(assets() / "sounds" / f"{family.value}.wav").read_bytes() for family in Family}
    assert len(sounds) == len(Family)


def test_without_a_sound_system_the_door_is_told_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delitem(sys.modules, "checkin.ui.speaker", raising=False)
    sounds = Sounds(Settings)
    with qtbot.waitSignal(sounds.missing):
        sounds.load()
    sounds.play(Family.ADMITTED)


def test_silence_loads_nothing(qtbot: QtBot) -> None:
    sounds = Sounds(lambda: Settings(is_silent=True))
    with qtbot.assertNotEmitted(sounds.missing):
        sounds.load()
    sounds.play(Family.REFUSED)


class Ear(ModuleType):
    """Stands where ``checkin.ui.speaker`` would: it remembers what it was told to play."""

    def __init__(self) -> None:
        super().__init__("checkin.ui.speaker")
        self.Speaker = self
        self.names: list[str] = []
        self.heard: list[tuple[str, float]] = []

    def __call__(self, sounds: list[tuple[str, Path]], parent: object) -> "Ear":
        self.names = [name for name, path in sounds if path.is_file()]
        return self

    def is_present(self) -> bool:
        return True

    def play(self, name: str, volume: float) -> None:
        self.heard.append((name, volume))


def test_a_verdict_is_heard_as_loud_as_chosen(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    ear = Ear()
    monkeypatch.setitem(sys.modules, "checkin.ui.speaker", ear)
    sounds = Sounds(lambda: Settings(volume=40))
    sounds.load()
    sounds.play(Family.DECISION)
    assert sorted(ear.names) == sorted(family.value for family in Family)
    assert ear.heard == [("decision", 0.4)]
