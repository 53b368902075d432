"""Forms for what is no text: the mark, tags, boxes and lines, images, the code."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.domain.design_elements import (
    MOST_ROWS,
    Align,
    Mark,
    MarkStyle,
    Picture,
    Rectangle,
    Tags,
    TagsStyle,
    Upright,
)
from checkin.ui.badges.editor.colour_field import ColourField
from checkin.ui.badges.editor.font_field import FontField
from checkin.ui.badges.editor.form import Form
from checkin.ui.badges.editor.size_fields import SizeFields
from checkin.ui.badges.editor.words_form import shown_fields
from checkin.ui.desktop import Desktop
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.choice_field import ChoiceField, NumberField
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.design_words import aligns, design_field_name, mark_styles, tags_styles, uprights
from checkin.wording.language import tr

_SEEN = "soft"
"""What has neither filling nor outline is not there: the other one comes in its place."""
_MOST_HEADING = 30
_NOT_BESIDE = frozenset(("looking_for", "can_offer", "affiliation"))


class MarkForm(Form):
    """Edits a :class:`Mark`."""

    def __init__(self, columns: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        beside = {name: words for name, words in shown_fields(columns).items() if name not in _NOT_BESIDE}
        self.style_field = ChoiceField(mark_styles())
        self.font_field = FontField()
        self.align = ChoiceField(aligns())
        self.beside = ChoiceField({"": tr("Nothing"), **beside})
        self.rows = NumberField(1, MOST_ROWS, 1, "", decimals=0)
        self.add_row((tr("Shape"), self.style_field))
        self.add_row((tr("Font"), self.font_field))
        self.add_row((tr("Across"), self.align))
        self._band = self.add_row((tr("At the other end"), self.beside), (tr("Most lines"), self.rows))
        self.bind("style", self.style_field.chosen, MarkStyle)
        self.bind("font", self.font_field.chosen)
        self.bind("align", self.align.chosen, Align)
        self.bind("beside", self.beside.chosen)
        self.bind("rows", self.rows.changed, int)

    def show_mark(self, mark: Mark) -> None:
        """Show a mark."""
        self.thing = mark
        self.style_field.show_value(mark.style)
        self.font_field.show_font(mark.font)
        self.align.show_value(mark.align)
        self.beside.show_value(mark.beside)
        self.rows.show_value(mark.rows)
        self._band.setVisible(mark.style is MarkStyle.BAND)


class TagsForm(Form):
    """Edits :class:`Tags`."""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_field = ChoiceField({name: design_field_name(name) for name in ("looking_for", "can_offer")})
        self.style_field = ChoiceField(tags_styles())
        self.size_fields = SizeFields()
        self.font_field = FontField()
        self.colour = ColourField(desktop)
        self.align = ChoiceField(aligns())
        self.upright = ChoiceField(uprights())
        self.heading_ja = QLineEdit(maxLength=_MOST_HEADING, placeholderText=tr("as usual"))
        self.heading_en = QLineEdit(maxLength=_MOST_HEADING, placeholderText=tr("as usual"))
        self.add_row((tr("Shows"), self.show_field))
        self.add_row((tr("Shape"), self.style_field))
        self.column.addWidget(self.size_fields)
        self.add_row((tr("Font"), self.font_field))
        self.add_row((tr("Colour"), self.colour))
        self.add_row((tr("Across"), self.align), (tr("Down"), self.upright))
        self.add_row((tr("Heading, Japanese"), self.heading_ja), (tr("Heading, English"), self.heading_en))
        self._connect()

    def show_tags(self, tags: Tags) -> None:
        """Show tags."""
        self.thing = tags
        self.show_field.show_value(tags.show)
        self.style_field.show_value(tags.style)
        self.size_fields.show_size(tags.size)
        self.font_field.show_font(tags.font)
        self.colour.show_colour(tags.colour)
        self.align.show_value(tags.align)
        self.upright.show_value(tags.upright)
        for field, words in ((self.heading_ja, tags.heading_ja), (self.heading_en, tags.heading_en)):
            if field.text() != words:
                field.setText(words)

    def _connect(self) -> None:
        self.bind("show", self.show_field.chosen)
        self.bind("style", self.style_field.chosen, TagsStyle)
        self.bind("size", self.size_fields.changed)
        self.bind("font", self.font_field.chosen)
        self.bind("colour", self.colour.picked)
        self.bind("align", self.align.chosen, Align)
        self.bind("upright", self.upright.chosen, Upright)
        self.bind("heading_ja", self.heading_ja.textEdited)
        self.bind("heading_en", self.heading_en.textEdited)


class RectangleForm(Form):
    """Edits a :class:`Rectangle`."""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fill = ColourField(desktop, allows_none=True)
        self.line = ColourField(desktop, allows_none=True)
        self.radius = NumberField(0, 100, 0.5, "mm")
        self.add_row((tr("Filled with"), self.fill), (tr("Outline"), self.line))
        self.add_row((tr("Round corners"), self.radius))
        self.fill.picked.connect(self._on_fill)
        self.line.picked.connect(self._on_line)
        self.bind("radius_mm", self.radius.changed)

    def show_rectangle(self, rectangle: Rectangle) -> None:
        """Show a box or a line."""
        self.thing = rectangle
        self.fill.show_colour(rectangle.fill)
        self.line.show_colour(rectangle.line)
        self.radius.show_value(rectangle.radius_mm)

    def _on_fill(self, colour: str) -> None:
        self.edit("fill", fill=colour, line=self.thing.line if colour else self.thing.line or _SEEN)

    def _on_line(self, colour: str) -> None:
        self.edit("line", line=colour, fill=self.thing.fill if colour else self.thing.fill or _SEEN)


class PictureForm(Form):
    """Edits a :class:`Picture`: which image, and where it stands in a box of another shape."""

    other_wanted = Signal()
    """Another image is to be shown in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.other = PlainButton(tr("Another image…"))
        self.other.clicked.connect(self.other_wanted)
        self.column.addWidget(self.other)
        self.align = ChoiceField(aligns())
        self.upright = ChoiceField(uprights())
        self.add_row((tr("Across"), self.align), (tr("Down"), self.upright))
        self.bind("align", self.align.chosen, Align)
        self.bind("upright", self.upright.chosen, Upright)

    def show_picture(self, picture: Picture) -> None:
        """Show where an image stands."""
        self.thing = picture
        self.align.show_value(picture.align)
        self.upright.show_value(picture.upright)


class CodeForm(Form):
    """A code has nothing to choose but its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = tr("The QR code is always black on white, and never smaller than scanners at the door can read.")
        self.column.addWidget(Text(words, Rank.MUTED))
