"""A report as words and numbers: a heading and tables, the same for paper and for spreadsheets."""

from dataclasses import dataclass

ReportCell = str | int
"""Words, or an amount or a number that stands to the right."""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """One table; nothing in it is said where it has no rows."""

    heading: str
    headers: tuple[str, ...]
    rows: tuple[tuple[ReportCell, ...], ...]
    has_total: bool = False
    """Whether the last row sums up the others."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report says, in one language."""

    title: str
    lines: tuple[str, ...]
    """What it is about and when it was made."""
    tables: tuple[ReportTable, ...]
    nothing: str
    """What stands in a table without rows."""
