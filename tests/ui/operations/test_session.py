"""The session: answers first, then word to every screen of what changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkin.domain.industries import read_industries
from checkin.domain.journal import Kind
from checkin.domain.verdict import Verdict
from checkin.paths import asset_text
from checkin.store.event_file import EventFile
from checkin.store.ports import EventStore
from checkin.ui.operations.door import look, scan, search
from checkin.ui.operations.session import Changed, Session
from checkin.ui.tasks import Worker
from tests.fakes import a_lane, an_event
from tests.people import LEE, SATO, register


@pytest.fixture
def store(tmp_path: Path) -> EventFile:
    return EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane())


@pytest.fixture
def session(qtbot: QtBot, store: EventFile) -> Iterator[Session]:
    worker, press = Worker("store"), Worker("press")
    session = Session(store, worker, press, read_industries(asset_text("industries.toml")))
    yield session
    session.close()
    worker.close()
    press.close()


def test_a_verdict_comes_before_the_screens_are_told(qtbot: QtBot, session: Session, store: EventFile) -> None:
    sato = register(store, SATO)
    heard: list[object] = []
    session.changed.connect(heard.append)
    with qtbot.waitSignal(session.changed):
        scan(session, sato.ticket, heard.append)
    verdict, changed = heard
    assert isinstance(verdict, Verdict)
    assert verdict.admits
    assert changed == Changed(frozenset({sato.id}))


def test_reading_changes_nothing(qtbot: QtBot, session: Session, store: EventFile) -> None:
    register(store, SATO)
    lee = register(store, LEE)
    found: list[object] = []
    with qtbot.assertNotEmitted(session.changed), qtbot.waitSignal(search(session, "りみ", found.extend).finished):
        pass
    assert found == [lee]
    with qtbot.waitSignal(look(session, lambda view: found.append(view.counts.awaited)).finished):
        pass
    assert found[-1] == 2


def test_the_event_is_always_the_latest(qtbot: QtBot, session: Session) -> None:
    def rename(store: EventStore) -> None:
        with store.change() as change:
            change.record(Kind.EVENT_SET, None, {"title": "冬の会"})

    with qtbot.waitSignal(session.changed):
        session.change(lambda store, _: rename(store), touched=lambda _: Changed(event=True))
    assert session.current_event.title == "冬の会"


def test_a_page_of_an_event_that_is_being_closed_asks_in_vain(session: Session) -> None:
    session.close()
    answers: list[object] = []
    task = look(session, answers.append)
    assert task.is_finished
    assert answers == []
