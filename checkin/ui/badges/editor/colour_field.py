"""A colour of a design: one of its roles, or one's own."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QWidget

from checkin.badges.colours import NEUTRAL, resolved
from checkin.ui.desktop import Desktop
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.wording.design_words import colour_roles
from checkin.wording.language import tr

_OTHER = "other"
_SWATCH_PX = 16


class ColourField(ChoiceField):
    """Offers the roles with a swatch each, and the system's own dialog for any other colour."""

    picked = Signal(str)
    """A role, ``#RRGGBB``, or empty for none."""

    def __init__(self, desktop: Desktop, allows_none: bool = False, parent: QWidget | None = None) -> None:
        super().__init__({}, parent)
        self._desktop = desktop
        self._allows_none = allows_none
        self._present = ""
        self.chosen.connect(self._on_chosen)

    def show_colour(self, colour: str) -> None:
        """Show a colour as the one there is."""
        self._present = colour
        none = {"": tr("None")} if self._allows_none else {}
        own = {colour: colour.upper()} if colour.startswith("#") else {}
        self.offer({**none, **colour_roles(), **own, _OTHER: tr("Other colour…")})
        for place in range(self.count() - 1):
            value = str(self._values[place])
            if value:
                self.setItemIcon(place, swatch(resolved(value, NEUTRAL)))
        self.show_value(colour)

    def _on_chosen(self, value: object) -> None:
        if value == _OTHER:
            self.show_value(self._present)
            other = self._desktop.choose_colour(self, resolved(self._present or "ink", NEUTRAL))
            if other is not None:
                self.picked.emit(other)
        else:
            self.picked.emit(str(value))


def swatch(colour: str) -> QIcon:
    """Return a small square of a colour, ``#RRGGBB``."""
    pixmap = QPixmap(_SWATCH_PX, _SWATCH_PX)
    pixmap.fill(QColor(colour))
    painter = QPainter(pixmap)
    painter.setPen(Qt.GlobalColor.gray)
    painter.drawRect(0, 0, _SWATCH_PX - 1, _SWATCH_PX - 1)
    painter.end()
    return QIcon(pixmap)
