"""What a Japanese input method makes of a scanner's keys, and back.

Two ways of input are undone. With *romaji* input letters become kana by their sound (``ka`` か) and everything
else becomes wide. With *kana* input every key is a kana of the JIS keyboard (``t`` か). Neither keeps capitals
apart; the codes that are looked up do not need them.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice

from checkin.domain.ticket import is_whole, plain

_ROWS = """
- あ い う え お|k か き く け こ|c か し く せ こ|s さ し す せ そ|t た ち つ て と|n な に ぬ ね の
h は ひ ふ へ ほ|m ま み む め も|y や い ゆ いぇ よ|r ら り る れ ろ|w わ うぃ う うぇ を|g が ぎ ぐ げ ご
z ざ じ ず ぜ ぞ|d だ ぢ づ で ど|b ば び ぶ べ ぼ|p ぱ ぴ ぷ ぺ ぽ|f ふぁ ふぃ ふ ふぇ ふぉ
j じゃ じ じゅ じぇ じょ|v ゔぁ ゔぃ ゔ ゔぇ ゔぉ|q くぁ くぃ く くぇ くぉ|x ぁ ぃ ぅ ぇ ぉ|l ぁ ぃ ぅ ぇ ぉ
sh しゃ し しゅ しぇ しょ|ch ちゃ ち ちゅ ちぇ ちょ|ts つぁ つぃ つ つぇ つぉ|ky きゃ きぃ きゅ きぇ きょ
sy しゃ しぃ しゅ しぇ しょ|ty ちゃ ちぃ ちゅ ちぇ ちょ|cy ちゃ ちぃ ちゅ ちぇ ちょ|ny にゃ にぃ にゅ にぇ にょ
hy ひゃ ひぃ ひゅ ひぇ ひょ|my みゃ みぃ みゅ みぇ みょ|ry りゃ りぃ りゅ りぇ りょ|gy ぎゃ ぎぃ ぎゅ ぎぇ ぎょ
zy じゃ じぃ じゅ じぇ じょ|jy じゃ じぃ じゅ じぇ じょ|dy ぢゃ ぢぃ ぢゅ ぢぇ ぢょ|by びゃ びぃ びゅ びぇ びょ
py ぴゃ ぴぃ ぴゅ ぴぇ ぴょ|fy ふゃ ふぃ ふゅ ふぇ ふょ|vy ゔゃ ゔぃ ゔゅ ゔぇ ゔょ|xy ゃ ぃ ゅ ぇ ょ
ly ゃ ぃ ゅ ぇ ょ|qy くゃ くぃ くゅ くぇ くょ|wy - ゐ - ゑ -|kw くぁ - - - -|qw くぁ くぃ くぅ くぇ くぉ
gw ぐぁ ぐぃ ぐぅ ぐぇ ぐぉ|sw すぁ すぃ すぅ すぇ すぉ|tw とぁ とぃ とぅ とぇ とぉ|dw どぁ どぃ どぅ どぇ どぉ
hw ふぁ ふぃ - ふぇ ふぉ|wh うぁ うぃ う うぇ うぉ|th てゃ てぃ てゅ てぇ てょ|dh でゃ でぃ でゅ でぇ でょ
xk ゕ - - ゖ -|lk ゕ - - ゖ -|xw ゎ - - - -|lw ゎ - - - -|xt - - っ - -|lt - - っ - -
"""
"""For the letters before a vowel, the kana with a, i, u, e, o."""
_KANA_KEYS = dict(
    zip("ぬふあうえおやゆよわほへたていすかんなにらせ", "1234567890-=qwertyuiop", strict=True),
) | dict(zip("ちとしはきくまのりれけむつさそひこみもねるめろ", "asdfghjkl;'\\zxcvbnm,./_", strict=True))
_SHIFTED_KANA_KEYS = dict(zip("ぁぅぇぉゃゅょをぃっ、。・「」ー\u3099\u309a", "#$%^&*()ez<>?}|\\[]", strict=True))
"""Which US key a kana is on; the second row with Shift, or a mark of its own (the last two)."""
_KEYS = _KANA_KEYS | _SHIFTED_KANA_KEYS
_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_PUNCTUATION = str.maketrans("ー−‐–—。、・「」〜¥‘’“”", '-----.,/[]~\\`\'""')
_VOWELS = "aiueo"
_NEVER_DOUBLED = frozenset(_VOWELS + "n")
_TRIED = 2_000
"""How many spellings are looked through for a ticket; hardly any reading has so many."""
_TOLD = 48
"""How many are told at most."""


def half(text: str) -> str:
    """Return a text half as wide, with the marks that an input method puts in place of those on the keys."""
    return unicodedata.normalize("NFKC", text).translate(_PUNCTUATION)


def has_kana(text: str) -> bool:
    """Say whether an input method has made kana of some keys."""
    return any("ぁ" <= character <= "ゖ" for character in _hiragana(text))


def keys_behind(text: str) -> tuple[str, ...]:
    """Return what a scanner may have typed that became ``text``, whole tickets first, then the shortest.

    Nothing where no keys give it. A text without kana has been made wide at most, and stands for itself.
    """
    if not has_kana(text):
        return (half(text),) if half(text).isascii() else ()
    hiragana = _hiragana(text)
    spelled = list(islice(_spellings(half(hiragana)), _TRIED)) if _is_romaji(half(hiragana)) else []
    pressed = [keys] if (keys := _kana_keys(hiragana)) else []
    likely = sorted(dict.fromkeys([*pressed, *spelled]), key=lambda keys: (not is_whole(plain(keys)), len(keys)))
    return tuple(likely[:_TOLD])


def _hiragana(text: str) -> str:
    text = text.replace("゛", "\u3099").replace("゜", "\u309a")  # which NFKC would put a space before
    return unicodedata.normalize("NFKC", text).translate(_KATAKANA)


def _kana_keys(hiragana: str) -> str:
    """Return the keys of a text that was typed with kana input, or empty where it was not."""
    keys = [_KEYS.get(kana, "") for kana in unicodedata.normalize("NFD", hiragana)]
    return "".join(keys) if all(keys) else ""


def _is_romaji(text: str) -> bool:
    return all(character.isascii() or character in _romaji() or character == "ん" for character in text)


def _spellings(text: str) -> Iterator[str]:
    """Yield the ways to type a text with romaji input, the likeliest first."""
    if not text:
        yield ""
        return
    match text[0]:
        case "っ":
            yield from (keys[0] + keys for keys in _with_consonant(text[1:]))
        case "ん":
            yield from _nasal(text[1:])
        case letter if letter.isascii():
            yield from (letter + rest for rest in _spellings(text[1:]))
        case _:
            pass
    for letters, after in _syllables(text):
        yield from (letters + rest for rest in _spellings(after))


def _with_consonant(text: str) -> Iterator[str]:
    """Yield the ways that begin with a letter which can be doubled; the others are not even begun."""
    match text[:1]:
        case "っ":
            yield from (keys[0] + keys for keys in _with_consonant(text[1:]))
        case letter if letter.isascii() and letter.isalpha() and letter not in _NEVER_DOUBLED:
            yield from (letter + rest for rest in _spellings(text[1:]))
        case _:
            pass
    for letters, after in _syllables(text):
        if letters[0] not in _NEVER_DOUBLED:
            yield from (letters + rest for rest in _spellings(after))


def _syllables(text: str) -> Iterator[tuple[str, str]]:
    """Yield the letters of the first syllable, and the text after it."""
    for length in (2, 1):
        for letters in _romaji().get(text[:length], ()) if len(text) >= length else ():
            yield letters, text[length:]


def _nasal(text: str) -> Iterator[str]:
    for rest in _spellings(text):
        if not rest or rest[0] not in _VOWELS + "yn":
            yield "n" + rest
        yield "nn" + rest


@cache
def _romaji() -> dict[str, tuple[str, ...]]:
    """Return the letters that give a kana, by kana; the shortest first."""
    letters: dict[str, list[str]] = {}
    for row in _ROWS.strip().replace("\n", "|").split("|"):
        consonant, *kana = row.split()
        for vowel, one in zip(_VOWELS, kana, strict=True):
            letters.setdefault(one, []).append(consonant.strip("-") + vowel)
    return {kana: tuple(sorted(ways, key=len)) for kana, ways in letters.items() if kana != "-"}
