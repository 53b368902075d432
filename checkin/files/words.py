"""Which words mean which field, from ``assets/headers.toml``."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from checkin.files.field import COMPANIONS, Field, companion_field
from checkin.files.headers import fold_header, without_brackets
from checkin.paths import asset_text

_COMPANION = re.compile(
    r"(?:参加者|同伴者|同行者|お連れ様|同伴|guest|companion|attendee)0?(\d{1,2})?(?:の|様)?(?:の)?"
    r"\(?(氏名|お名前|名前|名|name|カナ|フリガナ|ふりがな|氏名カナ|reading|所属|会社名|会社|company)\)?"
)
_PARTS = {
    **dict.fromkeys(("氏名", "お名前", "名前", "名", "name"), "name"),
    **dict.fromkeys(("カナ", "フリガナ", "ふりがな", "氏名カナ", "reading"), "reading"),
    **dict.fromkeys(("所属", "会社名", "会社", "company"), "company"),
}
_UNNUMBERED = ("同伴", "同行", "お連れ", "companion", "guest")


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a header is taken for, and how surely: the lower rank wins where two columns fit one field."""

    field: Field | None
    rank: int
    is_weak: bool = False
    """Only to be believed if the values are more than running numbers."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all fields, folded."""

    exact: dict[str, Recognised]
    within: tuple[tuple[str, Field], ...]
    nothing_within: tuple[str, ...]
    reading_within: tuple[str, ...]


_WITHIN_RANK = 1000
_BRACKET_RANK = 500


def recognise(header: str) -> Recognised | None:
    """Return what a header is taken for; a field of None is a known column that is none of ours."""
    folded = fold_header(header)
    words = known_words()
    if (companion := _companion(folded)) is not None:
        return Recognised(companion, 0)
    if exact := words.exact.get(folded):
        return exact
    if any(word in folded for word in words.nothing_within):
        return Recognised(None, _WITHIN_RANK)
    if any(word in folded for word in words.reading_within):
        return Recognised(Field.READING, _WITHIN_RANK)
    bare = without_brackets(folded)
    if exact := words.exact.get(bare):
        return Recognised(exact.field, _BRACKET_RANK + exact.rank, exact.is_weak)
    return next((Recognised(field, _WITHIN_RANK) for word, field in words.within if word in bare), None)


def recognised_count(cells: Sequence[str]) -> int:
    """Return how many of the cells are headers beyond doubt."""
    exact = known_words().exact
    return sum(1 for cell in cells if cell and len(cell) < 80 and fold_header(cell) in exact)


@cache
def known_words() -> Words:
    """Return the words of ``assets/headers.toml``."""
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(asset_text("headers.toml"))
    exact: dict[str, Recognised] = {}
    within: list[tuple[str, Field]] = []
    for name, table in tables.items():
        field = None if name == "nothing" else Field(name)
        for rank, word in enumerate(table.get("exact", ())):
            exact.setdefault(fold_header(word), Recognised(field, rank))
        for word in table.get("weak", ()):
            exact.setdefault(fold_header(word), Recognised(field, _BRACKET_RANK - 1, is_weak=True))
        if field is not None:
            within.extend((fold_header(word), field) for word in table.get("within", ()))
    return Words(
        exact,
        tuple(within),
        tuple(fold_header(word) for word in tables["nothing"]["within"]),
        tuple(fold_header(word) for word in tables["reading"]["within"]),
    )


def _companion(folded: str) -> Field | None:
    """Return the field of a companion's own column, 参加者02氏名 for instance."""
    match = _COMPANION.fullmatch(folded)
    if match is None:
        return None
    number, part = match.groups()
    if (number is None and not folded.startswith(_UNNUMBERED)) or folded == "guestname":
        return None
    count = int(number or 1)
    return companion_field(count, _PARTS[part]) if 1 <= count <= COMPANIONS else None
