"""Arrivals per five minutes as bars; the bar of the moment is open, and a line shows where the moment is."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.live import SLOT_MS, Arrivals
from checkin.ui.live.axis import round_numbers, round_times
from checkin.ui.style.scale import INSIDE, STEP, Scale
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.figures import draw_figures, even_width
from checkin.wording.language import tr
from checkin.wording.live import arrivals_sentence, slot_sentence
from checkin.wording.times import clock_time

_LEAST_SLOTS = 12
"""So many are there at least, that the first bar of the evening is no wall."""
_LEAST_PX = (280, 180)
_NOBODY = Arrivals(0, ())
_MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the bars stand, in pixels."""

    room: QRectF
    slots: int
    most: int

    @property
    def slot(self) -> float:
        """The width of a slot."""
        return self.room.width() / self.slots

    def bar(self, place: int, count: int) -> QRectF:
        """Return the bar of a slot; there is air between bars where there is room for it."""
        height = self.room.height() * count / self.most
        air = min(self.slot * 0.12, 4.0)
        left = self.room.left() + place * self.slot + air
        return QRectF(left, self.room.bottom() - height, self.slot - 2 * air, height)

    def upwards(self, count: int) -> float:
        """Return where a number is upwards."""
        return self.room.bottom() - self.room.height() * count / self.most


class ArrivalsPlot(QWidget):
    """Bars from the opening to now, in the theme's colours; what they show is read out too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes = scale()
        self._arrivals = _NOBODY
        self._now = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(arrivals_sentence(_NOBODY))
        self.setMouseTracking(True)

    def minimumSizeHint(self) -> QSize:
        """Ask for room in which bars can be told apart."""
        return QSize(*map(self._sizes.px, _LEAST_PX))

    def sizeHint(self) -> QSize:
        """Ask for no more than that; all there is is taken."""
        return self.minimumSizeHint()

    def show_arrivals(self, arrivals: Arrivals, now: int) -> None:
        """Show the bars of a moment (UTC, ms)."""
        self._arrivals, self._now = arrivals, now
        self.setAccessibleName(arrivals_sentence(arrivals))
        self.update()

    def show_sizes(self, sizes: Scale) -> None:
        """Write in other sizes."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say in a tool tip what the bar under the pointer stands for."""
        super().mouseMoveEvent(event)
        frame = self._frame(QFontMetricsF(self._font()))
        place = int((event.position().x() - frame.room.left()) // frame.slot)
        is_bar = 0 <= place < len(self._arrivals.counts)
        self.setToolTip(slot_sentence(self._arrivals, place) if is_bar else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lines and numbers, bars, times, and the line of now."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        if not self._arrivals.counts:
            painter.setPen(QColor(colours().muted))
            painter.drawText(self.rect(), _MIDDLE, tr("Nobody has arrived yet."))
            return
        frame = self._frame(QFontMetricsF(painter.font()))
        self._paint_lines(painter, frame)
        self._paint_bars(painter, frame)
        self._paint_times(painter, frame)
        if self._arrivals.is_going_on:
            self._paint_now(painter, frame)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._sizes.small)
        return font

    def _frame(self, metrics: QFontMetricsF) -> _Frame:
        numbers = round_numbers(max(self._arrivals.counts, default=0))
        left = even_width(metrics, f"{numbers[-1]:,}") + INSIDE
        line = metrics.height() + STEP
        half_a_time = even_width(metrics, "00:00") / 2
        room = QRectF(self.rect()).adjusted(left, 2 * line, -half_a_time, -line - STEP)
        return _Frame(room, max(len(self._arrivals.counts), _LEAST_SLOTS), numbers[-1])

    def _paint_lines(self, painter: QPainter, frame: _Frame) -> None:
        for number in round_numbers(max(self._arrivals.counts)):
            y = frame.upwards(number)
            painter.setPen(QPen(QColor(colours().edge if number == 0 else colours().line), 1))
            painter.drawLine(QLineF(frame.room.left(), y, frame.room.right(), y))
            painter.setPen(QColor(colours().muted))
            words = f"{number:,}"
            width = even_width(QFontMetricsF(painter.font()), words)
            place = QRectF(frame.room.left() - INSIDE - width, y - self._sizes.small, width, 2 * self._sizes.small)
            draw_figures(painter, place, words)

    def _paint_bars(self, painter: QPainter, frame: _Frame) -> None:
        for place, count in enumerate(self._arrivals.counts):
            if count:
                self._paint_bar(painter, frame.bar(place, count), is_open=place == self._open_place)
        painter.setPen(QColor(colours().ink))
        for place, count in self._numbered(frame, QFontMetricsF(painter.font())):
            painter.drawText(self._above(frame.bar(place, count)), _MIDDLE, f"{count:,}")

    def _above(self, bar: QRectF) -> QRectF:
        """Return where the number of a bar stands."""
        height = 1.6 * self._sizes.small
        return QRectF(bar.left(), bar.top() - height, bar.width(), height)

    @property
    def _open_place(self) -> int | None:
        """Place of the slot that is not over yet."""
        return len(self._arrivals.counts) - 1 if self._arrivals.is_going_on else None

    def _paint_bar(self, painter: QPainter, bar: QRectF, *, is_open: bool) -> None:
        if is_open:
            painter.setPen(QPen(QColor(colours().accent), 2, Qt.PenStyle.DotLine))
            painter.setBrush(QColor(colours().accent_soft))
            painter.drawRect(bar.adjusted(1, 1, -1, 0))
        else:
            painter.fillRect(bar, QColor(colours().accent))

    def _numbered(self, frame: _Frame, metrics: QFontMetricsF) -> Iterator[tuple[int, int]]:
        """Yield the bars with their numbers above them: all where there is room, or else the highest."""
        counts = self._arrivals.counts
        has_room = even_width(metrics, f"{max(counts):,}") + 2 <= frame.slot
        for place, count in enumerate(counts):
            if count and (has_room or place == self._arrivals.busiest):
                yield place, count

    def _paint_times(self, painter: QPainter, frame: _Frame) -> None:
        metrics = QFontMetricsF(painter.font())
        width = even_width(metrics, "00:00")
        painter.setPen(QColor(colours().muted))
        for place, time in round_times(self._arrivals, frame.slots, 1.5 * width / frame.slot):
            x = frame.room.left() + place * frame.slot
            painter.drawLine(QLineF(x, frame.room.bottom(), x, frame.room.bottom() + STEP))
            below = QRectF(x - width / 2, frame.room.bottom() + STEP, width, metrics.height() + STEP)
            draw_figures(painter, below, time)

    def _paint_now(self, painter: QPainter, frame: _Frame) -> None:
        passed = (self._now - self._arrivals.begins_at(0)) / SLOT_MS
        x = frame.room.left() + min(passed, frame.slots) * frame.slot
        metrics = QFontMetricsF(painter.font())
        words = tr("Now {time}", time=clock_time(self._now))
        width = even_width(metrics, words)
        painter.setPen(QPen(QColor(colours().accent), 2))
        last = frame.bar(len(self._arrivals.counts) - 1, self._arrivals.counts[-1])
        bottom = self._above(last).top() if self._arrivals.counts[-1] else last.bottom()
        painter.drawLine(QLineF(x, metrics.height() + STEP, x, bottom))
        left = min(max(x - width / 2, 0.0), self.width() - width)
        draw_figures(painter, QRectF(left, 0, width, metrics.height() + STEP), words)
