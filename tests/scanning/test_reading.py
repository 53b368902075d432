"""Reading hard frames: more of them than any other decoder, and never a code that is not there."""

from collections import Counter

import cv2
import numpy as np
import pytest

from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.scanning.frame import Frame
from checkin.scanning.reading import NO_TRY_AFTER_MS, read_frame
from tests.fakes import an_event
from tests.scanning.corpus import EACH, KINDS, Kind, Sample, empty_frames, hard_frames, with_ticket
from tests.scanning.decoders import by_zxing, frame_of, others, ours

EASY = Kind("easy", turn=0, tilt=0)
TICKETS = [issue(an_event(), bytes([number] * NONCE_BYTES)) for number in range(2)]


@pytest.fixture(scope="module")
def hard() -> list[Sample]:
    return list(hard_frames())


def easy(ticket: str = TICKETS[0], seed: int = 1) -> np.ndarray:
    return with_ticket(np.random.default_rng(seed), EASY, ticket).astype(np.uint8)


def test_of_hard_frames_ours_reads_most_and_misreads_none(hard: list[Sample]) -> None:
    read = {name: sum(s.ticket in decode(s.pixels) for s in hard) for name, decode in others().items()}
    found = [(s, ours(s.pixels)) for s in hard]
    assert all(texts <= {s.ticket} for s, texts in found)
    by_kind = Counter(s.kind for s, texts in found if texts)
    assert len(hard) == 300
    assert by_kind.total() >= 290
    assert by_kind.total() > max(read.values())
    assert min(by_kind[kind.name] for kind in KINDS) >= EACH - 3


def test_what_was_tried_first_is_not_lost_by_trying_again(hard: list[Sample]) -> None:
    for sample in hard[::5]:
        assert by_zxing(sample.pixels) <= ours(sample.pixels)


def test_where_there_is_no_code_none_is_read() -> None:
    assert [(s.kind, texts) for s in empty_frames() if (texts := ours(s.pixels))] == []


def test_two_tickets_in_one_frame_are_both_read() -> None:
    assert ours(np.hstack([easy(TICKETS[0]), easy(TICKETS[1], seed=2)])) == set(TICKETS)


def test_a_frame_from_a_camera_that_mirrors_is_read() -> None:
    assert ours(cv2.flip(easy(), 1)) == {TICKETS[0]}


@pytest.mark.parametrize(("left", "is_aimed"), [(420, True), (0, False)])
def test_only_the_middle_is_aimed_at(left: int, is_aimed: bool) -> None:
    frame = np.full((480, 1280), 120, np.uint8)
    frame[:, left : left + 440] = easy()[:, 100:540]
    (sight,) = read_frame(frame_of(frame), lambda: 0)
    assert (sight.text, sight.is_aimed) == (TICKETS[0], is_aimed)


def test_a_code_that_is_found_by_enlarging_is_where_it_is_in_the_frame(hard: list[Sample]) -> None:
    """Every ticket of the hard frames is held near the middle."""
    tried_again = [sample for sample in hard if not by_zxing(sample.pixels)]
    sights = [sight for sample in tried_again for sight in read_frame(frame_of(sample.pixels), lambda: 0)]
    assert len(sights) > 40
    assert all(sight.is_aimed for sight in sights)


class RunningClock:
    """Goes on by so much at every look."""

    def __init__(self, step_ms: int) -> None:
        self.looks = 0
        self._step_ms = step_ms

    def __call__(self) -> int:
        self.looks += 1
        return self.looks * self._step_ms


def test_trying_again_ends_when_the_time_is_up() -> None:
    frame = Frame(64, 48, bytes(64 * 48))
    patient, hurried = RunningClock(0), RunningClock(NO_TRY_AFTER_MS + 1)
    assert read_frame(frame, patient) == read_frame(frame, hurried) == ()
    assert hurried.looks == 2 < patient.looks


def test_a_frame_has_all_of_its_pixels() -> None:
    with pytest.raises(ValueError, match="one byte for each"):
        Frame(64, 48, bytes(10))
