"""Every place of the program for somebody who has no pointer or no sight: what is there is reached, and has a name."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin import app as app_module
from checkin.app import App
from checkin.cli.sample import load_sample
from checkin.domain.industries import read_industries
from checkin.domain.pin import SALT_BYTES, kept_pin
from checkin.flows import designs
from checkin.flows.amend import set_event
from checkin.paths import asset_text
from checkin.settings import Language, Settings, save_settings
from checkin.store.event_file import EventFile
from checkin.ui.style.fonts import load_fonts
from checkin.ui.style.theme import use_theme
from checkin.wording.language import use_language
from tests.fakes import a_lane, an_event
from tests.listening import alike, controls, silent, unnamed, unreached, walk
from tests.people import LEE, SATO, register
from tests.places import Visit, places
from tests.ui.desk import DisplayOfTests
from tests.ui.live.screens import ScreensOfTests

KNOWN = frozenset({"English", "Webcam", "Webcam 2", "Tokyo"})
"""What is English in Japanese too: names, and data."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "mixer.checkin"
    use_language("ja")
    store = EventFile.create(path, an_event(), a_lane())
    load_sample(store, read_industries(asset_text("industries.toml")))
    register(store, SATO)
    register(store, LEE, fee_due=3000, fee_paid=0)
    set_event(store, {"pin": kept_pin("2468", bytes(SALT_BYTES))})
    store.close()
    use_language("en")
    return path


@pytest.fixture
def visit(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Visit]:
    monkeypatch.setattr(app_module, "rehearsals_folder", lambda: tmp_path / "rehearsals")
    monkeypatch.setattr(designs, "designs_folder", lambda: tmp_path / "designs")
    load_fonts()
    use_theme(qapp, "light")
    event = Path(shutil.copy(sample, tmp_path))
    settings = Settings(language=Language.JAPANESE, is_silent=True, recent=(str(event),))
    save_settings(settings, tmp_path / "settings.json")
    app = App(
        qapp, tmp_path / "settings.json", display=DisplayOfTests(), screens=ScreensOfTests("HDMI-1", "HDMI-2")
    )
    with qtbot.waitActive(app.window):
        app.window.show()
        app.window.activateWindow()
    yield Visit(app, qtbot, event, tmp_path)
    app.quit()
    use_language("en")


@pytest.mark.parametrize("way", [pytest.param(way, id=name) for name, way in places()])
def test_everything_is_named_and_reached_by_keyboard(visit: Visit, way: Callable[[Visit], QWidget]) -> None:
    window = way(visit)
    said = [*(f"no name: {one}" for one in unnamed(window, KNOWN)), *(f"silent: {one}" for one in silent(window))]
    said += [f"alike: {one}" for one in alike(window)]
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    there = controls(window)
    passed, caught = walk(window)
    said += [f"Tab is caught by {caught}"] if caught else []
    said += [f"not reached: {one}" for one in unreached(there, passed)]
    assert not said, "\n" + "\n".join(said)
