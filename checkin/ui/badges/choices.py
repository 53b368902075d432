"""What the badges page reads from the settings, and what it wants kept there."""

from collections.abc import Mapping, Sequence

from checkin.domain.badge_order import BadgeOrder
from checkin.domain.design import Design
from checkin.domain.finish import Back, CutMarks, Finish
from checkin.domain.stock import Stock
from checkin.flows.stocks import DEFAULT_STOCK, every_stock
from checkin.settings import Settings

MOST_RECENT = 5
"""Papers that are remembered as used last."""


def chosen_stock(settings: Settings) -> Stock:
    """Return the paper used last, or the usual one where it no longer travels with us."""
    stocks = {stock.id: stock for stock in every_stock()}
    return stocks.get(settings.stock, stocks[DEFAULT_STOCK])


def chosen_order(settings: Settings) -> BadgeOrder:
    """Return the order of the badges; by reading where nobody chose."""
    known = {order.value: order for order in BadgeOrder}
    return known.get(settings.badge_order, BadgeOrder.READING)


def chosen_finish(settings: Settings) -> Finish:
    """Return what was asked of the sheets last; copies and badges to write on are asked for each time anew."""
    marks = {one.value: one for one in CutMarks}
    backs = {one.value: one for one in Back}
    return Finish(
        marks=marks.get(settings.cut_marks, CutMarks.NONE),
        back=backs.get(settings.badge_back, Back.NONE),
        back_text=settings.badge_back_text,
    )


def finish_to_keep(finish: Finish) -> Mapping[str, object]:
    """Return what settings keep of what is asked of the sheets: name to value."""
    return {
        "cut_marks": finish.marks.value,
        "badge_back": finish.back.value,
        "badge_back_text": finish.back_text,
    }


def to_keep(stock: Stock, recent: Sequence[str], order: BadgeOrder, design: Design) -> Mapping[str, object]:
    """Return what settings keep: name to value."""
    return {
        "stock": stock.id,
        "recent_stocks": tuple(recent),
        "badge_order": order.value,
        "design": design.id,
    }


def with_latest(stock_id: str, recent: Sequence[str]) -> tuple[str, ...]:
    """Return the papers used last, this one first."""
    return (stock_id, *(one for one in recent if one != stock_id))[:MOST_RECENT]
