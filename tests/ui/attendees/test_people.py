"""The attendees table and the panel beside it, worked by keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from checkin.domain.attendee import State
from checkin.domain.journal import Kind
from checkin.domain.query import Query
from checkin.flows.check_in import admit, undo
from checkin.settings import Settings
from checkin.store.ports import EventStore
from checkin.ui.attendees.blocks import BLOCK, MOST_KEPT
from checkin.ui.attendees.columns import Column
from checkin.ui.attendees.model import COLUMNS, AttendeeRole
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.printing.queue_line import QueueLine
from checkin.ui.widgets.chips import FilterChip
from tests.pdfs import text_of
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.attendees.conftest import Desk

PEOPLE = (SATO, TAKAHASHI, LEE)


@pytest.fixture
def filled(qtbot: QtBot, page: AttendeesPage, desk: Desk) -> AttendeesPage:
    desk.do(lambda store: [register(store, one) for one in PEOPLE])
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 3)
    qtbot.waitUntil(lambda: page.people.model.attendee(0) is not None)
    return page


def names(page: AttendeesPage) -> list[str]:
    model = page.people.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def cell(page: AttendeesPage, row: int, column: Column) -> str:
    return page.people.model.index(row, COLUMNS.index(column)).data()


def attendee_of(desk: Desk, text: str):  # noqa: ANN201 - told by the store
    return desk.ask(lambda store: next(store.attendees(store.find(Query(text)))))


def open_details(qtbot: QtBot, page: AttendeesPage, row: int) -> None:
    page.people.table.selectRow(row)
    qtbot.keyClick(page.people.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.people.details.findChild(QPushButton, "edit").isVisible())
    name = page.people.model.index(row, 0).data(AttendeeRole).name
    qtbot.waitUntil(lambda: name in texts(page.people.details))


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_an_event_without_anybody_offers_to_load_a_list(qtbot: QtBot, page: AttendeesPage) -> None:
    button = page._empty.button
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page._stack.currentWidget() is page.loading


def test_search_narrows_from_the_first_character(qtbot: QtBot, filled: AttendeesPage) -> None:
    search = filled.people.filters.search
    qtbot.keyClicks(search, "m")
    qtbot.waitUntil(lambda: filled.people.model.rowCount() == 1)
    qtbot.waitUntil(lambda: names(filled) == [LEE.name])
    assert filled.people._count.text() == "1 of 3"
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: filled.people.model.rowCount() == 3)


def test_slash_and_control_f_go_to_the_search(qtbot: QtBot, filled: AttendeesPage) -> None:
    with qtbot.waitActive(filled):
        filled.activateWindow()
    search = filled.people.filters.search
    filled.people.table.setFocus()
    qtbot.keyClick(filled.people.table, Qt.Key.Key_Slash)
    qtbot.waitUntil(search.hasFocus)
    filled.people.table.setFocus()
    qtbot.keyClick(filled.people.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(search.hasFocus)


def test_nobody_found_offers_to_show_everyone(qtbot: QtBot, filled: AttendeesPage) -> None:
    qtbot.keyClicks(filled.people.filters.search, "zzz")
    qtbot.waitUntil(lambda: filled.people._middle.currentWidget() is filled.people._nobody)
    button = filled.people._nobody.button
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: filled.people.model.rowCount() == 3)


def test_a_chip_shows_only_those_in_that_state_with_their_number(
    qtbot: QtBot, filled: AttendeesPage, desk: Desk
) -> None:
    sato = attendee_of(desk, "佐藤")
    desk.do(lambda store: admit(store, sato.id))
    chip = filled.findChild(FilterChip, "state_arrived")
    assert chip is not None
    qtbot.waitUntil(chip.isVisible)
    assert chip.text() == "Arrived  1"
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: names(filled) == [SATO.name])


def test_the_industry_filter_knows_those_that_are_not_placed(qtbot: QtBot, filled: AttendeesPage) -> None:
    box = filled.findChild(QComboBox, "industryFilter")
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: names(filled) == [LEE.name])


def test_a_header_sorts_up_then_down_then_as_the_list_has_it(qtbot: QtBot, filled: AttendeesPage) -> None:
    header = filled.people.table.horizontalHeader()
    section = COLUMNS.index(Column.READING)
    place = QPoint(header.sectionViewportPosition(section) + 10, 10)
    up = [SATO.name, TAKAHASHI.name, LEE.name]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: names(filled) == up)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: names(filled) == up[::-1])
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: header.sortIndicatorSection() == -1)


def test_whoever_is_chosen_stays_chosen_when_the_order_changes(qtbot: QtBot, filled: AttendeesPage) -> None:
    filled.people.table.selectRow(2)
    chosen = filled.people.table.chosen_id
    header = filled.people.table.horizontalHeader()
    header.sectionClicked.emit(COLUMNS.index(Column.READING))
    header.sectionClicked.emit(COLUMNS.index(Column.READING))
    qtbot.waitUntil(lambda: filled.people.model.ids[0] == chosen)
    assert filled.people.table.currentIndex().row() == 0
    assert filled.people.table.chosen_id == chosen


def test_an_arrival_at_the_door_shows_without_losing_the_chosen_row(
    qtbot: QtBot, filled: AttendeesPage, desk: Desk
) -> None:
    filled.people.table.selectRow(1)
    takahashi = filled.people.table.chosen_id
    desk.do(lambda store: admit(store, takahashi))
    qtbot.waitUntil(lambda: cell(filled, 1, Column.STATE) == "Arrived")
    assert filled.people.table.currentIndex().row() == 1


def test_contact_is_masked_until_somebody_wants_it(qtbot: QtBot, filled: AttendeesPage) -> None:
    assert cell(filled, 0, Column.EMAIL) == "h•••@example.com"
    assert cell(filled, 0, Column.PHONE) == "•••0001"
    with qtbot.waitSignal(filled.settings_changed) as kept:
        filled.people._menu._contact.trigger()
    assert kept.args == [{"shows_contact": True}]
    assert cell(filled, 0, Column.EMAIL) == SATO.email


def test_columns_can_be_chosen_and_moved_and_are_kept(qtbot: QtBot, filled: AttendeesPage) -> None:
    with qtbot.waitSignal(filled.settings_changed) as kept:
        filled.people._menu._entries[Column.EMAIL].trigger()
    assert kept.args[0]["attendee_columns"][-1] == "email"
    header = filled.people.table.horizontalHeader()
    with qtbot.waitSignal(filled.settings_changed) as kept:
        header.moveSection(header.visualIndex(COLUMNS.index(Column.EMAIL)), 0)
    assert kept.args[0]["attendee_columns"][:2] == ("email", "name")


def test_columns_are_as_they_were_left(desk: Desk) -> None:
    page = AttendeesPage(
        desk.session, Settings(attendee_columns=("company", "name", "no_such_column")), desk.queue
    )
    assert page.people.table.shown_columns == (Column.COMPANY, Column.NAME)
    delete(page)


def test_the_words_of_the_list_stand_behind_an_industry(filled: AttendeesPage) -> None:
    index = filled.people.model.index(0, COLUMNS.index(Column.INDUSTRY))
    assert index.data() == "IT / Web"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == SATO.industry_text


def test_a_name_is_edited_and_the_edit_taken_back_and_made_again(
    qtbot: QtBot, filled: AttendeesPage, desk: Desk
) -> None:
    open_details(qtbot, filled, 0)
    qtbot.keyClick(filled.people.table, Qt.Key.Key_F2)
    name = filled.people.details.findChild(QLineEdit, "name")
    assert name is not None
    qtbot.waitUntil(name.isVisible)
    name.clear()
    qtbot.keyClicks(name, "Hanako Sato")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(filled, 0, Column.NAME) == "Hanako Sato")
    assert attendee_of(desk, "Hanako").by_hand >= {"name"}
    qtbot.keyClick(filled.people.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: cell(filled, 0, Column.NAME) == SATO.name)
    assert attendee_of(desk, "佐藤").by_hand == frozenset()
    redo = filled.people.details.findChild(QPushButton, "redoEdit")
    assert redo is not None
    qtbot.waitUntil(redo.isVisible)
    qtbot.keyClick(redo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(filled, 0, Column.NAME) == "Hanako Sato")
    kinds = desk.ask(lambda store: [entry.kind for entry in store.entries(store.find(Query("Hanako"))[0])])
    assert kinds == [Kind.REGISTERED, Kind.AMENDED, Kind.AMENDED, Kind.AMENDED]


def test_an_industry_is_chosen_with_the_words_of_the_list_in_sight(
    qtbot: QtBot, filled: AttendeesPage, desk: Desk
) -> None:
    open_details(qtbot, filled, 0)
    filled.people.edit()
    box = filled.people.details.findChild(QComboBox, "industry")
    assert box is not None
    qtbot.waitUntil(lambda: "In the list: “システム開発”" in texts(filled.people.details))
    qtbot.keyClick(box, Qt.Key.Key_Down)
    save = filled.people.details.findChild(QPushButton, "saveEdit")
    assert save is not None
    qtbot.keyClick(save, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(filled, 0, Column.INDUSTRY) == "Design / creative")
    assert attendee_of(desk, "佐藤").profile.industry_text == SATO.industry_text


def test_tags_and_amounts_are_edited_as_people_write_them(qtbot: QtBot, filled: AttendeesPage, desk: Desk) -> None:
    open_details(qtbot, filled, 0)
    filled.people.edit()
    tags = filled.people.details.findChild(QLineEdit, "looking_for")
    fee = filled.people.details.findChild(QLineEdit, "fee_due")
    assert tags is not None and fee is not None
    tags.setText("弁護士、IT・Web の会社")
    qtbot.keyClicks(fee, "3000")
    qtbot.keyClick(fee, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(filled, 0, Column.LOOKING_FOR) == "弁護士、IT・Web の会社")
    profile = attendee_of(desk, "佐藤").profile
    assert (profile.looking_for, profile.fee_due) == (("弁護士", "IT・Web の会社"), 3000)


def test_marks_are_edited_and_filtered_by(qtbot: QtBot, filled: AttendeesPage, desk: Desk) -> None:
    open_details(qtbot, filled, 0)
    filled.people.edit()
    marks = filled.people.details.findChild(QLineEdit, "marks")
    assert marks is not None
    marks.setText("VIP、First time")
    qtbot.keyClick(marks, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(filled, 0, Column.MARKS) == "VIP、First time")
    assert attendee_of(desk, "佐藤").marks == ("VIP", "初参加")
    qtbot.waitUntil(lambda: bool(filled.people.filters.findChildren(FilterChip, "mark_VIP")))
    chip = filled.people.filters.findChild(FilterChip, "mark_VIP")
    assert chip is not None
    qtbot.waitUntil(chip.isVisible)
    chip.click()
    qtbot.waitUntil(lambda: names(filled) == [SATO.name])
    qtbot.keyClick(filled.people.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: attendee_of(desk, "佐藤").marks == ())


def test_saving_without_a_change_writes_nothing(qtbot: QtBot, filled: AttendeesPage, desk: Desk) -> None:
    open_details(qtbot, filled, 0)
    filled.people.edit()
    name = filled.people.details.findChild(QLineEdit, "name")
    assert name is not None
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert not filled.people.details.is_editing
    assert attendee_of(desk, "佐藤").by_hand == frozenset()


def test_a_name_cannot_be_emptied(qtbot: QtBot, filled: AttendeesPage) -> None:
    open_details(qtbot, filled, 0)
    filled.people.edit()
    name = filled.people.details.findChild(QLineEdit, "name")
    assert name is not None
    name.clear()
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert filled.people.details.is_editing
    assert name.property("state") == "fault"


def test_escape_leaves_the_fields_then_the_panel(qtbot: QtBot, filled: AttendeesPage) -> None:
    open_details(qtbot, filled, 0)
    filled.people.edit()
    name = filled.people.details.findChild(QLineEdit, "name")
    assert name is not None
    qtbot.keyClicks(name, "X")
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    assert not filled.people.details.is_editing
    qtbot.keyClick(filled.people.details, Qt.Key.Key_Escape)
    assert not filled.people.details.isVisible()


def test_the_history_tells_what_happened_by_whom_and_where(
    qtbot: QtBot, filled: AttendeesPage, desk: Desk
) -> None:
    def happen(store: EventStore) -> None:
        sato = store.find(Query("佐藤"))[0]
        admit(store, sato)
        undo(store, sato)

    desk.do(happen)
    open_details(qtbot, filled, 0)
    said = ["Undone at the door", "Checked in by searching the list", "Put on the list"]
    qtbot.waitUntil(lambda: [text for text in texts(filled.people.details) if text in said] == said)
    assert sum("受付1 · 鈴木" in text for text in texts(filled.people.details)) == 3


def test_a_note_is_written_from_the_panel(qtbot: QtBot, filled: AttendeesPage, desk: Desk) -> None:
    open_details(qtbot, filled, 0)
    note = filled.people.details.findChild(QLineEdit, "newNote")
    assert note is not None
    qtbot.keyClicks(note, "wheelchair")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Note: wheelchair" in texts(filled.people.details))
    assert [one.text for one in attendee_of(desk, "佐藤").notes] == ["wheelchair"]


def test_everyone_who_wrote_the_same_industry_is_placed_at_once(
    qtbot: QtBot, page: AttendeesPage, desk: Desk
) -> None:
    odd = [replace(one, industry="", industry_text="たこ焼き屋") for one in PEOPLE[:2]]
    desk.do(lambda store: [register(store, one) for one in odd])
    button = page.findChild(QPushButton, "unplaced")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    assert button.text() == "Industries not placed: 1"
    qtbot.keyClick(button, Qt.Key.Key_Return)
    box = page.people.industries.findChild(QComboBox)
    assert box is not None
    qtbot.waitUntil(lambda: "2 people" in texts(page.people.industries))
    qtbot.keyClick(box, Qt.Key.Key_Down)
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: cell(page, 1, Column.INDUSTRY) == "IT / Web")
    qtbot.waitUntil(lambda: not button.isVisible())


def test_a_hundred_thousand_rows_are_read_only_where_somebody_looks(qtbot: QtBot, filled: AttendeesPage) -> None:
    model, table = filled.people.model, filled.people.table
    known = list(model.ids)
    begun = model.blocks.asked
    table.show_people([*known, *(f"nobody-{number}" for number in range(100_000))])
    bar = table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    for value in range(0, bar.maximum(), bar.maximum() // 300):
        bar.setValue(value)
        table.viewport().grab()
    table.scrollToBottom()
    table.viewport().grab()
    qtbot.waitUntil(lambda: not model.blocks._is_reading)
    assert model.blocks.asked - begun <= 10
    assert len(model.blocks._kept) <= MOST_KEPT
    assert MOST_KEPT % BLOCK == 0
    assert table.rowAt(0) > 99_000


def test_states_that_nobody_is_in_have_no_chip(filled: AttendeesPage) -> None:
    chips = {state: filled.findChild(FilterChip, f"state_{state.value}") for state in State}
    assert [state for state, chip in chips.items() if chip and chip.isVisible()] == [State.EXPECTED]


def test_a_file_dropped_on_the_page_is_loaded(qtbot: QtBot, page: AttendeesPage, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("氏名\n佐藤 花子\n", encoding="utf-8")
    page.load_list(path)
    qtbot.waitUntil(lambda: "list.csv" in texts(page.loading))


def test_a_badge_is_printed_for_the_person_shown_and_again_only_after_a_second_word(
    desk: Desk, page: AttendeesPage, qtbot: QtBot
) -> None:
    sato = desk.ask(lambda store: register(store, SATO))
    page.edit_person(sato.id)
    details = page.people.details
    details.stop_editing()
    button = details.findChild(QPushButton, "printBadge")
    assert button is not None
    qtbot.waitUntil(lambda: details._attendee is not None)
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.printers.sent) == 1 and desk.queue.jobs == ())
    assert "佐藤" in text_of(desk.printers.sent[0])
    QTest.keyClick(button, Qt.Key.Key_Return)
    line = details.findChild(QueueLine)
    assert line is not None
    qtbot.waitUntil(lambda: "was printed before" in line.words.text())
    assert len(desk.printers.sent) == 1
    QTest.keyClick(line.buttons[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.printers.sent) == 2 and desk.queue.jobs == ())
