from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks, find_stock
from checkin.ui.badges.stock_picker import StockPicker


def shown(qtbot: QtBot, recent: tuple[str, ...] = ()) -> StockPicker:
    picker = StockPicker(all_stocks(), recent)
    qtbot.addWidget(picker)
    picker.show()
    picker.open_at(find_stock("aone-51002"))
    return picker


def test_a_number_of_the_family_finds_the_paper_with_its_measures(qtbot: QtBot) -> None:
    picker = shown(qtbot)
    qtbot.keyClicks(picker.search, "51003")
    assert picker.names == ["A-one 51002"]


def test_brand_and_number_are_found_in_any_order_and_width(qtbot: QtBot) -> None:
    picker = shown(qtbot)
    qtbot.keyClicks(picker.search, "1202 brother")
    assert picker.names == ["Brother DK-1202 / DK-11202"]
    picker.search.setText("ブラザー")
    assert picker.names == []
    picker.search.setText("５１２１５")
    assert picker.names == ["A-one 51215 / F8A4-5"]


def test_enter_takes_the_first_match(qtbot: QtBot) -> None:
    picker = shown(qtbot)
    chosen: list[Stock] = []
    picker.chosen.connect(chosen.append)
    qtbot.keyClicks(picker.search, "dk-1201")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert [stock.id for stock in chosen] == ["brother-dk1201"]


def test_arrow_keys_move_while_the_search_keeps_the_focus(qtbot: QtBot) -> None:
    picker = shown(qtbot)
    chosen: list[Stock] = []
    picker.chosen.connect(chosen.append)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert [stock.id for stock in chosen] == [all_stocks()[1].id]


def test_paper_used_last_comes_first(qtbot: QtBot) -> None:
    picker = shown(qtbot, recent=("brother-dk1202", "avery-5371"))
    assert picker.names[:3] == ["Brother DK-1202 / DK-11202", "Avery 5371", "A-one 51002"]


def test_escape_keeps_the_paper(qtbot: QtBot) -> None:
    picker = shown(qtbot)
    with qtbot.waitSignal(picker.left):
        qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
