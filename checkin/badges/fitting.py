"""Fit text by its real width: as large as it may be, in one line or two, and never smaller than can be read.

Sizes in points; a width is in points too. Nothing is cut from a name; other text ends in ``…`` at the floor.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checkin.badges.fonts import Weight
from checkin.badges.text import clusters, width
from checkin.domain.names import is_japanese

LEADING = 1.18
"""From one baseline to the next, as a multiple of the size."""
_STEP_PT = 0.25
_NOT_FIRST = frozenset(
    "、。，．,.・:;：；!?！？）)」』】〕〉》］]}ｰー々ゝゞヽヾ゛゜％%…‥〟’”"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NOT_LAST = frozenset("（(「『【〔〈《［[{〝‘“")
# 禁則: what may not begin a line, and what may not end one.


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


def fit_line(text: str, weight: Weight, width_pt: float, most_pt: float, least_pt: float) -> Fitted:
    """Return ``text`` in one line, between two sizes; cut with ``…`` where even the least is too wide."""
    size_pt = _size_within((text,), weight, width_pt, most_pt)
    if size_pt >= least_pt:
        return Fitted((text,), size_pt)
    return Fitted((_cut(text, weight, width_pt / least_pt),), least_pt, is_cut=True)


def fit_name(
    text: str, weight: Weight, width_pt: float, height_pt: float, most_pt: float, least_pt: float
) -> Fitted:
    """Return a whole name in one line, or in two where they come out a third larger or the floor asks for it.

    Where two lines are not enough, as many as it takes, and smaller than the floor if it must be.
    """
    best = Fitted((text,), _size_within((text,), weight, width_pt, min(most_pt, height_pt)))
    if best.size_pt >= max(least_pt, most_pt * 3 / 4):
        return best
    for count in (2, 3, 4):
        if count > 2 and best.size_pt >= least_pt:
            break
        lines = _broken(text, weight, count)
        size_pt = _size_within(lines, weight, width_pt, min(most_pt, height_pt / (1 + LEADING * (len(lines) - 1))))
        if size_pt > best.size_pt * 4 / 3 or (best.size_pt < least_pt and size_pt > best.size_pt):
            best = Fitted(lines, size_pt)
    return Fitted(best.lines, best.size_pt, is_small=best.size_pt < least_pt)


def fit_lines(
    text: str, weight: Weight, width_pt: float, most_pt: float, least_pt: float, most_lines: int
) -> Fitted:
    """Return ``text`` in one line where little is lost by it, else in more, a little smaller; cut at the floor."""
    for count in range(1, most_lines + 1):
        lines = _broken(text, weight, count)
        size_pt = _size_within(lines, weight, width_pt, most_pt * 0.85 ** (count - 1))
        if size_pt >= (most_pt * 0.72 if count < most_lines else least_pt):
            return Fitted(lines, size_pt)
    lines = _broken(text, weight, most_lines)
    return Fitted(tuple(_cut(line, weight, width_pt / least_pt) for line in lines), least_pt, is_cut=True)


def _size_within(lines: Sequence[str], weight: Weight, width_pt: float, most_pt: float) -> float:
    """Return the size at which the widest line is ``width_pt`` wide, at most ``most_pt``, in quarter points."""
    widest = max(width(line, weight) for line in lines)
    size_pt = min(most_pt, width_pt / widest) if widest else most_pt
    return max(math.floor(size_pt / _STEP_PT) * _STEP_PT, _STEP_PT)


def _cut(text: str, weight: Weight, most: float) -> str:
    """Return as much of a text as is ``most`` times the font size wide, with ``…`` at its end."""
    if width(text, weight) <= most:
        return text
    room = most - width("…", weight)
    kept: list[str] = []
    for cluster in clusters(text):
        room -= width(cluster, weight)
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept).rstrip() + "…"


def _broken(text: str, weight: Weight, count: int) -> tuple[str, ...]:
    """Return a text in at most ``count`` lines, its widest line as narrow as can be; no word is broken.

    A space is the better break: without one, Japanese may break between characters, by the rules of 禁則.
    """
    if count == 1:
        return (text,)
    pieces = _pieces(text)
    widths = [width(piece, weight) for piece in pieces]
    low, high = max(widths, default=0.0), sum(widths)
    best = _filled(pieces, widths, high)
    for _ in range(12):
        middle = (low + high) / 2
        lines = _filled(pieces, widths, middle)
        if len(lines) <= count:
            best, high = lines, middle
        else:
            low = middle
    return tuple(line.strip() for line in best if line.strip()) or (text,)


def _filled(pieces: Sequence[str], widths: Sequence[float], most: float) -> list[str]:
    lines = [""]
    used = 0.0
    for piece, wide in zip(pieces, widths, strict=True):
        if lines[-1] and used + wide > most + 1e-9:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += wide
    return lines


def _pieces(text: str) -> list[str]:
    """Return a text in the pieces that may stand on a line of their own; a space ends the piece before it."""
    parts = clusters(text)
    has_spaces = any(part.isspace() for part in parts[1:-1])
    pieces: list[str] = []
    for part in parts:
        if pieces and not _may_break(pieces[-1], part, has_spaces):
            pieces[-1] += part
        else:
            pieces.append(part)
    return pieces


def _may_break(before: str, after: str, has_spaces: bool) -> bool:
    if after.isspace():
        return False
    if before[-1].isspace():
        return True
    if before[-1] == "-" and len(before) > 1:
        return True
    if has_spaces or after[0] in _NOT_FIRST or before[-1] in _NOT_LAST:
        return False
    return is_japanese(before[-1]) or is_japanese(after[0])
