"""Paper of a person's own: the measures they know of each kind, and the stock that comes of them."""

from collections.abc import Mapping

from checkin.domain.stock import Stock, StockKind

SHEET_MEASURES = (
    "page_width_mm",
    "page_height_mm",
    "columns",
    "rows",
    "width_mm",
    "height_mm",
    "left_mm",
    "top_mm",
    "step_x_mm",
    "step_y_mm",
)
ROLL_MEASURES = ("page_width_mm", "page_height_mm", "margin_mm")
"""On a roll every badge is a page; the margin is what the printer leaves white all around it."""


def measures_known(kind: StockKind) -> tuple[str, ...]:
    """Return the measures that describe paper of a kind."""
    return SHEET_MEASURES if kind is StockKind.SHEET else ROLL_MEASURES


def known_of(stock: Stock, kind: StockKind) -> dict[str, float]:
    """Return the measures to begin with where paper of a kind is described after the likeness of a stock."""
    if kind is StockKind.SHEET:
        return {name: float(getattr(stock, name)) for name in SHEET_MEASURES}
    if stock.kind is StockKind.SHEET:
        return {"page_width_mm": stock.width_mm, "page_height_mm": stock.height_mm, "margin_mm": 0.0}
    width_mm, height_mm = float(stock.page_width_mm), float(stock.page_height_mm)
    return {"page_width_mm": width_mm, "page_height_mm": height_mm, "margin_mm": float(stock.left_mm)}


def own_stock(stock_id: str, name: str, kind: StockKind, known: Mapping[str, float]) -> Stock:
    """Return the stock that the known measures make; raises ValueError where they make none."""
    measures = known if kind is StockKind.SHEET else _of_roll(known)
    return Stock(
        id=stock_id,
        brand="",
        part=name,
        kind=kind,
        page_width_mm=measures["page_width_mm"],
        page_height_mm=measures["page_height_mm"],
        columns=int(measures["columns"]),
        rows=int(measures["rows"]),
        width_mm=measures["width_mm"],
        height_mm=measures["height_mm"],
        left_mm=measures["left_mm"],
        top_mm=measures["top_mm"],
        step_x_mm=measures["step_x_mm"],
        step_y_mm=measures["step_y_mm"],
        confidence="own",
    )


def _of_roll(known: Mapping[str, float]) -> dict[str, float]:
    margin_mm = known["margin_mm"]
    return {
        "page_width_mm": known["page_width_mm"],
        "page_height_mm": known["page_height_mm"],
        "columns": 1,
        "rows": 1,
        "width_mm": known["page_width_mm"] - 2 * margin_mm,
        "height_mm": known["page_height_mm"] - 2 * margin_mm,
        "left_mm": margin_mm,
        "top_mm": margin_mm,
        "step_x_mm": 0,
        "step_y_mm": 0,
    }
