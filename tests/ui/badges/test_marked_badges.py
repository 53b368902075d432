"""Badges that there is something to say about are marked in the preview."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.badges.concerns import Concern, ConcernKind
from checkin.domain.attendee import Profile
from checkin.domain.badge_order import BadgeOrder
from checkin.domain.calibration import Calibration
from checkin.domain.finish import Back, Finish
from checkin.domain.stock import Stock
from checkin.flows.print_badges import Which
from checkin.flows.stocks import find_stock
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.badge_spots import spots_of
from checkin.ui.badges.page import BadgesPage
from checkin.ui.badges.preflight_list import MOST_ROWS, PreflightList
from checkin.ui.badges.preflight_rows import Row, rows_of
from checkin.ui.operations.badges import Batch, Findings, Wish
from checkin.ui.operations.session import Session
from checkin.ui.page_spots import Spot
from tests.fakes import a_lane, an_event
from tests.people import register
from tests.ui.desk import DesktopOfTests, a_session

A_ONE = find_stock("aone-51002")


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def opened(qtbot: QtBot, desk: tuple[Session, MemoryStore], *names: str, **settings: str) -> BadgesPage:
    session, store = desk
    for position, name in enumerate(names, 1):
        register(store, Profile(name=name, position=position))
    page = BadgesPage(session, Settings(badge_order="list", **settings), DesktopOfTests())  # pyright: ignore[reportArgumentType]
    qtbot.addWidget(page)
    page.resize(1070, 640)
    page.show()
    qtbot.waitUntil(lambda: bool(page.sheets.view._spots))
    return page


def batch(stock: Stock, people: int, start: int = 1, finish: Finish | None = None) -> Batch:
    store = MemoryStore(an_event(), a_lane())
    everyone = tuple(register(store, Profile(name=f"見本 {n}")) for n in range(people))
    return Batch(Wish(Which.ALL, BadgeOrder.LIST, stock, start, finish or Finish()), everyone, ())


def spots(of: Batch, *badges: int | None) -> list[Spot]:
    concerns = tuple(Concern(ConcernKind.NAME_MISSING, badge, "name", "") for badge in badges)
    return spots_of(of, rows_of(Findings(of, concerns)))


def places(found: list[Spot]) -> list[tuple[int, int, float, float]]:
    return [(spot.key, spot.page, spot.left_mm, spot.top_mm) for spot in found]


def test_every_copy_is_marked_where_it_lies_from_the_first_free_slot_on() -> None:
    of = batch(A_ONE, 6, start=9, finish=Finish(copies=2))
    assert places(spots(of, 0, 5)) == [(0, 0, 14, 231), (0, 0, 105, 231), (5, 1, 14, 231), (5, 1, 105, 231)]


def test_with_a_printed_other_side_the_marks_lie_on_the_fronts() -> None:
    of = batch(A_ONE, 11, finish=Finish(back=Back.LONG_EDGE))
    assert places(spots(of, 10)) == [(10, 2, 14, 11)]


def test_of_a_folded_badge_the_half_in_front_is_marked() -> None:
    (spot,) = spots(batch(find_stock("aone-51151"), 1, finish=Finish(back=Back.FOLDED)), 0)
    assert spot.width_mm == 91


def test_a_mark_moves_with_what_the_printer_is_corrected_by() -> None:
    finish = Finish(Calibration(offset_x_mm=3, offset_y_mm=-2, scale_x=1.01))
    (spot,) = spots(batch(A_ONE, 1, finish=finish), 0)
    assert (spot.left_mm, spot.top_mm, spot.width_mm) == pytest.approx((14 * 1.01 + 3, 9, 91 * 1.01))


def test_what_is_said_of_all_badges_marks_none() -> None:
    assert spots(batch(A_ONE, 3), None) == []


def test_a_click_on_a_marked_badge_chooses_its_row(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = opened(qtbot, desk, "見本 太郎", "TARO YAMADA", "見本 🍣")
    sushi, taro = page.sheets.view._spots
    picture = page.sheets.view._picture
    qtbot.waitUntil(lambda: picture.width() > 100)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.place_of(taro).center().toPoint())
    assert page.sheets.preflight.rows.currentItem().text() == "TARO YAMADA"
    assert page.sheets.view._ringed == taro.key
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.place_of(sushi).center().toPoint())
    assert page.sheets.preflight.rows.currentItem().text() == "見本 🍣"


def test_a_row_turns_to_its_page_and_rings_its_badge(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = opened(qtbot, desk, *(f"見本 {kana}" for kana in "あいうえおかきくけこさ"), "TARO YAMADA")
    rows = page.sheets.preflight.rows
    page.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    rows.setCurrentRow(-1)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert page.sheets.view.page == 1
    assert page.sheets.view._ringed == 11


def test_marks_are_gone_with_a_new_wish_until_its_badges_are_looked_at(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    page = opened(qtbot, desk, "見本 太郎", "TARO YAMADA")
    (before,) = page.sheets.view._spots
    meanwhile: list[tuple[Spot, ...]] = []
    page.sheets._proof.gathered.connect(lambda _: meanwhile.append(page.sheets.view._spots))
    page.sheets.settings.paper.picture.choose(3)
    qtbot.waitUntil(lambda: bool(meanwhile and page.sheets.view._spots))
    assert meanwhile == [()]
    (after,) = page.sheets.view._spots
    assert (before.left_mm, before.top_mm) == (105, 11)
    assert (after.left_mm, after.top_mm) == (105, 66)


def test_a_text_that_does_not_fit_on_the_other_side_is_said_of_everyone(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    page = opened(
        qtbot, desk, "見本 太郎", "TARO YAMADA", badge_back="long_edge", badge_back_text="19:00 乾杯\n" * 90
    )
    everyone = next(line for line in page.sheets.preflight.lines if line[0] == "Everyone")
    assert everyone[1].startswith("The text on the other side is too long, and its end is cut off")
    assert len(page.sheets.view._spots) == 1


def test_of_very_many_findings_the_gravest_are_listed_and_the_others_counted(qtbot: QtBot) -> None:
    found = PreflightList()
    qtbot.addWidget(found)
    found.show_rows([Row(f"見本 {n}", "", n, "id") for n in range(1302)])
    assert found.rows.count() == MOST_ROWS + 1
    assert found.lines[-1][0] == "and 1,002 more"
    assert found._heading.text() == "1302 things to look at"
    found.show_rows([])
    assert found.lines == []
