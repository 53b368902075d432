"""The rhythm that tells a typing scanner from a hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Ending(StrEnum):
    """What a scanner types behind a reading."""

    ANY = "any"
    """Nobody has said; whatever comes is understood."""
    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a scanner types. Scanners in the field leave 5 to 60 ms between keys; a quick hand needs 100."""

    longest_gap_ms: int = 60
    fewest: int = 6
    """So many characters in a row are no hand's."""
    tail_ms: int = 250
    """How long after a scan a late Enter, or the second half of CR LF, still belongs to it.

    So long may a scanner falter, too, once in a reading.
    """
    prefix: str = ""
    """What the scanner types before each reading."""
    ending: Ending = Ending.ANY

    def without_prefix(self, text: str) -> str:
        """Return a reading without what the scanner puts before it, and what a hand had typed before that."""
        return text.rpartition(self.prefix)[2] if self.prefix else text


def _nothing() -> None:
    """Have nothing to put back."""


@dataclass(slots=True)
class Burst:
    """Characters that followed one another as fast as a scanner types."""

    rhythm: Rhythm = field(default_factory=Rhythm)
    typed: str = ""
    composed: str = ""
    """What an input method shows, and has not committed yet."""
    steps: int = 0
    """How many keys there were, as far as can be seen."""
    first_at: int = 0
    last_at: int = 0
    """When the last character came, in ms of any steady clock."""
    restore: Callable[[], None] = _nothing
    """Puts the field back as it was before."""
    is_told: bool = False
    """Whether it was handed on as a hand's already."""

    @property
    def text(self) -> str:
        """All of it."""
        return self.typed + self.composed

    def add(self, characters: str, at: int) -> bool:
        """Take what one key typed; return whether it goes on with the burst rather than beginning another."""
        return self._step(characters, "", at)

    def compose(self, committed: str, composed: str, at: int) -> bool:
        """Take what an input method has committed and shows now, as :meth:`add` does."""
        if not committed and composed == self.composed:
            return self.goes_on(at)
        return self._step(committed, composed, at)

    def goes_on(self, at: int) -> bool:
        """Say whether a key at this moment is still in rhythm."""
        return bool(self.text) and at - self.last_at <= self.rhythm.longest_gap_ms

    def follows(self, other: "Burst") -> bool:
        """Say whether a scanner that faltered may have typed both."""
        return bool(other.text) and self.first_at - other.last_at <= self.rhythm.tail_ms

    @property
    def is_scan(self) -> bool:
        """Whether so many characters came so fast that no hand typed them."""
        prefix = self.rhythm.prefix
        return self.steps >= self.rhythm.fewest or bool(
            prefix and self.text.startswith(prefix) and self.steps > len(prefix)
        )

    def take(self) -> str:
        """Return what was typed, and begin again."""
        taken = self.text
        self.typed, self.composed, self.steps = "", "", 0
        return taken

    def _step(self, committed: str, composed: str, at: int) -> bool:
        goes_on = self.goes_on(at)
        if not goes_on:
            self.take()
            self.first_at = at
        self.typed += committed
        self.composed = composed
        self.steps += 1
        self.last_at = at
        return goes_on
