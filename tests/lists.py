"""Lists for the tests, made from invented people and read as the program reads them."""

import csv
import io
from collections.abc import Iterable, Sequence

from checkin.domain.industries import Industries, read_industries
from checkin.files.columns import suggest
from checkin.files.field import Field
from checkin.files.reading import Reading, read
from checkin.files.rsvp import inspect
from checkin.files.table import Dialect, ListSource
from checkin.paths import asset_text

INDUSTRIES: Industries = read_industries(asset_text("industries.toml"))


def csv_text(
    headers: Sequence[str], *rows: Sequence[str], delimiter: str = ",", quoting: int = csv.QUOTE_MINIMAL
) -> str:
    """Return a delimited text of a header row and rows."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting)
    writer.writerow(headers)
    writer.writerows(rows)
    return out.getvalue()


def source(text: str, encoding: str = "utf-8", name: str = "名簿.csv") -> ListSource:
    """Return a text as the bytes of a file."""
    return ListSource(name, text.encode(encoding))


def read_bytes(data: bytes, name: str = "名簿.csv", overrides: Dialect | None = None) -> Reading:
    """Read bytes as a list, with the columns as they are recognised."""
    table = inspect(ListSource(name, data), overrides or Dialect())
    return read(table, suggest(table), INDUSTRIES)


def read_text(text: str) -> Reading:
    """Read a text as a list."""
    return read_bytes(text.encode())


def recognised(headers: Sequence[str], *rows: Sequence[str]) -> dict[str, Field]:
    """Return which header is taken for which field."""
    table = inspect(source(csv_text(headers, *rows)))
    return {table.headers[index]: field for index, field in suggest(table).items() if field}


def names(reading: Reading) -> list[str]:
    """Return the names that were read, in the list's order."""
    return [draft.profile.name for draft in reading.drafts]


def kinds(reading: Reading) -> Iterable[str]:
    """Return the kinds of the problems, in the list's order."""
    return [problem.kind.value for problem in reading.problems]
