"""What the badges page reads from the settings, and what it wants kept there."""

from collections.abc import Mapping, Sequence

from checkin.domain.badge_order import BadgeOrder
from checkin.domain.design import Design
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
