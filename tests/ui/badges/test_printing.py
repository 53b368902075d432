"""Printing from the badges page: through the system's dialog or at once, some pages or all, and stopped half way."""

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.domain.badge_order import BadgeOrder
from checkin.domain.finish import Back, Finish
from checkin.domain.journal import Kind
from checkin.flows.print_badges import Which
from checkin.flows.stocks import find_stock
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.page import BadgesPage
from checkin.ui.operations.badges import Wish, gather
from checkin.ui.operations.session import Session
from checkin.ui.pdf_pages import page_sizes
from tests.pdfs import codes_by_zxing, picture
from tests.people import register
from tests.ui.desk import DesktopOfTests, PrintersOfTests, a_session

Key = Qt.Key
ROLL = Settings(stock="brother-dk1202", badge_order="list")


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


@pytest.fixture
def desktop(tmp_path: Path) -> DesktopOfTests:
    desktop = DesktopOfTests()
    desktop.print_to = tmp_path / "paper.pdf"
    return desktop


def some(store: MemoryStore, count: int) -> list[str]:
    """Put people on the list, and return their tickets."""
    return [register(store, Profile(name=f"見本 {n}", position=n)).ticket for n in range(1, count + 1)]


def opened(qtbot: QtBot, session: Session, desktop: DesktopOfTests, settings: Settings = ROLL) -> BadgesPage:
    page = BadgesPage(session, settings, desktop)
    qtbot.addWidget(page)
    page.resize(1070, 640)
    page.show()
    qtbot.waitUntil(page.sheets.print_button.isEnabled)
    return page


def printed(desktop: DesktopOfTests) -> list[str]:
    """Return the tickets on the pages that came out."""
    assert desktop.print_to is not None
    pdf = desktop.print_to.read_bytes()
    return ["".join(codes_by_zxing(picture(pdf, page))) for page in range(len(page_sizes(pdf)))]


def marked(store: MemoryStore) -> list[str]:
    ids = [entry.attendee_id for entry in store.entries() if entry.kind is Kind.BADGE_PRINTED]
    return [attendee.ticket for attendee in store.attendees([one for one in ids if one])]


def mark(qtbot: QtBot, session: Session, page: BadgesPage, words: str) -> None:
    """Say that what was printed came out well."""
    qtbot.waitUntil(lambda: page.sheets.notice is not None)
    notice = page.sheets.notice
    assert notice is not None and notice.action is not None
    assert notice.action.text() == words
    with qtbot.waitSignal(session.changed):
        QTest.keyClick(notice.action, Key.Key_Return)


def test_a_printer_that_is_chosen_prints_without_a_dialog_and_is_remembered(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests
) -> None:
    session, store = desk
    tickets = some(store, 2)
    page = opened(qtbot, session, desktop)
    kept: dict[str, object] = {}
    page.settings_changed.connect(kept.update)
    assert page.sheets.print_button.text() == "Print…"
    choice = page.sheets.printing.choice
    assert choice.currentText() == "Ask each time…"
    QTest.keyClick(choice, Key.Key_End)
    assert (kept["printer"], kept["asks_for_printer"]) == (PrintersOfTests.name, False)
    assert page.sheets.print_button.text() == "Print"
    qtbot.waitUntil(page.sheets.print_button.isEnabled)
    QTest.keyClick(page.sheets.print_button, Key.Key_Return)
    mark(qtbot, session, page, "Mark 2 badges as printed")
    assert printed(desktop) == marked(store) == tickets
    assert desktop.asked == 0
    QTest.keyClick(choice, Key.Key_Home)
    assert kept["asks_for_printer"] is True


def test_a_printer_that_is_gone_is_said_and_no_other_prints(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests
) -> None:
    session, store = desk
    some(store, 1)
    gone = Settings(stock="brother-dk1202", printer="Taken home", asks_for_printer=False)
    page = opened(qtbot, session, desktop, gone)
    page.sheets.print_button.click()
    assert "“Taken home” is not there" in page.sheets.printing.complaint.text()
    assert page.sheets.notice is None
    assert desktop.print_to is not None and not desktop.print_to.exists()


def test_some_pages_are_printed_and_only_the_people_on_them_marked(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests
) -> None:
    session, store = desk
    tickets = some(store, 6)
    page = opened(qtbot, session, desktop)
    QTest.keyClicks(page.sheets.printing.pages, "2-3, 6")
    QTest.keyClick(page.sheets.printing.pages, Key.Key_Return)
    mark(qtbot, session, page, "Mark 3 badges as printed")
    assert printed(desktop) == marked(store) == [tickets[1], tickets[2], tickets[5]]


@pytest.mark.parametrize("typed", ["7", "one", "4-2"])
def test_pages_that_are_not_there_are_said_beside_the_field(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests, typed: str
) -> None:
    session, store = desk
    some(store, 6)
    page = opened(qtbot, session, desktop)
    panel = page.sheets.printing
    QTest.keyClicks(panel.pages, typed)
    QTest.keyClick(page.sheets.print_button, Key.Key_Return)
    assert panel.complaint.isVisible()
    assert "There are 6" in panel.complaint.text()
    assert desktop.asked == 0
    QTest.keyClick(panel.pages, Key.Key_Backspace)
    assert not panel.complaint.isVisible()


def test_a_range_from_the_systems_dialog_is_kept_to(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests
) -> None:
    session, store = desk
    tickets = some(store, 5)
    desktop.range = (2, 3)
    page = opened(qtbot, session, desktop)
    page.sheets.print_button.click()
    mark(qtbot, session, page, "Mark 2 badges as printed")
    assert printed(desktop) == marked(store) == tickets[1:3]


def test_printing_that_is_stopped_says_how_many_pages_went_out(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests
) -> None:
    session, store = desk
    some(store, 40)
    page = opened(qtbot, session, desktop)
    page.sheets.print_button.click()
    bar = page.sheets.busy._bar
    qtbot.waitUntil(lambda: 1 <= bar.value() < bar.maximum())
    page.sheets.busy.cancel_button.click()
    qtbot.waitUntil(lambda: page.sheets.notice is not None)
    notice = page.sheets.notice
    assert notice is not None and notice.action is not None
    assert "of 40 pages went to the printer" in notice.accessibleName()
    gone = int(notice.accessibleName().split("Stopped: ")[1].split()[0])
    assert 0 < gone < 40
    with qtbot.waitSignal(session.changed):
        notice.action.click()
    assert len(marked(store)) == gone


@pytest.mark.parametrize(
    ("copies", "back", "pages", "whole"),
    [
        (1, Back.NONE, {0}, 10),
        (1, Back.NONE, {1}, 2),
        (3, Back.NONE, {0}, 3),  # the fourth has a copy on the next page
        (3, Back.NONE, {0, 1}, 6),
        (1, Back.LONG_EDGE, {0, 1}, 10),
        (1, Back.LONG_EDGE, {2, 3}, 2),
        (1, Back.NONE, set[int](), 0),
    ],
)
def test_whoever_has_all_copies_on_the_pages_is_on_them(
    qtbot: QtBot,
    desk: tuple[Session, MemoryStore],
    copies: int,
    back: Back,
    pages: set[int],
    whole: int,
) -> None:
    session, store = desk
    some(store, 12)
    wish = Wish(Which.ALL, BadgeOrder.LIST, find_stock("aone-51002"), finish=Finish(copies=copies, back=back))
    with qtbot.waitCallback() as gathered:
        gather(session, wish, gathered)
    part = gathered.args[0].on_pages(pages)
    assert len(part.people) == len(part.badges) == whole
