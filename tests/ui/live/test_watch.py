"""The store is asked at most once in a while, and never for nobody."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from checkin.flows.check_in import admit
from checkin.store.memory import MemoryStore
from checkin.ui.live.watch import Seen, Watch
from checkin.ui.operations.session import Changed, Session
from tests.people import SATO, register
from tests.ui.desk import a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


def test_many_changes_at_once_are_read_once_more(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    people = [register(store, SATO) for _ in range(8)]
    parent = QObject()
    watch = Watch(session, parent, pause_ms=300)
    seen: list[Seen] = []
    watch.seen.connect(seen.append)
    with qtbot.waitSignal(watch.seen):
        watch.begin()
    for one in people:
        session.change(lambda s, _, one=one: admit(s, one.id), touched=lambda _: Changed(frozenset({"any"})))
    qtbot.waitUntil(lambda: seen[-1].live.counts.arrived == 8)
    assert len(seen) == 2


def test_what_concerns_nobody_is_not_read(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, _ = desk
    parent = QObject()
    watch = Watch(session, parent, pause_ms=0)
    with qtbot.waitSignal(watch.seen):
        watch.begin()
    qtbot.waitUntil(lambda: not watch._pause.isActive() and not watch._is_reading)
    session.changed.emit(Changed())
    assert not watch._is_reading
    session.changed.emit(Changed(None))
    assert watch._is_reading
    watch.end()
    qtbot.waitUntil(lambda: not watch._is_reading)
    session.changed.emit(Changed(None))
    assert not watch._is_reading
