"""The colours of industries: every label on its own, changed with a click, and the way back to the usual ones."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from checkin.domain.contrast import is_colour, is_readable_on
from checkin.domain.industries import Industries, Industry
from checkin.settings import Settings
from checkin.ui.desktop import Desktop
from checkin.ui.settings.colour_button import ColourButton
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton, QuietButton
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import language, tr

_IN_A_ROW = 3


class IndustriesCard(Card):
    """A colour is never alone: its word stands on it here as it stands beside it on a badge."""

    chosen = Signal(object)
    """:class:`Settings` with one more choice."""

    def __init__(
        self, settings: Settings, usual: Industries, desktop: Desktop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._usual = usual
        self._desktop = desktop
        self.buttons = {label.id: ColourButton(label.label(language())) for label in usual.labels}
        self.backs = {label.id: QuietButton("↺") for label in usual.labels}
        self.warning = Text("", Rank.FAULT)
        self.back_button = PlainButton(tr("Usual colours for all"))
        self.back_button.clicked.connect(lambda: self._choose({}))
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("Industry colours"), Rank.SECTION))
        hint = tr("On badges, at the door and in the list; the word always stands with its colour.")
        self.body.addWidget(Text(hint, Rank.SMALL))
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(INSIDE)
        for place, label in enumerate(self._usual.labels):
            row, column = divmod(place, _IN_A_ROW)
            grid.addLayout(self._cell(label), row, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.warning)
        self.body.addWidget(self.back_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _cell(self, label: Industry) -> QHBoxLayout:
        button, back = self.buttons[label.id], self.backs[label.id]
        button.clicked.connect(lambda: self._on_wanted(label))
        words = tr("{industry}: back to the usual colour", industry=label.label(language()))
        back.setToolTip(words)
        back.setAccessibleName(words)
        back.clicked.connect(lambda: self._choose(self._without(label)))
        policy = back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        back.setSizePolicy(policy)
        cell = QHBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(button, 1)
        cell.addWidget(back)
        return cell

    def _on_wanted(self, label: Industry) -> None:
        title = tr("Colour of {industry}", industry=label.label(language()))
        usual = [one.colour for one in self._usual.labels]
        colour = self._desktop.choose_colour(self, self._colour_of(label), title, usual)
        if colour is None or colour == self._colour_of(label):
            return
        self._choose(self._without(label) if colour == label.colour else self._without(label) | {label.id: colour})

    def _without(self, label: Industry) -> dict[str, str]:
        return {name: colour for name, colour in self._settings.industry_colours.items() if name != label.id}

    def _choose(self, colours: Mapping[str, str]) -> None:
        self._settings = replace(self._settings, industry_colours=colours)
        self._show()
        self.chosen.emit(self._settings)

    def _show(self) -> None:
        """Show every colour as it is, what can be taken back, and which words are hard to read."""
        for label in self._usual.labels:
            colour = self._colour_of(label)
            self.buttons[label.id].show_colour(colour)
            self.backs[label.id].setVisible(colour != label.colour)
        hard = [label for label in self._usual.labels if not is_readable_on(self._colour_of(label))]
        names = tr(", ").join(label.label(language()) for label in hard)
        self.warning.setText(
            tr("Neither white nor dark words are easy to read on this colour: {industries}", industries=names)
        )
        self.warning.setVisible(bool(hard))
        self.back_button.setEnabled(any(self._colour_of(label) != label.colour for label in self._usual.labels))

    def _colour_of(self, label: Industry) -> str:
        own = self._settings.industry_colours.get(label.id, "")
        return own if is_colour(own) else label.colour
