"""Choices take effect when they are made, and the event's details when they are saved."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from checkin.domain.event import Event
from checkin.domain.industries import read_industries
from checkin.paths import asset_text
from checkin.settings import Language, Settings, Theme
from checkin.ui.settings.event_card import EventCard
from checkin.ui.settings.hours import hours_of, moments
from checkin.ui.settings.page import SettingsPage
from tests.fakes import an_event
from tests.ui.desk import DesktopOfTests

INDUSTRIES = read_industries(asset_text("industries.toml"))
JST = timezone(timedelta(hours=9))


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(Settings(lane="受付1", recent=("a.checkin",)), an_event(), INDUSTRIES, DesktopOfTests())
    qtbot.addWidget(page)
    page.show()
    return page


def choose(qtbot: QtBot, combo: QComboBox, row: int) -> None:
    """Go to a row of a closed combo box with the keyboard."""
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(combo, Qt.Key.Key_Down)


def test_another_language_is_told_at_once(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        choose(qtbot, page.window_card.language, 1)

    assert changed.args == [Settings(language=Language.JAPANESE, lane="受付1", recent=("a.checkin",))]


def test_theme_and_text_size_add_up(page: SettingsPage, qtbot: QtBot) -> None:
    heard: list[Settings] = []
    page.settings_changed.connect(heard.append)

    choose(qtbot, page.window_card.theme, 2)
    choose(qtbot, page.window_card.text_size, 4)

    assert heard[-1].theme is Theme.DARK
    assert heard[-1].text_scale == 1.5


def test_lane_and_staff_are_named(page: SettingsPage, qtbot: QtBot) -> None:
    page.desk_card.lane.clear()
    qtbot.keyClicks(page.desk_card.lane, "Desk 2 ")
    with qtbot.waitSignal(page.settings_changed) as changed:
        qtbot.keyClick(page.desk_card.lane, Qt.Key.Key_Return)

    assert changed.args[0].lane == "Desk 2"


def test_silence_puts_the_loudness_to_rest(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.sound_test_wanted):
        qtbot.keyClick(page.desk_card.test_button, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.settings_changed) as changed:
        qtbot.keyClick(page.desk_card.sound, Qt.Key.Key_Space)

    assert changed.args[0].is_silent
    assert not page.desk_card.volume.isEnabled()
    assert not page.desk_card.test_button.isEnabled()


def test_a_desk_can_be_set_to_confirm_each_admission(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        qtbot.keyClick(page.desk_card.confirming, Qt.Key.Key_Space)

    assert changed.args[0].is_confirming


def test_a_desk_can_hide_names(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        qtbot.keyClick(page.desk_card.hiding, Qt.Key.Key_Space)

    assert changed.args[0].hides_names


def test_loudness_moves_with_the_arrow_keys(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        qtbot.keyClick(page.desk_card.volume, Qt.Key.Key_Right)

    assert changed.args[0].volume == 71


def test_without_an_event_there_is_nothing_to_say_about_one(qtbot: QtBot) -> None:
    page = SettingsPage(Settings(), None, INDUSTRIES, DesktopOfTests())
    qtbot.addWidget(page)

    assert page.event_card is None
    page.show_event(an_event())


def test_only_what_was_changed_is_saved(page: SettingsPage, qtbot: QtBot) -> None:
    card = page.event_card
    assert card is not None
    assert not card.save_button.isEnabled()

    card.venue.setText("Sample hall")
    with qtbot.waitSignal(page.event_change_wanted) as wanted:
        qtbot.keyClick(card.save_button, Qt.Key.Key_Return)
    assert wanted.args == [{"venue": "Sample hall"}]

    page.show_event(replace(an_event(), venue="Sample hall"))
    assert not card.save_button.isEnabled()


def test_an_event_keeps_a_title(page: SettingsPage) -> None:
    card = page.event_card
    assert card is not None

    card.title.clear()

    assert not card.save_button.isEnabled()
    assert card.missing.isVisible()


def test_an_opening_hour_without_a_closing_one_is_not_undone_by_a_new_title(qtbot: QtBot) -> None:
    card = EventCard(replace(an_event(), opens_at=1_796_000_000_000), JST)
    qtbot.addWidget(card)
    assert card.change == {}

    card.title.setText("春の異業種交流会")

    assert card.change == {"title": "春の異業種交流会"}


def test_door_hours_are_moments_of_that_day(qtbot: QtBot) -> None:
    card = EventCard(an_event(), JST)
    qtbot.addWidget(card)
    assert card.change == {}

    qtbot.keyClick(card.keeps_hours, Qt.Key.Key_Space)

    opens = datetime(2026, 12, 1, 18, 30, tzinfo=JST).timestamp() * 1000
    assert card.change == {"opens_at": opens, "closes_at": opens + 2.5 * 3_600_000}


def test_hours_taken_away_leave_the_doors_open(qtbot: QtBot) -> None:
    opens_at, closes_at = moments(date(2026, 12, 1), (time(18), time(21)), JST)
    event: Event = replace(an_event(), opens_at=opens_at, closes_at=closes_at)
    card = EventCard(event, JST)
    qtbot.addWidget(card)
    assert card.opens.at == time(18)
    assert card.change == {}

    card.keeps_hours.setChecked(False)

    assert card.change == {"opens_at": None, "closes_at": None}


def test_hours_may_go_past_midnight() -> None:
    opens_at, closes_at = moments(date(2026, 12, 31), (time(22), time(1)), UTC)

    assert closes_at is not None
    assert opens_at is not None
    assert closes_at - opens_at == 3 * 3_600_000


minutes = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), minutes, minutes)
def test_hours_come_back_as_they_were(day: date, opens: time, closes: time) -> None:
    assert hours_of(*moments(day, (opens, closes), JST), JST) == (opens, closes)


def test_how_badges_lie_in_boxes_is_the_events(qtbot: QtBot) -> None:
    card = EventCard(an_event(), JST)
    qtbot.addWidget(card)
    assert not card.box_size.isEnabled()

    for _ in range(3):
        qtbot.keyClick(card.boxes, Qt.Key.Key_Down)
    assert card.box_size.isEnabled()
    qtbot.keyClick(card.box_size, Qt.Key.Key_Up)

    assert card.change == {"badge_boxes": "numbers", "badge_box_size": 60}
