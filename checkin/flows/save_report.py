"""The closing report as a file: a PDF, or CSV for a spreadsheet."""

from pathlib import Path

from checkin.badges.report_sheet import report_pdf
from checkin.domain.report import Report
from checkin.files.atomic import write_atomically
from checkin.files.report_csv import report_csv


def save_report(path: Path, report: Report) -> None:
    """Write the report as CSV where the name ends so, else as a PDF. Raises :class:`Fault`."""
    is_csv = path.suffix.casefold() == ".csv"
    write_atomically(path, report_csv(report) if is_csv else report_pdf(report))
