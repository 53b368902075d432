"""Find paper: every stock that travels with the program, by id or by what its package says."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from checkin.domain.names import fold_text
from checkin.domain.stock import Stock, read_stock
from checkin.domain.stock_toml import stock_toml
from checkin.faults import Fault, FaultKind, fault_of
from checkin.files.atomic import write_atomically
from checkin.machine import stocks_folder
from checkin.paths import assets

DEFAULT_STOCK = "aone-51002"


@cache
def all_stocks() -> tuple[Stock, ...]:
    """Return every stock, the default first, then by id."""
    files = sorted((assets() / "stock").glob("*.toml"))
    stocks = (read_stock(file.read_text(encoding="utf-8")) for file in files)
    return tuple(sorted(stocks, key=lambda stock: (stock.id != DEFAULT_STOCK, stock.id)))


def own_stocks() -> tuple[Stock, ...]:
    """Return the stocks a person made, by name.

    A file that describes none is passed over: it can be asked for by its path, and then what is wrong is told.
    """
    found = (_own_stock(file) for file in sorted(stocks_folder().glob("*.toml")))
    return tuple(sorted(filter(None, found), key=lambda stock: fold_text(stock.name)))


def every_stock() -> tuple[Stock, ...]:
    """Return a person's own stocks, then those that travel with the program; of one id the own alone."""
    own = own_stocks()
    taken = {stock.id for stock in own}
    return (*own, *(stock for stock in all_stocks() if stock.id not in taken))


def keep_stock(stock: Stock) -> Path:
    """Keep a stock of a person's own, in place of one with the same id. Raises :class:`Fault`."""
    path = stocks_folder() / f"{stock.id}.toml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise Fault(FaultKind.NO_PERMISSION, path.parent, trouble.strerror or str(trouble)) from trouble
    write_atomically(path, stock_toml(stock).encode("utf-8"))
    return path


def forget_stock(stock: Stock) -> None:
    """Take a stock of a person's own away. Raises :class:`Fault`."""
    path = stocks_folder() / f"{stock.id}.toml"
    try:
        path.unlink(missing_ok=True)
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble


def save_stock(stock: Stock, path: Path) -> None:
    """Write a stock to a file, for others to open. Raises :class:`Fault`."""
    write_atomically(path, stock_toml(stock).encode("utf-8"))


def take_stock(path: Path) -> Stock:
    """Keep the stock of a file as one's own, under an id that no other paper has, and return it.

    One that is kept already is not kept twice. Raises :class:`Fault`.
    """
    taken, kept = replace(_stock_in(path), confidence="own"), {stock.id: stock for stock in every_stock()}
    if kept.get(taken.id) == taken:
        return taken
    ids = (taken.id, *(f"{taken.id}-{number}" for number in range(2, len(kept) + 3)))
    taken = replace(taken, id=next(one for one in ids if one not in kept))
    keep_stock(taken)
    return taken


def find_stock(words: str) -> Stock:
    """Return the stock with this id, with this number in its family (``51003``, ``DAISO No.136``), or in this
    ``.toml`` file.

    Raises :class:`Fault` where no stock, or stocks of different geometry, answer to the words.
    """
    if words.endswith(".toml"):
        return _stock_in(Path(words))
    found = stocks_named(words)
    if len(found) != 1:
        raise Fault(FaultKind.UNKNOWN_STOCK, detail=words)
    return found[0]


def stocks_named(words: str) -> list[Stock]:
    """Return the stocks that answer to an id or a number; case, width and spaces do not matter."""
    asked = fold_text(words)
    return [stock for stock in every_stock() if asked in _answers_to(stock)] if asked else []


def _stock_in(path: Path) -> Stock:
    try:
        return read_stock(path.read_text(encoding="utf-8"))
    except FileNotFoundError as trouble:
        raise Fault(FaultKind.FILE_MISSING, path) from trouble
    except OSError as trouble:
        raise Fault(FaultKind.NO_PERMISSION, path, trouble.strerror or str(trouble)) from trouble
    except ValueError as trouble:
        raise Fault(FaultKind.STOCK_BROKEN, path, str(trouble)) from trouble


def _own_stock(path: Path) -> Stock | None:
    try:
        return _stock_in(path)
    except Fault:
        return None


@cache
def _answers_to(stock: Stock) -> frozenset[str]:
    """Return every folded word by which people may call a stock."""
    numbers = [number.strip() for number in stock.part.split("/")]
    names = [*numbers, *(f"{stock.brand} {number}" for number in numbers), *stock.same_as]
    names += [name.split(" ", 1)[1] for name in stock.same_as if " " in name]
    return frozenset(fold_text(name) for name in (stock.id, stock.name, *names))
