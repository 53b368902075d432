"""Cells that a spreadsheet would run as a formula: made harmless, and back, without losing a character."""

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


def defuse(text: str) -> str:
    """Return ``text`` as a spreadsheet shows it and does not run it: a leading ``'`` where one is needed.

    A text that :func:`undefuse` would change gets one more, so that every text comes back as it was.
    """
    return "'" + text if _needs_apostrophe(text) else text


def undefuse(text: str) -> str:
    """Return the text that :func:`defuse` was given."""
    return text[1:] if text.startswith("'") and _needs_apostrophe(text[1:]) else text


def _needs_apostrophe(text: str) -> bool:
    return text.lstrip("'").startswith(_RUN_BY_SPREADSHEETS)
