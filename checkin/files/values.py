"""Cells that are more than text: amounts, numbers of people, lists of tags, a ticket site's code."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_CACHED = 4096
_FREE = frozenset({"無料", "free", "招待", "免除", "0円"})
_NOTHING = frozenset(
    {
        "なし",
        "無し",
        "特になし",
        "特に無し",
        "とくになし",
        "ありません",
        "特にありません",
        "-",
        "ー",
        "―",
        "n/a",
        "none",
    }
)
_AMOUNT = re.compile(
    r"(?:[¥\\]|jpy|金)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?"
    r"(?:円|jpy|yen|-)*(?:\((?:税込|税抜|込)\))?"
)
_PEOPLE = re.compile(r"\+?(\d{1,3})(?:\.0+)?(?:名様?|人|枚|people|persons?|guests?|tickets?)?")
_OUTSIDE_BRACKETS = r"(?![^(（]*[)）])"
_STRONG = re.compile(r"(?:[\n\r、､;；，]|,(?!\d{3}(?!\d)))" + _OUTSIDE_BRACKETS)  # not in 1,000
_WEAK = re.compile(r"(?:(?<![A-Za-z])[・･/／]|[・･/／](?![A-Za-z]))" + _OUTSIDE_BRACKETS)  # not within UI/UX
_BULLETS = "・･•●○■□◆◇◎※*- \t\u3000"
_LONGEST_AMOUNT = 9
"""An amount of more digits is a phone number, or a slip of the pen."""
MOST_PEOPLE = 20
"""More people than this on one row are a slip of the pen."""


@lru_cache(_CACHED)
def amount_of(text: str) -> int | None:
    """Return an amount in yen (``¥3,000``, ``３０００円``, 無料 for 0), or None where it is none."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    if plain in _FREE:
        return 0
    match = _AMOUNT.fullmatch(plain)
    digits = match[1].replace(",", "") if match else ""
    return int(digits) if 0 < len(digits) <= _LONGEST_AMOUNT else None


@lru_cache(_CACHED)
def people_of(text: str) -> int | None:
    """Return a number of people (``2``, ``２名``), or None where it is none or beyond ``MOST_PEOPLE``."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    if plain in _NOTHING:
        return 0
    match = _PEOPLE.fullmatch(plain)
    number = int(match[1]) if match else MOST_PEOPLE + 1
    return number if number <= MOST_PEOPLE else None


def names_of(text: str) -> tuple[str, ...]:
    """Return the names in a cell for several people; a middle dot belongs to a name."""
    return tuple(name for piece in _STRONG.split(text) if (name := piece.strip()))


def tag_splitter(is_one_tag: Callable[[str], bool]) -> Callable[[str], tuple[str, ...]]:
    """Return a function that cuts a cell into tags, each as written.

    ``is_one_tag`` knows words that have a separator in them: IT・Web. Each cell is cut once and remembered.
    """

    @lru_cache(_CACHED)
    def tags_of(text: str) -> tuple[str, ...]:
        tags: dict[str, None] = {}
        for piece in _STRONG.split(text):
            for tag in (piece,) if is_one_tag(piece) else _WEAK.split(piece):
                if (stripped := tag.strip().lstrip(_BULLETS)) and stripped.casefold() not in _NOTHING:
                    tags[stripped] = None
        return tuple(tags)

    return tags_of
