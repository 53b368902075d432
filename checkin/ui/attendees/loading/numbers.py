"""A list's entries with a number at the right, marked where somebody should look."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import colours, scale

NumberRole = Qt.ItemDataRole.UserRole
AttentionRole = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class NumberDelegate(QStyledItemDelegate):
    """Draws the entry as the style has it, and its number in a pill."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint an entry."""
        super().paint(painter, option, index)
        theme = colours()
        is_urgent = bool(index.data(AttentionRole))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = option.font
        font.setPixelSize(scale().small)
        font.setBold(is_urgent)
        painter.setFont(font)
        text = f"{index.data(NumberRole):,}"
        height = scale().px(24)
        width = max(painter.fontMetrics().horizontalAdvance(text) + 2 * INSIDE, height)
        box = QRect(option.rect.right() - width - INSIDE, option.rect.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.warning_soft if is_urgent else theme.sunken))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(theme.warning if is_urgent else theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
