"""The font of a text: the usual one, one that travels with the program, or one of this computer's."""

from PySide6.QtWidgets import QWidget

from checkin.badges.families import Family, FontsHere
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.wording.language import language, tr

_USUAL = ""
_BUNDLED = (Family("Noto Sans JP", writes_japanese=True),)


class FontField(ChoiceField):
    """Offers this computer's families once they are listed; what a design asks for is always among them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__({}, parent)
        self._here: FontsHere | None = None
        self._families = _BUNDLED
        self._font = _USUAL
        self._show()

    def offer_fonts(self, here: FontsHere) -> None:
        """Offer what is on this computer."""
        self._here = here
        self._families = (*_BUNDLED, *here.families)
        self._show()

    def show_font(self, font: str) -> None:
        """Show the font that a design asks for, by whichever of its names."""
        if font != self._font:
            self._font = font
            self._show()

    def _show(self) -> None:
        usual = {_USUAL: tr("As usual (BIZ UDPGothic)")}
        names: dict[object, str] = {family.name: family.shown(language()) for family in self._families}
        shown = next((family.name for family in self._families if family.is_called(self._font)), self._font)
        other = {} if shown == _USUAL or shown in names else {shown: self._named(shown)}
        self.offer({**usual, **other, **names})
        self.show_value(shown)

    def _named(self, font: str) -> str:
        """Return what a font is called that is none of the families, or not yet known to be one."""
        is_here = self._here is None or self._here.have(font)
        return font if is_here else tr("{font} (not on this computer)", font=font)
