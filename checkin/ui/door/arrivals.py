"""The last arrivals, each with its undo."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.ui.style.scale import INSIDE, RADIUS, STEP
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.figures import draw_figures, even_width
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr
from checkin.wording.times import clock_time
from checkin.wording.values import masked_name

_ROW_PX = 48
_HEAD_PX = 30


class ArrivalRow(QWidget):
    """When and who, painted; the undo is a button."""

    undo_wanted = Signal(object)
    let_be = Signal()
    """The question whether to undo was answered with no."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attendee: Attendee | None = None
        self.is_asking = False
        self.hides_name = False
        """Whether only somebody who is asked about is named."""
        self.undo = QuietButton(tr("Undo"))
        self.undo.clicked.connect(self._on_undo)
        self.undo.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self.undo)
        self.setFixedHeight(scale().px(_ROW_PX))
        self.hide()

    def show_arrival(self, attendee: Attendee | None) -> None:
        """Show one arrival, or nothing."""
        if self.is_asking and (attendee is None or attendee != self.attendee):
            self.stop_asking()
        self.attendee = attendee
        self.setVisible(attendee is not None)
        if attendee is not None:
            self.undo.setAccessibleName(tr("Undo the check-in of {name}", name=attendee.name))
        self._tell()
        self.update()

    def hide_name(self, hides_name: bool) -> None:
        """Name whom the row is about, or nobody."""
        self.hides_name = hides_name
        self._tell()
        self.update()

    def ask(self) -> None:
        """Ask whether to undo: Enter does, Esc or going elsewhere does not."""
        self.is_asking = True
        self.undo.setText(tr("Undo now"))
        self.undo.setFocus(Qt.FocusReason.TabFocusReason)
        self.update()

    def stop_asking(self) -> None:
        """Take the question back."""
        self.is_asking = False
        self.undo.setText(tr("Undo"))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the question back when the hand goes elsewhere."""
        if self.is_asking and event.type() is QEvent.Type.FocusOut:
            self.stop_asking()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the question back on Esc."""
        if self.is_asking and event.key() == Qt.Key.Key_Escape:
            self.stop_asking()
            self.let_be.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the time, the name and the company."""
        attendee = self.attendee
        if attendee is None or attendee.check_in is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, sizes = colours(), scale()
        room = QRectF(self.rect())
        if self.is_asking:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.accent_soft))
            painter.drawRoundedRect(room, RADIUS, RADIUS)
        else:
            painter.fillRect(QRectF(0, room.bottom() - 1, room.width(), 1), QColor(look.line))
        font = QFont(self.font())
        font.setPixelSize(sizes.body)
        painter.setFont(font)
        time = clock_time(attendee.check_in.stamp.at)
        painter.setPen(QColor(look.muted))
        draw_figures(painter, room.adjusted(INSIDE, 0, 0, 0), time)
        left = INSIDE + even_width(QFontMetricsF(font), time) + INSIDE + STEP
        text = QRectF(left, 0, self.undo.x() - left - STEP, room.height())
        self._write_who(painter, text, attendee)

    def _tell(self) -> None:
        """Say to a screen reader what is painted."""
        attendee = self.attendee
        if attendee is not None and attendee.check_in is not None:
            time = clock_time(attendee.check_in.stamp.at)
            who = (masked_name(attendee.name),) if self.hides_name else (attendee.name, attendee.profile.company)
            self.setAccessibleName(" ".join(filter(None, (time, *who))))

    def _write_who(self, painter: QPainter, room: QRectF, attendee: Attendee) -> None:
        font = QFont(painter.font())
        is_hidden = self.hides_name and not self.is_asking
        name = masked_name(attendee.name) if is_hidden else attendee.name
        company = "" if is_hidden else attendee.profile.company
        half = room.height() / 2
        lines = [(name, scale().body, True, colours().ink, QRectF(room))]
        if company:
            lines[0][4].setBottom(room.top() + half + STEP)
            lower = QRectF(room.left(), room.top() + half, room.width(), half - STEP)
            lines.append((company, scale().small, False, colours().muted, lower))
        for text, pixels, is_bold, colour, place in lines:
            font.setPixelSize(pixels)
            font.setBold(is_bold)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _on_undo(self) -> None:
        self.stop_asking()
        self.undo_wanted.emit(self.attendee)


class Arrivals(QWidget):
    """As many rows as the door shows, made once."""

    undo_wanted = Signal(object)
    let_be = Signal()

    def __init__(self, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Text(tr("Last arrivals"), Rank.LABEL)
        self.nobody = Text(tr("Nobody has arrived yet."), Rank.MUTED)
        self.rows = [ArrivalRow(self) for _ in range(rows)]
        self._shown: Sequence[Attendee] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, INSIDE, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._label)
        column.addSpacing(INSIDE)
        column.addWidget(self.nobody)
        for row in self.rows:
            column.addWidget(row)
            row.undo_wanted.connect(self.undo_wanted)
            row.let_be.connect(self.let_be)
        column.addStretch()

    def show_arrivals(self, attendees: Sequence[Attendee]) -> None:
        """Show the last arrivals, the latest first."""
        self._shown = attendees
        self.nobody.setVisible(not attendees)
        fits = self._fits
        for place, row in enumerate(self.rows):
            row.show_arrival(attendees[place] if place < min(len(attendees), fits) else None)

    def hide_names(self, hides_names: bool) -> None:
        """Name nobody but whom the question to undo is about; or everybody again."""
        for row in self.rows:
            row.hide_name(hides_names)

    def minimumSizeHint(self) -> QSize:
        """Be content with the latest: in large text there is no room for all of them."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), scale().px(_HEAD_PX + _ROW_PX)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit."""
        super().resizeEvent(event)
        self.show_arrivals(self._shown)

    @property
    def _fits(self) -> int:
        """How many rows there is room for; one at least."""
        return max((self.height() - scale().px(_HEAD_PX)) // scale().px(_ROW_PX), 1)

    @property
    def latest(self) -> Attendee | None:
        """Who came last."""
        return self.rows[0].attendee

    @property
    def is_asking(self) -> bool:
        """Whether the question to undo the latest arrival is open."""
        return self.rows[0].is_asking

    def ask_about_latest(self) -> None:
        """Ask whether to undo the latest arrival."""
        self.rows[0].ask()
