"""Which pages are printed, as people write it: ``3-5, 8``, in half or full width; nothing for all of them."""

import re
import unicodedata

_SEPARATORS = re.compile("[,、;\\s]+")
_DASHES = str.maketrans(dict.fromkeys("~〜–—−‐‑ー", "-"))
_RANGE = re.compile("([0-9]+)(?:-([0-9]+))?")
_ROUND_A_DASH = re.compile("\\s*-\\s*")


def read_pages(text: str, count: int) -> tuple[int, ...]:
    """Return the pages that are asked for, from 0, each once and in their order, of ``count`` there are.

    Raises ValueError where the text is no range, or names a page that is not there.
    """
    plain = _ROUND_A_DASH.sub("-", unicodedata.normalize("NFKC", text).translate(_DASHES))
    parts = [part for part in _SEPARATORS.split(plain) if part]
    if not parts:
        return tuple(range(count))
    pages: set[int] = set()
    for part in parts:
        written = _RANGE.fullmatch(part)
        if written is None:
            raise ValueError(f"{part} is no page")
        first, last = int(written[1]), int(written[2] or written[1])
        if not 1 <= first <= last <= count:
            raise ValueError(f"{part} is not among {count} pages")
        pages.update(range(first - 1, last))
    return tuple(sorted(pages))
