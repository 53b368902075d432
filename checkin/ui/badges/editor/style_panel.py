"""The right side of the editor: fields for what is chosen, or for the design as a whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from checkin.badges.families import FontsHere
from checkin.domain.badge import Badge
from checkin.domain.design_area import Area
from checkin.domain.design_draft import Draft
from checkin.domain.design_elements import Element, Mark, Picture, Rectangle, Tags, Text, TicketCode
from checkin.ui.badges.editor.conditions_form import ConditionsForm
from checkin.ui.badges.editor.design_panel import DesignPanel
from checkin.ui.badges.editor.element_forms import CodeForm, MarkForm, PictureForm, RectangleForm, TagsForm
from checkin.ui.badges.editor.form import Form
from checkin.ui.badges.editor.place_panel import LineUp, PlacePanel
from checkin.ui.badges.editor.text_form import TextForm
from checkin.ui.desktop import Desktop
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.card import Hairline
from checkin.ui.widgets.texts import Heading, Rank
from checkin.wording.design_words import element_name
from checkin.wording.language import tr, tr_count


class StylePanel(QScrollArea):
    """Shows one form at a time, and where the element stands under it."""

    element_edited = Signal(object, str)
    """The :class:`Element` in place of the one that is chosen, and what was edited."""
    design_edited = Signal(object, str)
    """The :class:`Design` with other names or colours."""
    lined_up = Signal(object)
    """What is chosen is to be lined up: an :class:`Along`."""

    def __init__(
        self, badges: Sequence[Badge], columns: Sequence[str], desktop: Desktop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._element: Element | None = None
        self._heading = Heading("", Rank.SECTION)
        self._heading.setWordWrap(True)
        self.text = TextForm(badges, columns, desktop)
        self.mark = MarkForm(columns)
        self.tags = TagsForm(desktop)
        self.rectangle = RectangleForm(desktop)
        self.picture = PictureForm()
        self.code = CodeForm()
        self.design = DesignPanel(badges, columns, desktop)
        self.several = LineUp()
        self.place = PlacePanel()
        self.conditions = ConditionsForm(badges, columns, tr("Only shown where"))
        self.conditions.edited.connect(self._on_conditions)
        self._under = QWidget()
        self._forms: tuple[QWidget, ...] = (
            self.text,
            self.mark,
            self.tags,
            self.rectangle,
            self.picture,
            self.code,
            self.design,
            self.several,
        )
        for form in (self.text, self.mark, self.tags, self.rectangle, self.picture):
            form.edited.connect(self.element_edited)
        self.design.edited.connect(self.design_edited)
        self.place.edited.connect(self._on_placed)
        self.place.lined_up.connect(self.lined_up)
        self.several.wanted.connect(self.lined_up)
        self._lay_out()

    def show_draft(self, draft: Draft) -> None:
        """Show the fields of what is chosen in a draft."""
        self._element = draft.only
        self._under.setVisible(draft.only is not None)
        if draft.only is not None:
            self._heading.setText(element_name(draft.only))
            self._show_form(self._form_of(draft.only))
            self.place.show_area(draft.only.box)
            self.conditions.show_conditions(draft.only.show_if)
        elif draft.chosen:
            count = len(draft.chosen)
            self._heading.setText(tr_count("{count} element", "{count} elements", count))
            self._show_form(self.several)
        else:
            self._heading.setText(tr("The design"))
            self.design.show_design(draft.design)
            self._show_form(self.design)

    def offer_fonts(self, here: FontsHere) -> None:
        """Offer the fonts of this computer wherever one is chosen."""
        for field in (self.text.words.font_field, self.mark.font_field, self.tags.font_field):
            field.offer_fonts(here)

    def open(self) -> None:
        """Go to the first field of what is chosen: for a text of one's own, the words."""
        first = self.text.words.text if self.text.isVisible() and not self.text.words.thing.show else None
        if first is not None:
            first.setFocus()
            first.selectAll()
        else:
            self.place.left.setFocus()

    def _form_of(self, element: Element) -> Form:
        match element:
            case Text():
                self.text.show_text(element)
                return self.text
            case Mark():
                self.mark.show_mark(element)
                return self.mark
            case Tags():
                self.tags.show_tags(element)
                return self.tags
            case Rectangle():
                self.rectangle.show_rectangle(element)
                return self.rectangle
            case Picture():
                self.picture.show_picture(element)
                return self.picture
            case TicketCode():
                return self.code
            case _:
                assert_never(element)

    def _show_form(self, form: QWidget) -> None:
        for one in self._forms:
            one.setVisible(one is form)

    def _lay_out(self) -> None:
        under = QVBoxLayout(self._under)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(BETWEEN)
        under.addWidget(Hairline())
        under.addWidget(self.place)
        under.addWidget(Hairline())
        under.addWidget(self.conditions)
        held = QWidget()
        held.setProperty("kind", "scrolled")
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, INSIDE, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self._heading)
        for form in self._forms:
            column.addWidget(form)
        column.addWidget(self._under)
        column.addStretch()
        self.setWidget(held)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _on_placed(self, area: Area, what: str) -> None:
        if self._element is not None:
            self.element_edited.emit(replace(self._element, box=area), what)

    def _on_conditions(self, conditions: tuple[str, ...]) -> None:
        if self._element is not None:
            self.element_edited.emit(replace(self._element, show_if=conditions), "show_if")
