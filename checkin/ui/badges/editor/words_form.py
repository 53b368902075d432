"""One paragraph of a text: what it shows, how large, in which font, weight and colour."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from checkin.domain.badge import Badge
from checkin.domain.design_elements import MOST_ROWS, Boldness, Words
from checkin.domain.design_fields import AFFILIATION, COLUMN
from checkin.ui.badges.editor.colour_field import ColourField
from checkin.ui.badges.editor.conditions_form import ConditionsForm
from checkin.ui.badges.editor.font_field import FontField
from checkin.ui.badges.editor.form import Form
from checkin.ui.badges.editor.size_fields import SizeFields
from checkin.ui.desktop import Desktop
from checkin.ui.widgets.choice_field import ChoiceField, NumberField
from checkin.wording.design_words import design_field_name, weights
from checkin.wording.language import tr

_OWN = ""
_SHOWN = (
    "name",
    "family_name",
    "given_name",
    "reading",
    "company",
    "title",
    AFFILIATION,
    "industry",
    "looking_for",
    "can_offer",
    "event",
    "ticket_type",
)
_NAMES = frozenset(("name", "family_name", "given_name"))


class WordsForm(Form):
    """Edits a :class:`Words`."""

    def __init__(
        self, badges: Sequence[Badge], columns: Sequence[str], desktop: Desktop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.show_field = ChoiceField(shown_fields(columns) | {_OWN: tr("Text of your own")})
        self.text = QLineEdit(maxLength=200)
        self.size_fields = SizeFields()
        self.font_field = FontField()
        self.weight = ChoiceField(weights())
        self.colour = ColourField(desktop)
        self.rows = NumberField(1, MOST_ROWS, 1, "", decimals=0)
        self.above = NumberField(0, 50, 0.5, "mm")
        self.honorific = ChoiceField({"": tr("None"), "様": "様", "さん": "さん"})
        self.family_larger = QCheckBox(tr("Family name large, given name small"))
        self.add_row((tr("Shows"), self.show_field))
        self._own = self.add_row((tr("Text"), self.text))
        self.column.addWidget(self.size_fields)
        self.add_row((tr("Font"), self.font_field))
        self.add_row((tr("Weight"), self.weight), (tr("Colour"), self.colour))
        self._lines = self.add_row((tr("Most lines"), self.rows), (tr("Room above"), self.above))
        self.column.addWidget(self.family_larger)
        self._behind = self.add_row((tr("Behind the name (Japanese badges)"), self.honorific))
        self.conditions = ConditionsForm(badges, columns, tr("This paragraph only where"))
        self.column.addWidget(self.conditions)
        self._connect()

    def show_words(self, words: Words) -> None:
        """Show a paragraph."""
        self.thing = words
        self.show_field.show_value(words.show)
        if self.text.text() != words.text:
            self.text.setText(words.text)
        self.size_fields.show_size(words.size)
        self.font_field.show_font(words.font)
        self.weight.show_value(words.weight)
        self.colour.show_colour(words.colour)
        self.rows.show_value(words.rows)
        self.above.show_value(words.above_mm)
        self.family_larger.setChecked(words.family_larger)
        self.honorific.show_value(words.honorific)
        self.conditions.show_conditions(words.show_if)
        self._own.setVisible(not words.show)
        self._behind.setVisible(words.show in _NAMES)
        self.family_larger.setVisible(words.show == "name")

    def _connect(self) -> None:
        self.show_field.chosen.connect(self._on_show)
        self.text.textEdited.connect(self._on_text)
        self.bind("size", self.size_fields.changed)
        self.bind("font", self.font_field.chosen)
        self.bind("weight", self.weight.chosen, Boldness)
        self.bind("colour", self.colour.picked)
        self.bind("rows", self.rows.changed, int)
        self.bind("above_mm", self.above.changed)
        self.bind("honorific", self.honorific.chosen)
        self.bind("show_if", self.conditions.edited)
        self.family_larger.clicked.connect(self._on_family)

    def _on_show(self, name: str) -> None:
        if name != _OWN:
            self.edit("show", show=name, text="")
            return
        self.edit("show", show="", text=self.thing.text or tr("Text"))
        self.text.setFocus()
        self.text.selectAll()

    def _on_family(self) -> None:
        self.edit("family", family_larger=self.family_larger.isChecked())

    def _on_text(self, text: str) -> None:
        if text:
            self.edit("text", text=text)


def shown_fields(columns: Sequence[str]) -> dict[object, str]:
    """Return every field that a text can show, columns of the list among them, with its name."""
    return {name: design_field_name(name) for name in (*_SHOWN, *(COLUMN + column for column in columns))}
