"""When, where and by whom something was entered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stamp:
    """When, where and by whom something was entered; ``at`` is UTC in milliseconds."""

    entry: str
    at: int
    lane: str
    actor: str
