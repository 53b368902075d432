"""Which of the codes that a camera sees are handed on, and when: each once for every time it is held out.

What is ours counts at once. Any other code may hang on the wall, or be on somebody's shirt: it counts when it has
been held into the aiming frame for a second, so that whoever holds it is told something.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.scanning.frame import Sight

AWAY_MS = 3_000
"""A code that has been out of sight for so long was taken away; when it is there again, it is held out anew."""
HELD_MS = 1_000
"""How long a stranger's code is held before it counts."""
BLINK_MS = 500
"""What is not read for so long is still held."""


@dataclass(slots=True)
class _Seen:
    """One code in sight."""

    last_at: int
    held_since: int | None = None
    """Since when it has been in the aiming frame without a break."""
    is_stranger: bool = False


class Gaze:
    """Remembers what is in sight; times are in ms of any steady clock."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}

    def look(self, sights: Iterable[Sight], at: int) -> list[str]:
        """Take in one frame; return the codes that were not in sight before it: are they ours?"""
        self._seen = {text: seen for text, seen in self._seen.items() if at - seen.last_at < AWAY_MS}
        new: list[str] = []
        for sight in sights:
            if sight.text not in self._seen:
                new.append(sight.text)
            self._see(sight, at)
        return new

    def doubt(self, text: str) -> None:
        """Take a code for a stranger's; it counts only when it is held."""
        if text in self._seen:
            self._seen[text].is_stranger = True

    def held(self, at: int) -> list[str]:
        """Return the strangers' codes that have been held long enough by now, each of them once."""
        due = [text for text, seen in self._seen.items() if seen.is_stranger and _is_held(seen, at)]
        for text in due:
            self._seen[text].is_stranger = False
        return due

    def _see(self, sight: Sight, at: int) -> None:
        seen = self._seen.setdefault(sight.text, _Seen(at))
        if not sight.is_aimed:
            seen.held_since = None
        elif seen.held_since is None or at - seen.last_at > BLINK_MS:
            seen.held_since = at
        seen.last_at = at


def _is_held(seen: _Seen, at: int) -> bool:
    return seen.held_since is not None and seen.last_at == at and at - seen.held_since >= HELD_MS
