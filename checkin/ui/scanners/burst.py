"""The rhythm that tells a typing scanner from a hand."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a scanner types. Scanners in the field leave 5 to 60 ms between keys; a quick hand needs 100."""

    longest_gap_ms: int = 60
    fewest: int = 6
    """So many characters in a row are no hand's."""
    tail_ms: int = 250
    """How long after a scan a late Enter, or the second half of CR LF, still belongs to it."""


@dataclass(slots=True)
class Burst:
    """Characters that followed one another as fast as a scanner types."""

    rhythm: Rhythm = field(default_factory=Rhythm)
    text: str = ""
    last_at: int = 0
    """When the last character came, in ms of any steady clock."""

    def add(self, characters: str, at: int) -> bool:
        """Take what one key typed; return whether it goes on with the burst rather than beginning another."""
        goes_on = self.goes_on(at)
        self.text = self.text + characters if goes_on else characters
        self.last_at = at
        return goes_on

    def goes_on(self, at: int) -> bool:
        """Say whether a key at this moment is still in rhythm."""
        return bool(self.text) and at - self.last_at <= self.rhythm.longest_gap_ms

    @property
    def is_scan(self) -> bool:
        """Whether so many characters came so fast that no hand typed them."""
        return len(self.text) >= self.rhythm.fewest

    def take(self) -> str:
        """Return what was typed, and begin again."""
        taken, self.text = self.text, ""
        return taken
