"""The record as a delimited text that Excel opens as it is: comma, CRLF, dangerous cells defused."""

import csv
import io
from collections.abc import Iterable, Sequence

from checkin.domain.attendance import Cell, written
from checkin.files.defuse import defuse
from checkin.files.encodable import GETA


def to_csv(headers: Sequence[str], rows: Iterable[Sequence[Cell]], encoding: str) -> bytes:
    """Return the rows as CSV in ``utf-8-sig``, ``utf-8`` or ``cp932``.

    What ``encoding`` does not have becomes 〓; ask ``encodable.who_does_not_fit`` before.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([defuse(header) for header in headers])
    for row in rows:
        writer.writerow([cell if isinstance(cell, int) else defuse(written(cell)) for cell in row])
    return text.getvalue().encode(encoding, GETA)
