"""Fit text by its real width: as large as it may be, in one line or two, and never smaller than can be read.

Sizes in points; a width is in points too. Nothing is cut from a name; other text ends in ``…`` at the floor.

Names share sizes, so that badges side by side look like one set: each name has its design's largest size, or one
of a few steps below it. The steps come from the design alone, not from who else is printed: a badge made at the
door has the size it would have had the evening before.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checkin.badges.breaking import Where, broken
from checkin.badges.text import clusters, width
from checkin.badges.typeface import Typeface

LEADING = 1.18
"""From one baseline to the next, as a multiple of the size."""
_QUARTER_PT = 0.25
_STEP = 0.89
"""From one size of names to the next: seven steps from 38 points to 17."""
_LEGIBLE = 0.55
"""A name this far under the floor is not read by anybody: then even its words are broken."""
_WORTH = 0.75
"""What a good break may cost: a line broken between words may be this much smaller than one broken anywhere."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of text at one size."""

    lines: tuple[str, ...]
    size_pt: float
    is_small: bool = False
    """Under the floor: readable from near only."""
    is_cut: bool = False
    """Something is not shown."""

    @property
    def height_pt(self) -> float:
        """From the top of the first line to the foot of the last, in points."""
        return self.size_pt * (1 + LEADING * (len(self.lines) - 1))


def fit_line(text: str, typeface: Typeface, width_pt: float, most_pt: float, least_pt: float) -> Fitted:
    """Return ``text`` in one line, between two sizes; cut with ``…`` where even the least is too wide."""
    size_pt = _size_within((text,), typeface, width_pt, most_pt)
    if size_pt >= least_pt:
        return Fitted((text,), size_pt)
    return Fitted((_cut(text, typeface, width_pt / least_pt),), least_pt, is_cut=True)


def fit_name(
    text: str,
    typeface: Typeface,
    width_pt: float,
    height_pt: float,
    most_pt: float,
    least_pt: float,
    family: str = "",
) -> Fitted:
    """Return a whole name in one line, or in two where they come out a third larger or the floor asks for it.

    It is broken between its words, or after the family name where that is known. Under the floor it takes as many
    lines as help, and breaks where the script changes; inside a word only where nobody could read it otherwise.
    """
    best = Fitted((text,), _size_within((text,), typeface, width_pt, min(most_pt, height_pt)))
    if best.size_pt < max(least_pt, most_pt * 3 / 4):
        best = _in_lines(best, text, typeface, width_pt, height_pt, most_pt, least_pt, family)
    return Fitted(best.lines, _in_steps(best.size_pt, most_pt, least_pt), is_small=best.size_pt < least_pt)


def fit_lines(
    text: str, typeface: Typeface, width_pt: float, most_pt: float, least_pt: float, most_lines: int
) -> Fitted:
    """Return ``text`` in one line where little is lost by it, else in more, a little smaller; cut at the floor."""
    for count in range(1, most_lines + 1):
        found = _best_broken(text, typeface, width_pt, most_pt * 0.85 ** (count - 1), count)
        if found.size_pt >= (most_pt * 0.72 if count < most_lines else least_pt):
            return found
    lines = broken(text, typeface, most_lines, Where.ANYWHERE)
    if len(lines) > most_lines:
        lines = (*lines[: most_lines - 1], "".join(lines[most_lines - 1 :]))
    return Fitted(tuple(_cut(line, typeface, width_pt / least_pt) for line in lines), least_pt, is_cut=True)


def _in_lines(
    best: Fitted,
    text: str,
    typeface: Typeface,
    width_pt: float,
    height_pt: float,
    most_pt: float,
    least_pt: float,
    family: str,
) -> Fitted:
    enough_pt = {Where.WORDS: math.inf, Where.PHRASES: least_pt, Where.ANYWHERE: least_pt * _LEGIBLE}
    for where in Where:
        for count in (2, 3, 4):
            if best.size_pt >= (enough_pt[where] if count == 2 else min(least_pt, enough_pt[where])):
                break
            lines = broken(text, typeface, count, where, family)
            room_pt = min(most_pt, height_pt / (1 + LEADING * (len(lines) - 1)))
            size_pt = _size_within(lines, typeface, width_pt, room_pt)
            if size_pt > best.size_pt * 4 / 3 or (best.size_pt < least_pt and size_pt > best.size_pt):
                best = Fitted(lines, size_pt)
    return best


def _in_steps(size_pt: float, most_pt: float, least_pt: float) -> float:
    """Return the largest of the common sizes that is not above a size; under the floor there are none."""
    if size_pt < least_pt:
        return size_pt
    step_pt = most_pt
    while _in_quarters(step_pt) > size_pt:
        step_pt *= _STEP
    return max(_in_quarters(step_pt), least_pt)


def _in_quarters(size_pt: float) -> float:
    return math.floor(size_pt / _QUARTER_PT) * _QUARTER_PT


def _best_broken(text: str, typeface: Typeface, width_pt: float, most_pt: float, count: int) -> Fitted:
    """Return a text in so many lines: the coarsest pieces that do not cost too much size."""
    found = [broken(text, typeface, count, where) for where in (Where if count > 1 else (Where.WORDS,))]
    fitted = [
        Fitted(lines, _size_within(lines, typeface, width_pt, most_pt)) for lines in found if len(lines) <= count
    ]
    finest_pt = max(one.size_pt for one in fitted)
    return next(one for one in fitted if one.size_pt >= finest_pt * _WORTH)


def _size_within(lines: Sequence[str], typeface: Typeface, width_pt: float, most_pt: float) -> float:
    """Return the size at which the widest line is ``width_pt`` wide, at most ``most_pt``, in quarter points."""
    widest = max(width(line, typeface) for line in lines)
    size_pt = min(most_pt, width_pt / widest) if widest else most_pt
    return max(_in_quarters(size_pt), _QUARTER_PT)


def _cut(text: str, typeface: Typeface, most: float) -> str:
    """Return as much of a text as is ``most`` times the font size wide, with ``…`` at its end."""
    if width(text, typeface) <= most:
        return text
    room = most - width("…", typeface)
    kept: list[str] = []
    for cluster in clusters(text):
        room -= width(cluster, typeface)
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + "…"
