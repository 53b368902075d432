from collections.abc import Generator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.domain.journal import Kind
from checkin.faults import FaultKind
from checkin.flows.print_badges import record_printed
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.page import BadgesPage
from checkin.ui.operations.session import Changed, Session
from checkin.ui.pdf_pages import page_sizes
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.desk import DesktopOfTests, a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def opened(
    qtbot: QtBot, session: Session, desktop: DesktopOfTests | None = None, settings: Settings | None = None
) -> BadgesPage:
    page = BadgesPage(session, settings or Settings(), desktop or DesktopOfTests())
    qtbot.addWidget(page)
    page.resize(1070, 640)
    page.show()
    return page


def wait_for_sheets(qtbot: QtBot, page: BadgesPage) -> bytes:
    qtbot.waitUntil(page.sheets.save_button.isEnabled)
    return page.sheets.view.pdf


def some(store: MemoryStore, count: int) -> list[str]:
    names = [f"見本 {first}{second}" for first in "あいうえ" for second in "あいうえおかきくけこ"]
    return [register(store, Profile(name=names[n], position=n + 1)).id for n in range(count)]


def words_of(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_an_event_without_people_says_what_to_do(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = opened(qtbot, desk[0])
    nobody = page.sheets
    qtbot.waitUntil(lambda: nobody._nobody is not None)
    assert nobody._nobody is not None and nobody._nobody.button is not None
    with qtbot.waitSignal(page.attendees_wanted):
        QTest.keyClick(nobody._nobody.button, Qt.Key.Key_Return)
    assert not nobody.print_button.isEnabled()


def test_what_is_shown_is_what_is_saved_to_the_byte(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    some(store, 23)
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "badges.pdf"
    page = opened(qtbot, session, desktop)
    shown = wait_for_sheets(qtbot, page)
    assert page.sheets.view.pages == 3
    QTest.keyClick(page.sheets.save_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheets.notice is not None)
    assert desktop.path.read_bytes() == shown
    assert desktop.suggested[0].name == "異業種交流会サンプル Badges.pdf"


def test_nothing_is_saved_or_asked_when_the_person_cancels(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 1)
    page = opened(qtbot, session)
    wait_for_sheets(qtbot, page)
    page.sheets.save_button.click()
    page.sheets.print_button.click()
    assert page.sheets.notice is None


def test_a_half_used_sheet_begins_where_the_arrow_keys_say(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 8)
    page = opened(qtbot, session)
    wait_for_sheets(qtbot, page)
    assert page.sheets.view.pages == 1
    picture = page.sheets.settings.paper.picture
    QTest.keyClick(picture, Qt.Key.Key_Down)
    QTest.keyClick(picture, Qt.Key.Key_Right)
    assert picture.start == 4
    qtbot.waitUntil(lambda: page.sheets.view.pages == 2)


def test_other_paper_is_found_by_its_number_and_remembered(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 2)
    page = opened(qtbot, session)
    wait_for_sheets(qtbot, page)
    kept: list[dict[str, object]] = []
    page.settings_changed.connect(kept.append)
    QTest.keyClick(page.sheets.settings.paper.other, Qt.Key.Key_Return)
    picker = page.sheets.settings.picker
    QTest.keyClicks(picker.search, "dk-1202")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.sheets.view.pages == 2)
    qtbot.waitUntil(page.sheets.save_button.isEnabled)
    assert page_sizes(page.sheets.view.pdf)[0].width() == pytest.approx(62 / 25.4 * 72, abs=0.1)
    assert kept[-1]["stock"] == "brother-dk1202"
    assert kept[-1]["recent_stocks"] == ("brother-dk1202",)


def test_only_those_without_a_badge_are_printed(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    printed = register(store, SATO)
    register(store, TAKAHASHI)
    record_printed(store, [printed], "aone-51002")
    page = opened(qtbot, session)
    assert "佐藤" in words_of(wait_for_sheets(qtbot, page))
    page.sheets.settings.whom.unprinted.setFocus()
    QTest.keyClick(page.sheets.settings.whom.unprinted, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.sheets.summary.text().startswith("1 person"))
    words = words_of(wait_for_sheets(qtbot, page))
    assert "一郎" in words and "佐藤" not in words


def test_the_people_chosen_in_the_list_are_printed(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    register(store, SATO)
    lee = register(store, LEE)
    page = opened(qtbot, session)
    wait_for_sheets(qtbot, page)
    session.select((lee.id,))
    page.print_selection()
    qtbot.waitUntil(lambda: page.sheets.summary.text().startswith("1 person"))
    assert "李" in words_of(wait_for_sheets(qtbot, page))


def test_printing_and_one_click_put_it_into_the_journal(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    ids = some(store, 3)
    desktop = DesktopOfTests()
    desktop.print_to = tmp_path / "paper.pdf"
    page = opened(qtbot, session, desktop)
    wait_for_sheets(qtbot, page)
    page.sheets.print_button.click()
    qtbot.waitUntil(lambda: page.sheets.notice is not None)
    assert len(page_sizes(desktop.print_to.read_bytes())) == 1
    assert not [entry for entry in store.entries() if entry.kind is Kind.BADGE_PRINTED]
    notice = page.sheets.notice
    assert notice is not None and notice.action is not None
    assert notice.action.text() == "Mark 3 badges as printed"
    with qtbot.waitSignal(session.changed) as told:
        QTest.keyClick(notice.action, Qt.Key.Key_Return)
    assert told.args == [Changed(frozenset(ids))]
    printed = [entry for entry in store.entries() if entry.kind is Kind.BADGE_PRINTED]
    assert [entry.attendee_id for entry in printed] == ids
    assert {entry.data["stock"] for entry in printed} == {"aone-51002"}


def test_whom_to_look_at_is_named_before_printing(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    register(store, SATO)
    register(store, Profile(name="見本 🍣", company="架空商店"))
    register(store, Profile(name="", company="名無し商会"))
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: page.sheets.preflight.rows.count() == 2)
    assert page.sheets.preflight.lines == [
        ("名無し商会", "There is no name to print."),
        ("見本 🍣", "Name: no font has 🍣; 〓 is printed instead. Write it another way."),
    ]


def test_a_walk_in_appears_while_the_page_is_open(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    some(store, 1)
    page = opened(qtbot, session)
    wait_for_sheets(qtbot, page)
    session.change(lambda s, _: register(s, SATO), touched=lambda one: Changed(frozenset({one.id})))
    qtbot.waitUntil(lambda: page.sheets.summary.text().startswith("2 people"))
    assert "佐藤" in words_of(wait_for_sheets(qtbot, page))


def test_tickets_leave_as_pictures_with_a_list(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    some(store, 3)
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "tickets"
    page = opened(qtbot, session, desktop)
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(page.tickets.pictures_button.isEnabled)
    QTest.keyClick(page.tickets.pictures_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.tickets.notice is not None)
    assert len(list(desktop.path.glob("*.png"))) == 3
    assert (desktop.path / "tickets.csv").exists()
    assert page.tickets.notice is not None and page.tickets.notice.action is not None
    page.tickets.notice.action.click()
    assert desktop.shown == [desktop.path]


def test_tickets_leave_as_one_pdf(qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path) -> None:
    session, store = desk
    some(store, 9)
    desktop = DesktopOfTests()
    desktop.path = tmp_path / "tickets.pdf"
    page = opened(qtbot, session, desktop)
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(page.tickets.sheet_button.isEnabled)
    page.tickets.sheet_button.click()
    qtbot.waitUntil(lambda: page.tickets.notice is not None)
    assert len(page_sizes(desktop.path.read_bytes())) == 2


def test_a_finding_leads_to_the_page_of_its_badge(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    some(store, 25)
    register(store, Profile(name="見本 🍣", position=26))
    page = opened(qtbot, session, settings=Settings(badge_order="list"))
    qtbot.waitUntil(lambda: page.sheets.preflight.rows.count() == 1)
    wait_for_sheets(qtbot, page)
    page.sheets.preflight.rows.setFocus()
    page.activateWindow()
    qtbot.waitUntil(page.sheets.preflight.rows.hasFocus)
    page.sheets.preflight.rows.setCurrentRow(-1)
    QTest.keyClick(page.sheets.preflight.rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.sheets.view.page == 2)


def test_paper_that_is_no_longer_known_gives_way_to_the_usual_one(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    some(store, 4)
    page = opened(qtbot, session, settings=Settings(stock="no such paper", badge_order="list"))
    wait_for_sheets(qtbot, page)
    assert page.sheets.settings.wish.stock.id == "aone-51002"
    assert page.sheets.preflight.lines == []


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_printer_trouble_is_told_and_nothing_is_asked(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    session, store = desk
    some(store, 1)
    desktop = DesktopOfTests()
    desktop.print_to = tmp_path / "no such folder" / "paper.pdf"
    page = opened(qtbot, session, desktop)
    wait_for_sheets(qtbot, page)
    with qtbot.waitSignal(session.press.faulted) as told:
        page.sheets.print_button.click()
    assert told.args is not None
    assert told.args[0].kind is FaultKind.PRINTER_TROUBLE
    assert page.sheets.notice is None
    assert page.sheets.print_button.isEnabled()


def test_one_click_or_enter_opens_the_fields_of_whoever_is_to_be_looked_at(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    loud = register(store, Profile(name="TARO YAMADA"))
    page = opened(qtbot, session)
    rows = page.sheets.preflight.rows
    qtbot.waitUntil(lambda: rows.count() == 1)
    assert page.sheets.preflight.lines[0][0] == "TARO YAMADA"
    rows.setFocus()
    rows.setCurrentRow(0)
    with qtbot.waitSignal(page.person_wanted) as asked:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert asked.args == [loud.id]
    (link,) = rows.viewport().findChildren(QLabel)
    with qtbot.waitSignal(page.person_wanted) as asked:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton, pos=link.rect().center())
    assert asked.args == [loud.id]
