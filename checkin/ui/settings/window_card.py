"""How the window speaks and looks."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from checkin.settings import TEXT_SCALES, Language, Settings, Theme
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fields import beside, labelled
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Heading, Rank
from checkin.wording.language import tr

_LEAST_LETTERS = 11


class WindowCard(Card):
    """Language, colours and size of text; each takes effect when it is chosen."""

    chosen = Signal(object)
    """:class:`Settings` with one more choice."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.language = _combo(_languages(), settings.language)
        self.theme = _combo(_themes(), settings.theme)
        self.text_size = _combo({each: f"{each:.0%}" for each in TEXT_SCALES}, settings.text_scale)
        self.body.addWidget(Heading(tr("This window"), Rank.SECTION))
        self.body.addWidget(beside(labelled(tr("Language"), self.language), labelled(tr("Colours"), self.theme)))
        self.body.addLayout(labelled(tr("Size of text"), self.text_size))
        for combo in (self.language, self.theme, self.text_size):
            combo.activated.connect(self._on_activated)

    def _on_activated(self) -> None:
        chosen = replace(
            self._settings,
            language=Language(self.language.currentData()),
            theme=Theme(self.theme.currentData()),
            text_scale=self.text_size.currentData(),
        )
        if chosen != self._settings:
            self._settings = chosen
            self.chosen.emit(chosen)


def _combo(choices: Mapping[object, str], current: object) -> QComboBox:
    combo = StillBox()
    combo.setMinimumContentsLength(_LEAST_LETTERS)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, words in choices.items():
        combo.addItem(words, value)
    combo.setCurrentIndex(list(choices).index(current))
    return combo


def _languages() -> dict[object, str]:
    return {Language.SYSTEM: tr("As the system"), Language.JAPANESE: "日本語", Language.ENGLISH: "English"}


def _themes() -> dict[object, str]:
    return {Theme.SYSTEM: tr("As the system"), Theme.LIGHT: tr("Light"), Theme.DARK: tr("Dark")}
