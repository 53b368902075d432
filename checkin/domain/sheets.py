"""Where badges lie on pages: row by row, from a start slot on the first page."""

from dataclasses import dataclass

from checkin.domain.stock import Stock


@dataclass(frozen=True, slots=True)
class Slot:
    """One place for a badge; ``page`` from 0, lengths from the top left corner of the page."""

    page: int
    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float


def lay_out(stock: Stock, count: int, start: int = 1) -> list[Slot]:
    """Return the slots of ``count`` badges on ``stock``, the first in slot ``start`` of the first page, from 1.

    Raises ValueError where the page has no such slot.
    """
    if not 1 <= start <= stock.per_page:
        raise ValueError(f"{stock.id} has no slot {start}")
    return [_slot(stock, number) for number in range(start - 1, start - 1 + count)]


def _slot(stock: Stock, number: int) -> Slot:
    page, place = divmod(number, stock.per_page)
    row, column = divmod(place, stock.columns)
    return Slot(
        page=page,
        left_mm=stock.left_mm + column * stock.step_x_mm,
        top_mm=stock.top_mm + row * stock.step_y_mm,
        width_mm=stock.width_mm,
        height_mm=stock.height_mm,
    )
