"""Texts of a view that fills the screen: as large as the screen allows, all by the same step."""

from collections.abc import Callable, Sequence

from checkin.ui.door.fitted_text import FittedText

_DRAWN_FOR = (1184, 560)
"""In a view of this size, in pixels, texts have their usual sizes; in a larger one they are larger."""
_STEPS = (1.0, 0.85, 0.7, 0.6, 0.5, 0.4)


def factor_for(width: int, height: int) -> float:
    """Return how large texts are in a view."""
    return min(width / _DRAWN_FOR[0], height / _DRAWN_FOR[1])


def fit(texts: Sequence[FittedText], width: int, factor: float, has_room: Callable[[], bool]) -> None:
    """Set the texts at the largest step at which everything has room."""
    for step in _STEPS:
        for text in texts:
            text.fit(width, factor * step)
        if has_room():
            return
