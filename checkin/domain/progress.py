"""Progress of long work, and the way out of it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told ``(done, of)``; raises :class:`Cancelled` where a person has asked to stop."""


class Cancelled(Exception):
    """A person stopped the work; whatever was under way is rolled back."""


def unwatched(done: int, of: int) -> None:
    """Take progress and do nothing: for work that nobody watches."""
