"""A text of a design: its paragraphs, and where they stand in their box."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from checkin.domain import design_area
from checkin.domain.badge import Badge
from checkin.domain.design_elements import Align, Text, Upright, Words
from checkin.ui.badges.editor.form import Form
from checkin.ui.badges.editor.words_form import WordsForm
from checkin.ui.desktop import Desktop
from checkin.ui.widgets.buttons import QuietButton, Size
from checkin.ui.widgets.choice_field import ChoiceField
from checkin.wording.design_words import aligns, uprights, words_name
from checkin.wording.language import tr


class TextForm(Form):
    """Edits a :class:`Text`: one paragraph at a time."""

    def __init__(
        self, badges: Sequence[Badge], columns: Sequence[str], desktop: Desktop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._at = 0
        self.align = ChoiceField(aligns())
        self.upright = ChoiceField(uprights())
        self.paragraph = ChoiceField({})
        self.words = WordsForm(badges, columns, desktop)
        self.add_button = QuietButton(tr("Add"), Size.TIGHT)
        self.remove_button = QuietButton(tr("Remove"), Size.TIGHT)
        self.remove_button.setAccessibleName(tr("Remove the paragraph"))
        self.up_button = QuietButton("↑", Size.TIGHT)
        self.down_button = QuietButton("↓", Size.TIGHT)
        self.up_button.setAccessibleName(tr("Move the paragraph up"))
        self.down_button.setAccessibleName(tr("Move the paragraph down"))
        self.add_row((tr("Paragraph"), self.paragraph))
        self.add_buttons((self.add_button, self.remove_button, self.up_button, self.down_button))
        self.column.addWidget(self.words)
        self.add_row((tr("Across"), self.align), (tr("Down"), self.upright))
        self._connect()

    def show_text(self, text: Text) -> None:
        """Show a text, at the paragraph that was open where it is the same text with another word."""
        self.thing = text
        self._at = min(self._at, len(text.words) - 1)
        names: dict[object, str] = {
            place: f"{place + 1}  {words_name(words)}" for place, words in enumerate(text.words)
        }
        self.paragraph.offer(names)
        self.paragraph.show_value(self._at)
        self.words.show_words(text.words[self._at])
        self.align.show_value(text.align)
        self.upright.show_value(text.upright)
        self.remove_button.setEnabled(len(text.words) > 1)
        self.up_button.setEnabled(self._at > 0)
        self.down_button.setEnabled(self._at < len(text.words) - 1)

    def open_at(self, place: int) -> None:
        """Open another paragraph."""
        self._at = place
        self.show_text(self.thing)

    def _connect(self) -> None:
        self.paragraph.chosen.connect(self.open_at)
        self.words.edited.connect(self._on_words)
        self.add_button.clicked.connect(self._on_add)
        self.remove_button.clicked.connect(self._on_remove)
        self.up_button.clicked.connect(lambda: self._shift(-1))
        self.down_button.clicked.connect(lambda: self._shift(1))
        self.bind("align", self.align.chosen, Align)
        self.bind("upright", self.upright.chosen, Upright)

    def _on_words(self, words: Words, field: str) -> None:
        found = list(self.thing.words)
        found[self._at] = words
        self.edit(f"{field}-{self._at}", words=tuple(found))

    def _on_add(self) -> None:
        self._at = len(self.thing.words)
        above = self.thing.words[-1]
        added = Words(show="title", size=design_area.Size(6, 10), font=above.font, above_mm=1.0)
        self.edit("paragraphs", words=(*self.thing.words, added))

    def _on_remove(self) -> None:
        found = list(self.thing.words)
        del found[self._at]
        self._at = max(0, self._at - 1)
        self.edit("paragraphs", words=tuple(found))

    def _shift(self, by: int) -> None:
        found = list(self.thing.words)
        found.insert(self._at + by, found.pop(self._at))
        self._at += by
        self.edit("paragraphs", words=tuple(found))
