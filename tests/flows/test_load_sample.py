"""The sample list into a real event file, all of it or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.domain.attendee import State
from checkin.domain.progress import Cancelled
from checkin.files.reading import Reading
from checkin.flows.load_attendees import carry_out, plan
from checkin.paths import assets
from checkin.store.event_file import EventFile
from tests.fakes import a_lane, an_event
from tests.lists import read_bytes


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EventFile]:
    file = EventFile.create(tmp_path / "mixer.checkin", an_event(), a_lane())
    yield file
    assert file.projected_differently() == []
    file.close()


@pytest.fixture
def sample() -> Reading:
    path = assets() / "samples" / "mixer-120.csv"
    return read_bytes(path.read_bytes(), str(path))


def test_the_sample_is_loaded_and_loading_it_again_changes_nothing(store: EventFile, sample: Reading) -> None:
    result = carry_out(plan(sample, store.attendees()), store)
    assert len(result.registered) == 120
    counts = store.counts()
    assert counts.by_state == {State.EXPECTED: 112, State.CANCELLED: 5, State.WAITING: 3}
    assert plan(sample, store.attendees()).is_empty


def test_a_stopped_load_leaves_the_file_as_it_was(store: EventFile, sample: Reading) -> None:
    def stop(done: int, of: int) -> None:
        if done == of:
            raise Cancelled

    with pytest.raises(Cancelled):
        carry_out(plan(sample, store.attendees()), store, stop)
    assert store.counts().total == 0
    assert len(list(store.entries())) == 1


def test_half_a_list_marks_the_other_half_gone_and_the_whole_brings_it_back(
    store: EventFile, sample: Reading
) -> None:
    carry_out(plan(sample, store.attendees()), store)
    half = Reading(sample.drafts[:60], (), sample.fields, sample.headers)
    assert carry_out(plan(half, store.attendees()), store).withdrawn == 60
    assert carry_out(plan(sample, store.attendees()), store).restored == 60
    assert store.counts().by_state.get(State.GONE, 0) == 0
