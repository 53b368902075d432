"""The fields of one attendee, to change by hand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from checkin.domain.attendee import Attendee, Payment, Rsvp
from checkin.domain.industries import Industries
from checkin.files.answers import mark_of
from checkin.files.values import tag_splitter
from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.style.theme import scale
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.fields import profile_field_name
from checkin.wording.language import language, tr
from checkin.wording.values import mark_word, payment_word, rsvp_word, tags

_MOST_YEN = 99_999_999
_TEXTS = ("name", "reading", "company", "title")
_MORE_TEXTS = ("email", "phone", "ticket_type", "ticket_code", "introduced_by", "note")
_TAGS = ("looking_for", "can_offer", "marks")
_AMOUNTS = ("fee_due", "fee_paid")
_tags_of = tag_splitter(lambda _: True)


class EditForm(QWidget):
    """One field under another. Only what a person has changed here is handed on."""

    submitted = Signal(object)
    """New values by profile field; empty where nothing was changed."""
    cancelled = Signal()

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[str, str | int] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setHorizontalSpacing(INSIDE)
        self._texts: dict[str, QLineEdit] = {}
        self._choices: dict[str, QComboBox] = {}
        self._values: dict[str, list[Any]] = {}
        self._as_written = Text("", Rank.SMALL)
        for name in _TEXTS:
            self._add_text(name)
        self._add_industry(industries)
        for name in (*_TAGS, *_MORE_TEXTS, *_AMOUNTS):
            self._add_text(name)
        for name in _AMOUNTS:
            self._texts[name].setValidator(QIntValidator(0, _MOST_YEN, self))
        self._add_choice("payment", [(payment_word(one), one) for one in Payment])
        self._add_choice("rsvp", [(rsvp_word(one), one) for one in Rsvp])
        answers = [(tr("Nobody asked"), None), (tr("Yes"), True), (tr("No"), False)]
        self._add_choice("consent", answers)
        for name in _TAGS:
            self._texts[name].setPlaceholderText(tr("Separated by 、"))

    def show_attendee(self, attendee: Attendee) -> None:
        """Fill the fields from an attendee, with the cursor in the name."""
        profile = replace(attendee.profile, marks=tuple(map(mark_word, attendee.marks)))
        for name, field in self._texts.items():
            field.setText(_text_of(name, getattr(profile, name)))
            field.setCursorPosition(0)
        for name, box in self._choices.items():
            box.setCurrentIndex(self._values[name].index(getattr(profile, name)))
        words = profile.industry_text
        self._as_written.setText(tr("In the list: “{words}”", words=words) if words else "")
        self._as_written.setVisible(bool(words))
        self._shown = self._now()
        set_look(self._texts["name"], "state", "")
        self._texts["name"].setFocus()
        self._texts["name"].selectAll()

    def submit(self) -> None:
        """Hand on what was changed; a name cannot be emptied."""
        if not self._texts["name"].text().strip():
            field = self._texts["name"]
            set_look(field, "state", "fault")
            field.setFocus()
            return
        self.submitted.emit(self.values())

    def values(self) -> Mapping[str, Any]:
        """Return the fields that read otherwise than they were shown."""
        changed = [name for name, now in self._now().items() if now != self._shown[name]]
        return {name: self._value(name) for name in changed}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter, leave everything as it was on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _now(self) -> dict[str, str | int]:
        texts = {name: field.text().strip() for name, field in self._texts.items()}
        return texts | {name: box.currentIndex() for name, box in self._choices.items()}

    def _value(self, name: str) -> Any:
        if name in self._choices:
            return self._values[name][self._choices[name].currentIndex()]
        text = self._texts[name].text().strip()
        if name == "marks":
            return tuple(map(mark_of, _tags_of(text)))
        if name in _TAGS:
            return _tags_of(text)
        if name in _AMOUNTS:
            return int(text) if text else None
        return text

    def _add_text(self, name: str) -> None:
        field = QLineEdit()
        field.setObjectName(name)
        self._texts[name] = field
        self._add(profile_field_name(name), field)

    def _add_choice(self, name: str, choices: list[tuple[str, Any]]) -> None:
        box = StillBox()
        box.setObjectName(name)
        box.addItems([label for label, _ in choices])
        self._choices[name] = box
        self._values[name] = [value for _, value in choices]
        self._add(profile_field_name(name), box)

    def _add_industry(self, industries: Industries) -> None:
        labels = [(label.label(language()), label.id) for label in industries.labels]
        self._add_choice("industry", [(tr("Not placed"), ""), *labels])
        self._grid.addWidget(self._as_written, self._grid.rowCount(), 1)

    def _add(self, name: str, field: QWidget) -> None:
        label = Text(name, Rank.SMALL)
        label.setFixedWidth(scale().px(104))
        label.setBuddy(field)
        field.setMinimumHeight(scale().row)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)


def _text_of(name: str, value: Any) -> str:
    if value is None:
        return ""
    return tags(value) if name in _TAGS else str(value)
