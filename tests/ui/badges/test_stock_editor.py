from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.domain.stock import Stock, StockKind
from checkin.faults import FaultKind
from checkin.flows import stocks
from checkin.flows.stocks import all_stocks, find_stock
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.mm_field import MmField
from checkin.ui.badges.page import BadgesPage
from checkin.ui.badges.stock_editor import StockEditor
from checkin.ui.badges.stock_picker import StockPicker
from checkin.ui.operations.session import Session
from tests.pdfs import page_sizes_mm
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


def opened(qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests | None = None) -> BadgesPage:
    session, store = desk
    register(store, Profile(name="見本 太郎"))
    page = BadgesPage(session, Settings(), desktop or DesktopOfTests())
    qtbot.addWidget(page)
    page.resize(1070, 640)
    page.show()
    qtbot.waitUntil(page.sheets.save_button.isEnabled)
    return page


def make_own(qtbot: QtBot, page: BadgesPage, name: str, kind: StockKind = StockKind.SHEET, **values: str) -> Stock:
    """Describe paper as a person does, and wait until it is used."""
    column, editor = page.sheets.settings, page.editor
    QTest.keyClick(column.paper.other, Qt.Key.Key_Return)
    QTest.keyClick(column.picker.own, Qt.Key.Key_Return)
    editor.form.kinds[kind].click()
    write(editor, **values)
    editor.form.name.setText(name)
    QTest.keyClick(editor.keep_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: column.stock.name == name)
    return column.stock


def pick(page: BadgesPage, stock: Stock) -> StockPicker:
    """Open the list of papers at a stock."""
    column = page.sheets.settings
    QTest.keyClick(column.paper.other, Qt.Key.Key_Return)
    column.picker.open_at(stock)
    return column.picker


@pytest.mark.parametrize("kind", [StockKind.ROLL, StockKind.CONTINUOUS])
def test_a_roll_asks_only_for_what_a_roll_has(qtbot: QtBot, kind: StockKind) -> None:
    editor = StockEditor()
    qtbot.addWidget(editor)
    editor.open_with(find_stock("51002"))
    editor.show()
    assert len([field for field in editor.findChildren(MmField) if field.isVisible()]) == 10
    QTest.mouseClick(editor.form.kinds[kind], Qt.MouseButton.LeftButton)
    assert list(editor.form.fields) == ["page_width_mm", "page_height_mm", "margin_mm"]
    shown = [field for field in editor.findChildren(MmField) if field.isVisible()]
    assert sorted(map(id, shown)) == sorted(map(id, editor.form.fields.values()))
    write(editor, margin_mm="22")
    assert "Unprintable edge" in editor.trouble.text() and not editor.keep_button.isEnabled()
    write(editor, margin_mm="3")
    stock = editor.form.stock
    assert stock is not None
    assert (stock.kind, stock.page_width_mm, stock.width_mm, stock.left_mm) == (kind, 91, 85, 3)


def test_badges_come_out_on_a_roll_of_ones_own(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = opened(qtbot, desk)
    make_own(
        qtbot, page, "幅広ラベル", StockKind.CONTINUOUS, page_width_mm="70", page_height_mm="110", margin_mm="2"
    )
    qtbot.waitUntil(lambda: page_sizes_mm(page.sheets.view.pdf) == [pytest.approx((70, 110), abs=0.1)])


def test_paper_of_ones_own_is_renamed_and_stays_one_paper(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], folder: Path
) -> None:
    page = opened(qtbot, desk)
    stock = make_own(qtbot, page, "うちの名札")
    picker = pick(page, stock)
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert page.editor.isVisible() and page.editor.form.name.text() == "うちの名札"
    page.editor.form.name.setText("会議室の名札")
    write(page.editor, left_mm="13")
    QTest.keyClick(page.editor.keep_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheets.settings.stock.name == "会議室の名札")
    assert page.sheets.settings.stock.id == stock.id
    assert len(list(folder.glob("*.toml"))) == 1
    assert "うちの名札" not in picker.names


def test_two_papers_of_ones_own_have_names_and_ids_of_their_own(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], folder: Path
) -> None:
    page = opened(qtbot, desk)
    first = make_own(qtbot, page, "うち/名札")
    QTest.keyClick(page.sheets.settings.paper.other, Qt.Key.Key_Return)
    QTest.keyClick(page.sheets.settings.picker.own, Qt.Key.Key_Return)
    page.editor.form.name.setText("うち／ 名札")
    assert page.editor.trouble.text() == "You have a paper of this name already."
    assert not page.editor.keep_button.isEnabled()
    page.editor.form.name.setText("うち-名札")
    assert page.editor.form.stock is not None
    assert (first.id, page.editor.form.stock.id) == ("own-うち-名札", "own-うち-名札-2")


def test_paper_that_is_deleted_comes_back_with_undo(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], folder: Path
) -> None:
    page = opened(qtbot, desk)
    stock = make_own(qtbot, page, "うちの名札", left_mm="13")
    picker = pick(page, stock)
    QTest.keyClick(picker.delete, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheets.notice is not None)
    assert "うちの名札" not in picker.names and not list(folder.glob("*.toml"))
    assert page.sheets.settings.stock.id == "aone-51002"
    notice = page.sheets.notice
    assert notice is not None and notice.action is not None
    QTest.keyClick(notice.action, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheets.settings.stock == stock)
    assert picker.names[0] == "うちの名札"


def test_paper_of_the_program_can_be_neither_edited_nor_deleted(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    page = opened(qtbot, desk)
    picker = pick(page, find_stock("51002"))
    assert picker.star.isVisible()
    assert not (picker.edit.isVisible() or picker.delete.isVisible() or picker.save.isVisible())


def test_paper_goes_to_somebody_else_as_a_file(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path, folder: Path
) -> None:
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "shared.toml"
    page = opened(qtbot, desk, desktop)
    stock = make_own(qtbot, page, "うちの名札", left_mm="13")
    picker = pick(page, stock)
    QTest.keyClick(picker.save, Qt.Key.Key_Return)
    qtbot.waitUntil(desktop.path.exists)
    assert desktop.suggested[0].name == "うちの名札.toml"
    QTest.keyClick(picker.delete, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheets.settings.stock.id == "aone-51002")
    QTest.keyClick(picker.own, Qt.Key.Key_Return)
    QTest.keyClick(page.editor.open_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheets.settings.stock == stock)


def test_a_file_that_describes_no_paper_is_told_and_changes_nothing(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "notes.toml"
    desktop.path.write_text("columns = 2", encoding="utf-8")
    page = opened(qtbot, desk, desktop)
    QTest.keyClick(pick(page, find_stock("51002")).own, Qt.Key.Key_Return)
    with qtbot.waitSignal(desk[0].press.faulted) as told:
        QTest.keyClick(page.editor.open_button, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].kind is FaultKind.STOCK_BROKEN
    assert page.sheets.settings.stock.id == "aone-51002"
