"""Encodings: the fixed order, the question to a person, and their answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.faults import Fault, FaultKind
from checkin.files.encoding import detect
from checkin.files.problem import ProblemKind
from checkin.files.rsvp import inspect
from checkin.files.table import Dialect, ListSource
from tests.lists import csv_text

LIST = csv_text(["氏名", "会社名"], ["髙橋 一郎", "①㈱サンプル"], ["林 誠", "架空商事"])


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp932", "cp932"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_every_encoding_is_found_and_gives_the_same_texts(encoding: str, found: str) -> None:
    table = inspect(ListSource("名簿.csv", LIST.encode(encoding)))
    assert table.dialect.encoding == found
    assert table.headers == ("氏名", "会社名")
    assert table.rows[0].cells == ("髙橋 一郎", "①㈱サンプル")


@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_a_stray_nul_makes_no_list_utf_16(encoding: str) -> None:
    table = inspect(ListSource("名簿.csv", csv_text(["氏名", "会社名"], ["山\0田", "架空\0"]).encode(encoding)))
    assert table.dialect.encoding == encoding
    assert table.rows[0].cells == ("山田", "架空")
    assert [problem.kind for problem in table.problems] == [ProblemKind.CONTROL_CHARACTERS] * 2


def test_a_big_endian_mark_is_understood() -> None:
    assert detect("\ufeff氏名".encode("utf-16-be")) == "utf-16"


def test_bytes_of_no_known_encoding_are_asked_about() -> None:
    with pytest.raises(Fault) as fault:
        inspect(ListSource("名簿.csv", b"\xff\x80\x81,\xfd\n"))
    assert fault.value.kind is FaultKind.LIST_ENCODING_UNKNOWN


def test_a_person_can_name_another_encoding() -> None:
    data = LIST.replace("髙", "高").replace("①㈱", "").encode("euc_jp")
    table = inspect(ListSource("名簿.csv", data), Dialect(encoding="euc_jp"))
    assert table.rows[0].cells[0] == "高橋 一郎"
    assert table.encodings[0] == "euc_jp"


def test_what_the_chosen_encoding_cannot_read_is_reported_cell_by_cell() -> None:
    data = "氏名,会社名\n林 誠,".encode() + b"\xff\xfe\n"
    problem = inspect(ListSource("名簿.csv", data), Dialect(encoding="utf-8")).problems[0]
    assert (problem.kind, problem.line, problem.column) == (ProblemKind.UNDECODABLE, 2, "会社名")


def test_an_encoding_that_does_not_exist_is_a_fault() -> None:
    with pytest.raises(Fault):
        inspect(ListSource("名簿.csv", b"a,b"), Dialect(encoding="klingon"))


def test_the_offered_encodings_begin_with_the_one_in_use() -> None:
    table = inspect(ListSource("名簿.csv", LIST.encode("cp932")))
    assert table.encodings[0] == "cp932"
    assert "utf-8" not in table.encodings


@given(
    st.text(
        st.characters(codec="cp932", exclude_categories=("Cc", "Zs", "Cf"), exclude_characters="¢£¬‖−〜"),
        min_size=1,
    )
)
def test_cp932_is_never_taken_for_utf_16(text: str) -> None:
    assert detect(text.encode("cp932")) in ("cp932", "utf-8")
