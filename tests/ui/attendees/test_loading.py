"""Loading a list through the window, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QTableView, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import State
from checkin.domain.query import Query
from checkin.faults import FaultKind
from checkin.files.field import Field
from checkin.flows.check_in import admit
from checkin.paths import assets
from checkin.ui.attendees.loading.columns_step import FieldBox
from checkin.ui.attendees.loading.page import SAMPLE, Step
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.widgets.buttons import PrimaryButton
from checkin.wording.fields import field_name
from tests.ui.attendees.conftest import Desk

LIST = "氏名,会社,業種,メール\n髙橋 一郎,架空税理士事務所,税理士,a@example.com\n李 美玲,Sample Trading,たこ焼き屋,b@example.com\n"


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Press a button by keyboard, as somebody who came to it with Tab."""
    button = page.findChild(PrimaryButton, name)
    assert button is not None
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled())
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def open_list(qtbot: QtBot, page: AttendeesPage, path: Path) -> None:
    page.load_list(path)
    qtbot.waitUntil(lambda: page.loading.findChild(PrimaryButton, "stepOn").isVisible())


def to_check(qtbot: QtBot, page: AttendeesPage) -> None:
    press(qtbot, page, "stepOn")
    press(qtbot, page, "stepOn")
    qtbot.waitUntil(lambda: page.loading.step is Step.CHECK)


def found(page: AttendeesPage) -> dict[str, int]:
    """Return what the check says, section by section."""
    sections = page.findChild(QListWidget, "sections")
    assert sections is not None
    items = [sections.item(row) for row in range(sections.count())]
    return {item.text(): item.data(Qt.ItemDataRole.UserRole) for item in items}


def cells(page: AttendeesPage, section: str) -> list[list[str]]:
    """Return the rows of one section."""
    sections = page.findChild(QListWidget, "sections")
    assert sections is not None
    sections.setCurrentItem(sections.findItems(section, Qt.MatchFlag.MatchExactly)[0])
    model = page.loading._check.findChild(QTableView).model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def load(qtbot: QtBot, page: AttendeesPage, path: Path) -> None:
    open_list(qtbot, page, path)
    to_check(qtbot, page)
    with qtbot.waitSignal(page.loading.loaded):
        press(qtbot, page, "stepOn")


@pytest.fixture
def small_list(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_the_sample_goes_in_by_keyboard_alone(qtbot: QtBot, page: AttendeesPage, desk: Desk) -> None:
    button = page._empty.button
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    sample = page.loading.findChild(QWidget, "trySample")
    assert sample is not None
    qtbot.keyClick(sample, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.loading.findChild(PrimaryButton, "stepOn").isVisible())
    to_check(qtbot, page)
    assert found(page)["New"] == 120
    assert page.loading.findChild(PrimaryButton, "stepOn").text() == "Load 120 attendees"
    with qtbot.waitSignal(page.loading.loaded):
        press(qtbot, page, "stepOn")
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 120)
    assert page._notice is not None and "120 attendees were added." in page._notice.accessibleName()
    assert desk.ask(lambda store: store.counts().total) == 120


def test_the_same_list_again_says_nothing_new(qtbot: QtBot, page: AttendeesPage) -> None:
    load(qtbot, page, assets() / SAMPLE)
    open_list(qtbot, page, assets() / SAMPLE)
    to_check(qtbot, page)
    assert found(page)["Unchanged"] == 120
    assert "New" not in found(page)
    assert page.loading.findChild(PrimaryButton, "stepOn").text() == "Done"


