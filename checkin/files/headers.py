"""Header texts: brought to one form for comparing, made distinct, recognised from a whole header row."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

_PASSED_OVER = re.compile(r"[\s_\-.:,、。・*※?!'\"\u200b\ufeff]|[(\[【](?:必須|任意)[)\]】]|必須$")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|「[^「」]*」")


def fold_header(header: str) -> str:
    """Return a header as it is compared: width, case, spaces, line breaks and punctuation do not matter."""
    return _PASSED_OVER.sub("", unicodedata.normalize("NFKC", header).casefold())


def without_brackets(folded: str) -> str:
    """Return a folded header without what stands in brackets: an example, a hint."""
    return _BRACKETED.sub("", folded)


def distinct(headers: Sequence[str]) -> tuple[str, ...]:
    """Return the headers, every one distinct: a repeated one is numbered, an empty one is its column's letter."""
    taken: set[str] = set()
    result: list[str] = []
    for index, header in enumerate(headers):
        base = header or column_letter(index)
        name, number = base, 2
        while name in taken:
            name, number = f"{base} ({number})", number + 1
        taken.add(name)
        result.append(name)
    return tuple(result)


def column_letter(index: int) -> str:
    """Return what a spreadsheet calls the column with this index from 0: A … Z, AA …"""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def fingerprint(headers: Sequence[str]) -> str:
    """Return what a header row is remembered by: 16 hexadecimal digits of its hash."""
    folded = "\x1f".join(fold_header(header) for header in headers)
    return hashlib.sha256(folded.encode()).hexdigest()[:16]
