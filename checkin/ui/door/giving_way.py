"""What gives way on the panel, step by step, until everything is on it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.ui.door.verdict_panel import VerdictPanel

Step = Callable[[], object]


def steps_to_room(panel: "VerdictPanel", *, is_last_size: bool) -> tuple[Step, ...]:
    """Return what makes room, the least missed first; in the smallest window the panel does without the rest.

    What the buttons do has keys too; the fee, the note, the name and what is asked are never left out. Unless the
    sizes are the last ones, what is asked does not become small: smaller sizes of everything else come before.
    """
    card, name, ask = panel.card, panel.card.name.shrink, panel.decision.shrink
    explanation, action = panel.explanation.shrink, panel.action.shrink
    small = tuple(text.shrink for text in (panel.reason, card.affiliation, card.reading))
    rest = (panel.headline.shrink, panel.headline.shrink, card.chips.hide, card.reading.hide)
    shrinking = (name, *small, explanation, action, name, *small)
    if panel.decision.isHidden():
        return (explanation, explanation, *shrinking, panel.deeds.hide, name, name, *rest)
    begin = (explanation, explanation, panel.deeds.hide)
    if not is_last_size:
        return (*begin, ask, *shrinking, name, name, *rest)
    bare = (card.chips.hide, name, *small, explanation, action, card.reading.hide)
    return (*begin, *bare, ask, name, *small, *(ask, name) * 2, *(ask,) * 5, *rest)
