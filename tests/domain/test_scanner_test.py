"""One scan of the test code tells how a scanner types."""

from dataclasses import replace

import pytest

from checkin.domain.layouts import Layouts, mangled
from checkin.domain.scanner_test import TEST_CODE, Diagnosis, Trial, diagnose
from tests.ime import romaji_input, wide

PLAIN = Trial(TEST_CODE, (8,) * 30, "enter", was_composed=False)
GOOD = Diagnosis(Layouts.ALIKE, "", "enter", has_caps_lock=False, was_composed=False, gap_ms=60, is_too_slow=False)


@pytest.mark.parametrize(
    ("trial", "told"),
    [
        (PLAIN, GOOD),
        (replace(PLAIN, text=mangled(TEST_CODE, Layouts.US_SCANNER)), replace(GOOD, layouts=Layouts.US_SCANNER)),
        (replace(PLAIN, text=mangled(TEST_CODE, Layouts.JIS_SCANNER)), replace(GOOD, layouts=Layouts.JIS_SCANNER)),
        (replace(PLAIN, text=TEST_CODE.swapcase()), replace(GOOD, has_caps_lock=True)),
        (replace(PLAIN, text=f"~{TEST_CODE}"), replace(GOOD, prefix="~")),
        (replace(PLAIN, ending="none"), replace(GOOD, ending="none")),
        (replace(PLAIN, text=wide(TEST_CODE)), replace(GOOD, was_composed=True)),
        (
            replace(PLAIN, text=wide(TEST_CODE[:24]) + romaji_input("abcxyz") + "＿＠"),
            replace(GOOD, was_composed=True),
        ),
        (replace(PLAIN, gaps_ms=(8, 55, 230, 9)), replace(GOOD, gap_ms=90)),
        (replace(PLAIN, gaps_ms=(180, 190, 200)), replace(GOOD, gap_ms=150, is_too_slow=True)),
    ],
)
def test_what_the_test_code_tells(trial: Trial, told: Diagnosis) -> None:
    assert diagnose(trial) == told


@pytest.mark.parametrize("text", ["", "R-1001", "髙橋", TEST_CODE[:-1]])
def test_another_code_tells_nothing(text: str) -> None:
    assert diagnose(replace(PLAIN, text=text)) is None
