import csv
import io

from checkin.files.defuse import undefuse
from checkin.files.mail_merge import MailMergeRow, mail_merge_csv

ROWS = [
    MailMergeRow("髙橋 美咲", "misaki@example.com", "T" * 20, "001.png"),
    MailMergeRow('=HYPERLINK("x")', "+tag@example.com", "U" * 20, "002.png"),
]


def test_the_list_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    written = mail_merge_csv(ROWS)
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["name", "email", "ticket", "file"]
    assert rows[2][0] == '\'=HYPERLINK("x")'
    assert [MailMergeRow(*map(undefuse, row)) for row in rows[1:]] == ROWS
