"""The panel that is read from two metres: the last verdict, until the next scan."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.industries import Industries
from checkin.domain.verdict import Family, Verdict, VerdictKind
from checkin.ui.door.age_line import AgeLine
from checkin.ui.door.attendee_card import AttendeeCard, name_fits
from checkin.ui.door.choices import choices_for, owed_at
from checkin.ui.door.companions_bar import CompanionsBar
from checkin.ui.door.decision import Decision
from checkin.ui.door.deeds import Deeds
from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.door.giving_way import steps_to_room
from checkin.ui.door.note_line import NoteLine
from checkin.ui.door.sign import Sign
from checkin.ui.style.roles import VERDICTS, VerdictColours
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE, RADIUS
from checkin.ui.style.theme import colours, scale
from checkin.wording.cash import fee_line
from checkin.wording.faults import FaultWords
from checkin.wording.language import tr
from checkin.wording.verdicts import VerdictWords

_USUAL_HEIGHT = 540
"""Height of the panel, in pixels, at which the sizes are as the scale says; they grow and shrink with it."""
_SMALLEST, _LARGEST = 0.7, 1.6
_STEPS = (1.0, 0.85, 0.7, 0.6, 0.5)
"""Of the size that a person chose, but never less than the usual one."""
_LEGIBLE_PX = 44
"""A name of this size is read from two metres."""
_NAME_STANDS_OUT = 1.8
"""So many times as large as what is said about it."""
_LEAST = (320, 240)


class VerdictPanel(QWidget):
    """Changes by more than colour: sign, words and layout differ from family to family."""

    noted = Signal(object, str)
    shown = Signal()
    """A person, or a sentence about one, is to be seen."""

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = scale()
        self.family: Family | None = None
        """Whose colours the panel wears; None at rest."""
        self.attendee: Attendee | None = None
        """Whom the panel shows."""
        self._colours = _at_rest()
        self._is_covered = False
        self._verdict: Verdict | None = None
        self._now = 0
        self.sign = Sign(sizes.px(80))
        self.word = FittedText([Fit(sizes.px(48), 1), Fit(sizes.figure, 1), Fit(sizes.title, 2)], is_bold=True)
        self.reason = FittedText([Fit(sizes.px(30), 1), Fit(sizes.title, 1), Fit(sizes.lead, 2)], is_bold=True)
        self.headline = FittedText(_headline_fits(), is_bold=True)
        self.card = AttendeeCard(industries)
        self.explanation = FittedText([Fit(sizes.title, 2), Fit(sizes.lead, 3), Fit(sizes.body, 6)])
        self.action = FittedText([Fit(sizes.title, 2), Fit(sizes.lead, 3), Fit(sizes.body, 4)], is_bold=True)
        self.hint = FittedText([Fit(sizes.lead, 1), Fit(sizes.body, 3)])
        """The keys, while there is nothing else to say."""
        self.decision = Decision()
        self.companions = CompanionsBar()
        self.deeds = Deeds()
        self.note_line = NoteLine()
        self.age = AgeLine()
        self._build()
        self.show_rest()

    def show_verdict(self, verdict: Verdict, words: VerdictWords, now: int) -> None:
        """Show a verdict of ``now`` (UTC, ms); one that repeats within seconds looks like what it repeats."""
        self._verdict, self._now = verdict, now
        family = Family.ADMITTED if verdict.is_repeat else verdict.family
        # The strip, or the reason, says the same sentence.
        is_said = verdict.kind in (VerdictKind.UNPAID, VerdictKind.TO_CONFIRM)
        owed = owed_at(verdict)
        said = replace(words, action="") if owed else words
        self.decision.ask(choices_for(verdict), family, owed)
        self._show(family, said, verdict.attendee, "" if is_said else words.explanation)
        self.refit()
        self.shown.emit()

    def show_fault(self, words: FaultWords) -> None:
        """Show that nothing was written down, and so nobody was admitted."""
        said = VerdictWords(tr("Not recorded"), "✕", words.title, words.meaning, words.advice)
        self._show(Family.REFUSED, said, None, said.explanation)
        self.decision.ask((), Family.REFUSED)
        self.refit()

    def show_rest(self, headline: str = "") -> None:
        """Say what to do while nothing has been scanned, or something else in its place."""
        said = VerdictWords("", "", headline or tr("Scan a ticket, or type a name."), "", "")
        self._show(None, said, None, "")
        self.hint.show_text(tr("F2 Walk-in　　Ctrl+F Search　　Ctrl+Z Undo　　Esc Back"), colours().muted)
        self.decision.ask((), Family.ADMITTED)
        self.refit()
        if headline:
            self.shown.emit()

    def show_attendee(self, attendee: Attendee, action: str = "") -> None:
        """Show a person anew, after a note or a check-out, under the verdict that stands; perhaps other advice."""
        if self.attendee is not None and self.attendee.id == attendee.id:
            if action:
                self.action.show_text(action, self._colours.ink)
            self._show_person(attendee)
            self.refit()
            self.shown.emit()

    def show_companions(self, applicant: Attendee, companions: Sequence[Attendee]) -> None:
        """Show who else comes on somebody's application, if the panel still shows that person."""
        is_news = bool(companions) or not self.companions.isHidden()
        if is_news and self.attendee is not None and self.attendee.id == applicant.id:
            self.companions.show_companions(
                companions, self._colours.ink, self.family.value if self.family else ""
            )
            self.refit()
            self.shown.emit()

    def show_again(self, attendee: Attendee) -> None:
        """Show the same person as they stand now, unless somebody else is shown or a decision is asked for."""
        if self.attendee is not None and self.attendee.id == attendee.id and self.decision.isHidden():
            self.show_attendee(attendee)

    @property
    def is_asking(self) -> bool:
        """Whether staff have something to decide or to write about whom the panel shows."""
        return not (self.decision.isHidden() and self.note_line.isHidden())

    def cover(self) -> None:
        """Name nobody, and go on under the verdict that stands."""
        self._is_covered = True
        if self.family is None:
            self.show_rest()
        elif self.attendee is not None:
            self.card.cover(self.attendee, self._colours)
            self.companions.hide()
            self.refit()

    def uncover(self) -> None:
        """Show again who was covered."""
        if self._is_covered and self.attendee is not None:
            self.show_attendee(self.attendee)
            self.companions.show_again()
            self.refit()
        self._is_covered = False

    def stop_asking(self) -> None:
        """Leave a verdict as it stands; what its keys meant is over."""
        if self.family is not None:
            self.decision.ask((), self.family)
        self._on_rearranged()

    def write_note(self) -> None:
        """Open the line for a note about whom the panel shows."""
        if self.attendee is not None:
            self.note_line.open()
            self.refit()

    def refit(self) -> None:
        """Set everything as large as the panel allows; large text gives way before the name becomes small."""
        factor = min(max(self.height() / _USUAL_HEIGHT, _SMALLEST), _LARGEST)
        steps = [step for step in _STEPS if step >= min(1 / scale().factor, 1)]
        for step in steps:
            self._set(factor * step, is_last=len(steps) == 1)
            if self._is_legible():
                return
        if len(steps) > 1:
            self._set(factor * steps[-1], is_last=True, is_bare=True)

    def _set(self, factor: float, *, is_last: bool, is_bare: bool = False) -> None:
        """Set everything at a factor of its size; ``is_bare`` does without what the badge says too."""
        width = self.width() - 2 * (AROUND + INSIDE)
        side = round(scale().px(80) * factor)
        self.sign.setFixedSize(side, side)
        beside = width - side - BETWEEN
        for part in (self.word, self.reason):
            part.fit(beside, factor)
        self.deeds.setVisible(self.deeds.fit(width) and self.attendee is not None)
        self.card.show_everything()
        if is_bare:
            self.card.chips.hide()
            self.card.reading.hide()
        self.card.fit(width, factor)
        for part in (self.headline, self.explanation, self.action, self.hint):
            part.fit(width, factor)
        self.decision.fit(width)
        self.companions.fit(width, factor)
        for step in steps_to_room(self, is_last_size=is_last):
            if self._has_room():
                break
            step()

    def minimumSizeHint(self) -> QSize:
        """Never ask the window to grow: what is on the panel becomes smaller instead."""
        return QSize(*_LEAST)

    def sizeHint(self) -> QSize:
        """Keep its share of the page, whatever is on it: nothing beside it moves from verdict to verdict."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set everything anew for another size."""
        super().resizeEvent(event)
        self.refit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the panel, with what tells its family apart without colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.panel))
        painter.drawRoundedRect(room, RADIUS, RADIUS)
        if self.family is Family.REFUSED:
            painter.setPen(QPen(QColor(self._colours.ink), 6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room.adjusted(9, 9, -9, -9), RADIUS, RADIUS)
        elif self.family is Family.ALREADY_IN:
            for top in (0, 18):
                painter.fillRect(QRect(0, top, self.width(), 9), QColor(self._colours.ink))

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.word)
        words.addWidget(self.reason)
        words.addStretch()
        head = QHBoxLayout()
        head.setSpacing(BETWEEN)
        head.addWidget(self.sign, alignment=Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        margin = AROUND + INSIDE
        column.setContentsMargins(margin, margin, margin, AROUND)
        column.setSpacing(INSIDE)
        column.addLayout(head)
        column.addStretch(1)
        column.addWidget(self.headline)
        column.addWidget(self.card)
        column.addStretch(1)
        column.addWidget(self.explanation)
        column.addWidget(self.action)
        column.addWidget(self.hint)
        column.addWidget(self.decision)
        column.addWidget(self.companions)
        column.addWidget(self.deeds)
        column.addWidget(self.note_line)
        column.addWidget(self.age)
        self._layouts = (words, head, column)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.deeds.note_wanted.connect(self.write_note)
        self.note_line.written.connect(self._on_note_written)
        self.note_line.closed.connect(self.refit)
        self.decision.rearranged.connect(self._on_rearranged)

    def _show(
        self, family: Family | None, words: VerdictWords, attendee: Attendee | None, explanation: str
    ) -> None:
        self.family = family
        self._colours = VERDICTS[family] if family else _at_rest()
        ink = self._colours.ink
        self.sign.setVisible(family is not None)
        if family is not None:
            self.sign.show_family(family, self._colours, words.symbol)
        self.word.show_text(words.word, ink)
        self.reason.show_text(words.reason if attendee else "", ink)
        self.headline.show_text("" if attendee else words.reason, ink)
        self.explanation.show_text(explanation, ink)
        self.action.show_text(words.action, ink)
        self.hint.show_text("", ink)
        self.note_line.keep()
        self.companions.put_away()
        self.card.setVisible(attendee is not None)
        self.deeds.show_family(family)
        self._show_person(attendee)
        self.age.begin(ink if family else self._colours.panel)
        self.setAccessibleName(" ".join(filter(None, (words.word, words.reason, words.explanation))))
        self.update()

    def _show_person(self, attendee: Attendee | None) -> None:
        self.attendee = attendee
        self._is_covered = False
        self.deeds.show_attendee(attendee, self.decision.keys)
        if attendee is not None:
            self.card.show_attendee(attendee, self._fee_of(attendee), self._colours)

    def _fee_of(self, attendee: Attendee) -> str:
        """Say how the fee stands; of what is being taken, the till says how much."""
        if self._verdict is None or (attendee.owes and self.decision.is_taking_fee):
            return ""
        return fee_line(attendee, self._verdict, self._now)

    def _is_legible(self) -> bool:
        name = self.card.name if self.attendee else self.headline
        return self._has_room() and name.pixels >= max(_LEGIBLE_PX, _NAME_STANDS_OUT * self.explanation.pixels)

    def _has_room(self) -> bool:
        self.card.updateGeometry()
        for layout in self._layouts:  # the inner ones do not notice by themselves
            layout.invalidate()
        return self._layouts[-1].totalMinimumSize().height() <= self.height()

    def _on_rearranged(self) -> None:
        self.deeds.show_attendee(self.attendee, self.decision.keys)
        if self.attendee is not None and not self._is_covered:
            self._show_person(self.attendee)
        self.refit()

    def _on_note_written(self, text: str) -> None:
        if self.attendee is not None:
            self.noted.emit(self.attendee, text)


def _at_rest() -> VerdictColours:
    return VerdictColours(colours().raised, colours().ink)


def _headline_fits() -> list[Fit]:
    return [fit for fit in name_fits() if fit.pixels != scale().giant]
