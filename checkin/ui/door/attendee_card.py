"""The person on the panel: reading, name, company and title, industry, tags, fee and what stands out."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.industries import Industries
from checkin.ui.door.chip_line import ChipLine, ChipWords
from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.door.strip import Strip
from checkin.ui.style.roles import VerdictColours
from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.style.theme import scale
from checkin.wording.language import language, tr
from checkin.wording.values import mark_word, masked_name

_MOST_TAGS = 3


class AttendeeCard(QWidget):
    """Fits itself to the width it is given; a long name becomes smaller, never cut."""

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._industries = industries
        sizes = scale()
        self.reading = FittedText([Fit(sizes.title, 1), Fit(sizes.lead, 2), Fit(sizes.body, 3)])
        self.name = FittedText(name_fits(), is_bold=True)
        self.affiliation = FittedText([Fit(sizes.title, 1), Fit(sizes.lead, 2), Fit(sizes.body, 3)])
        self.chips = ChipLine()
        self.fee = Strip()
        self.note = Strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.reading)
        column.addWidget(self.name)
        column.addWidget(self.affiliation)
        column.addSpacing(INSIDE)
        column.addWidget(self.chips)
        column.addSpacing(INSIDE)
        column.addWidget(self.fee)
        column.addWidget(self.note)

    def show_attendee(self, attendee: Attendee, fee: str, colours: VerdictColours) -> None:
        """Show a person and what there is to say of the fee, in the colours of the panel."""
        profile = attendee.profile
        self.reading.show_text(profile.reading, colours.ink)
        self.name.show_text(profile.name, colours.ink)
        self.affiliation.show_text("  ".join(filter(None, (profile.company, profile.title))), colours.ink)
        self.chips.show_chips(self._chips(attendee), colours.ink)
        self.fee.show_text(fee, colours)
        self.note.show_text(standing_out(attendee), colours)

    def cover(self, attendee: Attendee, colours: VerdictColours) -> None:
        """Leave of a person no more than nobody else can read."""
        self.name.show_text(masked_name(attendee.name), colours.ink)
        for text in (self.reading, self.affiliation):
            text.show_text("", colours.ink)
        self.chips.show_chips((), colours.ink)
        for strip in (self.fee, self.note):
            strip.show_text("", colours)

    def show_everything(self) -> None:
        """Show again what was left out in a smaller window."""
        self.reading.setVisible(bool(self.reading.text()))
        self.chips.setVisible(bool(self.chips.texts))

    def fit(self, width: int, factor: float) -> None:
        """Take the room that everything needs at a width, in pixels."""
        for part in (self.reading, self.name, self.affiliation, self.chips, self.fee, self.note):
            part.fit(width, factor)

    def _chips(self, attendee: Attendee) -> list[ChipWords]:
        profile = attendee.profile
        chips: list[ChipWords] = []
        industry = self._industries.get(profile.industry)
        if shown := self._industries.shown(profile, language()):
            chips.append(ChipWords(shown, industry.colour if industry else None))
        chips += [ChipWords(tr("Looking for: {tag}", tag=tag)) for tag in profile.looking_for[:_MOST_TAGS]]
        return chips


def standing_out(attendee: Attendee) -> str:
    """Return what staff must not overlook beside the fee: in whose place, with whom, marks and notes."""
    profile = attendee.profile
    notes = " ／ ".join(filter(None, (profile.note, *(note.text for note in attendee.notes))))
    said = (
        tr("In place of {name}", name=attendee.comes_instead_of) if attendee.substitution else "",
        tr("Companion of {name}", name=profile.companion_of) if profile.companion_of else "",
        *(f"★ {mark_word(mark)}" for mark in attendee.marks),
        tr("Note: {note}", note=notes) if notes else "",
    )
    return "　".join(filter(None, said))


def name_fits() -> list[Fit]:
    """Return the sizes of a name, or of what stands in its place."""
    sizes = scale()
    return [
        Fit(sizes.giant, 1),
        Fit(sizes.poster, 1),
        Fit(sizes.px(48), 2),
        Fit(sizes.figure, 3),
        Fit(sizes.title, 4),
        Fit(sizes.lead, 8),
    ]
