from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.flows import stocks
from checkin.flows.stocks import all_stocks, find_stock
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.page import BadgesPage
from checkin.ui.badges.stock_editor import StockEditor
from checkin.ui.badges.stock_picker import StockPicker
from checkin.ui.operations.session import Session
from tests.people import register
from tests.ui.desk import DesktopOfTests, a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(stocks, "stocks_folder", lambda: tmp_path / "stocks")
    return tmp_path / "stocks"


def write(editor: StockEditor, **values: str) -> None:
    for name, text in values.items():
        field = editor.form.fields[name]
        field.selectAll()
        QTest.keyClicks(field, text)


def test_what_cannot_be_is_named_and_not_kept(qtbot: QtBot) -> None:
    editor = StockEditor()
    qtbot.addWidget(editor)
    editor.open_with(find_stock("51002"))
    assert editor.keep_button.isEnabled() and not editor.trouble.text()
    for name, text, words in (
        ("step_x_mm", "80", "Pitch across"),
        ("left_mm", "40", "leaves the page by 12.0 mm on the right"),
        ("rows", "2.5", "Rows"),
        ("top_mm", "high", "this is no number"),
    ):
        editor.open_with(find_stock("51002"))
        write(editor, **{name: text})
        assert words in editor.trouble.text()
        assert not editor.keep_button.isEnabled()


def test_paper_of_ones_own_is_kept_used_and_first_in_the_list(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], folder: Path
) -> None:
    session, store = desk
    register(store, Profile(name="見本 太郎"))
    page = BadgesPage(session, Settings(), DesktopOfTests())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page.sheets.save_button.isEnabled)
    column = page.sheets.settings
    QTest.keyClick(column.paper.other, Qt.Key.Key_Return)
    QTest.keyClick(column.picker.own, Qt.Key.Key_Return)
    editor = page.editor
    assert editor.isVisible()
    write(editor, columns="1", step_x_mm="0", rows="4", step_y_mm="60")
    editor.form.name.setText("うちの名札 4面")
    assert "5 mm down" in editor.outcome.text()
    QTest.keyClick(editor.keep_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column.stock.name == "うちの名札 4面")
    assert len(list(folder.glob("*.toml"))) == 1
    assert find_stock("うちの名札 4面") == column.stock
    assert column.picker.names[0] == "うちの名札 4面"
    assert page.sheets.isVisible()


def test_a_star_brings_paper_to_the_top_and_its_origin_is_shown(qtbot: QtBot) -> None:
    picker = StockPicker(all_stocks(), ("aone-51215",), ("herma-4667",))
    qtbot.addWidget(picker)
    assert picker.names[0].upper().startswith("HERMA") and picker.names[1].startswith("A-one 51215")
    picker.open_at(find_stock("avery-5390"))
    assert "disagree" in picker.origin.text()
    with qtbot.waitSignal(picker.favourites_changed) as told:
        QTest.keyClick(picker.star, Qt.Key.Key_Return)
    assert told.args == [("herma-4667", "avery-5390")]
    assert picker.star.text().startswith("★")
