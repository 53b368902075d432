from checkin.ui.scanners.burst import Burst, Rhythm


def type_with_gaps(burst: Burst, text: str, gap_ms: int) -> None:
    for number, character in enumerate(text):
        burst.add(character, 1_000 + number * gap_ms)


def test_six_quick_characters_are_a_scan() -> None:
    burst = Burst()
    type_with_gaps(burst, "R-1001", 60)
    assert burst.is_scan
    assert burst.take() == "R-1001"
    assert not burst.is_scan


def test_five_quick_characters_may_be_a_hand() -> None:
    burst = Burst()
    type_with_gaps(burst, "R-100", 5)
    assert not burst.is_scan


def test_a_hand_begins_a_new_burst_with_every_key() -> None:
    burst = Burst()
    type_with_gaps(burst, "takahashi", 61)
    assert burst.text == "i"


def test_a_slow_scanner_can_be_allowed_for() -> None:
    burst = Burst(Rhythm(longest_gap_ms=120))
    type_with_gaps(burst, "R-1001", 110)
    assert burst.is_scan
