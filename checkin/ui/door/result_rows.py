"""Rows of the search: name and reading, company and title, where the person stands; namesakes told apart."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.domain.attendee import Attendee, State
from checkin.domain.names import fold_text
from checkin.ui.style.scale import INSIDE, RADIUS, STEP
from checkin.ui.style.theme import colours, scale
from checkin.wording.states import state_word
from checkin.wording.times import clock_time
from checkin.wording.values import masked_email, masked_name, masked_phone

ATTENDEE = Qt.ItemDataRole.UserRole
TELLING = Qt.ItemDataRole.UserRole.value + 1
"""What tells a namesake from the others."""


def telling_apart(attendees: Sequence[Attendee]) -> list[str]:
    """Return, for each attendee, what tells them from others of the same name; empty for who has none here."""
    names = Counter(fold_text(attendee.name) for attendee in attendees)
    return [_particulars(each) if names[fold_text(each.name)] > 1 else "" for each in attendees]


def _particulars(attendee: Attendee) -> str:
    profile = attendee.profile
    marks = (
        profile.ticket_type,
        profile.ticket_code,
        masked_email(profile.email),
        masked_phone(profile.phone),
    )
    return "  ".join(filter(None, marks))


class ResultRows(QStyledItemDelegate):
    """Paints rows; the list holds no widgets."""

    hides_names = False
    """Whether only who is chosen is named."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for two lines, or three where a namesake must be told apart."""
        sizes = scale()
        lines = sizes.lead + sizes.small + (sizes.small + STEP if index.data(TELLING) else 0)
        return QSize(sizes.px(120), lines + 6 * STEP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one person."""
        attendee: Attendee = index.data(ATTENDEE)
        look = colours()
        room = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hidden = self.hides_names and not is_chosen
        if is_chosen:
            _chosen(painter, room)
        room.adjust(INSIDE + STEP, INSIDE, -INSIDE, -INSIDE)
        sizes = scale()
        where = _standing(attendee)
        taken = _write(painter, room, where, sizes.small, look.muted, to_the_right=True, is_bold=True)
        line = QRectF(room.left(), room.top(), room.width() - taken - INSIDE, sizes.lead + STEP)
        faded = look.ink if attendee.state is State.EXPECTED else look.muted
        name = masked_name(attendee.name) if is_hidden else attendee.name
        used = _write(painter, line, name, sizes.lead, faded, is_bold=True)
        if is_hidden:
            painter.restore()
            return
        line.setLeft(line.left() + used + INSIDE)
        is_namesake = bool(index.data(TELLING))
        beside = look.ink if is_namesake else look.muted
        _write(painter, line, attendee.profile.reading, sizes.small, beside, is_bold=is_namesake)
        line = QRectF(room.left(), room.top() + sizes.lead + 2 * STEP, room.width(), sizes.small + STEP)
        company = "  ".join(filter(None, (attendee.profile.company, attendee.profile.title)))
        _write(painter, line, company, sizes.small, beside, is_bold=is_namesake)
        line.translate(0, sizes.small + STEP)
        _write(painter, line, index.data(TELLING), sizes.small, look.muted)
        painter.restore()


def _standing(attendee: Attendee) -> str:
    word = state_word(attendee.state)
    check_in = attendee.check_in
    return f"{word} {clock_time(check_in.stamp.at)}" if check_in else word


def _chosen(painter: QPainter, room: QRectF) -> None:
    painter.setPen(QColor(colours().accent))
    painter.setBrush(QColor(colours().accent_soft))
    painter.drawRoundedRect(room.adjusted(1, 0, -1, 0), RADIUS, RADIUS)


def _write(
    painter: QPainter,
    room: QRectF,
    text: str,
    pixels: int,
    colour: str,
    *,
    is_bold: bool = False,
    to_the_right: bool = False,
) -> float:
    """Write one line, shortened where it does not fit; return its width in pixels."""
    font = QFont(painter.font())
    font.setPixelSize(pixels)
    font.setBold(is_bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room.width(), 0))
    line = QRectF(room.left(), room.top(), room.width(), pixels + STEP)
    side = Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
