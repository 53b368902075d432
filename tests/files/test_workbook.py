"""Workbooks: sheets, cleaned numbers, days and times, and files that are none."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
import xlsxwriter

from checkin.faults import Fault, FaultKind
from checkin.files.rsvp import inspect
from checkin.files.table import Dialect, ListSource
from checkin.files.workbook import text_of


def a_workbook(**sheets: list[list[object]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"default_date_format": "yyyy-mm-dd hh:mm"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return out.getvalue()


def an_ods(rows: list[list[str]]) -> bytes:
    """Return the smallest OpenDocument spreadsheet that holds these texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{c}</text:p></table:table-cell>' for c in row
        )
        + "</table:table-row>"
        for row in rows
    )
    ns = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{ns}:office:1.0" '
        f'xmlns:table="{ns}:table:1.0" xmlns:text="{ns}:text:1.0" office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="参加者">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{ns}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return out.getvalue()


def test_numbers_days_and_times_are_read_as_a_person_reads_them() -> None:
    assert text_of(1234.0) == "1234"
    assert text_of(1234.5) == "1234.5"
    assert text_of(True) == "TRUE"
    assert text_of(date(2026, 12, 1)) == "2026-12-01"
    assert text_of(datetime(2026, 12, 1, 19, 30)) == "2026-12-01 19:30:00"
    assert text_of(datetime(2026, 12, 1)) == "2026-12-01"
    assert text_of(time(19, 30)) == "19:30:00"


def test_a_number_that_excel_made_of_a_code_is_a_code_again() -> None:
    data = a_workbook(参加者=[["氏名", "受付番号", "申込日"], ["林 誠", 700001, datetime(2026, 11, 2, 9, 15)]])
    table = inspect(ListSource("名簿.xlsx", data))
    assert table.rows[0].cells == ("林 誠", "700001", "2026-11-02 09:15:00")


def test_the_first_sheet_with_rows_is_read_and_another_can_be_chosen() -> None:
    data = a_workbook(表紙=[["交流会サンプル"]], 参加者=[["氏名"], ["林 誠"]], 昨年=[["氏名"], ["森 陽子"]])
    table = inspect(ListSource("名簿.xlsx", data))
    assert table.sheets == ("表紙", "参加者", "昨年")
    assert table.dialect.sheet == "参加者"
    assert inspect(ListSource("名簿.xlsx", data), Dialect(sheet="昨年")).rows[0].cells == ("森 陽子",)


def test_rows_of_a_sheet_keep_their_numbers() -> None:
    table = inspect(
        ListSource("x.xlsx", a_workbook(a=[["名簿"], [], ["氏名", "会社名"], [], ["林 誠", "見本堂"]]))
    )
    assert [(row.line, row.cells) for row in table.rows] == [(5, ("林 誠", "見本堂"))]


def test_an_open_document_sheet_is_read() -> None:
    table = inspect(ListSource("名簿.ods", an_ods([["氏名", "会社名"], ["髙橋 一郎", "架空商事"]])))
    assert table.headers == ("氏名", "会社名")
    assert table.rows[0].cells == ("髙橋 一郎", "架空商事")


def test_the_bytes_tell_what_a_file_is_not_its_name() -> None:
    data = a_workbook(参加者=[["氏名"], ["林 誠"]])
    assert inspect(ListSource("名簿.csv", data)).rows[0].cells == ("林 誠",)
    assert inspect(ListSource("名簿.xlsx", "氏名,会社\n林 誠,x\n".encode())).rows[0].cells == ("林 誠", "x")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FaultKind.LIST_EMPTY),
        (b" \r\n ", FaultKind.LIST_EMPTY),
        ("\ufeff".encode("utf-16"), FaultKind.LIST_EMPTY),
        (b"%PDF-1.7 ...", FaultKind.LIST_TYPE_UNKNOWN),
        (b"<html><table></table></html>", FaultKind.LIST_TYPE_UNKNOWN),
        (b"PK\x03\x04 not a workbook", FaultKind.LIST_UNREADABLE),
        (b"\xd0\xcf\x11\xe0 cut off", FaultKind.LIST_UNREADABLE),
    ],
)
def test_what_is_no_list_is_a_fault(data: bytes, kind: FaultKind) -> None:
    with pytest.raises(Fault) as fault:
        inspect(ListSource("名簿", data))
    assert fault.value.kind is kind
