import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.files.defuse import defuse, undefuse


@given(st.text() | st.text(alphabet="'=+-@\t\r0a"))
def test_every_text_comes_back_as_it_was(text: str) -> None:
    assert undefuse(defuse(text)) == text


@given(st.text() | st.text(alphabet="'=+-@\t\r0a"))
def test_no_cell_is_run(text: str) -> None:
    assert not defuse(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("text", ["+81 90-1234-5678", "-", "=HYPERLINK(1)", "@handle"])
def test_a_phone_number_keeps_its_plus(text: str) -> None:
    assert defuse(text) == "'" + text


def test_ordinary_text_is_left_alone() -> None:
    assert defuse("O'Neill 'x'") == "O'Neill 'x'"
