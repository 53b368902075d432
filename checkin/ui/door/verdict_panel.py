"""The panel that is read from two metres: the last verdict, until the next scan."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee, State
from checkin.domain.industries import Industries
from checkin.domain.verdict import Family, Verdict, VerdictKind
from checkin.ui.door.age_line import AgeLine
from checkin.ui.door.attendee_card import AttendeeCard, name_fits
from checkin.ui.door.choices import choices_for, owed_at
from checkin.ui.door.companions_bar import CompanionsBar
from checkin.ui.door.decision import Decision
from checkin.ui.door.fitted_button import DeedButton, fit_side_by_side
from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.door.note_line import NoteLine
from checkin.ui.door.sign import Sign
from checkin.ui.style.roles import VERDICTS, VerdictColours
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE, RADIUS
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.restyle import set_look
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

    check_out_wanted = Signal(object)
    undo_wanted = Signal(object)
    correction_wanted = Signal()
    substitute_wanted = Signal()
    badge_wanted = Signal(object)
    account_wanted = Signal(object)
    noted = Signal(object, str)

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = scale()
        self.family: Family | None = None
        """Whose colours the panel wears; None at rest."""
        self.attendee: Attendee | None = None
        """Whom the panel shows."""
        self._colours = _at_rest()
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
        self.note_line = NoteLine()
        self.age = AgeLine()
        self._build()
        self.show_rest()

    def show_verdict(self, verdict: Verdict, words: VerdictWords) -> None:
        """Show a verdict; one that repeats within seconds looks like the admission it repeats."""
        family = Family.ADMITTED if verdict.is_repeat else verdict.family
        is_said = verdict.kind is VerdictKind.UNPAID  # the strip says the same sentence
        owed = owed_at(verdict)
        said = replace(words, action="") if owed else words
        self._show(family, said, verdict.attendee, "" if is_said else words.explanation)
        if owed:
            self.card.fee.show_text("", self._colours)  # the till says how much
        self.decision.ask(choices_for(verdict), family, owed)
        self.refit()

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

    def show_attendee(self, attendee: Attendee) -> None:
        """Show a person anew, after a note or a check-out, under the verdict that stands."""
        if self.attendee is not None and self.attendee.id == attendee.id:
            self._show_person(attendee)
            self.refit()

    def show_companions(self, applicant: Attendee, companions: Sequence[Attendee]) -> None:
        """Show who else comes on somebody's application, if the panel still shows that person."""
        is_news = bool(companions) or not self.companions.isHidden()
        if is_news and self.attendee is not None and self.attendee.id == applicant.id:
            self.companions.show_companions(
                companions, self._colours.ink, self.family.value if self.family else ""
            )
            self.refit()

    def show_again(self, attendee: Attendee) -> None:
        """Show the same person as they stand now, unless somebody else is shown or a decision is asked for."""
        if self.attendee is not None and self.attendee.id == attendee.id and self.decision.isHidden():
            self.show_attendee(attendee)

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
            self._set(factor * step)
            if self._is_legible():
                return
        if len(steps) > 1:
            self._set(factor * steps[-1], is_bare=True)

    def _set(self, factor: float, *, is_bare: bool = False) -> None:
        """Set everything at a factor of its size; ``is_bare`` does without what the badge says too."""
        width = self.width() - 2 * (AROUND + INSIDE)
        side = round(scale().px(80) * factor)
        self.sign.setFixedSize(side, side)
        beside = width - side - BETWEEN
        for part in (self.word, self.reason):
            part.fit(beside, factor)
        self.deeds.setVisible(self.attendee is not None and self.deeds.sizeHint().width() <= width)
        self.card.show_everything()
        if is_bare:
            self.card.chips.hide()
            self.card.reading.hide()
        self.card.fit(width, factor)
        for part in (self.headline, self.explanation, self.action, self.hint):
            part.fit(width, factor)
        self.decision.fit(width)
        self.companions.fit(width, factor)
        fit_side_by_side([button for button in self._deed_buttons if not button.isHidden()], INSIDE, width)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """Never ask the window to grow: what is on the panel becomes smaller instead."""
        return QSize(*_LEAST)

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
        self.deeds = self._deeds()
        column.addWidget(self.deeds)
        column.addWidget(self.note_line)
        column.addWidget(self.age)
        self._layouts = (words, head, column)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.note_line.written.connect(self._on_note_written)
        self.note_line.closed.connect(self.refit)

    def _deeds(self) -> QWidget:
        """What can be done about whom the panel shows."""
        self.note_button = self._deed(tr("Note (F3)"), self.write_note)
        self.check_out_button = self._deed(tr("Check out (F4)"), lambda: self.check_out_wanted.emit(self.attendee))
        self.badge_button = self._deed(tr("Badge (F5)"), lambda: self.badge_wanted.emit(self.attendee))
        self.correct_button = self._deed(tr("Name (F7)"), self.correction_wanted.emit)
        self.substitute_button = self._deed(tr("Substitute (F8)"), self.substitute_wanted.emit)
        self.undo_button = self._deed(tr("Undo check-in"), lambda: self.undo_wanted.emit(self.attendee))
        self.account_button = self._deed(tr("Fee, receipt (F11)"), lambda: self.account_wanted.emit(self.attendee))
        deeds = QWidget()
        row = QHBoxLayout(deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        self._deed_buttons = (
            self.note_button,
            self.check_out_button,
            self.badge_button,
            self.correct_button,
            self.substitute_button,
            self.undo_button,
            self.account_button,
        )
        for button in self._deed_buttons:
            row.addWidget(button)
        row.addStretch()
        return deeds

    def _deed(self, text: str, act: Callable[[], object]) -> DeedButton:
        button = DeedButton(text)
        button.clicked.connect(act)
        return button

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
        for button in self._deed_buttons:
            set_look(button, "family", family.value if family else "")
        self._show_person(attendee)
        self.age.begin(ink if family else self._colours.panel)
        self.setAccessibleName(" ".join(filter(None, (words.word, words.reason, words.explanation))))
        self.update()

    def _show_person(self, attendee: Attendee | None) -> None:
        self.attendee = attendee
        state = attendee.state if attendee else None
        self.note_button.setVisible(attendee is not None)
        self.badge_button.setVisible(attendee is not None)
        self.check_out_button.setVisible(state is State.ARRIVED)
        self.account_button.setVisible(attendee is not None and has_account(attendee))
        self.undo_button.setVisible(state in (State.ARRIVED, State.LEFT))
        self.undo_button.setText(tr("Undo check-out") if state is State.LEFT else tr("Undo check-in"))
        if attendee is not None:
            self.card.show_attendee(attendee, self._colours)

    def _make_room(self) -> None:
        """Make texts smaller until everything is on the panel; in the smallest window do without the rest.

        What the buttons do has keys too; the fee, the note and the name are never left out.
        """
        card = self.card
        small = (self.reason, card.affiliation, card.reading)
        said = (self.explanation, self.action)
        order = (
            self.explanation,
            self.explanation,
            card.name,
            *small,
            *said,
            card.name,
            *small,
            card.name,
            card.name,
            self.headline,
            self.headline,
        )
        for text in order:
            if self._has_room():
                return
            text.shrink()
        for part in (self.deeds, card.chips, card.reading):
            if self._has_room():
                return
            part.hide()

    def _is_legible(self) -> bool:
        name = self.card.name if self.attendee else self.headline
        return self._has_room() and name.pixels >= max(_LEGIBLE_PX, _NAME_STANDS_OUT * self.explanation.pixels)

    def _has_room(self) -> bool:
        self.card.updateGeometry()
        for layout in self._layouts:  # the inner ones do not notice by themselves
            layout.invalidate()
        return self._layouts[-1].totalMinimumSize().height() <= self.height()

    def _on_note_written(self, text: str) -> None:
        if self.attendee is not None:
            self.noted.emit(self.attendee, text)


def has_account(attendee: Attendee) -> bool:
    """Say whether there is anything about money to look at."""
    return bool(attendee.account.due or attendee.account.kept or attendee.money or attendee.undone_money)


def _at_rest() -> VerdictColours:
    return VerdictColours(colours().raised, colours().ink)


def _headline_fits() -> list[Fit]:
    return [fit for fit in name_fits() if fit.pixels != scale().giant]
