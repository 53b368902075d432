"""Romaji: however a reading is written in Latin letters, and however far it has been typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.names import fold_text
from checkin.domain.romaji import romaji, spellings, whole_syllables


def spelt(text: str) -> str:
    return romaji(fold_text(text))


@pytest.mark.parametrize(
    ("kana", "written"),
    [
        ("さとう", "sato satō satô satou satoh SATO Satoo ｓａｔｏ"),
        ("ﾕｳｷ", "yuki yūki yuuki yuhki"),
        ("おおの", "ono oono ohno Ōno"),
        ("おおや", "oya ohya ooya"),
        ("ほんま", "homma honma"),
        ("なんば", "namba nanba"),
        ("しんいち", "shinichi shin'ichi sin'iti Shin-ichi"),
        ("じゅんや", "junya jun'ya zyunya jyun'ya"),
        ("はっとり", "hattori hatori"),
        ("まっちゃ", "matcha maccha mattya"),
        ("ちゃたに", "chatani tyatani"),
        ("しょうじ", "shoji shouji syozi shōji"),
        ("つづき", "tsuzuki tsuduki tuduki"),
        ("みかづき", "mikazuki mikaduki"),
        ("ふじた", "fujita huzita"),
        ("いのうえ", "inoue"),
        ("けいこ", "keiko"),
        ("にいがた", "niigata nigata"),
        ("ローラ", "rora lola rōra"),
        ("ティナ", "tina"),
        ("ヴィクター", "vikuta bikuta"),
        ("さt", "sat"),
    ],
)
def test_all_spellings_are_one(kana: str, written: str) -> None:
    assert {spelt(one) for one in written.split()} == {spelt(kana)}


@pytest.mark.parametrize("text", ["佐藤", "さ藤", "1001", "", "r_1", "李"])
def test_what_is_not_kana_and_letters_has_no_romaji(text: str) -> None:
    assert spelt(text) == ""


HEPBURN = {
    "か": "ka", "き": "ki", "し": "shi", "ち": "chi", "つ": "tsu", "ふ": "fu", "じ": "ji", "づ": "zu", "ん": "n", "う": "u",
    "お": "o", "しょ": "sho", "ちゅ": "chu", "じゃ": "ja", "きょ": "kyo", "りゅ": "ryu", "ま": "ma", "ば": "ba", "の": "no",
    "さ": "sa", "と": "to", "や": "ya", "み": "mi", "え": "e", "だ": "da", "は": "ha", "ひ": "hi", "ほ": "ho", "わ": "wa",
}  # fmt: skip
KUNREI = HEPBURN | {
    "し": "si", "ち": "ti", "つ": "tu", "ふ": "hu", "じ": "zi", "しょ": "syo", "ちゅ": "tyu", "じゃ": "zya", "づ": "du",
}  # fmt: skip


@given(kana=st.lists(st.sampled_from(sorted(HEPBURN)), min_size=1, max_size=7), data=st.data())
def test_however_far_a_reading_is_typed_it_is_the_beginning_of_the_whole(
    kana: list[str], data: st.DataObject
) -> None:
    system = data.draw(st.sampled_from([HEPBURN, KUNREI]))
    typed = "".join(system[one] for one in kana)
    length = data.draw(st.integers(1, len(typed)))
    whole = spelt("".join(kana))
    assert any(whole.startswith(beginning) for beginning in spellings(typed[:length]))


@pytest.mark.parametrize(
    ("before", "composed", "asked_for"),
    [
        ("", "さｔ", "さ"),
        ("", "さと", "さと"),
        ("佐", "ｔ", ""),
        ("", "ｓ", "ｓ"),
        ("", "sh", "sh"),
        ("", "さとうｋｙ", "さとう"),
        ("sato", "k", "k"),
    ],
)
def test_a_syllable_that_is_not_kana_yet_loses_nobody(before: str, composed: str, asked_for: str) -> None:
    assert whole_syllables(before, composed) == asked_for
