from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from checkin.flows.stocks import find_stock
from checkin.ui.badges.sheet_picture import SheetPicture


def shown(qtbot: QtBot, stock: str) -> SheetPicture:
    picture = SheetPicture(find_stock(stock))
    qtbot.addWidget(picture)
    picture.resize(240, 300)
    picture.show()
    return picture


def test_arrow_keys_walk_over_the_slots(qtbot: QtBot) -> None:
    picture = shown(qtbot, "aone-51002")
    chosen: list[int] = []
    picture.start_changed.connect(chosen.append)
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
    ):
        qtbot.keyClick(picture, key)
    assert chosen == [2, 4, 3, 1, 10, 1]


def test_no_key_leads_off_the_sheet(qtbot: QtBot) -> None:
    picture = shown(qtbot, "aone-51002")
    qtbot.keyClick(picture, Qt.Key.Key_Up)
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    assert picture.start == 1


def test_a_click_on_a_slot_begins_there(qtbot: QtBot) -> None:
    picture = shown(qtbot, "aone-51002")
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.rect().center() + picture.rect().center() / 8)
    assert picture.start == 6


def test_a_click_beside_the_slots_changes_nothing(qtbot: QtBot) -> None:
    picture = shown(qtbot, "aone-51002")
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert picture.start == 1


def test_a_roll_has_no_slot_to_choose_and_takes_no_focus(qtbot: QtBot) -> None:
    picture = shown(qtbot, "brother-dk1202")
    assert picture.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_other_paper_is_a_fresh_sheet(qtbot: QtBot) -> None:
    picture = shown(qtbot, "aone-51002")
    picture.choose(7)
    picture.set_stock(find_stock("avery-5361"))
    assert picture.start == 1
