"""From millimetres on a badge to pixels of the canvas and back, and what lies under the pointer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from checkin.domain.design_area import Area, Edge
from checkin.domain.design_elements import Element

_GRIP_PX = 9.0
_REACH_PX = 7.0
"""A grip is taken from this far."""
_THIN_PX = 8.0
"""A line is as easy to hit as if it were so thick."""

_EDGES = (
    frozenset((Edge.LEFT, Edge.TOP)),
    frozenset((Edge.TOP,)),
    frozenset((Edge.RIGHT, Edge.TOP)),
    frozenset((Edge.RIGHT,)),
    frozenset((Edge.RIGHT, Edge.BOTTOM)),
    frozenset((Edge.BOTTOM,)),
    frozenset((Edge.LEFT, Edge.BOTTOM)),
    frozenset((Edge.LEFT,)),
)
"""What each of the eight grips moves; corners come first where grips lie over one another."""


@dataclass(frozen=True, slots=True)
class View:
    """``scale`` is pixels for a millimetre; the badge's top left corner lies at ``origin``."""

    scale: float
    origin: QPointF

    def rect(self, area: Area) -> QRectF:
        """Return where an area is seen."""
        corner = QPointF(area.left_mm, area.top_mm) * self.scale + self.origin
        return QRectF(corner, QSizeF(area.width_mm, area.height_mm) * self.scale)

    def badge(self, size: tuple[float, float]) -> QRectF:
        """Return where a badge of a size in millimetres is seen."""
        return QRectF(self.origin, QSizeF(*size) * self.scale)

    def millimetres(self, distance: QPointF) -> tuple[float, float]:
        """Return a distance on the screen in millimetres."""
        return distance.x() / self.scale, distance.y() / self.scale

    def grips(self, area: Area) -> Mapping[frozenset[Edge], QRectF]:
        """Return the eight grips of a box, by the edges that each of them moves."""
        return {edges: _grip(self.rect(area), edges) for edges in _EDGES}

    def edges_at(self, area: Area, point: QPointF) -> frozenset[Edge] | None:
        """Return what the grip at a point moves; None where there is no grip."""
        corners_first = sorted(_EDGES, key=len, reverse=True)
        reach = _REACH_PX - _GRIP_PX / 2
        for edges in corners_first:
            if _grip(self.rect(area), edges).adjusted(-reach, -reach, reach, reach).contains(point):
                return edges
        return None

    def places_at(self, elements: Sequence[Element], point: QPointF) -> list[int]:
        """Return the elements under a point, the uppermost first."""
        return [
            place for place in reversed(range(len(elements))) if self._hit(elements[place].box).contains(point)
        ]

    def places_in(self, elements: Sequence[Element], within: QRectF) -> list[int]:
        """Return the elements that lie wholly in a rectangle of the screen."""
        return [place for place, element in enumerate(elements) if within.contains(self.rect(element.box))]

    def _hit(self, area: Area) -> QRectF:
        rect = self.rect(area)
        more_x, more_y = max(0.0, _THIN_PX - rect.width()) / 2, max(0.0, _THIN_PX - rect.height()) / 2
        return rect.adjusted(-more_x, -more_y, more_x, more_y)


def cursor_for(edges: frozenset[Edge]) -> Qt.CursorShape:
    """Return the pointer that says where edges can be moved."""
    if edges <= {Edge.LEFT, Edge.RIGHT}:
        return Qt.CursorShape.SizeHorCursor
    if edges <= {Edge.TOP, Edge.BOTTOM}:
        return Qt.CursorShape.SizeVerCursor
    falls = (Edge.LEFT in edges) == (Edge.TOP in edges)
    return Qt.CursorShape.SizeFDiagCursor if falls else Qt.CursorShape.SizeBDiagCursor


def _grip(rect: QRectF, edges: frozenset[Edge]) -> QRectF:
    x = rect.left() if Edge.LEFT in edges else rect.right() if Edge.RIGHT in edges else rect.center().x()
    y = rect.top() if Edge.TOP in edges else rect.bottom() if Edge.BOTTOM in edges else rect.center().y()
    return QRectF(x - _GRIP_PX / 2, y - _GRIP_PX / 2, _GRIP_PX, _GRIP_PX)
