"""Choosing a design by its pictures, and what is printed then."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.design_pictures import DesignPictures
from checkin.ui.operations.session import Changed, Session
from tests.people import register
from tests.ui.badges.test_badges_page import opened, some, wait_for_sheets
from tests.ui.desk import a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def test_designs_are_shown_as_pictures_of_a_real_badge(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    some(store, 2)
    page = opened(qtbot, session)
    choice = page.sheets.settings.design
    qtbot.waitUntil(lambda: choice.pictures.has_pictures)
    assert choice.design.id == "classic"


def test_another_design_is_chosen_with_the_arrow_keys_and_remembered(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 2)
    page = opened(qtbot, session)
    before = wait_for_sheets(qtbot, page)
    kept: list[dict[str, object]] = []
    page.settings_changed.connect(kept.append)
    QTest.keyClick(page.sheets.settings.design.pictures, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.sheets.save_button.isEnabled() and page.sheets.view.pdf != before)
    assert kept[-1]["design"] == "big-name"
    assert page.sheets.settings.wish.design.id == "big-name"


def test_a_click_chooses_the_design_under_the_pointer(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    some(store, 1)
    page = opened(qtbot, session)
    wait_for_sheets(qtbot, page)
    pictures = page.sheets.settings.design.pictures
    QTest.mouseClick(pictures, Qt.MouseButton.LeftButton, pos=_middle_of(pictures, 5))
    assert pictures.design.id == "minimal"
    assert "Minimal" in pictures.accessibleName()
    QTest.keyClick(pictures, Qt.Key.Key_Right)
    assert pictures.design.id == "minimal"
    QTest.keyClick(pictures, Qt.Key.Key_Home)
    assert pictures.design.id == "classic"


def test_the_design_used_last_is_chosen_again(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    some(store, 1)
    assert (
        opened(qtbot, session, settings=Settings(design="portrait")).sheets.settings.wish.design.id == "portrait"
    )


def test_without_anybody_there_is_no_choice_and_with_the_first_person_there_is(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, _ = desk
    page = opened(qtbot, session)
    choice = page.sheets.settings.design
    qtbot.waitUntil(lambda: not choice.isVisible())
    person = Profile(name="見本 一")
    session.change(lambda s, _: register(s, person), touched=lambda one: Changed(frozenset({one.id})))
    qtbot.waitUntil(lambda: choice.isVisible() and choice.pictures.has_pictures)


def _middle_of(pictures: DesignPictures, place: int) -> QPoint:
    return pictures._cell(place).center().toPoint()
