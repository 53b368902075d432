from collections.abc import Generator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.domain.calibration import AS_IT_PRINTS
from checkin.domain.finish import Back, CutMarks, Finish
from checkin.flows.stocks import find_stock
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.choices import chosen_finish
from checkin.ui.badges.page import BadgesPage
from checkin.ui.badges.sheet_options import SheetOptions
from checkin.ui.operations.session import Session
from tests.people import register
from tests.ui.desk import DesktopOfTests, a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def test_copies_and_the_other_side_are_on_the_sheets_that_are_shown(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    register(store, Profile(name="見本 太郎"))
    page = BadgesPage(session, Settings(), DesktopOfTests())
    qtbot.addWidget(page)
    page.resize(1070, 640)
    page.show()
    qtbot.waitUntil(page.sheets.save_button.isEnabled)
    QTest.keyClick(page.sheets.options_button, Qt.Key.Key_Return)
    options = page.sheets.settings.options
    assert options.isVisible()
    options.copies.selectAll()
    QTest.keyClicks(options.copies, "11")
    qtbot.waitUntil(lambda: page.sheets.view.pages == 2)
    options.back.setCurrentIndex(options.back.findData(Back.LONG_EDGE.value))
    qtbot.waitUntil(lambda: page.sheets.view.pages == 4)
    assert options.back_text.isVisible()
    assert page.sheets.summary.text().endswith("4 pages")
    QTest.keyClick(options.done_button, Qt.Key.Key_Return)
    assert page.sheets.settings.whom.isVisible()


def test_badges_to_write_on_are_made_before_anybody_is_on_the_list(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    page = BadgesPage(desk[0], Settings(), DesktopOfTests())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.sheets._nobody is not None)
    page.sheets.settings.options.blanks.setValue(12)
    qtbot.waitUntil(lambda: page.sheets.view.pages == 2 and page.sheets.save_button.isEnabled())


def test_what_other_paper_cannot_do_is_given_up_for_that_paper_only(qtbot: QtBot) -> None:
    options = SheetOptions(find_stock("aone-51151"))
    qtbot.addWidget(options)
    options.back.setCurrentIndex(options.back.findData(Back.FOLDED.value))
    options.marks.setCurrentIndex(options.marks.findData(CutMarks.LINES.value))
    assert options.finish(AS_IT_PRINTS).back is Back.FOLDED
    options.use_stock(find_stock("dk-1201"))
    finish = options.finish(AS_IT_PRINTS)
    assert (finish.back, finish.marks) == (Back.NONE, CutMarks.LINES)
    options.use_stock(find_stock("aone-51151"))
    assert options.finish(AS_IT_PRINTS).back is Back.FOLDED


def test_marks_and_the_other_side_are_remembered_but_neither_copies_nor_blank_badges(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    register(store, Profile(name="見本 太郎"))
    kept: dict[str, Any] = {}
    page = BadgesPage(session, Settings(stock="aone-51151"), DesktopOfTests())
    qtbot.addWidget(page)
    page.settings_changed.connect(kept.update)
    page.show()
    page.sheets.options_button.click()
    options = page.sheets.settings.options
    options.copies.setValue(3)
    options.blanks.setValue(7)
    options.marks.setCurrentIndex(options.marks.findData(CutMarks.CORNERS.value))
    options.back.setCurrentIndex(options.back.findData(Back.FOLDED.value))
    QTest.keyClicks(options.back_text, "Wi-Fi: guest")
    QTest.keyClick(options.done_button, Qt.Key.Key_Return)
    assert kept == {"cut_marks": "corners", "badge_back": "folded", "badge_back_text": "Wi-Fi: guest"}

    again = BadgesPage(session, replace(Settings(stock="aone-51151"), **kept), DesktopOfTests())
    qtbot.addWidget(again)
    again.show()
    finish = again.sheets.settings.finish
    assert (finish.marks, finish.back, finish.back_text) == (CutMarks.CORNERS, Back.FOLDED, "Wi-Fi: guest")
    assert (finish.copies, finish.blanks) == (1, 0)
    qtbot.waitUntil(lambda: again.sheets.options_button.text() == "Sheet options (2)…")


def test_what_is_remembered_survives_a_change_on_paper_that_does_not_allow_it(qtbot: QtBot) -> None:
    options = SheetOptions(find_stock("dk-1201"), Finish(back=Back.FOLDED, back_text="裏"))
    qtbot.addWidget(options)
    settled: list[Finish] = []
    options.finish_settled.connect(settled.append)
    options.marks.setCurrentIndex(options.marks.findData(CutMarks.LINES.value))
    assert options.finish(AS_IT_PRINTS).back is Back.NONE
    assert settled == [Finish(marks=CutMarks.LINES, back=Back.FOLDED, back_text="裏")]


def test_senseless_remembered_options_give_way_to_none() -> None:
    assert chosen_finish(Settings(cut_marks="stars", badge_back="inside")) == Finish()
