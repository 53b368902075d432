"""Folding names for search and for order. Keys only: what is printed and exported stays as written."""

import re
import unicodedata
from functools import lru_cache

from checkin.domain.attendee import Profile

_VARIANTS = """
高髙 崎﨑嵜碕 吉𠮷 徳德 辺邉邊 斎齋斉齊 浜濱濵 柳栁 昇曻 凛凜 富冨 桑桒 橋槗𣘺 島嶋嶌 沢澤 広廣 国國 桜櫻 真眞 恵惠
竜龍 滝瀧 条條 団團 塩鹽 増增 寿壽 実實 将將 峰峯 巌巖 穂穗 穣穰 豊豐 関關 鉄鐵 鶏鷄 黒黑 瀬瀨 頼賴
来來 学學 弥彌 栄榮 為爲 万萬 与與 亀龜 児兒 円圓 剣劍劒 劉刘 張张 陳陈 楊杨 趙赵 黄黃 呉吳 館舘 船舩
薮藪 桧檜 桝枡 祢禰 土𡈽 蔵藏 静靜 清淸 青靑 緑綠 録錄 即卽 郎郞 呑吞 侠俠 顕顯 晃晄 暁曉 煕熙 衛衞
"""
# Characters that people take for one another in names; the first of each group stands for all.

_KATAKANA_TO_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(ord("ァ"), ord("ヶ") + 1)}
_FOLDING: dict[int, str | int | None] = {
    **_KATAKANA_TO_HIRAGANA,
    **{ord(variant): group[0] for group in _VARIANTS.split() for variant in group[1:]},
    **dict.fromkeys(range(0xFE00, 0xFE10)),
    **dict.fromkeys(range(0xE0100, 0xE01F0)),
    **dict.fromkeys(map(ord, " \t\r\n\u3000・･･-‐‑–—−ー’'.,")),
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


def search_key(profile: Profile, ticket: str) -> str:
    """Return everything a person may be searched by, folded, in one string; ``|`` parts the pieces."""
    given_first = f"{profile.given_name}{profile.family_name}" if profile.family_name else ""
    pieces = (
        profile.name,
        given_first,
        profile.reading,
        profile.company,
        profile.email,
        profile.ticket_code,
        ticket,
    )
    return "|".join(fold_text(piece) for piece in pieces if piece)


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
