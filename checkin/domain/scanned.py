"""What a scanner typed in one go: one reading or several, and perhaps a key of somebody's hand among them."""

from checkin.domain.kana import has_kana, keys_behind
from checkin.domain.ticket import LENGTH, is_whole, plain
from checkin.domain.verdict import Verdict, VerdictKind


def is_ticket(text: str) -> bool:
    """Say whether a text is a whole ticket of ours, also if an input method has made kana of it."""
    return any(is_whole(plain(keys)) for keys in keys_behind(text))


def is_garbled(verdict: Verdict) -> bool:
    """Say whether nobody was found because an input method has made kana of the reading."""
    return verdict.kind is VerdictKind.UNKNOWN and has_kana(verdict.text)


def split_readings(text: str, prefix: str = "") -> tuple[str, ...]:
    """Return the readings in what was typed in one go: before each stands the prefix, or each is a ticket.

    What comes before the first prefix is no part of a reading.
    """
    if prefix and prefix in text:
        return tuple(reading for reading in text.split(prefix)[1:] if reading)
    code = plain(text)
    parts = tuple(code[start : start + LENGTH] for start in range(0, len(code), LENGTH))
    return parts if len(parts) > 1 and all(is_whole(part) for part in parts) else (text,)


def stray_key(text: str) -> str:
    """Return the small letter that a hand typed into a ticket's capitals, or empty."""
    small = [character for character in text if character.islower()]
    if len(small) == 1 and len(plain(text)) == LENGTH + 1 and is_whole(plain(text.replace(small[0], "", 1))):
        return small[0]
    return ""
