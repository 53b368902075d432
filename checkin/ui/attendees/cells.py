"""How cells of the attendees table are drawn: industry with its colour, state and open fee as marks."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from checkin.domain.attendee import Attendee, State
from checkin.domain.industries import Industries
from checkin.ui.attendees.columns import Column
from checkin.ui.attendees.model import COLUMNS, AttendeeRole
from checkin.ui.style.roles import Colours
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import colours, scale

Index = QModelIndex | QPersistentModelIndex
_DOT = 10
_SHARPNESS = 3
"""Pixels drawn for each pixel of the usual screen: sharp on any."""
_NOT_COMING = frozenset({State.CANCELLED, State.GONE})


class CellDelegate(QStyledItemDelegate):
    """Draws cells as the style sheet has them, and puts marks on them."""

    def __init__(self, industries: Industries, parent: QWidget) -> None:
        super().__init__(parent)
        self._industries = industries

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Set a person's name in bold, their industry's colour beside it, and who is not coming in grey."""
        super().initStyleOption(option, index)
        attendee: Attendee | None = index.data(AttendeeRole)
        if attendee is None:
            return
        column = COLUMNS[index.column()]
        if column is Column.NAME:
            option.font.setBold(True)
        if column is Column.INDUSTRY and (industry := self._industries.get(attendee.profile.industry)):
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(_DOT, _DOT)
            option.icon = industry_dot(industry.colour)
        if attendee.state in _NOT_COMING:
            option.palette.setColor(QPalette.ColorRole.Text, QColor(colours().muted))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, and its mark where it has one."""
        attendee: Attendee | None = index.data(AttendeeRole)
        mark = mark_of(attendee, COLUMNS[index.column()], colours()) if attendee else None
        if mark is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        _paint_mark(painter, option, text, *mark)


def mark_of(attendee: Attendee, column: Column, theme: Colours) -> tuple[str, str] | None:
    """Return the colours of a cell's mark, behind and of the text; None where it is plain text."""
    match column, attendee.state:
        case Column.STATE, State.ARRIVED | State.LEFT:
            return theme.success_soft, theme.success
        case Column.STATE, State.WAITING:
            return theme.warning_soft, theme.warning
        case Column.STATE, State.CANCELLED:
            return theme.fault_soft, theme.fault
        case Column.STATE, State.GONE:
            return theme.sunken, theme.muted
        case Column.MARKS, _ if attendee.marks:
            return theme.accent_soft, theme.accent
        case Column.FEE, _ if attendee.owes:
            return theme.warning_soft, theme.warning
        case _:
            return None


@lru_cache
def industry_dot(colour: str) -> QIcon:
    """Return a round spot of an industry's colour, with a rim that is seen on dark ground too."""
    pixmap = QPixmap(_DOT * _SHARPNESS, _DOT * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(255, 255, 255, 90))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0.5, 0.5, _DOT - 1, _DOT - 1))
    painter.end()
    return QIcon(pixmap)


def _paint_mark(painter: QPainter, option: QStyleOptionViewItem, text: str, back: str, ink: str) -> None:
    font = option.font
    font.setPixelSize(scale().small)
    height = scale().px(24)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    width = min(painter.fontMetrics().horizontalAdvance(text) + 2 * INSIDE, option.rect.width() - INSIDE)
    top = option.rect.center().y() - height / 2
    box = QRectF(option.rect.left() + INSIDE / 2, top, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
