"""Everything known of one attendee, to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.industries import Industries
from checkin.domain.ticket import grouped
from checkin.ui.attendees.columns import fee_text
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.fields import profile_field_name
from checkin.wording.language import language, tr
from checkin.wording.values import field_value, mark_word, tags

_TEXTS = (
    "looking_for",
    "can_offer",
    "ticket_type",
    "introduced_by",
    "companion_of",
    "note",
    "consent",
    "email",
    "phone",
    "ticket_code",
    "rsvp_text",
)


class Facts(QWidget):
    """Names of fields on the left, what is known on the right; fields without anything are left out."""

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._industries = industries
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(INSIDE)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, scale().px(104))

    def show_attendee(self, attendee: Attendee) -> None:
        """Show another attendee."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, (name, value) in enumerate(facts_of(attendee, self._industries)):
            self._grid.addWidget(Text(name, Rank.SMALL), row, 0, Qt.AlignmentFlag.AlignTop)
            text = Text(value)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)


def facts_of(attendee: Attendee, industries: Industries) -> list[tuple[str, str]]:
    """Return names and values of everything known of an attendee."""
    profile = attendee.profile
    facts = [(profile_field_name("industry"), _industry(attendee, industries))]
    facts += [(profile_field_name(name), field_value(name, getattr(profile, name), industries)) for name in _TEXTS]
    facts.insert(4, (tr("Fee"), fee_text(attendee)))
    facts.insert(0, (tr("Marks"), tags(tuple(map(mark_word, attendee.marks)))))
    facts.insert(0, (tr("In place of"), attendee.comes_instead_of))
    facts.append((tr("Check-in ticket"), grouped(attendee.ticket)))
    facts += list(profile.extra.items())
    return [(" ".join(name.split()), value) for name, value in facts if value]


def _industry(attendee: Attendee, industries: Industries) -> str:
    """Return the industry, and the list's own words where they are others."""
    shown, written = industries.shown(attendee.profile, language()), attendee.profile.industry_text
    if written and written != shown:
        return tr("{industry} (written as “{words}”)", industry=shown, words=written)
    return shown
