"""What is wrong with the measures of a paper, before a stock is made of them."""

from enum import StrEnum

from checkin.domain.stock import ROUNDING_MM, Stock, StockKind

LEAST_PAGE_MM, MOST_PAGE_MM = 20.0, 1000.0
LEAST_BADGE_MM = 15.0
MOST_IN_A_ROW = 30


class StockFlaw(StrEnum):
    """The measure that cannot be, the first of them from the top of the form."""

    NAME = "name"
    PAGE_WIDTH = "page_width"
    PAGE_HEIGHT = "page_height"
    COLUMNS = "columns"
    ROWS = "rows"
    WIDTH = "width"
    HEIGHT = "height"
    LEFT = "left"
    TOP = "top"
    STEP_X = "step_x"
    STEP_Y = "step_y"
    TOO_WIDE = "too_wide"
    TOO_TALL = "too_tall"
    ROLL_WIDTH = "roll_width"
    ROLL_LENGTH = "roll_length"
    MARGIN = "margin"


def flaw_of(values: dict[str, float], name: str, kind: StockKind = StockKind.SHEET) -> StockFlaw | None:
    """Return what is wrong with the measures that are known of a kind of paper; None where a stock can be made."""
    faults = _faults(values) if kind is StockKind.SHEET else _roll_faults(values)
    for flaw, is_wrong in [(StockFlaw.NAME, not name.strip()), *faults]:
        if is_wrong:
            return flaw
    return None


def excess_mm(values: dict[str, float]) -> tuple[float, float]:
    """Return how far the last badge leaves the page to the right and at its foot; 0 or less where it does not."""
    right_mm = values["left_mm"] + (values["columns"] - 1) * values["step_x_mm"] + values["width_mm"]
    foot_mm = values["top_mm"] + (values["rows"] - 1) * values["step_y_mm"] + values["height_mm"]
    return right_mm - values["page_width_mm"], foot_mm - values["page_height_mm"]


def gaps_mm(stock: Stock) -> tuple[float, float]:
    """Return the room between badges, across and down; 0 in a single column or row."""
    across = stock.step_x_mm - stock.width_mm if stock.columns > 1 else 0.0
    down = stock.step_y_mm - stock.height_mm if stock.rows > 1 else 0.0
    return across, down


def _faults(values: dict[str, float]) -> list[tuple[StockFlaw, bool]]:
    too_wide_mm, too_tall_mm = excess_mm(values)
    return [
        (StockFlaw.PAGE_WIDTH, not LEAST_PAGE_MM <= values["page_width_mm"] <= MOST_PAGE_MM),
        (StockFlaw.PAGE_HEIGHT, not LEAST_PAGE_MM <= values["page_height_mm"] <= MOST_PAGE_MM),
        (StockFlaw.COLUMNS, not _is_count(values["columns"])),
        (StockFlaw.ROWS, not _is_count(values["rows"])),
        (StockFlaw.WIDTH, not LEAST_BADGE_MM <= values["width_mm"] <= values["page_width_mm"] + ROUNDING_MM),
        (StockFlaw.HEIGHT, not LEAST_BADGE_MM <= values["height_mm"] <= values["page_height_mm"] + ROUNDING_MM),
        (StockFlaw.LEFT, not values["left_mm"] >= 0),
        (StockFlaw.TOP, not values["top_mm"] >= 0),
        (StockFlaw.STEP_X, values["columns"] > 1 and values["step_x_mm"] < values["width_mm"] - ROUNDING_MM),
        (StockFlaw.STEP_Y, values["rows"] > 1 and values["step_y_mm"] < values["height_mm"] - ROUNDING_MM),
        (StockFlaw.TOO_WIDE, too_wide_mm > ROUNDING_MM),
        (StockFlaw.TOO_TALL, too_tall_mm > ROUNDING_MM),
    ]


def _roll_faults(values: dict[str, float]) -> list[tuple[StockFlaw, bool]]:
    width_mm, length_mm, margin_mm = values["page_width_mm"], values["page_height_mm"], values["margin_mm"]
    is_left = min(width_mm, length_mm) - 2 * margin_mm >= LEAST_BADGE_MM
    return [
        (StockFlaw.ROLL_WIDTH, not LEAST_PAGE_MM <= width_mm <= MOST_PAGE_MM),
        (StockFlaw.ROLL_LENGTH, not LEAST_PAGE_MM <= length_mm <= MOST_PAGE_MM),
        (StockFlaw.MARGIN, not (margin_mm >= 0 and is_left)),
    ]


def _is_count(value: float) -> bool:
    return float(value).is_integer() and 1 <= value <= MOST_IN_A_ROW
