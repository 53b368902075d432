"""A PDF on the screen: the very bytes that are saved or printed, one page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.progress import Progress
from checkin.ui.page_picture import PagePicture
from checkin.ui.page_spots import Spot
from checkin.ui.pdf_pages import page_picture, page_sizes
from checkin.ui.style.scale import BETWEEN, STEP
from checkin.ui.tasks import Worker
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.chips import FilterChip
from checkin.ui.widgets.flow_layout import FlowLayout
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr

_SETTLE_MS = 40
"""A window being dragged larger asks for one picture, not for fifty."""
_ROOM_PX = 24
"""Air around the page."""
_POINTS_PER_INCH = 72
_MM_PER_POINT = 25.4 / _POINTS_PER_INCH


class Zoom(Enum):
    """How large the page is shown."""

    PAGE = "page"
    WIDTH = "width"
    ACTUAL = "actual"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One picture: of which PDF, which page, how large in device pixels."""

    pdf: bytes
    page: int
    size: QSize


class PdfView(QWidget):
    """Shows a PDF. Pages are drawn on a worker, so that typing never waits for paper."""

    page_drawn = Signal(int)
    """The page, from 0, that is now on the screen as sharp as the screen allows."""
    spot_chosen = Signal(int)
    """The key of a marked spot that was clicked."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._pdf = b""
        self._sizes: tuple[QSizeF, ...] = ()
        self._page = 0
        self._zoom = Zoom.PAGE
        self._wanted: _Wanted | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        self._spots: tuple[Spot, ...] = ()
        self._ringed: int | None = None
        self._picture = PagePicture()
        self._picture.spot_chosen.connect(self.spot_chosen)
        self._scroll = self._make_scroll()
        self._previous = self._make_step("‹", tr("Previous page"), -1)
        self._next = self._make_step("›", tr("Next page"), 1)
        self._place = Text("", Rank.STRONG)
        self._zooms = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._make_bar())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clear()

    @property
    def pdf(self) -> bytes:
        """The PDF that is shown; empty where there is none."""
        return self._pdf

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages the PDF has."""
        return len(self._sizes)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a PDF, at the page that was open where it has one."""
        self._pdf, self._sizes = pdf, page_sizes(pdf)
        self._wanted = None
        self.go_to(self._page)

    def clear(self) -> None:
        """Show nothing."""
        self._pdf, self._sizes, self._page, self._wanted = b"", (), 0, None
        self._spots, self._ringed = (), None
        self._settle.stop()
        self._picture.show_nothing()
        self._tell_place()

    def go_to(self, page: int) -> None:
        """Show a page, from 0; the nearest there is."""
        self._page = max(0, min(page, self.pages - 1))
        self._tell_place()
        self._mark()
        self._ask_soon()

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """Mark places of the pages, in place of those that were; none is ringed."""
        self._spots, self._ringed = tuple(spots), None
        self._mark()

    def ring(self, key: int | None) -> None:
        """Put a ring around the spots of one key; None takes it away."""
        self._ringed = key
        self._mark()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the page whole, as wide as the view, or as large as on paper."""
        self._zoom = zoom
        self._ask_soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with Page Up, Page Down, Home and End."""
        match event.key():
            case Qt.Key.Key_PageUp:
                self.go_to(self._page - 1)
            case Qt.Key.Key_PageDown:
                self.go_to(self._page + 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.pages - 1)
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while nobody saw it."""
        super().showEvent(event)
        self._ask_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw nothing for nobody."""
        super().hideEvent(event)
        self._settle.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the new room."""
        super().resizeEvent(event)
        self._ask_soon()

    def _make_scroll(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setObjectName("pdfPaper")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._picture)
        return scroll

    def _make_step(self, sign: str, name: str, by: int) -> QuietButton:
        button = QuietButton(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.go_to(self._page + by))
        return button

    def _make_bar(self) -> FlowLayout:
        """Return what stands under the page, in two lines where the view is narrow."""
        steps = QWidget()
        row = QHBoxLayout(steps)
        row.setContentsMargins(0, 0, BETWEEN, 0)
        row.setSpacing(STEP)
        for widget in (self._previous, self._place, self._next):
            row.addWidget(widget)
        bar = FlowLayout(spacing=STEP)
        bar.addWidget(steps)
        names = {Zoom.PAGE: tr("Whole page"), Zoom.WIDTH: tr("Page width"), Zoom.ACTUAL: "100 %"}
        for zoom, name in names.items():
            button = FilterChip(name)
            button.setChecked(zoom is self._zoom)
            button.clicked.connect(lambda _=False, zoom=zoom: self.set_zoom(zoom))
            self._zooms.addButton(button)
            bar.addWidget(button)
        return bar

    def _tell_place(self) -> None:
        is_shown = bool(self._sizes)
        self._place.setText(tr("{page} / {pages}", page=self._page + 1, pages=self.pages) if is_shown else "")
        place = tr("Preview, page {page} of {pages}", page=self._page + 1, pages=self.pages)
        for widget in (self, self._picture):
            widget.setAccessibleName(place if is_shown else tr("Preview"))
        self._previous.setEnabled(is_shown and self._page > 0)
        self._next.setEnabled(is_shown and self._page < self.pages - 1)

    def _mark(self) -> None:
        if self._sizes:
            here = [spot for spot in self._spots if spot.page == self._page]
            self._picture.show_spots(here, self._sizes[self._page].width() * _MM_PER_POINT, self._ringed)

    def _ask_soon(self) -> None:
        if self._sizes and self.isVisible():
            self._settle.start()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        shown = self._shown_size()
        self._picture.set_room(shown)
        wanted = _Wanted(self._pdf, self._page, (QSizeF(shown) * ratio).toSize())
        if wanted == self._wanted:
            return
        self._wanted = wanted

        def draw(_: Progress) -> tuple[_Wanted, QImage]:
            return wanted, page_picture(wanted.pdf, wanted.page, wanted.size)

        self._worker.run(draw, self._on_drawn)

    def _on_drawn(self, drawn: tuple[_Wanted, QImage]) -> None:
        wanted, image = drawn
        if wanted != self._wanted:
            return
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.show_picture(picture)
        self.page_drawn.emit(wanted.page)

    def _shown_size(self) -> QSize:
        """Return how large the page is on the screen, in the window's pixels."""
        page = self._sizes[self._page]
        room = self._scroll.viewport().size() - QSize(_ROOM_PX, _ROOM_PX)
        match self._zoom:
            case Zoom.PAGE:
                size = page.scaled(QSizeF(room), Qt.AspectRatioMode.KeepAspectRatio)
            case Zoom.WIDTH:
                bar = self._scroll.verticalScrollBar().sizeHint().width()
                size = page * ((room.width() - bar) / page.width())
            case Zoom.ACTUAL:
                size = page * (self.logicalDpiX() / _POINTS_PER_INCH)
        return size.toSize().expandedTo(QSize(1, 1))
