"""Search: the prepared key of each attendee, what typed words look for in it, and how close it is to them.

A key holds everything a person is found by, folded, between bars: ``|佐藤花子|花子佐藤|…|``. Readings stand in it
in kana and in romaji, in either order. The digits of the phone are written in another script, so that a number is
found by its last digits alone and ``090`` does not mean everybody.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from checkin.domain.attendee import Attendee, Profile
from checkin.domain.name_parts import name_parts
from checkin.domain.names import fold_text
from checkin.domain.romaji import joined, romaji, spellings

Word = tuple[str, ...]
"""What one typed word may stand for: the first of them as it was typed, folded."""

_PHONE_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_FEWEST_DIGITS = 3
_NO_DIGIT = re.compile(r"\D", re.ASCII)
_JAPAN = "+81"
_LETTER = re.compile("[a-zà-ž]")
_FEWEST_LETTERS = 3
_ONE_KANJI = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def search_key(attendee: Attendee) -> str:
    """Return everything a person may be searched by, folded, in one string; bars part and enclose the pieces.

    Who comes in place of another is found by either name.
    """
    profile, substitution = attendee.profile, attendee.substitution
    people = (profile, substitution.represented) if substitution else (profile,)
    pieces = (
        *(piece for person in people for piece in (*_both_orders(person), *_read(person))),
        fold_text(profile.company),
        fold_text(profile.email),
        fold_text(profile.ticket_code),
        fold_text(attendee.ticket),
        _last_digits(profile.phone),
    )
    return f"|{'|'.join(dict.fromkeys(filter(None, pieces)))}|"


def marks_key(marks: Iterable[str]) -> str:
    """Return marks as a question looks for them: between bars; empty where there are none."""
    joined_marks = "|".join(mark.replace("|", "") for mark in marks)
    return f"|{joined_marks}|" if joined_marks else ""


def words_of(text: str) -> tuple[Word, ...]:
    """Return what each word of a typed text looks for; all of them must be found."""
    return tuple(_word(folded) for word in text.split() if (folded := fold_text(word)))


def closeness(key: str, words: Sequence[Word]) -> int | None:
    """Return how close a key is to the words, 0 for closest; None where one of them is not in it.

    The first word decides: a piece of the key that is the word (0), one that begins with it (1), any other (2).
    """
    if not all(any(needle in key for needle in word) for word in words):
        return None
    return min((_closeness(key, needle) for needle in words[0]), default=2) if words else 0


def similar_words(text: str) -> Word:
    """Return what a typed text stands for when close misses are looked for; nothing where it is too short."""
    folded = fold_text(text)
    return tuple(word for word in dict.fromkeys((folded, romaji(folded))) if _is_long_enough(word))


def is_similar(key: str, words: Word) -> bool:
    """Say whether a piece of a key begins with one of the words, but for one slip of the hand."""
    return any(_begins_nearly(piece, word) for piece in key.split("|") if piece for word in words)


def parts_of(word: str) -> tuple[str, ...]:
    """Return texts of which every piece that is similar to the word has at least one: what to look for first."""
    half = len(word) // 2
    first, second = word[:half], word[half:]
    swapped = first[:-1] + second[0] + first[-1:] + second[1:]
    return f"|{first}", second, f"|{swapped}"


def _both_orders(profile: Profile) -> Iterator[str]:
    parts = name_parts(profile.name, profile.family_name, profile.given_name)
    yield fold_text(profile.name)
    yield fold_text(parts.second + parts.first)


def _read(profile: Profile) -> Iterator[str]:
    """Yield the reading in kana and in romaji; a name in kana or letters is its own reading."""
    words = [fold_text(word) for word in (profile.reading or profile.name).split()]
    spelt = [romaji(word) for word in words]
    if profile.reading:
        yield "".join(words)
        yield "".join(reversed(words))
    if all(spelt):
        yield reduce(joined, spelt, "")
        yield reduce(joined, reversed(spelt), "")


def _last_digits(phone: str) -> str:
    national = fold_text(phone).replace(_JAPAN, "0", 1)
    return _NO_DIGIT.sub("", national).translate(_PHONE_DIGITS)


def _word(folded: str) -> Word:
    """Return the needles of one word; kana are looked for as they are, letters as they are and as romaji.

    One letter alone is nearly everywhere: it must be the first of a piece.
    """
    needles: tuple[str, ...] = (folded,)
    if folded.isdecimal() and len(folded) >= _FEWEST_DIGITS:
        needles = (folded, f"{folded.translate(_PHONE_DIGITS)}|")
    elif _LETTER.search(folded):
        needles = (folded, *spellings(folded))
    return tuple(dict.fromkeys(f"|{one}" if len(one) == 1 and one.isascii() else one for one in needles))


def _closeness(key: str, needle: str) -> int:
    bare = needle.strip("|")
    if f"|{bare}" not in key:
        return 2
    return 0 if f"|{bare}|" in key else 1


def _is_long_enough(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS or (len(word) == _FEWEST_LETTERS - 1 and bool(_ONE_KANJI.search(word)))


def _begins_nearly(piece: str, word: str) -> bool:
    """Say whether a piece begins with a word, but for one character: another, missing, added or swapped."""
    place = next((n for n, (one, other) in enumerate(zip(piece, word, strict=False)) if one != other), None)
    if place is None:
        return len(piece) >= len(word) - 1
    there, typed = piece[place:], word[place:]
    return (
        there[1:].startswith(typed[1:])
        or there.startswith(typed[1:])
        or there[1:].startswith(typed)
        or (typed[1::-1] == there[:2] and there[2:].startswith(typed[2:]))
    )