def test_another_list_shows_what_changed_who_is_gone_and_what_cannot_be_read(
    qtbot: QtBot, page: AttendeesPage, small_list: Path
) -> None:
    load(qtbot, page, small_list)
    small_list.write_text(
        "氏名,会社,業種,メール\n髙橋 一郎,新しい事務所,税理士,a@example.com\n,名前なし,飲食,c@example.com\n",
        encoding="utf-8",
    )
    open_list(qtbot, page, small_list)
    to_check(qtbot, page)
    assert cells(page, "Changed") == [["髙橋 一郎", "Company", "架空税理士事務所", "新しい事務所"]]
    assert [row[0] for row in cells(page, "No longer on the list")] == ["李 美玲"]
    line, column, _, file = cells(page, "Rows left out")[0]
    assert (line, column, file) == ("3", "氏名", "list.csv")


def test_one_list_more_takes_nobody_off(qtbot: QtBot, page: AttendeesPage, desk: Desk, tmp_path: Path) -> None:
    first, second = tmp_path / "connpass.csv", tmp_path / "form.csv"
    first.write_text(LIST, encoding="utf-8")
    second.write_text("氏名,メール\n田中 新,c@example.com\n", encoding="utf-8")
    load(qtbot, page, first)
    open_list(qtbot, page, second)
    to_check(qtbot, page)
    keep = page.loading.findChild(QCheckBox, "keepEveryone")
    assert keep is not None
    assert keep.isVisible()
    assert keep.isChecked(), "nobody of the first list is on it: it is one more"
    assert found(page) == {"New": 1}
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    assert found(page) == {"No longer on the list": 2, "New": 1}
    qtbot.keyClick(keep, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.loading.loaded):
        press(qtbot, page, "stepOn")
    assert desk.ask(lambda store: store.counts().total) == 3
    assert not any(attendee.is_gone for attendee in desk.ask(lambda store: list(store.attendees())))


def test_enter_alone_goes_from_the_file_to_the_columns(
    qtbot: QtBot, page: AttendeesPage, small_list: Path
) -> None:
    open_list(qtbot, page, small_list)
    on = page.loading.findChild(PrimaryButton, "stepOn")
    qtbot.waitUntil(on.hasFocus)
    qtbot.keyClick(on, Qt.Key.Key_Return)
    assert page.loading.step is Step.COLUMNS


