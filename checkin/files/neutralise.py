"""Characters that do harm unseen: control characters and bidirectional overrides."""

import re

_BREAKS = re.compile("\x0b|\x0c|\x85|\u2028|\u2029")
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u200b\u2060\ufeff\ufffe\uffff"  # the last two no XML may have, and a workbook is XML
_HARMFUL = re.compile(f"[{_CONTROLS}{_BIDI}{_INVISIBLE}]")
_ANY = re.compile(f"{_BREAKS.pattern}|{_HARMFUL.pattern}")


def needs_neutralising(text: str) -> bool:
    """Say whether a text has any character that must not reach a screen, a badge or a file."""
    return _ANY.search(text) is not None


def neutralise(text: str) -> str:
    """Return the text without control and override characters; odd line breaks become plain ones.

    Joiners and variation selectors are left alone: they are part of names.
    """
    return _HARMFUL.sub("", _BREAKS.sub("\n", text)).strip()
