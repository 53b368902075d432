"""A stock as TOML, as it is kept and shared; ``read_stock`` reads it back."""

import json
from dataclasses import fields

from checkin.domain.stock import Stock


def stock_toml(stock: Stock) -> str:
    """Return a stock as TOML; what nobody said is left out."""
    values = ((field, getattr(stock, field.name)) for field in fields(Stock))
    lines = [f"{field.name} = {_toml(value)}" for field, value in values if value != field.default]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    """Return a value: TOML writes texts, numbers and lists as JSON does, but for the character DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
