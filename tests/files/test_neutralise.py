"""Characters that do harm unseen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.files.neutralise import needs_neutralising, neutralise


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("林\u202e 誠", "林 誠"),
        ("a\x00b\x1bc", "abc"),
        ("一行目\x0b二行目", "一行目\n二行目"),
        ("\ufeff氏名\u200b", "氏名"),
        ("氏\ufffe名\uffff", "氏名"),
        ("右\u2067から\u2069", "右から"),
    ],
)
def test_controls_and_overrides_are_taken_out(text: str, clean: str) -> None:
    assert needs_neutralising(text)
    assert neutralise(text) == clean


@pytest.mark.parametrize(
    "text", ["葛\U000e0100城", "👩\u200d💻", "一行目\n二行目", "a\tb", "Nguyễn Văn An", "㈱①髙"]
)
def test_what_belongs_to_a_text_is_left_alone(text: str) -> None:
    assert not needs_neutralising(text)
    assert neutralise(text) == text


@given(st.text())
def test_nothing_harmful_is_left(text: str) -> None:
    assert not needs_neutralising(neutralise(text))
