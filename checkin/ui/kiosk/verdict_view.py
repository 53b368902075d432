"""The answer to one scan, large: sign, word and colour, and the guest's own name."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.verdict import Family
from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.door.sign import Sign
from checkin.ui.kiosk.fitting import factor_for, fit
from checkin.ui.style.roles import VERDICTS
from checkin.ui.style.scale import AROUND, BETWEEN, RADIUS
from checkin.wording.kiosk import GuestWords
from checkin.wording.verdicts import family_word

_SIGN_PX = 128
_BAR_PX = 12
_LEAST = (320, 200)
# What fills the screen is larger than any text that a person may choose.
_HEADLINE = (Fit(72, 1), Fit(60, 1), Fit(50, 1), Fit(50, 3))
_NAME = (Fit(112, 1), Fit(84, 1), Fit(60, 1), Fit(60, 2), Fit(44, 4))
_ACTION = (Fit(40, 1), Fit(34, 1), Fit(34, 3))


class VerdictView(QWidget):
    """Fills itself with the colour of the family; what is on it becomes smaller before anything is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: GuestWords | None = None
        """What is said; None before the first scan."""
        self.sign = Sign(_SIGN_PX)
        self.headline = FittedText(_HEADLINE, is_bold=True, is_centred=True)
        self.name = FittedText(_NAME, is_bold=True, is_centred=True)
        self.action = FittedText(_ACTION, is_centred=True)
        self._lay_out()

    def show_words(self, words: GuestWords) -> None:
        """Show another answer."""
        self.words = words
        verdict = VERDICTS[words.family]
        self.sign.show_family(words.family, verdict, family_word(words.family))
        self.headline.show_text(words.headline, verdict.ink)
        self.name.show_text(words.name, verdict.ink)
        self.action.show_text(words.action, verdict.ink)
        self.setAccessibleName(" ".join(filter(None, (words.headline, words.name, words.action))))
        self._fit()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Never ask the window to grow."""
        return QSize(*_LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything anew for another size."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the panel, with what tells its family apart without colour."""
        if self.words is None:
            return
        verdict = VERDICTS[self.words.family]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(verdict.panel))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        if self.words.family is Family.ALREADY_IN:
            for top in (0, 2 * _BAR_PX):
                painter.fillRect(QRect(0, top, self.width(), _BAR_PX), QColor(verdict.ink))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * AROUND, 2 * AROUND, 2 * AROUND, AROUND)
        column.setSpacing(BETWEEN)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.sign)
        row.addStretch()
        column.addStretch(2)
        column.addLayout(row)
        column.addWidget(self.headline)
        column.addWidget(self.name)
        column.addStretch(1)
        column.addWidget(self.action)
        column.addStretch(2)
        self._row, self._column = row, column

    def _fit(self) -> None:
        factor = factor_for(self.width(), self.height())
        side = round(_SIGN_PX * factor)
        self.sign.setFixedSize(side, side)
        texts = (self.headline, self.name, self.action)
        fit(texts, self.width() - 4 * AROUND, factor, self._has_room)

    def _has_room(self) -> bool:
        for layout in (self._row, self._column):  # the inner one does not notice by itself
            layout.invalidate()
        return self._column.totalMinimumSize().height() <= self.height()
