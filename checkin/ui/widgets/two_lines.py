"""List rows of a person and a sentence about them, the sentence as long as it needs to be."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.style.theme import colours, scale

SentenceRole = Qt.ItemDataRole.UserRole
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_ANY_HEIGHT_PX = 10_000


class TwoLines(QStyledItemDelegate):
    """Paints ``DisplayRole`` in bold above ``SentenceRole``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Ask for as many lines as the sentence takes in the list's width."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, width - 2 * INSIDE, _ANY_HEIGHT_PX)
        sentence = QFontMetrics(_small(option.font)).boundingRect(room, _WRAPPED, index.data(SentenceRole))
        name = QFontMetrics(_bold(option.font)).height()
        return QSize(width, name + sentence.height() + 2 * INSIDE + STEP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row over the style's own background."""
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        room = option.rect.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
        bold = QFontMetrics(_bold(option.font))
        painter.setFont(_bold(option.font))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        shown = bold.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), shown)
        painter.setFont(_small(option.font))
        painter.setPen(QColor(colours().muted))
        painter.drawText(room.adjusted(0, bold.height() + STEP, 0, 0), _WRAPPED, index.data(SentenceRole))
        painter.restore()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(scale().small)
    return small
