"""What one scan of a known code tells about a scanner that types, and how it is best read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkin.domain.kana import half, has_kana, keys_behind
from checkin.domain.layouts import Layouts, mangled

TEST_CODE = "CHECKIN-TEST:0123456789=abcxyz_@"
"""Letters, digits, and signs that lie elsewhere on another keyboard."""
_USUAL_GAP_MS = 60
_SLOWEST_GAP_MS = 150
"""Between slower keys a scanner cannot be told from a hand."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one scan."""

    text: str
    """As it would have stood in a field, without the key at its end."""
    gaps_ms: tuple[int, ...]
    """Between one key and the next."""
    ending: str
    """``enter``, ``tab`` or ``none``."""
    was_composed: bool
    """Whether an input method had its hands in it."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """How a scanner types, as far as the test code shows it."""

    layouts: Layouts
    prefix: str
    ending: str
    has_caps_lock: bool
    was_composed: bool
    gap_ms: int
    """The longest gap that is to be allowed for."""
    is_too_slow: bool


def diagnose(trial: Trial) -> Diagnosis | None:
    """Return what a scan of the test code tells, or None where it was another code."""
    for keys in keys_behind(trial.text) or (half(trial.text),):
        for layouts, has_caps_lock, at in _places(keys):
            gap_ms = _gap(trial.gaps_ms)
            is_composed = trial.was_composed or has_kana(trial.text) or keys != trial.text
            return Diagnosis(
                layouts,
                keys[:at],
                trial.ending,
                has_caps_lock,
                is_composed,
                min(gap_ms, _SLOWEST_GAP_MS),
                gap_ms > _SLOWEST_GAP_MS,
            )
    return None


def _places(keys: str) -> Iterator[tuple[Layouts, bool, int]]:
    """Yield in what keyboards, with Caps Lock or not, the test code stands in the keys, and where."""
    for layouts in Layouts:
        shown = mangled(TEST_CODE, layouts)
        for has_caps_lock, code in ((False, shown), (True, shown.swapcase())):
            if code in keys:
                yield layouts, has_caps_lock, keys.index(code)
    for layouts in Layouts:
        shown = mangled(TEST_CODE, layouts).lower()
        if shown in keys.lower():
            yield layouts, False, keys.lower().index(shown)


def _gap(gaps_ms: Sequence[int]) -> int:
    """Return half as much again as the longest gap, but for one stall, in steps of ten."""
    usual = sorted(gaps_ms)[: max(1, len(gaps_ms) - 1)]
    longest = usual[-1] if usual else 0
    return max(_USUAL_GAP_MS, -(-longest * 3 // 20) * 10)
