"""Where a font wants its marks: accents over and under letters, from the anchors of its GPOS table.

Needed only where no font has letter and accent as one glyph: the ọ̀ of Adébáyọ̀.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, cast

from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from checkin.badges.fonts import Face, Glyph

_EXTENSION, _ON_BASE, _ON_MARK = 9, 4, 6
_Step = tuple[float, float]


def placed(face: Face, characters: str) -> tuple[Glyph, ...] | None:
    """Return a letter and its marks as glyphs of one font, each mark where it belongs; None where it cannot."""
    found = [face.glyph(character) for character in characters]
    if not all(found):
        return None
    glyphs = cast("Sequence[Glyph]", found)
    base, offsets = glyphs[0], [(0.0, 0.0)]
    for number in range(1, len(glyphs)):
        offset = _offset(face, glyphs, offsets, number)
        if offset is None:
            return None
        offsets.append(offset)
    marks = [
        mark.as_mark(right - base.advance, up) for mark, (right, up) in zip(glyphs[1:], offsets[1:], strict=True)
    ]
    return base, *marks


@cache
def outline(glyph: Glyph) -> str:
    """Return a glyph's outline as PDF operators, at a font size of 1."""
    with TTFont(glyph.face.path, fontNumber=glyph.face.number, lazy=True) as font:
        found = cast("Any", font.getGlyphSet())
        scale = 1 / cast("float", cast("Any", font["head"]).unitsPerEm)
        pen = _Path(found)
        found[font.getGlyphName(glyph.index)].draw(cast("Any", TransformPen)(pen, (scale, 0, 0, scale, 0, 0)))
    return " ".join(pen.operators)


class _Path(BasePen):
    """Writes down what it is led along."""

    def __init__(self, glyph_set: Any) -> None:
        cast("Any", super()).__init__(glyph_set)
        self.operators: list[str] = []

    def _moveTo(self, pt: _Step) -> None:
        self.operators.append(f"{_numbers(pt)} m")

    def _lineTo(self, pt: _Step) -> None:
        self.operators.append(f"{_numbers(pt)} l")

    def _curveToOne(self, pt1: _Step, pt2: _Step, pt3: _Step) -> None:
        self.operators.append(f"{_numbers(pt1, pt2, pt3)} c")

    def _closePath(self) -> None:
        self.operators.append("h")


def _numbers(*points: _Step) -> str:
    return " ".join(f"{number:.4f}" for point in points for number in point)


def _offset(face: Face, glyphs: Sequence[Glyph], offsets: Sequence[_Step], number: int) -> _Step | None:
    """Return how far a mark stands from the letter's origin: on the mark before it, else on the letter."""
    for other in (number - 1, 0):
        kind = _ON_MARK if other else _ON_BASE
        step = _anchored(face, kind, glyphs[other].index, glyphs[number].index)
        if step:
            return offsets[other][0] + step[0], offsets[other][1] + step[1]
    return None


@cache
def _anchored(face: Face, kind: int, carrier: int, mark: int) -> _Step | None:
    """Return where a mark is put on what carries it, as parts of the font size."""
    with TTFont(face.path, fontNumber=face.number, lazy=True) as font:
        if "GPOS" not in font:
            return None
        names = font.getGlyphOrder()
        units = cast("float", cast("Any", font["head"]).unitsPerEm)
        for table in _tables(cast("Any", font["GPOS"]).table, kind):
            step = _in_table(table, kind, names[carrier], names[mark])
            if step:
                return step[0] / units, step[1] / units
    return None


def _tables(gpos: Any, kind: int) -> Iterator[Any]:
    for lookup in gpos.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = table.ExtSubTable if table.LookupType == _EXTENSION else table
            if inner.LookupType == kind:
                yield inner


def _in_table(table: Any, kind: int, carrier: str, mark: str) -> _Step | None:
    if kind == _ON_BASE:
        carriers, marks, array_ = table.BaseCoverage.glyphs, table.MarkCoverage.glyphs, table.MarkArray
    else:
        carriers, marks, array_ = table.Mark2Coverage.glyphs, table.Mark1Coverage.glyphs, table.Mark1Array
    if carrier not in carriers or mark not in marks:
        return None
    record = array_.MarkRecord[marks.index(mark)]
    place = carriers.index(carrier)
    if kind == _ON_BASE:
        anchor = table.BaseArray.BaseRecord[place].BaseAnchor[record.Class]
    else:
        anchor = table.Mark2Array.Mark2Record[place].Mark2Anchor[record.Class]
    if anchor is None:
        return None
    foot = record.MarkAnchor
    return anchor.XCoordinate - foot.XCoordinate, anchor.YCoordinate - foot.YCoordinate
