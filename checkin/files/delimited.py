"""Records of a delimited text: comma, semicolon or tab, with quoted line breaks."""

import csv
import io
from collections import Counter
from itertools import islice

from checkin.faults import Fault, FaultKind
from checkin.files.problem import Problem, ProblemKind
from checkin.files.table import ListSource, Row

DELIMITERS = (",", "\t", ";")
_SAMPLE_RECORDS = 20
_SAMPLE_CHARACTERS = 50_000


def sniff_delimiter(text: str) -> str:
    """Return the delimiter that cuts the first records most evenly into most cells; a comma where none does.

    Records are compared, not the first line alone: a title may stand above the headers, and a header may have
    the other delimiters in it.
    """
    sample = text[:_SAMPLE_CHARACTERS]
    return max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def records(source: ListSource, text: str, delimiter: str) -> tuple[list[Row], list[Problem]]:
    """Return every record, blank ones too, with the line it begins on; and a problem for an unclosed quote."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    line = 1
    try:
        for cells in reader:
            rows.append(Row(line, tuple([cell.strip() for cell in cells])))
            line = reader.line_num + 1
    except csv.Error as error:
        raise Fault(FaultKind.LIST_UNREADABLE, source.path, f"{line}: {error}") from error
    problems: list[Problem] = []
    if rows and rows[-1].line < line - 1 and text.count('"') % 2:
        problems.append(Problem(ProblemKind.UNCLOSED_QUOTE, rows[-1].line, file=source.name))
    return rows, problems


def _evenness(sample: str, delimiter: str) -> tuple[float, int]:
    """Return the share of the first records that have the commonest width above one, and that width.

    A share, not a number: to the wrong delimiter a quoted line break is the end of a record, so it sees more.
    """
    try:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        widths = Counter(len(cells) for cells in islice(reader, _SAMPLE_RECORDS) if any(cells))
    except csv.Error:
        return 0.0, 0
    total = widths.total()
    del widths[1]
    if not widths:
        return 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return count / total, width
