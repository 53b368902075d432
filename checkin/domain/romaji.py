"""Romaji in one spelling, however it was written: sato, satō, satou and satoh; Hepburn, Kunrei and Nihon-shiki.

Kana are written in Latin letters, and all letters are brought to the shortest spelling that every system can be
brought to: ``si`` for shi, ``tya`` for cha, one letter for a doubled one, no sign for a long vowel. A spelling
whose last syllable is half typed is the beginning of the whole one.
"""

import re
import unicodedata
from functools import lru_cache

_ROWS = """
あ a い i う u え e お o ぁ a ぃ i ぅ u ぇ e ぉ o
か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go
さ sa し si す su せ se そ so ざ za じ zi ず zu ぜ ze ぞ zo
た ta ち ti つ tu て te と to だ da ぢ zi づ zu で de ど do
な na に ni ぬ nu ね ne の no
は ha ひ hi ふ hu へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po
ま ma み mi む mu め me も mo や ya ゆ yu よ yo
ら ra り ri る ru れ re ろ ro わ wa ゐ i ゑ e を o ん n ゔ bu
"""
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo"}
_VOWEL = {"ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}


def _syllables() -> dict[str, str]:
    """Return kana, alone or with a small one behind, in Latin letters; a small っ is no sound of its own."""
    words: list[str] = [*_ROWS.split()]
    table = dict(zip(words[::2], words[1::2], strict=True))
    glided = _with_small(table, "きぎしじちぢにひびぴみり", _SMALL)
    foreign = _with_small(table, "てでふゔつうとど", _VOWEL) | _with_small(table, "しじち", {"ぇ": "ye"})
    return table | _SMALL | glided | foreign | {"っ": "", "ー": ""}


def _with_small(table: dict[str, str], before: str, small: dict[str, str]) -> dict[str, str]:
    return {kana + one: table[kana][:-1] + tail for kana in before for one, tail in small.items()}


_SYLLABLES = _syllables()
_KANA = re.compile("[ぁ-ゔー][ぁぃぅぇぉゃゅょ]?")
_READABLE = re.compile(r"[a-z0-9ぁ-ゔー]*[a-zぁ-ゔ][a-z0-9ぁ-ゔー]*")
_DOUBLED = (r"(.)\1+", r"\1")
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"m(?=[bpm])", "n"),  # homma, namba
        _DOUBLED,
        (r"([aiueo])h(?![aiueo])", r"\1"),  # satoh, ohno
        (r"t?ch(?=[aueo])", "ty"),
        (r"t?ch(?=i|$)|c$|ts", "t"),
        (r"c", "k"),
        (r"sh(?=[aueo])", "sy"),
        (r"sh(?=i|$)", "s"),
        (r"jy?(?=[aueo])", "zy"),
        (r"j|dz|d(?=[iuy])", "z"),
        (r"f", "h"),
        (r"l", "r"),
        (r"v", "b"),
        (r"ou", "o"),
        _DOUBLED,
    )
)
"""One after the other; both kana and typed letters go through them, so that the two always agree."""
_REMEMBERED = 1 << 15  # family names and given names come again
_MELTING = frozenset({"aa", "ii", "uu", "ee", "oo", "ou", "nn"})
_HEPBURN = {"ち": "c", "ぢ": "j", "じ": "j", "ふ": "f", "ゔ": "v"}
_CONSONANTS = "bcdfghjkmnprstvwyz"
_HALF_TYPED = _CONSONANTS + "".join(chr(ord(letter) + 0xFEE0) for letter in _CONSONANTS)
"""Letters with which an input method begins a syllable, in both widths."""
_PERHAPS = {"m": "n", "d": "z"}
"""Letters that a half-typed spelling may end in, and what they become where it goes on: hom(ma), mikad(uki)."""


@lru_cache(_REMEMBERED)
def romaji(folded: str) -> str:
    """Return a folded word (``names.fold_text``) in the one spelling; empty for what is not kana and letters."""
    plain = folded if folded.isascii() else _without_marks(folded)
    if not _READABLE.fullmatch(plain):
        return ""
    letters = _KANA.sub(_spelt, plain)
    for pattern, spelling in _SPELLINGS:
        letters = pattern.sub(spelling, letters)
    return letters


def spellings(folded: str) -> tuple[str, ...]:
    """Return the beginnings of the one spelling that a word may stand for while its end is still being typed."""
    written = romaji(folded)
    if not written:
        return ()
    other = _PERHAPS.get(folded[-1])
    return (written, written[:-1] + other) if other else (written,)


def initial(folded: str) -> str:
    """Return the letter that a word begins with in Hepburn, as in a passport; empty where it cannot be told."""
    first = folded[:1]
    if "a" <= first <= "z":
        return first
    return _HEPBURN.get(first) or _SYLLABLES.get(first, "")[:1]


def whole_syllables(before: str, composed: str) -> str:
    """Return what an input method is composing without the letters of a syllable that is not kana yet.

    Behind other letters they are letters: romaji, or the name of a company.
    """
    kana = composed.rstrip(_HALF_TYPED)
    last = (before + kana)[-1:]
    return kana if last and not last.isascii() else composed


def joined(one: str, other: str) -> str:
    """Return two words in the one spelling as one; vowels that meet may be a long one."""
    meets = one[-1:] + other[:1]
    return romaji(one + other) if meets in _MELTING else one + other


def _spelt(found: re.Match[str]) -> str:
    kana = found[0]
    return _SYLLABLES.get(kana) or "".join(_SYLLABLES.get(one, "") for one in kana)


def _without_marks(text: str) -> str:
    """Return the letters of ō and û without what is above them; the marks of kana stay."""
    return "".join(one if "ぁ" <= one <= "ゟ" else unicodedata.normalize("NFKD", one)[:1] for one in text)
