"""The designs that travel with the program."""

from functools import cache

from checkin.domain.design import Design
from checkin.domain.design_toml import read_design
from checkin.paths import assets

CLASSIC = "classic"
_ORDER = (CLASSIC, "big-name", "industry-first", "looking-for-first", "portrait", "minimal")
"""The order they are offered in; others follow."""


@cache
def shipped_designs() -> tuple[Design, ...]:
    """Return every design that travels with the program, the usual one first."""
    files = sorted((assets() / "designs").glob("*.toml"))
    designs = [read_design(file.read_text(encoding="utf-8")) for file in files]
    return tuple(sorted(designs, key=lambda one: _ORDER.index(one.id) if one.id in _ORDER else len(_ORDER)))


def shipped_design_ids() -> tuple[str, ...]:
    """Return the ids of every design that travels with the program."""
    return tuple(design.id for design in shipped_designs())


@cache
def classic() -> Design:
    """Return the usual design."""
    return next(design for design in shipped_designs() if design.id == CLASSIC)
