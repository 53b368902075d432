"""Folding names for search and for order. Keys only: what is printed and exported stays as written."""

import re
import unicodedata
from functools import lru_cache

from checkin.domain.attendee import Profile
from checkin.domain.kanji_variants import kanji_variants

_KATAKANA_TO_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(ord("ァ"), ord("ヶ") + 1)}
_FOLDING: dict[int, str | int | None] = {
    **_KATAKANA_TO_HIRAGANA,
    **str.maketrans(kanji_variants()),
    **dict.fromkeys(range(0xFE00, 0xFE10)),
    **dict.fromkeys(range(0xE0100, 0xE01F0)),
    **dict.fromkeys(map(ord, " \t\r\n\u3000・･･-‐‑–—−ー’'.,|")),
}
_REMEMBERED = 1 << 15  # names come again: when they are compared, keyed for search and keyed for order
_VOICED = str.maketrans(
    "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽぁぃぅぇぉっゃゅょゎゔ",
    "かきくけこさしすせそたちつてとはひふへほはひふへほあいうえおつやゆよわう",
)
_ROW_OF = {
    kana: row[0]
    for row in (
        "あいうえお",
        "かきくけこ",
        "さしすせそ",
        "たちつてと",
        "なにぬねの",
        "はひふへほ",
        "まみむめも",
        "やゆよ",
        "らりるれろ",
        "わゐゑをん",
    )
    for kana in row
}
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆]")


def fold_text(text: str) -> str:
    """Return ``text`` as it is searched: width, case, kana, spaces and kanji variants do not matter."""
    return text.lower().translate(_FOLDING) if text.isascii() else _fold_wide(text)


@lru_cache(_REMEMBERED)
def _fold_wide(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_FOLDING)


def reading_key(profile: Profile) -> str:
    """Return what 五十音 order sorts by; who has no reading comes last, by name."""
    reading = fold_text(profile.reading)
    if not reading:
        return "\uffff" + fold_text(profile.name)
    return reading.translate(_VOICED) + "|" + reading


def row_of(profile: Profile) -> str:
    """Return the first kana of the 五十音 row a reading belongs to, or empty where there is none."""
    first = fold_text(profile.reading)[:1].translate(_VOICED)
    return _ROW_OF.get(first, "")


def is_japanese(text: str) -> bool:
    """Say whether a name has kana or kanji in it."""
    return bool(_JAPANESE.search(text))


def full_name(family: str, given: str) -> str:
    """Return a name joined in the order its script wants: 山田 太郎, but Taro Yamada."""
    if not (family and given):
        return family or given
    return f"{family} {given}" if is_japanese(family + given) else f"{given} {family}"
