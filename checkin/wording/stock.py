"""Words about paper."""

from checkin.domain.stock import Stock, StockKind
from checkin.wording.language import tr, tr_count

_SHEETS = {(210.0, 297.0): "A4", (215.9, 279.4): "Letter"}


def describe_stock(stock: Stock) -> str:
    """Say what comes out: paper, badges on it, size of a badge."""
    size = tr("{width} × {height} mm", width=_short(stock.width_mm), height=_short(stock.height_mm))
    match stock.kind:
        case StockKind.SHEET:
            return " · ".join((_paper(stock), tr_count("{count} badge", "{count} badges", stock.per_page), size))
        case StockKind.ROLL:
            return " · ".join((tr("Roll"), size))
        case StockKind.CONTINUOUS:
            return " · ".join((tr("Continuous roll"), size))


def _paper(stock: Stock) -> str:
    known = _SHEETS.get((stock.page_width_mm, stock.page_height_mm))
    return known or tr(
        "{width} × {height} mm", width=_short(stock.page_width_mm), height=_short(stock.page_height_mm)
    )


def _short(millimetres: float) -> str:
    return f"{millimetres:.2f}".rstrip("0").rstrip(".")
