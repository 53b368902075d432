"""What comes out of a Japanese input method is what a scanner typed into it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checkin.domain.kana import half, has_kana, keys_behind
from checkin.domain.ticket import NONCE_BYTES, issue, plain
from tests.fakes import an_event
from tests.ime import kana_input, romaji_input, wide

tickets = st.binary(min_size=NONCE_BYTES, max_size=NONCE_BYTES).map(lambda nonce: issue(an_event(), nonce))
codes = st.text("abdefghijkmnoprstuvwyz0123456789", min_size=4, max_size=10)
"""Without c, q, l and x, which give kana that other letters give too: many of them in a row are too many ways."""


@given(tickets)
def test_a_ticket_in_small_letters_comes_back_from_romaji_input(ticket: str) -> None:
    assert plain(ticket) in map(plain, keys_behind(romaji_input(ticket.lower())))


@given(tickets)
def test_a_ticket_comes_back_from_kana_input(ticket: str) -> None:
    assert ticket in map(plain, keys_behind(kana_input(ticket.lower())))


@given(tickets)
def test_a_ticket_in_capitals_comes_back_from_wide_letters(ticket: str) -> None:
    assert keys_behind(wide(ticket)) == (ticket,)


@given(codes)
@example("cacaije")
@example("qwaxala")
@example("0wwe")
@example("yyi7")
def test_a_code_of_any_letters_comes_back(code: str) -> None:
    assert code in keys_behind(romaji_input(code))
    assert code in keys_behind(kana_input(code))


@pytest.mark.parametrize(
    ("shown", "typed"),
    [
        ("ちとし", "asd"),
        ("かな", "kana"),
        ("７ｋ３ま", "7k3ma"),
        ("ｶﾞｷﾞ", "gagi"),
        ("キャット", "kyatto"),
        ("じゃんけん", "jankenn"),
        ("ｇーあｂｃ", "g-abc"),
        ("ｒ−１００１", "r-1001"),
        ("・せのへきほちこそ", "?pk=g-abc"),
    ],
)
def test_what_people_see_is_undone(shown: str, typed: str) -> None:
    assert typed in keys_behind(shown)


@pytest.mark.parametrize("text", ["髙橋", "橋を", "さとう花子", "あ" * 60 + "漢", "っあ" * 40 + "字"])
def test_what_no_keys_give_is_nothing(text: str) -> None:
    assert keys_behind(text) == ()


@given(st.text(max_size=60))
def test_any_text_at_all_is_answered(text: str) -> None:
    assert all(typed.isascii() for typed in keys_behind(text))


def test_marks_become_those_on_the_keys() -> None:
    assert half("ｈｔｔｐｓ：・・ｌｕ。ｍａ・〜￥") == "https://lu.ma/~\\"
    assert not has_kana("ＡＢＣ")
    assert has_kana("ｱ")
