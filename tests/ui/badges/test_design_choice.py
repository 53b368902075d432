"""Choosing a design by its pictures, and what is printed then."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.badges.designs import classic
from checkin.domain.attendee import Profile
from checkin.domain.design import Design
from checkin.domain.design_new import NewKind
from checkin.flows import designs
from checkin.flows.designs import find_design, keep_design, open_design, own_copy, own_designs
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.design_pictures import DesignPictures
from checkin.ui.operations.session import Changed, Session
from tests.people import register
from tests.ui.badges.test_badges_page import opened, some, wait_for_sheets
from tests.ui.desk import DesktopOfTests, a_session


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(designs, "designs_folder", lambda: tmp_path / "designs")
    return tmp_path / "designs"


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


def own(name: str, origin: str = "classic") -> Design:
    made = own_copy(find_design(origin), name, name)
    keep_design(made)
    return made


def test_ones_own_designs_stand_beside_the_others(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    some(store, 2)
    mine = own("Mine")
    page = opened(qtbot, session, settings=Settings(design=mine.id))
    choice = page.sheets.settings.design
    assert choice.design == mine == choice.designs[-1]
    qtbot.waitUntil(lambda: choice.pictures.has_pictures)


def test_many_designs_stand_in_rows_and_down_leads_to_the_next(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 1)
    for number in range(9):
        own(f"Mine {number}")
    pictures = opened(qtbot, session).sheets.settings.design.pictures
    qtbot.waitUntil(lambda: pictures.height() > pictures.sizeHint().height())
    QTest.keyClick(pictures, Qt.Key.Key_Down)
    first, below = pictures._cell(0), pictures._cell(pictures._at)
    assert below.left() == first.left() and below.top() > first.top()


def test_changing_a_design_that_travels_with_the_program_makes_a_copy_and_prints_it(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 2)
    page = opened(qtbot, session)
    before = wait_for_sheets(qtbot, page)
    choice = page.sheets.settings.design
    QTest.keyClick(choice.edit_button, Qt.Key.Key_Return)
    editor = page.design_editor
    assert editor is not None and editor.isVisible()
    editor.elements.added.emit(NewKind.LINE)
    QTest.keyClick(editor.head.back, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.design_editor is None)
    assert choice.design.name_en == "Classic (changed)" and find_design("classic") == classic()
    qtbot.waitUntil(lambda: page.sheets.save_button.isEnabled() and page.sheets.view.pdf != before)


def test_leaving_the_editor_without_a_change_leaves_everything(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 2)
    page = opened(qtbot, session)
    wait_for_sheets(qtbot, page)
    choice = page.sheets.settings.design
    choice.edit_button.click()
    assert page.design_editor is not None
    page.design_editor.head.back.click()
    assert page.design_editor is None and page.sheets.isVisible()
    assert choice.design.id == "classic" and own_designs().designs == ()


def test_a_design_is_handed_on_removed_brought_back_and_taken_in(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    some(store, 1)
    mine = own("Mine", "portrait")
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "mine.toml"
    page = opened(qtbot, session, desktop, Settings(design=mine.id))
    wait_for_sheets(qtbot, page)
    choice = page.sheets.settings.design
    choice.share_wanted.emit()
    qtbot.waitUntil(desktop.path.exists)
    assert open_design(desktop.path) == mine
    choice.drop_action.trigger()
    qtbot.waitUntil(lambda: choice.design.id == "classic")
    assert own_designs().designs == ()
    notice = page.sheets.notice
    assert notice is not None and notice.action is not None
    QTest.keyClick(notice.action, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: choice.design == mine)
    choice.drop_action.trigger()
    qtbot.waitUntil(lambda: choice.design.id == "classic")
    choice.open_wanted.emit()
    qtbot.waitUntil(lambda: choice.design == mine)


def test_a_broken_file_of_ones_own_is_named(qtbot: QtBot, desk: tuple[Session, MemoryStore], folder: Path) -> None:
    session, store = desk
    some(store, 1)
    folder.mkdir()
    (folder / "winter.toml").write_text("wide = ", encoding="utf-8")
    page = opened(qtbot, session)
    assert page.sheets.notice is not None
    assert page.sheets.notice.accessibleName().startswith("winter.toml")


def _middle_of(pictures: DesignPictures, place: int) -> QPoint:
    return pictures._cell(place).center().toPoint()
