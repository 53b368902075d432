"""The till on the record page: sums, drawers, receipts, and the report that closes it."""

import csv
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Attendee
from checkin.flows.cash import settle_fee, undo_money
from checkin.flows.fee import Received, Waived
from checkin.flows.receipts import Wish, issue
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.attendance.page import AttendancePage
from checkin.ui.operations.session import Changed, Session
from tests.pdfs import text_of, troubles_of_qpdf
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.desk import DesktopOfTests, a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def an_evening(store: MemoryStore) -> None:
    """One paid before, one paid and got a receipt, one was waived after a slip."""
    register(store, SATO, fee_due=3000, fee_paid=3000)
    takahashi = register(store, TAKAHASHI, fee_due=3000, fee_paid=0)
    settle_fee(store, takahashi.id, Received(5000))
    issue(store, takahashi.id, Wish("架空税理士事務所", "会費として"))
    slip = settle_fee(store, register(store, LEE, fee_due=2000, fee_paid=0).id, Received())
    assert isinstance(slip, Attendee)
    undo_money(store, slip.id, slip.money[0].stamp.entry, "打ち間違い")
    settle_fee(store, slip.id, Waived("登壇者"))


def opened(qtbot: QtBot, session: Session, desktop: DesktopOfTests | None = None) -> AttendancePage:
    page = AttendancePage(session, Settings(), desktop or DesktopOfTests())
    qtbot.addWidget(page)
    page.resize(1216, 664)
    page.show()
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(page.cash.count.heading.text()))
    return page


def put(field: QLineEdit, text: str) -> None:
    field.clear()
    QTest.keyClicks(field, text)


def test_the_evening_is_told_in_yen(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    cash = page.cash
    shown = [n.text() for n in (cash.due, cash.paid_before, cash.received, cash.waived, cash.open)]
    assert shown == ["¥8,000", "¥3,000", "¥3,000", "¥2,000", "¥0"]
    assert cash.unstated.isHidden()


def test_a_fee_of_which_the_list_does_not_say_whether_it_is_paid_is_a_sum_of_its_own(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    an_evening(store)
    register(store, LEE, fee_due=4000, fee_paid=None)
    page = opened(qtbot, session)
    cash = page.cash
    assert (cash.due.text(), cash.open.text(), cash.unstated.text()) == ("¥12,000", "¥0", "¥4,000")
    assert cash.unstated.isVisible()


def test_before_anything_is_counted_nothing_is_missing(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    count = page.cash.count
    assert count.difference.text() == "Expected: ¥3,000"
    count.counts[1000].setValue(2)
    assert count.difference.text() == "Expected ¥3,000: ¥1,000 missing."


def test_receipts_and_what_was_taken_back_are_listed(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    cash = page.cash
    cash.tabs.setCurrentIndex(2)
    assert [row[0] for row in cash.table.texts.rows] == ["受付1-0001"]
    cash.tabs.setCurrentIndex(3)
    (row,) = cash.table.texts.rows
    assert row[1] == "鈴木" and row[-1] == "打ち間違い"


def test_a_drawer_is_opened_and_counted(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    count = page.cash.count
    put(count.opening, "20000")
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(count.opening, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "¥23,000" in count.difference.text())
    count.counts[10_000].setValue(2)
    count.counts[1_000].setValue(2)
    assert (count.total.text(), "¥1,000 missing" in count.difference.text()) == ("Counted: ¥22,000", True)
    count.counts[500].setValue(2)
    assert "it is right" in count.difference.text()
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(count.keep_button, Qt.Key.Key_Return)
    assert [entry.data for entry in store.entries() if entry.kind == "drawer_counted"] == [
        {"pieces": {"10000": 2, "1000": 2, "500": 2}}
    ]


def test_a_count_that_goes_on_outlives_what_happens_at_the_door(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    cash = page.cash
    cash.count.counts[1_000].setValue(7)
    with qtbot.waitSignal(session.changed):
        session.change(
            lambda store, _: register(store, SATO, fee_due=1000, fee_paid=0), touched=lambda _: Changed(None)
        )
    qtbot.waitUntil(lambda: cash.open.text() == "¥1,000")
    assert cash.count.counts[1_000].value() == 7


@pytest.mark.parametrize("suffix", [".pdf", ".csv"])
def test_the_closing_report_is_saved(
    suffix: str, qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    an_evening(store)
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "till"
    page = opened(qtbot, session, desktop)
    cash = page.cash
    button = cash.pdf_button if suffix == ".pdf" else cash.csv_button
    QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cash.notice is not None)
    saved = tmp_path / f"till{suffix}"
    if suffix == ".pdf":
        assert troubles_of_qpdf(saved.read_bytes()) == []
        assert "受付1-0001" in text_of(saved.read_bytes())
    else:
        with saved.open(encoding="utf-8-sig", newline="") as file:
            assert ["Together", "3", "8000", "3000", "3000", "0", "2000", "0", "0"] in list(csv.reader(file))
