"""A page built anew, in another size of text or another language, has the hand where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from checkin.app import App
from checkin.settings import TEXT_SCALES, Language, Settings, load_settings, save_settings
from checkin.ui.pages import SETTINGS
from checkin.ui.settings.page import SettingsPage
from checkin.ui.style.theme import use_theme
from checkin.wording.language import use_language


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[App]:
    save_settings(Settings(language=Language.JAPANESE), tmp_path / "settings.json")
    app = App(qapp, tmp_path / "settings.json")
    with qtbot.waitActive(app.window):
        app.window.show()
        app.window.activateWindow()
    app.window.show_page(SETTINGS)
    yield app
    app.quit()
    use_language("en")
    use_theme(qapp, "light")


def fields(app: App) -> tuple[QComboBox, QComboBox, QComboBox]:
    page = app.window.stack.page(SETTINGS)
    assert isinstance(page, SettingsPage)
    card = page.window_card
    return card.language, card.theme, card.text_size


@pytest.mark.parametrize("place", [0, 1, 2])
def test_whoever_changes_a_look_by_keyboard_stays_on_it(app: App, place: int) -> None:
    fields(app)[place].setFocus()
    before = fields(app)[place]
    QTest.keyClick(before, Qt.Key.Key_Down)
    after = fields(app)[place]
    assert after is not before
    assert QApplication.focusWidget() is after


def test_two_steps_in_the_size_of_text_leave_the_language_alone(app: App, tmp_path: Path) -> None:
    fields(app)[2].setFocus()
    for _ in range(2):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Down)
    kept = load_settings(tmp_path / "settings.json")
    assert kept.language is Language.JAPANESE
    assert kept.text_scale == TEXT_SCALES[TEXT_SCALES.index(1.0) + 2]


def test_a_page_that_is_scrolled_stays_where_it_is(qtbot: QtBot, app: App) -> None:
    page = app.window.stack.page(SETTINGS)
    assert isinstance(page, SettingsPage)
    page.verticalScrollBar().setValue(60)
    fields(app)[1].setFocus()
    QTest.keyClick(fields(app)[1], Qt.Key.Key_Down)
    anew = app.window.stack.page(SETTINGS)
    assert isinstance(anew, SettingsPage) and anew is not page
    qtbot.waitUntil(lambda: anew.verticalScrollBar().value() == 60)
