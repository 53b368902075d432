"""Saving the record: both files or neither."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkin.domain.attendance import Column
from checkin.domain.industries import read_industries
from checkin.flows.check_in import scan
from checkin.flows.export_attendance import NotInEncoding, RecordChoice
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from checkin.ui.operations.attendance import save
from checkin.ui.operations.session import Session
from checkin.ui.tasks import Worker
from tests.fakes import a_lane, an_event
from tests.people import SATO, register


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(an_event(), a_lane())


@pytest.fixture
def session(qtbot: QtBot, store: MemoryStore) -> Iterator[Session]:
    worker, press = Worker("store"), Worker("press")
    yield Session(store, worker, press, read_industries(asset_text("industries.toml")))
    worker.close()
    press.close()


def test_a_journal_that_does_not_fit_keeps_the_record_from_being_written_too(
    qtbot: QtBot, session: Session, store: MemoryStore, tmp_path: Path
) -> None:
    register(store, SATO)
    scan(store, "𠮷田")
    choice = RecordChoice(columns=(Column.NAME, Column.COMPANY), encoding="cp932")
    answers: list[object] = []
    with qtbot.waitSignal(save(session, tmp_path / "record.csv", choice, True, answers.append).finished):
        pass
    (refused,) = answers
    assert isinstance(refused, NotInEncoding)
    assert refused.misfits
    assert list(tmp_path.iterdir()) == []
