"""Text that is fitted and ready to be put down: lines one under the other, each of one or more pieces."""

from dataclasses import dataclass

from checkin.badges.drawing import MM_PER_PT, Drawing, TextLine, Trouble
from checkin.badges.fitting import LEADING, Fitted
from checkin.badges.lines import BASELINE
from checkin.badges.text import width
from checkin.badges.typeface import Typeface
from checkin.domain.design_elements import Align

SHIFT = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
"""How much of the room that is left stands before a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of one size and colour, ``left_pt`` from the beginning of its line."""

    text: str
    typeface: Typeface
    size_pt: float
    colour: str
    left_pt: float = 0.0

    @property
    def right_pt(self) -> float:
        """Where it ends."""
        return self.left_pt + width(self.text, self.typeface) * self.size_pt


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces on one baseline, ``baseline_pt`` under the top of their block."""

    pieces: tuple[Piece, ...]
    baseline_pt: float


@dataclass(frozen=True, slots=True)
class Block:
    """Rows, how high they are together, and where they came out other than hoped for."""

    rows: tuple[Row, ...]
    height_pt: float
    troubles: tuple[tuple[str, Trouble], ...] = ()

    def draw(self, drawing: Drawing, left_mm: float, width_mm: float, top_mm: float, align: Align) -> None:
        """Draw it from a top edge, between a left edge and ``width_mm`` to the right of it."""
        for row in self.rows:
            spare_mm = width_mm - row.pieces[-1].right_pt * MM_PER_PT if align is not Align.LEFT else 0.0
            shift_mm = left_mm + spare_mm * SHIFT[align]
            baseline_mm = top_mm + row.baseline_pt * MM_PER_PT
            drawing.items += [
                TextLine(
                    piece.text,
                    piece.typeface,
                    piece.size_pt,
                    shift_mm + piece.left_pt * MM_PER_PT,
                    baseline_mm,
                    piece.colour,
                )
                for piece in row.pieces
            ]
        drawing.troubles += self.troubles


def block_of(field: str, fitted: Fitted, typeface: Typeface, colour: str) -> Block:
    """Return fitted lines as a block."""
    size_pt = fitted.size_pt
    rows = tuple(
        Row((Piece(text, typeface, size_pt, colour),), size_pt * (BASELINE + LEADING * number))
        for number, text in enumerate(fitted.lines)
    )
    return Block(rows, fitted.height_pt, troubles_of(field, fitted))


def troubles_of(field: str, fitted: Fitted) -> tuple[tuple[str, Trouble], ...]:
    """Return what is to be said about how a field was fitted."""
    small = ((field, Trouble.SMALL),) if fitted.is_small else ()
    return (*small, (field, Trouble.CUT)) if fitted.is_cut else small


def under(upper: Block, gap_pt: float, lower: Block) -> Block:
    """Return two blocks as one, the second under the first."""
    down_pt = upper.height_pt + gap_pt
    moved = tuple(Row(row.pieces, row.baseline_pt + down_pt) for row in lower.rows)
    return Block((*upper.rows, *moved), down_pt + lower.height_pt, (*upper.troubles, *lower.troubles))
