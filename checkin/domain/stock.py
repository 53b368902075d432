"""A stock: one paper product, and where its badges lie. All lengths in millimetres, from the top left corner."""

import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

ROUNDING_MM = 0.03
"""Makers' inches were rounded to 1/100 mm; two roundings may seem to overlap by this much."""


class StockKind(StrEnum):
    """How the paper comes."""

    SHEET = "sheet"
    ROLL = "roll"  # one badge after another, each a page of its own
    CONTINUOUS = "continuous"  # a roll that the printer cuts; the length of a badge is ours to choose


@dataclass(frozen=True, slots=True)
class Stock:
    """One paper product; raises ValueError where its badges would overlap or leave the page."""

    id: str
    brand: str
    part: str
    """The maker's number or numbers."""
    kind: StockKind
    page_width_mm: float
    page_height_mm: float
    columns: int
    rows: int
    width_mm: float
    height_mm: float
    left_mm: float
    """Left edge of the first badge."""
    top_mm: float
    step_x_mm: float
    """From the left edge of one badge to that of the next; 0 in a single column."""
    step_y_mm: float
    source: str = ""
    confidence: str = ""
    note: str = ""
    same_as: tuple[str, ...] = ()
    """Other products with the same geometry, by brand and number."""

    def __post_init__(self) -> None:
        if self.columns < 1 or self.rows < 1:
            raise ValueError(f"{self.id}: no badge on the page")
        if self.width_mm <= 0 or self.height_mm <= 0:
            raise ValueError(f"{self.id}: a badge has no size")
        if self.left_mm < 0 or self.top_mm < 0:
            raise ValueError(f"{self.id}: the first badge leaves the page")
        if self.columns > 1 and self.step_x_mm < self.width_mm - ROUNDING_MM:
            raise ValueError(f"{self.id}: badges overlap from left to right")
        if self.rows > 1 and self.step_y_mm < self.height_mm - ROUNDING_MM:
            raise ValueError(f"{self.id}: badges overlap from top to bottom")
        right_mm = self.left_mm + (self.columns - 1) * self.step_x_mm + self.width_mm
        bottom_mm = self.top_mm + (self.rows - 1) * self.step_y_mm + self.height_mm
        if right_mm > self.page_width_mm + ROUNDING_MM or bottom_mm > self.page_height_mm + ROUNDING_MM:
            raise ValueError(f"{self.id}: the last badge leaves the page")

    @property
    def per_page(self) -> int:
        """How many badges a page holds."""
        return self.columns * self.rows

    @property
    def name(self) -> str:
        """Brand and number, as the package says."""
        return f"{self.brand} {self.part}".strip()


def read_stock(toml_text: str) -> Stock:
    """Return the stock that a TOML text describes; raises ValueError where it does not describe one."""
    table: dict[str, Any] = tomllib.loads(toml_text)
    known = {field.name for field in fields(Stock)}
    if unknown := sorted(table.keys() - known):
        raise ValueError(f"unknown: {', '.join(unknown)}")
    table["kind"] = StockKind(table.get("kind", ""))
    table["same_as"] = tuple(table.get("same_as", ()))
    try:
        return Stock(**table)
    except TypeError as missing:
        raise ValueError(str(missing)) from missing
