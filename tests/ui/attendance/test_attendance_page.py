import csv
from collections.abc import Generator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import How, Profile
from checkin.flows.check_in import admit, check_out, undo
from checkin.flows.walk_in import walk_in
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.attendance.page import AttendancePage
from checkin.ui.operations.session import Changed, Session
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.desk import DesktopOfTests, a_session

FEW = Settings(record_columns=("name", "state", "lane"))


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def opened(
    qtbot: QtBot, session: Session, settings: Settings = FEW, desktop: DesktopOfTests | None = None
) -> AttendancePage:
    page = AttendancePage(session, settings, desktop or DesktopOfTests())
    qtbot.addWidget(page)
    page.resize(1070, 640)
    page.show()
    return page


def an_evening(store: MemoryStore) -> None:
    sato, takahashi, lee = (register(store, one) for one in (SATO, TAKAHASHI, LEE))
    for one in (sato, takahashi, lee):
        admit(store, one.id, How.SCAN)
    check_out(store, takahashi.id)
    undo(store, lee.id)
    walk_in(store, Profile(name="当日 参加"))


def save(qtbot: QtBot, page: AttendancePage) -> None:
    qtbot.waitUntil(page.record.options.save_button.isEnabled)
    QTest.keyClick(page.record.options.save_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.record.notice is not None)


def rows_of(path: Path, encoding: str = "utf-8-sig") -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def test_the_evening_is_told_in_numbers(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    numbers = page.record.numbers
    qtbot.waitUntil(lambda: numbers.arrived.text() == "3")
    assert [n.text() for n in (numbers.not_come, numbers.left, numbers.walk_ins, numbers.undone)] == list("1111")


def test_an_event_without_people_has_nothing_to_save(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = opened(qtbot, desk[0])
    qtbot.waitUntil(lambda: bool(page.record.extent.text()))
    assert not page.record.options.save_button.isEnabled()


def test_what_is_shown_is_what_is_written(qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path) -> None:
    session, store = desk
    an_evening(store)
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "record.csv"
    page = opened(qtbot, session, desktop=desktop)
    save(qtbot, page)
    written = rows_of(desktop.path)
    assert written[0] == list(page.record.table.texts.headers)
    assert written[1:] == [list(row) for row in page.record.table.texts.rows]
    assert [row[0] for row in written[1:]] == ["佐藤 花子", "髙橋 一郎", "李 美玲", "当日 参加"]
    notice = page.record.notice
    assert notice is not None and notice.action is not None
    notice.action.click()
    assert desktop.shown == [desktop.path]


def test_columns_are_moved_and_left_out_by_keyboard_and_remembered(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    kept: list[dict[str, object]] = []
    page.settings_changed.connect(kept.append)
    chooser = page.record.columns
    QTest.keyClick(chooser, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kept[-1] == {"record_columns": ("state", "name", "lane")}
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    assert kept[-1] == {"record_columns": ("state", "name")}
    qtbot.waitUntil(lambda: list(page.record.table.texts.headers) == ["State", "Name"])


def test_the_lists_other_columns_come_along(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    register(store, Profile(name="見本 一", extra={"懇親会": "参加"}))
    page = opened(qtbot, session)
    qtbot.waitUntil(page.record.options.source.isVisible)
    QTest.keyClick(page.record.options.source, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.record.table.texts.headers[-1] == "懇親会")
    assert page.record.table.texts.rows[0][-1] == "参加"


def test_who_does_not_fit_the_encoding_is_named_before_anything_is_saved(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    register(store, SATO)
    register(store, Profile(name="𠮷田 見本"))
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "record.csv"
    page = opened(qtbot, session, desktop=desktop)
    qtbot.waitUntil(page.record.options.save_button.isEnabled)
    QTest.keyClick(page.record.options.encoding, Qt.Key.Key_End)
    qtbot.waitUntil(page.record.misfits.isVisible)
    assert page.record.misfits.lines == [("𠮷田 見本", "Name: 𠮷")]
    assert not page.record.options.save_button.isEnabled()
    QTest.keyClick(page.record.options.replace, Qt.Key.Key_Space)
    save(qtbot, page)
    assert [row[0] for row in rows_of(desktop.path, "cp932")[1:]] == ["佐藤 花子", "〓田 見本"]


def test_a_workbook_has_the_journal_on_its_second_sheet(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    an_evening(store)
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "record"
    page = opened(qtbot, session, desktop=desktop)
    page.record.options.xlsx.click()
    save(qtbot, page)
    book = openpyxl.load_workbook(tmp_path / "record.xlsx")
    assert [sheet.max_row for sheet in book] == [5, 1 + len(list(store.entries()))]


def test_the_journal_of_a_csv_lies_beside_it(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    an_evening(store)
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "record.csv"
    page = opened(qtbot, session, desktop=desktop)
    page.record.options.journal.click()
    save(qtbot, page)
    assert len(rows_of(tmp_path / "record Journal.csv")) == 1 + len(list(store.entries()))


def test_the_journal_is_read_in_words_and_searched(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    page.tabs.setCurrentIndex(2)
    texts = page.journal.table.texts
    qtbot.waitUntil(lambda: len(texts.rows) == len(list(store.entries())))
    assert texts.rows[0][1:3] == ("当日 参加", "Checked in as a walk-in")
    QTest.keyClicks(page.journal.search, "undone")
    qtbot.waitUntil(lambda: [row[1] for row in texts.rows] == ["李 美玲"])


def test_an_arrival_shows_while_the_page_is_open(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    sato = register(store, SATO)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: page.record.numbers.not_come.text() == "1")
    session.change(lambda s, _: admit(s, sato.id), touched=lambda verdict: Changed(frozenset({sato.id})))
    qtbot.waitUntil(lambda: page.record.numbers.arrived.text() == "1")
