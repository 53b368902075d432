"""What the mouse is doing to a draft between its press and its release."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

from checkin.domain.design_area import Edge
from checkin.domain.design_boxes import Guide, snapped_move, snapped_resize
from checkin.domain.design_draft import Draft
from checkin.domain.design_elements import TicketCode
from checkin.ui.badges.editor.view import View

_SNAP_PX = 6.0
"""What comes this near to a line jumps to it."""
_SLACK_PX = 3.0
"""Nothing moves before the pointer has: a click is no drag."""


class DragKind(StrEnum):
    """What is dragged."""

    BOXES = "boxes"
    EDGES = "edges"
    MARQUEE = "marquee"  # a rectangle around what is to be chosen


@dataclass(slots=True)
class Drag:
    """Begun at ``start`` on the screen, with the draft as it was then."""

    kind: DragKind
    start: QPointF
    draft: Draft
    edges: frozenset[Edge] = frozenset()
    has_moved: bool = False

    def to(self, point: QPointF, view: View, is_free: bool) -> tuple[Draft, tuple[Guide, ...]] | None:
        """Return the draft with the pointer at a point, and the lines it snapped to; ``is_free`` snaps to nothing.

        None while the pointer has hardly moved, or where no box is dragged.
        """
        distance = point - self.start
        self.has_moved = self.has_moved or distance.manhattanLength() > _SLACK_PX
        if not self.has_moved or self.kind is DragKind.MARQUEE:
            return None
        by = view.millimetres(distance)
        reach_mm = 0.0 if is_free else _SNAP_PX / view.scale
        if self.kind is DragKind.BOXES:
            boxes, lines = snapped_move(
                self.draft.chosen_boxes, self.draft.other_boxes, by, self.draft.size, reach_mm
            )
            return self.draft.with_boxes(boxes), lines
        box, is_code = self.draft.chosen_boxes[0], isinstance(self.draft.only, TicketCode)
        lines: tuple[Guide, ...] = ()
        if not is_code:
            by, lines = snapped_resize(box, self.draft.other_boxes, self.edges, by, self.draft.size, reach_mm)
        return self.draft.resized(self.edges, *by), lines

    def marquee(self, point: QPointF) -> QRectF:
        """Return the rectangle from the beginning to a point."""
        return QRectF(self.start, point).normalized()
