"""A report as CSV that a spreadsheet opens as it is: its tables one under the other."""

from collections.abc import Iterator, Sequence

from checkin.domain.report import Report, ReportCell
from checkin.files.attendance_csv import to_csv


def report_csv(report: Report, encoding: str = "utf-8-sig") -> bytes:
    """Return the report as CSV."""
    return to_csv((report.title,), _rows(report), encoding)


def _rows(report: Report) -> Iterator[Sequence[ReportCell]]:
    yield from ((line,) for line in report.lines)
    for table in report.tables:
        yield ()
        yield (table.heading,)
        if table.rows:
            yield table.headers
            yield from table.rows
        else:
            yield (report.nothing,)
