"""A list before it means anything: where its bytes come from, how they are read, and the cells."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from checkin.files.problem import Problem


@dataclass(frozen=True, slots=True)
class ListSource:
    """The bytes of a list, and the name of the file they came from."""

    path_name: str
    data: bytes

    @property
    def path(self) -> Path:
        """The file, for faults."""
        return Path(self.path_name)

    @property
    def name(self) -> str:
        """The file's own name, as people know it."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the bytes are read; as overrides, None leaves the choice to the program."""

    encoding: str | None = None
    """A name Python knows; None for workbooks."""
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    """Which record holds the headers, from 1; 0 where the list has none."""


class Row(NamedTuple):
    """One record: the line it begins on, from 1, and its cells, as many as there are headers."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A list as cells, and how it was read."""

    source_name: str
    dialect: Dialect
    headers: tuple[str, ...]
    """As written, every one distinct: the second ``Company`` is ``Company (2)``, an empty one its letter."""
    rows: tuple[Row, ...]
    sheets: tuple[str, ...] = ()
    """The sheets of a workbook; empty for a text file."""
    encodings: tuple[str, ...] = ()
    """What the bytes can be read as without an error, the likeliest first; empty for a workbook."""
    problems: tuple[Problem, ...] = ()
