"""How the window speaks and looks."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from checkin.settings import TEXT_SCALES, Language, Settings, Theme
from checkin.ui.style.scale import BETWEEN
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Heading, Rank
from checkin.wording.language import tr


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
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addLayout(labelled(tr("Language"), self.language))
        row.addLayout(labelled(tr("Colours"), self.theme))
        self.body.addLayout(row)
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
    for value, words in choices.items():
        combo.addItem(words, value)
    combo.setCurrentIndex(list(choices).index(current))
    return combo


def _languages() -> dict[object, str]:
    return {Language.SYSTEM: tr("As the system"), Language.JAPANESE: "日本語", Language.ENGLISH: "English"}


def _themes() -> dict[object, str]:
    return {Theme.SYSTEM: tr("As the system"), Theme.LIGHT: tr("Light"), Theme.DARK: tr("Dark")}
