"""The card of the industry colours, worked with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.domain.industries import read_industries
from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.ui.settings.page import SettingsPage
from tests.ui.desk import DesktopOfTests

USUAL = read_industries(asset_text("industries.toml"))
IT = USUAL.labels[0]


@pytest.fixture
def desktop() -> DesktopOfTests:
    return DesktopOfTests()


def opened(qtbot: QtBot, desktop: DesktopOfTests, **colours: str) -> tuple[SettingsPage, list[Settings]]:
    page = SettingsPage(Settings(industry_colours=colours), None, USUAL, desktop)
    qtbot.addWidget(page)
    page.show()
    heard: list[Settings] = []
    page.settings_changed.connect(heard.append)
    return page, heard


def test_every_industry_is_there_with_its_word_and_its_colour(qtbot: QtBot, desktop: DesktopOfTests) -> None:
    page, _ = opened(qtbot, desktop, it="#118833")
    card = page.industries_card
    assert len(card.buttons) == 26
    assert (card.buttons["it"].text(), card.buttons["it"].colour) == ("IT / Web", "#118833")
    assert card.buttons["food"].colour == USUAL.labels[13].colour
    picture = card.buttons["it"].grab().toImage()
    assert picture.pixelColor(12, picture.height() // 2).name() == "#118833"


def test_another_colour_is_chosen_and_taken_back(qtbot: QtBot, desktop: DesktopOfTests) -> None:
    page, heard = opened(qtbot, desktop, food="#123456")
    card = page.industries_card
    assert not card.backs["it"].isVisible()
    desktop.colour = "#118833"
    qtbot.keyClick(card.buttons["it"], Qt.Key.Key_Return)
    assert heard[-1].industry_colours == {"it": "#118833", "food": "#123456"}
    assert card.buttons["it"].colour == "#118833"
    qtbot.keyClick(card.backs["it"], Qt.Key.Key_Return)
    assert heard[-1].industry_colours == {"food": "#123456"}
    assert card.buttons["it"].colour == IT.colour
    qtbot.keyClick(card.back_button, Qt.Key.Key_Return)
    assert heard[-1].industry_colours == {}
    assert not card.back_button.isEnabled()


def test_nothing_changes_where_the_person_cancels_or_chooses_the_same(
    qtbot: QtBot, desktop: DesktopOfTests
) -> None:
    page, heard = opened(qtbot, desktop)
    card = page.industries_card
    for answer in (None, IT.colour):
        desktop.colour = answer
        card.buttons["it"].click()
    assert heard == []


def test_choosing_the_usual_colour_is_no_colour_of_ones_own(qtbot: QtBot, desktop: DesktopOfTests) -> None:
    page, heard = opened(qtbot, desktop, it="#118833")
    card = page.industries_card
    desktop.colour = IT.colour
    card.buttons["it"].click()
    assert heard[-1].industry_colours == {}


@pytest.mark.parametrize(("colour", "is_hard"), [("#7A7A7A", True), ("#FFD54F", False), ("#102030", False)])
def test_a_colour_on_which_no_words_are_readable_is_warned_of(
    qtbot: QtBot, desktop: DesktopOfTests, colour: str, is_hard: bool
) -> None:
    page, _ = opened(qtbot, desktop)
    card = page.industries_card
    assert not card.warning.isVisible()
    desktop.colour = colour
    card.buttons["it"].click()
    assert card.warning.isVisible() is is_hard
    assert ("IT / Web" in card.warning.text()) is is_hard


def test_what_is_no_colour_in_the_settings_is_passed_over(qtbot: QtBot, desktop: DesktopOfTests) -> None:
    page, _ = opened(qtbot, desktop, it="blue", nobody="#118833")
    card = page.industries_card
    assert card.buttons["it"].colour == IT.colour
