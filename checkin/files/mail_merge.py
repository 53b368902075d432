"""The list for mail merge: who gets which ticket. CSV, UTF-8 with BOM, so that Excel and Word open it as it is."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields

from checkin.files.defuse import defuse


@dataclass(frozen=True, slots=True)
class MailMergeRow:
    """One mail; the field names are the column headers."""

    name: str
    email: str
    ticket: str
    file: str
    """Name of the ticket's picture, in the same folder."""


def mail_merge_csv(rows: Iterable[MailMergeRow]) -> bytes:
    """Return the list as bytes; cells that a spreadsheet would run are defused."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([field.name for field in fields(MailMergeRow)])
    writer.writerows([defuse(cell) for cell in astuple(row)] for row in rows)
    return written.getvalue().encode("utf-8-sig")
