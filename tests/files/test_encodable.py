import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.files.attendance_csv import to_csv
from checkin.files.encodable import Misfit, who_does_not_fit


def misfits(*cells: str) -> list[Misfit]:
    return list(who_does_not_fit([f"c{n}" for n in range(len(cells))], [("佐藤", cells)], "cp932"))


def test_everyday_names_fit_even_those_with_vendor_characters() -> None:
    assert misfits("髙橋", "山﨑", "㈱架空", "①", "～") == []


@pytest.mark.parametrize("text", ["𠮷田", "葛\U000e0100城", "Müller", "金 김", "♥"])
def test_what_cp932_does_not_have_is_named(text: str) -> None:
    (found,) = misfits("一郎", text)
    assert (found.who, found.column) == ("佐藤", "c1")
    assert set(found.characters) <= set(text)


def test_a_header_may_be_what_does_not_fit() -> None:
    assert list(who_does_not_fit(["𠮷"], [], "cp932")) == [Misfit("", "𠮷", "𠮷")]


def test_what_does_not_fit_becomes_a_geta_and_what_has_a_twin_its_twin() -> None:
    assert to_csv(["氏名"], [["𠮷田〜葛\U000e0100"]], "cp932").decode("cp932") == "氏名\r\n〓田～葛〓\r\n"


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_whoever_is_not_named_is_written_to_the_character(cells: list[str]) -> None:
    if not misfits(*cells):
        to_csv([], [cells], "cp932").decode("cp932")
    else:
        with pytest.raises(UnicodeEncodeError):
            "".join(cells).encode("cp932")
