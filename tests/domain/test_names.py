"""Folding for search and order; what people wrote stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.attendee import Profile
from checkin.domain.names import fold_text, full_name, reading_key, row_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("サトウ", "さとう"),
        ("ｻﾄｳ", "さとう"),
        ("ＳＡＴＯ", "sato"),
        ("髙橋", "高橋"),
        ("﨑", "崎"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("齋藤", "斎藤"),
        ("斉藤", "斎藤"),
        ("𠮷田", "吉田"),
        ("葛\U000e0100城", "葛城"),
        ("山田　太郎", "山田太郎"),
        ("ジョン・スミス", "じょんすみす"),
        ("ラーメン", "らめん"),
        ("神", "神"),
    ],
)
def test_people_take_these_for_the_same(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


written = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x9FFF, categories=["Lo", "Lu", "Ll", "Nd", "Zs"])
)


@given(text=written)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


def readings(*texts: str) -> list[str]:
    return sorted(texts, key=lambda text: reading_key(Profile(name="架空", reading=text)))


def test_readings_sort_in_the_order_of_the_fifty_sounds() -> None:
    assert readings("わだ", "さとう", "アオキ", "がもう", "かとう", "") == [
        "アオキ",
        "かとう",
        "がもう",
        "さとう",
        "わだ",
        "",
    ]


def test_voiced_kana_sort_beside_their_plain_ones() -> None:
    assert readings("はやし", "ばば", "ひろせ", "ぱく") == ["ぱく", "ばば", "はやし", "ひろせ"]


@pytest.mark.parametrize(
    ("reading", "row"), [("ごとう", "か"), ("ﾔﾏﾀﾞ", "や"), ("ぁ", "あ"), ("", ""), ("Smith", "")]
)
def test_the_row_a_badge_lies_in(reading: str, row: str) -> None:
    assert row_of(Profile(reading=reading)) == row


def test_a_name_is_joined_as_its_script_wants() -> None:
    assert full_name("山田", "太郎") == "山田 太郎"
    assert full_name("Yamada", "Taro") == "Taro Yamada"
    assert full_name("山田", "") == "山田"
    assert full_name("", "Taro") == "Taro"
