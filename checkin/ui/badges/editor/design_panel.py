"""What belongs to the design as a whole: its names, and what badges are coloured by."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.badges.colours import NEUTRAL
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.design_fields import COLUMN
from checkin.ui.badges.editor.colour_field import swatch
from checkin.ui.badges.editor.form import Form
from checkin.ui.desktop import Desktop
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.design_words import design_field_name
from checkin.wording.language import tr

_COLOURED_BY = ("industry", "ticket_type", "title", "company")
_WELL_APART = ("#005B8F", "#B23A00", "#00734F", "#8A2F7B", "#5B4A00", "#37474F")
"""Told apart by colour-blind people, dark enough for white words."""
MOST_COLOURS = 12
"""Words of a column that are offered a colour, the most frequent first."""


class DesignPanel(Form):
    """Edits a :class:`Design`, but for its layouts."""

    def __init__(
        self, badges: Sequence[Badge], columns: Sequence[str], desktop: Desktop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._badges = badges
        self._desktop = desktop
        self.name_ja = QLineEdit(maxLength=40)
        self.name_en = QLineEdit(maxLength=40)
        names = (*_COLOURED_BY, *(COLUMN + column for column in columns))
        self.colour_by = ChoiceField({name: design_field_name(name) for name in names})
        self.colours: dict[str, PlainButton] = {}
        """By the word that each of them colours."""
        self._held: list[QWidget] = []
        self._hint = Text("", Rank.SMALL)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.column.addWidget(Text(tr("Choose something on the badge to change it."), Rank.MUTED))
        self.add_row((tr("Name of the design, Japanese"), self.name_ja))
        self.add_row((tr("Name of the design, English"), self.name_en))
        self.add_row((tr("Badges are coloured by"), self.colour_by))
        self.column.addWidget(self._hint)
        self.column.addLayout(self._list)
        self.name_ja.textEdited.connect(partial(self._on_name, "name_ja"))
        self.name_en.textEdited.connect(partial(self._on_name, "name_en"))
        self.colour_by.chosen.connect(self._on_colour_by)

    def show_design(self, design: Design) -> None:
        """Show a design."""
        self.thing = design
        for field, name in ((self.name_ja, design.name_ja), (self.name_en, design.name_en)):
            if field.text() != name:
                field.setText(name)
        self.colour_by.show_value(design.colour_by)
        is_industry = design.colour_by == "industry"
        self._hint.setText(
            tr("Every industry has its colour; change them in the settings.")
            if is_industry
            else tr("Click a word to give it a colour. The word always stands beside it.")
        )
        self._show_colours([] if is_industry else self._words(design))

    def _words(self, design: Design) -> list[str]:
        counted = Counter(filter(None, (badge.words(design.colour_by) for badge in self._badges)))
        frequent = [word for word, _ in counted.most_common(MOST_COLOURS)]
        return [*frequent, *(word for word in design.colours if word not in frequent)]

    def _show_colours(self, words: Sequence[str]) -> None:
        if list(words) != list(self.colours):
            for held in self._held:
                held.hide()
                held.deleteLater()
            self._held = []
            self.colours = {word: self._colour_button(word) for word in words}
        for word, button in self.colours.items():
            button.setIcon(swatch(self.thing.colours.get(word, NEUTRAL)))

    def _colour_button(self, word: str) -> PlainButton:
        button = PlainButton(word, Size.TIGHT)
        button.clicked.connect(partial(self._on_colour, word))
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        row.addWidget(button)
        row.addStretch()
        self._list.addWidget(held)
        self._held.append(held)
        return button

    def _on_name(self, name: str, text: str) -> None:
        if text.strip():
            self.edit(name, **{name: text})

    def _on_colour_by(self, name: str) -> None:
        """Colour by another field; its most frequent words begin with colours that are well apart."""
        design = replace(self.thing, colour_by=name)
        words = [] if name == "industry" else self._words(design)
        fresh = dict(zip((word for word in words if word not in design.colours), _WELL_APART, strict=False))
        self.edit("colour_by", colour_by=name, colours={**design.colours, **fresh})

    def _on_colour(self, word: str) -> None:
        design: Design = self.thing
        colour = self._desktop.choose_colour(self, design.colours.get(word, NEUTRAL))
        if colour is not None:
            self.edited.emit(replace(design, colours={**design.colours, word: colour}), f"colour-{word}")
