"""Whether an encoding has every character of the record, and who does not fit."""

import codecs
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checkin.domain.attendance import Cell

RECORD_ENCODINGS = ("utf-8-sig", "utf-8", "cp932")
"""What the record can be written in: with a mark that Excel wants, plain, and what old Japanese programs read."""

GETA = "checkin_geta"
"""Name of the error handler that writes 〓 for a character an encoding does not have, as printers do."""

_TWINS = str.maketrans("〜−‖—¢£¬¥", "～－∥―￠￡￢￥")
"""Characters that CP932 has under another number: they look the same, and are still named before saving."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """Characters of one cell that an encoding does not have."""

    who: str
    column: str
    characters: str


def who_does_not_fit(
    headers: Sequence[str], rows: Iterable[tuple[str, Sequence[Cell]]], encoding: str
) -> Iterator[Misfit]:
    """Yield every cell, headers included, that cannot be written whole; rows come with whom they are about."""
    for header in headers:
        if not _fits(header, encoding):
            yield Misfit("", header, _missing(header, encoding))
    for who, cells in rows:
        for column, cell in zip(headers, cells, strict=True):
            if isinstance(cell, str) and not _fits(cell, encoding):
                yield Misfit(who, column, _missing(cell, encoding))


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _missing(text: str, encoding: str) -> str:
    """Return the characters that the encoding does not have, each once."""
    return "".join(dict.fromkeys(character for character in text if not _fits(character, encoding)))


def _write_geta(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    twins = missing.translate(_TWINS)
    return "".join(twin if twin != own else "〓" for own, twin in zip(missing, twins, strict=True)), error.end


codecs.register_error(GETA, _write_geta)
