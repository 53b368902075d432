"""Delimited lists: delimiters, quoted line breaks, ragged rows, titles above the headers."""

import csv

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.files.delimited import sniff_delimiter
from checkin.files.problem import ProblemKind
from checkin.files.rsvp import inspect
from checkin.files.table import Dialect
from tests.lists import csv_text, source

cell = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp"), exclude_characters="'\ufffd")).map(
    str.strip
)
table_of_three = st.lists(st.tuples(cell, cell, cell).filter(any), min_size=1, max_size=6)


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_each_delimiter_is_found(delimiter: str) -> None:
    text = csv_text(["氏名", "会社名", "備考"], ["林 誠", "架空商事", "a,b"], delimiter=delimiter)
    assert sniff_delimiter(text) == delimiter
    assert inspect(source(text)).rows[0].cells == ("林 誠", "架空商事", "a,b")


def test_commas_within_a_header_do_not_make_a_tab_list_a_comma_list() -> None:
    text = "氏名\t業種（例:IT,Web,広告）\n林 誠\tIT\n"
    assert inspect(source(text)).headers == ("氏名", "業種（例:IT,Web,広告）")


def test_semicolons_beside_a_quoted_line_break_do_not_outvote_the_commas() -> None:
    text = csv_text(["氏名", "業種", "備考"], ["林 誠", ";\n小売;\n卸", "一;二"])
    assert inspect(source(text)).rows[0].cells == ("林 誠", ";\n小売;\n卸", "一;二")


def drowns_its_separators(text: str, encoding: str) -> bool:
    """Say whether more bytes look like separators than are any: then nobody can see UTF-16 without its mark."""
    data = text.encode(encoding)
    separators = sum(map(text.count, "\n\r\t,;"))
    return sum(map(data.count, (b"\n", b"\r", b"\t", b",", b";"))) >= 2 * separators


@given(
    table_of_three,
    st.sampled_from([",", "\t", ";"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_every_text_comes_back_as_it_was_written(
    rows: list[tuple[str, str, str]], delimiter: str, encoding: str, quoting: int
) -> None:
    text = csv_text(["氏名", "会社名", "備考"], *rows, delimiter=delimiter, quoting=quoting)
    assume(encoding not in ("utf-16-le", "utf-16-be") or not drowns_its_separators(text, encoding))
    table = inspect(source(text, encoding), Dialect(delimiter=delimiter, header_row=1))
    expected = [r for r in rows if not any(c.startswith('="') for c in r)]
    found = [row.cells for row, r in zip(table.rows, rows, strict=True) if r in expected]
    assert found == expected


@given(
    st.lists(
        st.text(st.characters(codec="cp932", exclude_categories=("Cc", "Cf"), exclude_characters="¢£¬‖−〜")).map(
            str.strip
        )
    )
)
def test_what_cp932_can_hold_comes_back_from_it(notes: list[str]) -> None:
    rows = [("林 誠", note) for note in notes if not note.startswith(("'", '="'))]
    text = csv_text(["氏名", "備考"], *rows)
    table = inspect(source(text, "cp932"), Dialect(encoding="cp932", delimiter=",", header_row=1))
    assert [row.cells for row in table.rows] == [
        (name, note.encode("cp932").decode("cp932")) for name, note in rows
    ]


def test_lines_are_counted_through_quoted_line_breaks() -> None:
    text = csv_text(["氏名", "ひとことを\nどうぞ"], ["林 誠", "一行目\n二行目"], ["森 陽子", ""])
    table = inspect(source(text))
    assert [row.line for row in table.rows] == [3, 5]
    assert table.rows[0].cells[1] == "一行目\n二行目"


def test_ragged_rows_are_read_and_reported_and_lose_nothing() -> None:
    table = inspect(source("氏名,会社名\n林 誠,架空商事,はみ出し\n森 陽子\n"))
    assert [(p.kind, p.line, p.value) for p in table.problems] == [
        (ProblemKind.RAGGED_ROW, 2, "3/2"),
        (ProblemKind.RAGGED_ROW, 3, "1/2"),
    ]
    assert table.headers == ("氏名", "会社名", "C")
    assert table.rows[0].cells == ("林 誠", "架空商事", "はみ出し")
    assert table.rows[1].cells == ("森 陽子", "", "")


def test_a_quote_that_is_never_closed_is_reported_where_it_opens() -> None:
    table = inspect(source('氏名,備考\n林 誠,"ここから\n森 陽子,\n'))
    assert ProblemKind.UNCLOSED_QUOTE in [p.kind for p in table.problems]
    assert table.problems[0].line == 2


def test_titles_above_the_headers_are_passed_over() -> None:
    text = "第10回 異業種交流会サンプル, 参加者名簿\n\n氏名,会社名,業種\n林 誠,架空商事,卸\n"
    table = inspect(source(text))
    assert table.headers == ("氏名", "会社名", "業種")
    assert table.dialect.header_row == 3
    assert table.rows[0].line == 4


def test_a_person_can_say_which_row_holds_the_headers_or_that_none_does() -> None:
    text = "氏名,会社名\n姓名,勤務\n林 誠,架空商事\n"
    assert inspect(source(text), Dialect(header_row=2)).headers == ("姓名", "勤務")
    headless = inspect(source("林 誠,架空商事\n森 陽子,見本堂\n"), Dialect(header_row=0))
    assert headless.headers == ("A", "B")
    assert len(headless.rows) == 2


def test_blank_lines_are_no_rows() -> None:
    assert len(inspect(source("氏名,会社名\n\n,\n林 誠,架空商事\n\n")).rows) == 1


def test_repeated_and_empty_headers_are_kept_apart() -> None:
    table = inspect(source("氏名,Company,Company,,Company\n林 誠,a,b,c,d\n"))
    assert table.headers == ("氏名", "Company", "Company (2)", "D", "Company (3)")
