"""Every store, empty but for its event."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.store.event_file import EventFile
from checkin.store.memory import MemoryStore
from checkin.store.ports import EventStore
from tests.fakes import StoppedClock, a_lane, an_event


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path, clock: StoppedClock) -> Iterator[EventStore]:
    lane = a_lane(clock=clock)
    if request.param == "memory":
        yield MemoryStore(an_event(), lane)
        return
    file = EventFile.create(tmp_path / "mixer.checkin", an_event(), lane)
    yield file
    assert file.integrity_problems() == []
    assert file.projected_differently() == []
    file.close()
