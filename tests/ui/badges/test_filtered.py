"""Badges of whom the filter of the attendees page shows."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.badges.page import BadgesPage
from checkin.ui.badges.whom import Whom
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Worker
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.desk import DesktopOfTests, PrintersOfTests, a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


@pytest.fixture
def pages(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> Iterator[tuple[AttendeesPage, BadgesPage]]:
    session, store = desk
    printing = Worker("printing")
    queue = PrintQueue(session, printing, Settings, PrintersOfTests(tmp_path))
    for profile in (SATO, TAKAHASHI, LEE):
        register(store, profile)
    attendees = AttendeesPage(session, Settings(), queue)
    badges = BadgesPage(session, Settings(), DesktopOfTests())
    for page in (attendees, badges):
        qtbot.addWidget(page)
        page.show()
    qtbot.waitUntil(lambda: attendees.people.model.rowCount() == 3)
    yield attendees, badges
    printing.close()


def whom(page: BadgesPage) -> Whom:
    return page.sheets.settings.whom


def search(page: AttendeesPage, words: str) -> None:
    page.people.filters.search.clear()
    page.people.filters.search.insert(words)


def wait_for_badges(qtbot: QtBot, page: BadgesPage, summary: str) -> None:
    qtbot.waitUntil(lambda: page.sheets.summary.text().startswith(summary))


def choose_filtered(qtbot: QtBot, attendees: AttendeesPage, badges: BadgesPage, text: str, said: str) -> None:
    """Search the list, want badges of those found, and wait for as many."""
    search(attendees, text)
    qtbot.waitUntil(whom(badges).filtered.isEnabled)
    whom(badges).filtered.click()
    wait_for_badges(qtbot, badges, said)


def test_nobody_can_ask_for_the_filtered_while_nothing_is_filtered(
    pages: tuple[AttendeesPage, BadgesPage],
) -> None:
    choice = whom(pages[1]).filtered
    assert not choice.isEnabled()
    assert choice.text() == "Filtered in the list"


def test_whom_the_filter_shows_gets_a_badge_and_the_badges_follow_it(
    qtbot: QtBot, pages: tuple[AttendeesPage, BadgesPage]
) -> None:
    attendees, badges = pages
    search(attendees, "sample")
    qtbot.waitUntil(whom(badges).filtered.isEnabled)
    assert whom(badges).filtered.text() == "Shown in the list: 1"
    QTest.keyClick(whom(badges).filtered, Qt.Key.Key_Space)
    wait_for_badges(qtbot, badges, "1 person")
    search(attendees, "架空")
    wait_for_badges(qtbot, badges, "2 people")


def test_who_begins_to_match_the_filter_gets_a_badge(
    qtbot: QtBot, pages: tuple[AttendeesPage, BadgesPage], desk: tuple[Session, MemoryStore]
) -> None:
    attendees, badges = pages
    choose_filtered(qtbot, attendees, badges, "架空", "2 people")
    walk_in = Profile(name="見本 太郎", company="架空商会")
    desk[0].change(lambda s, _: register(s, walk_in), touched=lambda one: Changed(frozenset({one.id})))
    wait_for_badges(qtbot, badges, "3 people")


def test_without_a_filter_everyone_is_asked_for_again(
    qtbot: QtBot, pages: tuple[AttendeesPage, BadgesPage]
) -> None:
    attendees, badges = pages
    choose_filtered(qtbot, attendees, badges, "sample", "1 person")
    QTest.keyClick(attendees.people.filters.search, Qt.Key.Key_Escape)
    wait_for_badges(qtbot, badges, "3 people")
    assert whom(badges).all.isChecked()
    assert not whom(badges).filtered.isEnabled()


def test_a_filter_that_is_typed_elsewhere_makes_no_badges_until_they_are_seen(
    qtbot: QtBot, pages: tuple[AttendeesPage, BadgesPage]
) -> None:
    attendees, badges = pages
    choose_filtered(qtbot, attendees, badges, "架空", "2 people")
    badges.hide()
    search(attendees, "sample")
    qtbot.waitUntil(lambda: whom(badges).filtered.text().endswith("1"))
    assert badges.sheets.summary.text().startswith("2 people")
    badges.show()
    wait_for_badges(qtbot, badges, "1 person")
