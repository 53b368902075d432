import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.doubtful_names import NameDoubt, doubts_about


@pytest.mark.parametrize(
    "name",
    [
        "山田 太郎",
        "髙橋 美咲",
        "林",
        "森 林",
        "Taro Yamada",
        "YAMADA Taro",
        "Jean-Luc",
        "李 小龍",
        "KJ",
        "佐藤 さん子",
        "様似 花子",
        "",
        "ジャン・ピエール",
        "𠮷田 凛",
        "Я Иванов",
        "Ludwig III",
        "김 민준",
        "阿部 林",
    ],
)
def test_ordinary_names_raise_no_doubt(name: str) -> None:
    assert doubts_about(name) == ()


@pytest.mark.parametrize(
    ("name", "doubt"),
    [
        ("hanako@example.jp", NameDoubt.EMAIL),
        ("TARO YAMADA", NameDoubt.CAPITALS),
        ("山田 太郎2", NameDoubt.DIGITS),
        ("山田 太郎２", NameDoubt.DIGITS),
        ("山田 太郎様", NameDoubt.ADDITION),
        ("山田 太郎 さん", NameDoubt.ADDITION),
        ("(株)みらい 山田", NameDoubt.ADDITION),
        ("㈱みらい工房", NameDoubt.ADDITION),
        ("Dr. Yamada", NameDoubt.ADDITION),
        ("ﾔﾏﾀﾞ ﾀﾛｳ", NameDoubt.HALF_WIDTH),
        ("太郎 山田", NameDoubt.REVERSED),
        ("美咲 髙橋", NameDoubt.REVERSED),
    ],
)
def test_what_is_doubtful_about_a_name_is_told(name: str, doubt: NameDoubt) -> None:
    assert doubts_about(name) == (doubt,)


def test_the_reading_is_a_witness_of_the_order() -> None:
    assert doubts_about("みさき やぎさわ", "やぎさわ みさき") == (NameDoubt.REVERSED,)
    assert doubts_about("髙橋 美咲", "みさき たかはし") == (NameDoubt.REVERSED,)
    assert doubts_about("髙橋 美咲", "たかはし みさき") == ()
    assert doubts_about("八木澤 林", "やぎさわ はやし") == (NameDoubt.REVERSED,)
    assert doubts_about("安倍 林", "あべ りん") == ()


@given(st.text(), st.text())
def test_any_text_can_be_asked_about(name: str, reading: str) -> None:
    assert set(doubts_about(name, reading)) <= set(NameDoubt)
