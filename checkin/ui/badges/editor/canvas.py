"""The badge under the editor's hand: its own PDF as a picture, and boxes to take hold of."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.design_boxes import Guide
from checkin.domain.design_draft import Draft
from checkin.ui.badges.editor.drag import Drag, DragKind
from checkin.ui.badges.editor.overlay import Overlay
from checkin.ui.badges.editor.view import View, cursor_for
from checkin.wording.language import tr

AIR_PX = 24
"""Around the badge."""
_NUDGE_MM, _FAR_MM, _FINE_MM = 0.5, 5.0, 0.1
_STEPS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_MORE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
"""Held while clicking, an element is added to those that are chosen, or taken from them."""


class BadgeCanvas(QWidget):
    """Chooses, moves and resizes. It says what was done and shows what it is given."""

    drafted = Signal(object, str)
    """The :class:`Draft` that a hand made, and which kind of deed it was."""
    settled = Signal()
    """The deed is done: what comes next is another."""
    chosen = Signal(object)
    """Places of the elements that a hand chose."""
    opened = Signal()
    """The element that is chosen is to be worked on: it was clicked twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._picture = QImage()
        self._scale = 6.0
        self._drag: Drag | None = None
        self._guides: tuple[Guide, ...] = ()
        self._pointer = QPointF()
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The badge"))
        self.setAccessibleDescription(
            tr("Arrow keys move what is chosen; with Shift further, with Ctrl by a tenth of a millimetre")
        )

    @property
    def view(self) -> View:
        """How millimetres are seen."""
        return View(self._scale, QPointF(AIR_PX, AIR_PX))

    @property
    def is_dragging(self) -> bool:
        """Whether the mouse is at work."""
        return self._drag is not None

    def show_draft(self, draft: Draft) -> None:
        """Show the boxes of a draft."""
        if self._draft is None or draft.size != self._draft.size:
            self._picture = QImage()
        self._draft = draft
        self._fit_size()
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show the badge as it is printed."""
        self._picture = picture
        self.update()

    def set_scale(self, scale: float) -> None:
        """Show a millimetre as so many pixels."""
        self._scale = scale
        self._fit_size()
        self.update()

    def picture_size(self, ratio: float) -> QSize:
        """Return how large the badge is shown, in device pixels of a screen with this ratio."""
        assert self._draft is not None
        wide, high = self._draft.size
        return QSize(round(wide * self._scale * ratio), round(high * self._scale * ratio))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a grip or of what lies under the pointer, or begin a rectangle to choose by."""
        draft = self._draft
        if draft is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position()
        if draft.only is not None and (edges := self.view.edges_at(draft.only.box, point)):
            self._drag = Drag(DragKind.EDGES, point, draft, edges)
            return
        places = self.view.places_at(draft.elements, point)
        if not places:
            if not event.modifiers() & _MORE:
                self._choose(())
            self._drag = Drag(DragKind.MARQUEE, point, self._draft or draft)
            return
        self._take(places, event.modifiers())
        if self._draft is not None and self._draft.chosen:
            self._drag = Drag(DragKind.BOXES, point, self._draft)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what was taken hold of; else show what could be."""
        self._pointer = event.position()
        if self._drag is None:
            self._hover()
            return
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        moved = self._drag.to(self._pointer, self.view, is_free)
        if moved is not None:
            draft, self._guides = moved
            self.drafted.emit(draft, self._drag.kind.value)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        drag, self._drag, self._guides = self._drag, None, ()
        if drag is None or self._draft is None:
            return
        if drag.kind is DragKind.MARQUEE and drag.has_moved:
            within = drag.marquee(event.position())
            self._choose((*drag.draft.chosen, *self.view.places_in(self._draft.elements, within)))
        elif drag.has_moved:
            self.settled.emit()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the fields of the element under the pointer."""
        if self._draft is not None and self._draft.only is not None:
            self.opened.emit()

    def leaveEvent(self, event: object) -> None:
        """Forget the pointer."""
        self._hovered = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrow keys; a drag is given up, or the choice, with Escape."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and self._draft is not None and self._draft.chosen:
            by = _step_mm(event.modifiers())
            self.drafted.emit(self._draft.moved(step[0] * by, step[1] * by), "nudge")
        elif event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self.drafted.emit(self._drag.draft, self._drag.kind.value)
            self._drag, self._guides = None, ()
        elif event.key() == Qt.Key.Key_Escape and self._draft is not None and self._draft.chosen:
            self._choose(())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge, and over it what can be taken hold of."""
        if self._draft is None:
            return
        painter = QPainter(self)
        overlay = Overlay(painter, self.view, self.palette())
        overlay.paper(self._draft.size, self._picture)
        overlay.safe_area(self._draft.size)
        if self._hovered is not None and self._hovered < len(self._draft.elements):
            overlay.hovered(self._draft.elements[self._hovered].box)
        overlay.chosen(self._draft.chosen_boxes, has_grips=self._draft.only is not None, has_focus=self.hasFocus())
        overlay.guides(self._guides, self._draft.size)
        if self._drag is not None and self._drag.kind is DragKind.MARQUEE and self._drag.has_moved:
            overlay.marquee(self._drag.marquee(self._pointer))

    def _take(self, places: list[int], modifiers: Qt.KeyboardModifier) -> None:
        """Choose what lies under the pointer; with Alt, what lies under that."""
        assert self._draft is not None
        chosen = self._draft.chosen
        if modifiers & _MORE:
            self._choose(set(chosen) ^ {places[0]})
        elif modifiers & Qt.KeyboardModifier.AltModifier:
            at = places.index(chosen[0]) + 1 if len(chosen) == 1 and chosen[0] in places else 0
            self._choose((places[at % len(places)],))
        elif not set(places) & set(chosen):
            self._choose((places[0],))

    def _choose(self, places: object) -> None:
        self.chosen.emit(places)

    def _hover(self) -> None:
        draft = self._draft
        if draft is None:
            return
        edges = self.view.edges_at(draft.only.box, self._pointer) if draft.only else None
        places = self.view.places_at(draft.elements, self._pointer)
        hovered = None if edges else next(iter(places), None)
        shape = Qt.CursorShape.SizeAllCursor if places else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor_for(edges) if edges else shape)
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def _fit_size(self) -> None:
        if self._draft is not None:
            wide, high = self._draft.size
            room = QRectF(0, 0, wide * self._scale, high * self._scale).size().toSize()
            self.setFixedSize(room + QSize(2 * AIR_PX, 2 * AIR_PX))


def _step_mm(modifiers: Qt.KeyboardModifier) -> float:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return _FAR_MM
    return _FINE_MM if modifiers & Qt.KeyboardModifier.ControlModifier else _NUDGE_MM
