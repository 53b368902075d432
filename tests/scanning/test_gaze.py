"""What counts as held out: ours at once, a stranger's when it is held, each once until it was taken away."""

from checkin.scanning.frame import Sight
from checkin.scanning.gaze import AWAY_MS, Gaze

FRAME_MS = 100
OURS, POSTER = Sight("TICKET", True), Sight("https://example.com", True)
ASIDE = Sight(POSTER.text, False)


def look(gaze: Gaze, sights: list[Sight], begin: int, end: int) -> list[str]:
    """Look at the same things, frame by frame; return the strangers' codes that count."""
    held: list[str] = []
    for at in range(begin, end, FRAME_MS):
        for text in gaze.look(sights, at):
            if text != OURS.text:
                gaze.doubt(text)
        held += gaze.held(at)
    return held


def test_a_code_is_new_once_while_it_is_held() -> None:
    gaze = Gaze()
    assert gaze.look([OURS], 0) == ["TICKET"]
    assert [gaze.look([OURS], at) for at in range(100, 20_000, 500)] == [[]] * 40


def test_a_code_that_is_lost_for_a_moment_is_not_new() -> None:
    gaze = Gaze()
    gaze.look([OURS], 0)
    assert gaze.look([OURS], AWAY_MS - 1) == []


def test_a_code_that_was_taken_away_is_new_when_it_returns() -> None:
    gaze = Gaze()
    gaze.look([OURS], 0)
    gaze.look([], 1_000)
    assert gaze.look([OURS], AWAY_MS) == ["TICKET"]


def test_several_at_once_are_each_new() -> None:
    assert Gaze().look([OURS, POSTER], 0) == ["TICKET", "https://example.com"]


def test_a_strangers_code_counts_once_it_is_held() -> None:
    gaze = Gaze()
    assert look(gaze, [POSTER], 0, 1_000) == []
    assert look(gaze, [POSTER], 1_000, 60_000) == [POSTER.text]


def test_a_strangers_code_that_passes_by_does_not_count() -> None:
    gaze = Gaze()
    look(gaze, [POSTER], 0, 900)
    assert look(gaze, [], 900, 10_000) == []


def test_a_strangers_code_that_comes_and_goes_is_not_held() -> None:
    gaze = Gaze()
    for begin in range(0, 10_000, 1_000):
        assert look(gaze, [POSTER], begin, begin + 300) == []
        assert look(gaze, [], begin + 300, begin + 1_000) == []


def test_a_poster_beside_the_aiming_frame_never_counts() -> None:
    assert look(Gaze(), [ASIDE], 0, 60_000) == []


def test_a_strangers_code_is_held_from_when_it_came_into_the_aiming_frame() -> None:
    gaze = Gaze()
    look(gaze, [ASIDE], 0, 5_000)
    assert look(gaze, [POSTER], 5_000, 6_000) == []
    assert look(gaze, [POSTER], 6_000, 6_200) == [POSTER.text]


def test_ours_never_count_as_a_strangers() -> None:
    assert look(Gaze(), [OURS], 0, 5_000) == []
