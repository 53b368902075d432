"""Find paper: every stock that travels with the program, by id or by what its package says."""

from functools import cache

from checkin.domain.names import fold_text
from checkin.domain.stock import Stock, read_stock
from checkin.faults import Fault, FaultKind
from checkin.paths import assets

DEFAULT_STOCK = "aone-51002"


@cache
def all_stocks() -> tuple[Stock, ...]:
    """Return every stock, the default first, then by id."""
    files = sorted((assets() / "stock").glob("*.toml"))
    stocks = (read_stock(file.read_text(encoding="utf-8")) for file in files)
    return tuple(sorted(stocks, key=lambda stock: (stock.id != DEFAULT_STOCK, stock.id)))


def find_stock(words: str) -> Stock:
    """Return the stock with this id, or with this number in its family: ``51003``, ``DAISO No.136``.

    Raises :class:`Fault` where no stock, or stocks of different geometry, answer to the words.
    """
    found = stocks_named(words)
    if len(found) != 1:
        raise Fault(FaultKind.UNKNOWN_STOCK, detail=words)
    return found[0]


def stocks_named(words: str) -> list[Stock]:
    """Return the stocks that answer to an id or a number; case, width and spaces do not matter."""
    asked = fold_text(words)
    return [stock for stock in all_stocks() if asked in _answers_to(stock)] if asked else []


@cache
def _answers_to(stock: Stock) -> frozenset[str]:
    """Return every folded word by which people may call a stock."""
    numbers = [number.strip() for number in stock.part.split("/")]
    names = [*numbers, *(f"{stock.brand} {number}" for number in numbers), *stock.same_as]
    names += [name.split(" ", 1)[1] for name in stock.same_as if " " in name]
    return frozenset(fold_text(name) for name in (stock.id, stock.name, *names))
