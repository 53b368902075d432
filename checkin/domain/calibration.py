"""The correction of one printer: how far off it prints, and so how a page is drawn to come out right.

Lengths in millimetres from the top left corner of the paper, down and to the right.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

MOST_OFFSET_MM = 20.0
LEAST_SCALE, MOST_SCALE = 0.9, 1.1
"""Beyond these no printer is off: the paper was put in wrongly, or the page was fitted to it."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is done to every point of a page before it is printed: first scaled, then moved.

    Raises ValueError beyond what a printer can be off.
    """

    offset_x_mm: float = 0.0
    """To the right."""
    offset_y_mm: float = 0.0
    """Downwards."""
    scale_x: float = 1.0
    """From the left edge."""
    scale_y: float = 1.0
    """From the top edge."""

    def __post_init__(self) -> None:
        for offset_mm in (self.offset_x_mm, self.offset_y_mm):
            if not -MOST_OFFSET_MM <= offset_mm <= MOST_OFFSET_MM:
                raise ValueError(f"{offset_mm} mm is further than a printer can be off")
        for scale in (self.scale_x, self.scale_y):
            if not LEAST_SCALE <= scale <= MOST_SCALE:
                raise ValueError(f"a scale of {scale} is no printer's")

    def placed(self, x_mm: float, y_mm: float) -> tuple[float, float]:
        """Return where a point of the page is drawn."""
        return x_mm * self.scale_x + self.offset_x_mm, y_mm * self.scale_y + self.offset_y_mm

    @property
    def as_data(self) -> Mapping[str, float]:
        """What settings keep of it."""
        return asdict(self)


AS_IT_PRINTS = Calibration()
"""No correction."""


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What a test page has to measure: a cross this far from every edge of the paper, and two rulers."""

    cross_mm: float
    ruler_x_mm: float
    ruler_y_mm: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What somebody measured on a printed test page: the cross at the top left, and the rulers."""

    cross_x_mm: float
    """From the left edge of the paper."""
    cross_y_mm: float
    """From the top edge."""
    ruler_x_mm: float
    ruler_y_mm: float


def corrected(present: Calibration, marks: PageMarks, reading: Measured) -> Calibration:
    """Return the correction that makes a page come out right, of which a test page printed with ``present`` came
    out as read.

    Raises ValueError where that is more than a printer can be off.
    """
    scale_x, offset_x_mm = _undone(marks.cross_mm, marks.ruler_x_mm, reading.cross_x_mm, reading.ruler_x_mm)
    scale_y, offset_y_mm = _undone(marks.cross_mm, marks.ruler_y_mm, reading.cross_y_mm, reading.ruler_y_mm)
    return Calibration(
        present.offset_x_mm + present.scale_x * offset_x_mm,
        present.offset_y_mm + present.scale_y * offset_y_mm,
        present.scale_x * scale_x,
        present.scale_y * scale_y,
    )


def calibration_from(data: Mapping[str, Any]) -> Calibration:
    """Return what settings kept; no correction where they hold something else."""
    known = {field.name: data[field.name] for field in fields(Calibration) if field.name in data}
    if not all(type(value) in (int, float) for value in known.values()):
        return AS_IT_PRINTS
    try:
        return Calibration(**known)
    except ValueError:
        return AS_IT_PRINTS


def _undone(cross_mm: float, ruler_mm: float, cross_read_mm: float, ruler_read_mm: float) -> tuple[float, float]:
    """Return scale and offset that undo what is seen along one side of the paper."""
    if ruler_read_mm <= 0:
        raise ValueError("a ruler has a length")
    seen_scale = ruler_read_mm / ruler_mm
    seen_offset_mm = cross_read_mm - cross_mm * seen_scale
    return 1 / seen_scale, -seen_offset_mm / seen_scale
