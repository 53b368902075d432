"""Industries as bars: in colour, in words and in numbers, how many came and of how many."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.industries import Industries
from checkin.domain.live import Turnout
from checkin.ui.style.scale import INSIDE, STEP, Scale
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.figures import draw_figures, even_width
from checkin.wording.language import tr
from checkin.wording.live import industry_name, turnouts_sentence

_ROW_PX = 34
_BAR_PX = 14
_LEAST_WIDTH_PX = 280
_FEW = 3
_MOST_WORDS = 0.48
"""How much of the width the words may take."""


class IndustryBars(QWidget):
    """One row for each industry; where it need not be ``is_whole``, the last row may hold all others."""

    def __init__(self, industries: Industries, parent: QWidget | None = None, *, is_whole: bool = True) -> None:
        super().__init__(parent)
        self._industries = industries
        self._is_whole = is_whole
        self._sizes = scale()
        self._turnouts: tuple[Turnout, ...] = ()
        self.setAccessibleName(turnouts_sentence((), industries))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Ask for room for every row."""
        return QSize(self._sizes.px(_LEAST_WIDTH_PX), len(self._turnouts) * self._sizes.px(_ROW_PX))

    def minimumSizeHint(self) -> QSize:
        """Ask for every row, or be content with a few."""
        few = QSize(self._sizes.px(_LEAST_WIDTH_PX), self._sizes.px(_FEW * _ROW_PX))
        return self.sizeHint() if self._is_whole else few

    @property
    def rows(self) -> list[tuple[str, Turnout]]:
        """Words and numbers of each row that is shown."""
        named = [(industry_name(one.industry, self._industries), one) for one in self._turnouts]
        shown = self._shown
        return named if shown == len(named) else [*named[:shown], _others(self._turnouts[shown:])]

    @property
    def _shown(self) -> int:
        """How many industries have a row of their own."""
        fits = max(self.height() // self._sizes.px(_ROW_PX), 1)
        return len(self._turnouts) if self._is_whole or len(self._turnouts) <= fits else fits - 1

    def show_turnouts(self, turnouts: Sequence[Turnout]) -> None:
        """Show other numbers."""
        self._turnouts = tuple(turnouts)
        self.setAccessibleName(turnouts_sentence(turnouts, self._industries))
        self.updateGeometry()
        self.update()

    def show_sizes(self, sizes: Scale) -> None:
        """Write in other sizes."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows from the top."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(self._sizes.small)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        rows = self.rows
        words = max((metrics.horizontalAdvance(name) for name, _ in rows), default=0.0)
        numbers = max((even_width(metrics, _numbers(one)) for _, one in rows), default=0.0)
        left = min(words, self.width() * _MOST_WORDS) + INSIDE + STEP
        height = self._sizes.px(_ROW_PX)
        most = max((one.awaited for one in self._turnouts[: self._shown]), default=1)
        for place, (name, one) in enumerate(rows):
            row = QRectF(0, place * height, self.width(), height)
            self._paint_words(painter, row, name, _numbers(one), left)
            if place < self._shown:  # all others together are no industry to be compared with
                self._paint_bar(painter, row.adjusted(left, 0, -numbers - INSIDE - STEP, 0), one, most)

    def _paint_words(self, painter: QPainter, row: QRectF, name: str, numbers: str, left: float) -> None:
        upright = Qt.AlignmentFlag.AlignVCenter
        room = left - INSIDE - STEP
        painter.setPen(QColor(colours().ink))
        shown = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(row.left(), row.top(), room, row.height()), upright, shown)
        own = even_width(QFontMetricsF(painter.font()), numbers)
        draw_figures(painter, QRectF(row.right() - own, row.top(), own, row.height()), numbers)

    def _paint_bar(self, painter: QPainter, room: QRectF, one: Turnout, most: int) -> None:
        height = self._sizes.px(_BAR_PX)
        track = QRectF(room.left(), room.center().y() - height / 2, room.width() * one.awaited / most, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours().sunken))
        painter.drawRect(track)
        painter.setBrush(QColor(self._colour(one.industry)))
        painter.drawRect(QRectF(track.left(), track.top(), room.width() * one.arrived / most, height))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours().edge), 1))
        painter.drawRect(track)

    def _colour(self, industry_id: str) -> str:
        industry = self._industries.get(industry_id)
        return industry.colour if industry else colours().muted


def _others(turnouts: Sequence[Turnout]) -> tuple[str, Turnout]:
    together = Turnout("", sum(one.arrived for one in turnouts), sum(one.awaited for one in turnouts))
    return tr("All others"), together


def _numbers(one: Turnout) -> str:
    return f"{one.arrived:,} / {one.awaited:,}"
