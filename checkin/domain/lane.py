"""A lane: one desk with one machine, and what it hands to every flow."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lane:
    """Who writes entries here, and where their time, ids and randomness come from."""

    name: str
    actor: str
    now: Callable[[], int]
    """The wall clock: UTC in milliseconds."""
    new_id: Callable[[], str]
    """A new UUIDv7."""
    random_bytes: Callable[[int], bytes]