def test_enter_goes_on_from_any_column(qtbot: QtBot, page: AttendeesPage, small_list: Path) -> None:
    open_list(qtbot, page, small_list)
    press(qtbot, page, "stepOn")
    qtbot.keyClick(page.loading.findChildren(FieldBox)[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.loading.step is Step.CHECK)


def test_enter_does_not_go_on_without_a_column_of_names(
    qtbot: QtBot, page: AttendeesPage, small_list: Path
) -> None:
    open_list(qtbot, page, small_list)
    press(qtbot, page, "stepOn")
    box = page.loading.findChildren(FieldBox)[0]
    box.choose(None)
    box.activated.emit(box.currentIndex())
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert page.loading.step is Step.COLUMNS


def test_the_encoding_can_be_overruled_and_the_preview_follows(
    qtbot: QtBot, page: AttendeesPage, tmp_path: Path
) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes("氏名,会社\n髙橋 一郎,㈱架空\n".encode("cp932"))
    open_list(qtbot, page, path)
    preview = page.loading._file.findChild(QTableView)
    assert preview.model().index(0, 0).data() == "髙橋 一郎"
    encoding = page.loading.findChild(QComboBox, "encoding")
    assert encoding is not None
    assert encoding.currentData() == "cp932"
    encoding.setFocus()
    encoding.setCurrentIndex(encoding.findData("euc_jp") - 1)
    qtbot.keyClick(encoding, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: preview.model().index(0, 0).data() != "髙橋 一郎")
    assert encoding.currentData() == "euc_jp"


def test_an_encoding_that_nobody_can_guess_is_asked_for(qtbot: QtBot, page: AttendeesPage, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(b"name\n\x81\xff\x9f\xff\n")
    page.load_list(path)
    encoding = page.loading.findChild(QComboBox, "encoding")
    assert encoding is not None
    qtbot.waitUntil(encoding.isVisible)
    assert not page.loading.findChild(PrimaryButton, "stepOn").isVisible()


def test_a_list_without_a_name_column_waits_until_one_is_chosen(
    qtbot: QtBot, page: AttendeesPage, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("あれ,これ\n佐藤 花子,架空商事\n", encoding="utf-8")
    open_list(qtbot, page, path)
    press(qtbot, page, "stepOn")
    on = page.loading.findChild(PrimaryButton, "stepOn")
    assert not on.isEnabled()
    box = page.loading.findChildren(FieldBox)[0]
    box.setFocus()
    qtbot.keyClicks(box, field_name(Field.NAME))
    assert box.field is Field.NAME
    box.activated.emit(box.currentIndex())
    assert on.isEnabled()


def test_what_a_column_is_stays_remembered_for_that_header_row(
    qtbot: QtBot, page: AttendeesPage, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("氏名,あれ\n佐藤 花子,架空商事\n", encoding="utf-8")
    open_list(qtbot, page, path)
    press(qtbot, page, "stepOn")
    box = page.loading.findChildren(FieldBox)[1]
    box.choose(Field.COMPANY)
    with qtbot.waitSignal(page.settings_changed) as kept:
        press(qtbot, page, "stepOn")
    assert list(kept.args[0]["mappings"].values()) == [{"0": "name", "1": "company"}]
    qtbot.waitUntil(lambda: page.loading.step is Step.CHECK)
    open_list(qtbot, page, path)
    press(qtbot, page, "stepOn")
    assert page.loading._columns.mapping[1] is Field.COMPANY


def test_a_field_belongs_to_one_column_only(qtbot: QtBot, page: AttendeesPage, small_list: Path) -> None:
    open_list(qtbot, page, small_list)
    press(qtbot, page, "stepOn")
    first, second = page.loading.findChildren(FieldBox)[:2]
    second.choose(Field.NAME)
    second.activated.emit(second.currentIndex())
    assert (first.field, second.field) == (None, Field.NAME)


def test_stopping_in_the_middle_leaves_nothing_done(
    qtbot: QtBot, page: AttendeesPage, desk: Desk, small_list: Path
) -> None:
    open_list(qtbot, page, small_list)
    to_check(qtbot, page)
    with desk.busy():
        page.loading.findChild(PrimaryButton, "stepOn").click()
        qtbot.keyClick(page.loading, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.loading.findChild(PrimaryButton, "stepOn").isEnabled())
    assert page.loading.step is Step.CHECK
    assert desk.ask(lambda store: store.counts().total) == 0


def test_escape_goes_back_step_by_step(qtbot: QtBot, page: AttendeesPage, small_list: Path) -> None:
    open_list(qtbot, page, small_list)
    to_check(qtbot, page)
    qtbot.keyClick(page.loading, Qt.Key.Key_Escape)
    assert page.loading.step is Step.COLUMNS
    qtbot.keyClick(page.loading, Qt.Key.Key_Escape)
    assert page.loading.step is Step.FILE
    with qtbot.waitSignal(page.loading.left):
        qtbot.keyClick(page.loading, Qt.Key.Key_Escape)


def test_a_file_that_is_gone_is_told_to_the_window(
    qtbot: QtBot, page: AttendeesPage, desk: Desk, tmp_path: Path
) -> None:
    page.load_list(tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: bool(desk.faults))
    assert desk.faults[0].kind is FaultKind.FILE_MISSING


def test_an_arrival_outlives_a_list_without_that_person(
    qtbot: QtBot, page: AttendeesPage, desk: Desk, small_list: Path
) -> None:
    load(qtbot, page, small_list)
    lee = desk.ask(lambda store: store.find(Query("李")))[0]
    desk.do(lambda store: admit(store, lee))
    small_list.write_text("氏名,メール\n髙橋 一郎,a@example.com\n", encoding="utf-8")
    load(qtbot, page, small_list)
    attendee = desk.ask(lambda store: store.attendee(lee))
    assert attendee is not None
    assert (attendee.is_gone, attendee.state) == (True, State.ARRIVED)
