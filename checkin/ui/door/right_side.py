"""The right side of the door: the search with numbers and last arrivals, or a form about one person."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.door.camera_card import CameraCard
from checkin.ui.door.counters import Counters
from checkin.ui.door.search_box import SearchBox
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.front_stack import FrontStack
from checkin.ui.widgets.side_by_side import SideBySide


class RightSide(FrontStack):
    """The search is what everything comes back to."""

    def __init__(
        self,
        counters: Counters,
        eye: QWidget,
        search: SearchBox,
        camera: CameraCard,
        walk_in: PlainButton,
        forms: tuple[QWidget, ...],
    ) -> None:
        super().__init__()
        self._search = search
        self._search_side = QWidget()
        head = QHBoxLayout()
        head.addWidget(counters, 1)
        head.addWidget(eye, alignment=Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self._search_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(head)
        column.addWidget(search, 1)
        column.addWidget(camera)
        column.addWidget(SideBySide((walk_in, camera.button)))
        for side in (self._search_side, *forms):
            self.addWidget(side)

    @property
    def is_searching(self) -> bool:
        """Whether the search is there, and no form over it."""
        return self.currentWidget() is self._search_side

    def to_search(self) -> None:
        """Put the cursor into the search, where no form is over it."""
        if self.is_searching:
            self._search.focus()

    def close_form(self) -> None:
        """Put away the form that is over the search."""
        if not self.is_searching:
            self.setCurrentWidget(self._search_side)
            self._search.focus()
