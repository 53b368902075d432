"""What is really printed of a badge: its size once it is folded, its plan, and what stands on its back."""

from dataclasses import dataclass

from checkin.badges.drawing import Drawing
from checkin.badges.other_sides import text_side
from checkin.badges.plan import Plan, plan_for_slots
from checkin.domain.design import Design
from checkin.domain.finish import Back, Finish
from checkin.domain.sides import can_be_folded
from checkin.domain.stock import Stock


@dataclass(frozen=True, slots=True)
class Face:
    """The same for every badge of a PDF."""

    plan: Plan
    is_turned: bool
    """Whether badges lie on their side."""
    back: Drawing | None
    """On every back; None for the badge itself, or nothing."""


def face_for(design: Design, stock: Stock, finish: Finish) -> Face:
    """Return what is printed of badges in the slots of a stock.

    Raises ValueError where badges too narrow for it are to be folded.
    """
    is_folded = finish.back is Back.FOLDED
    if is_folded and not can_be_folded(stock):
        raise ValueError(f"{stock.id} cannot be folded")
    plan, is_turned = plan_for_slots(design, stock.width_mm / 2 if is_folded else stock.width_mm, stock.height_mm)
    has_text = finish.back is not Back.NONE and bool(finish.back_text.strip())
    back = text_side(finish.back_text, plan.width_mm, plan.height_mm) if has_text else None
    return Face(plan, is_turned, back)
