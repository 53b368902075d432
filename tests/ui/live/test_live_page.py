"""What the organizer sees while the hall fills, and what nobody sees before somebody asks for it."""

from collections.abc import Generator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.flows.amend import set_event
from checkin.flows.check_in import admit, check_out
from checkin.flows.walk_in import walk_in
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.live.page import LivePage
from checkin.ui.live.projector import Projector
from checkin.ui.operations.session import Changed, Session
from checkin.ui.style.theme import colours
from tests.fakes import StoppedClock, a_lane
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.desk import a_session
from tests.ui.live.screens import ScreensOfTests


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def opened(qtbot: QtBot, session: Session) -> LivePage:
    projector = Projector(Settings, lambda: session, ScreensOfTests())
    page = LivePage(session, projector)
    projector.setParent(page)
    qtbot.addWidget(page)
    page.resize(1096, 600)
    page.show()
    return page


def clock_of(store: MemoryStore) -> StoppedClock:
    clock = store.lane.now
    assert isinstance(clock, StoppedClock)
    return clock


def an_evening(store: MemoryStore) -> None:
    """Let three come, one of them without being on the list, and one leave again; one is still expected."""
    sato, takahashi, _ = (register(store, one) for one in (SATO, TAKAHASHI, LEE))
    for one in (sato, takahashi):
        admit(store, one.id)
    clock_of(store).pass_seconds(1)
    walk_in(store, Profile(name="当日 参加", company="架空商店"))
    check_out(store, takahashi.id)


def texts(page: LivePage) -> list[str]:
    numbers = page.numbers
    return [n.text() for n in (numbers.arrived, numbers.inside, numbers.missing, numbers.left, numbers.walk_ins)]


def test_the_evening_is_told_in_large_numbers_and_in_words(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: texts(page) == ["3 / 4", "2", "1", "1", "1"])
    assert page.numbers.accessibleName() == "Arrived 3 of 4; in the room 2, gone home 1, walk-ins 1"


def test_bars_tell_industries_in_words_and_numbers(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    it, licensed = session.industries.get("it"), session.industries.get("licensed")
    assert it is not None and licensed is not None
    said = f"{it.en}: 1 of 1; {licensed.en}: 1 of 1; No industry given: 1 of 2"
    qtbot.waitUntil(lambda: page.bars.accessibleName() == said)
    assert [(words, one.arrived, one.awaited) for words, one in page.bars.rows] == [
        (it.en, 1, 1),
        (licensed.en, 1, 1),
        ("No industry given", 1, 2),
    ]
    picture = page.bars.grab().toImage()
    across = range(picture.width())
    assert any(picture.pixelColor(x, picture.height() // 6) == QColor(it.colour) for x in across)


def test_arrivals_are_bars_and_the_last_one_is_open(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    clock_of(store).pass_seconds(600)
    walk_in(store, Profile(name="遅れて 参加"))
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: "4 in all" in page.plot.accessibleName())
    picture = page.plot.grab().toImage()
    low = page.plot.height() * 8 // 10
    across = [picture.pixelColor(x, low).name() for x in range(picture.width())]
    full, open_one = (QColor(one).name() for one in (colours().accent, colours().accent_soft))
    assert across.index(full) < across.index(open_one)


def test_a_bar_says_what_it_stands_for(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: "3 in all" in page.plot.accessibleName())
    QTest.mouseMove(page.plot, QPoint(60, page.plot.height() // 2))
    qtbot.waitUntil(lambda: "3 arrivals (3 by then)" in page.plot.toolTip())
    QTest.mouseMove(page.plot, QPoint(1, 1))
    qtbot.waitUntil(lambda: page.plot.toolTip() == "")


def test_nobody_is_named_before_somebody_asks_and_again_not_on_the_next_visit(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: texts(page)[1] == "2")
    assert not page.inside.isVisible()
    assert list(page.inside.table.texts.rows) == []

    page.tabs.setCurrentIndex(1)
    rows = page.inside.table.texts
    qtbot.waitUntil(
        lambda: [row[1:] for row in rows.rows] == [("当日 参加", "架空商店"), (SATO.name, SATO.company)]
    )
    assert page.inside.count.text() == "2 people in the room"

    page.hide()
    assert list(rows.rows) == []
    page.show()
    assert not page.inside.isVisible()


def test_who_is_in_the_room_is_searched(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    page.tabs.setCurrentIndex(1)
    page.inside.search.setFocus()
    page.inside.search.insert("さとう")
    qtbot.waitUntil(lambda: [row[1] for row in page.inside.table.texts.rows] == [SATO.name])


def test_an_arrival_shows_by_itself(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    sato = register(store, SATO)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: texts(page)[0] == "0 / 1")
    assert page.plot.accessibleName() == "Nobody has arrived yet."
    session.change(lambda s, _: admit(s, sato.id), touched=lambda _: Changed(frozenset({sato.id})))
    qtbot.waitUntil(lambda: texts(page)[0] == "1 / 1")


def test_new_door_hours_move_the_plot(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: "3 in all" in page.plot.accessibleName())
    before = len(page.plot._arrivals.counts)
    opens_at = store.lane.now() - 3_600_000
    session.change(lambda s, _: set_event(s, {"opens_at": opens_at}), touched=lambda _: Changed(event=True))
    qtbot.waitUntil(lambda: len(page.plot._arrivals.counts) == before + 12)


def test_an_event_without_people_leads_to_the_list(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = opened(qtbot, desk[0])
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.button is not None
    with qtbot.waitSignal(page.list_wanted):
        QTest.keyClick(page.empty.button, Qt.Key.Key_Return)


def test_nothing_is_read_while_nobody_looks(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    sato = register(store, SATO)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: texts(page)[0] == "0 / 1")
    page.hide()
    with qtbot.waitSignal(session.changed):
        session.change(lambda s, _: admit(s, sato.id), touched=lambda _: Changed(frozenset({sato.id})))
    assert not page.watch._is_reading
    page.show()
    qtbot.waitUntil(lambda: texts(page)[0] == "1 / 1")


def test_in_a_narrow_window_the_cards_stand_below_one_another(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    an_evening(store)
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: texts(page)[1] == "2")
    assert page.tabs.mapTo(page, QPoint()).x() > page.plot.mapTo(page, QPoint()).x() + page.plot.width()
    page.resize(700, 600)
    below = page.plot.mapTo(page, QPoint()).y() + page.plot.height()
    qtbot.waitUntil(lambda: page.tabs.mapTo(page, QPoint()).y() >= below)


def test_another_lane_shows_the_same_numbers(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    an_evening(store)
    session.work_as(replace(a_lane(), name="南口"))
    page = opened(qtbot, session)
    qtbot.waitUntil(lambda: texts(page)[0] == "3 / 4")
