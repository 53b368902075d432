"""The buttons of a verdict that staff decide about: 1, 2, 3, or arrows and Enter; above them a fee to take.

What only has to be confirmed is confirmed by Enter alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QVBoxLayout, QWidget

from checkin.domain.verdict import Family
from checkin.flows.fee import Received, Waived
from checkin.ui.door.choices import Act, Choice
from checkin.ui.door.fitted_button import FittedButton, fit_side_by_side
from checkin.ui.door.till import Till
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import Size
from checkin.ui.widgets.restyle import set_look
from checkin.wording.language import tr

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class DecisionButton(FittedButton):
    """One choice, on the colour of the verdict."""

    kind = "verdict"


class Decision(QFrame):
    """Asks, and waits. It takes the focus itself, so that an Enter too many decides nothing to be weighed."""

    decided = Signal(object)
    """A :class:`Choice`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decision")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(INSIDE)
        self.till = Till()
        self.till.entered.connect(self._on_entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(INSIDE)
        column.addWidget(self.till)
        column.addLayout(self._row)
        self._choices: tuple[Choice, ...] = ()
        self._has_till = False
        self._is_confirming = False
        self.buttons: list[DecisionButton] = []
        self.hide()

    @property
    def has_hand(self) -> bool:
        """Whether the keyboard is here."""
        return self.hasFocus() or self.isAncestorOf(QApplication.focusWidget() or self.window())

    def press(self, key: str) -> bool:
        """Take a function key while a fee is being taken; False where it means what it always does."""
        if self.isHidden() or not any(choice.fee for choice in self._choices):
            return False
        if self._has_till and self.till.press(key):
            return True
        place = next((place for place, choice in enumerate(self._choices) if choice.key == key), None)
        if place is not None:
            self.choose(place)
        return place is not None

    def ask(self, choices: Sequence[Choice], family: Family, owed: int = 0) -> None:
        """Offer choices, or nothing; with a fee of ``owed`` yen to be taken, the till too."""
        self._has_till = owed > 0
        self._is_confirming = family is Family.CONFIRM
        self.till.setVisible(self._has_till)
        self.till.ask(owed, family)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._choices = tuple(choices)
        self.buttons = [self._button(place, choice, family) for place, choice in enumerate(self._choices)]
        is_list = any(choice.act is Act.PICK for choice in self._choices)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_list else across)
        for button in self.buttons:
            self._row.addWidget(button)
            button.show()  # at once, not at the next turn: whoever fits texts above must know how high it is
        set_look(self, "family", family.value)
        self.setAccessibleName(tr("To be decided: {choices}", choices=" / ".join(one.label for one in choices)))
        self.setVisible(bool(choices))

    def fit(self, width: int) -> None:
        """Make the words on the buttons smaller where they would not stand side by side, in pixels."""
        margins = self.contentsMargins()
        fit_side_by_side(self.buttons, self._row.spacing(), width - 2 * INSIDE - margins.left() - margins.right())

    def take_hand(self) -> None:
        """Take the keyboard: into the amount where there is a fee to be taken."""
        asked = self.till.field if self._has_till else self
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, place: int) -> None:
        """Decide for the choice at a place, from 0; there may be none."""
        if not 0 <= place < len(self._choices):
            return
        choice = self._choices[place]
        if self._has_till and isinstance(choice.fee, Received):
            self._take()
        elif isinstance(choice.fee, Waived):
            self._waive()
        else:
            self.decided.emit(choice)

    def take_typed(self, text: str) -> bool:
        """Take what a hand typed where nobody can type; False where it means nothing here."""
        if not (self.isVisible() and text.isdecimal()):
            return False
        if self._has_till:
            self.till.begin(text)
        elif 1 <= int(text) <= len(self._choices):
            self.choose(int(text) - 1)
        else:
            return False
        return True

    def leave(self) -> None:
        """Decide to do nothing now."""
        self.choose(len(self._choices) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the buttons with the arrows; go back from the reason of a waiver to the amount on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.till.isVisible() and self.till.is_waiving:
            self._back_to_amount()
            return
        focus = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        if event.key() in _ON:
            self._focus(0 if focus is None else focus + 1)
        elif event.key() in _BACK:
            self._focus(-1 if focus is None else focus - 1)
        elif event.key() in _ENTER and self._is_confirming and focus is None:
            self.choose(0)
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        given = self.till.given
        if given is None:
            self.till.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.till.field.selectAll()
        else:
            self.decided.emit(replace(self._choices[0], fee=Received(given)))

    def _waive(self) -> None:
        """Ask why, then admit; the amount is not asked for meanwhile."""
        self._show_waiving(True)
        reason = self.till.reason.text().strip()
        if reason:
            self.decided.emit(replace(self._choices[1], fee=Waived(reason)))

    def _back_to_amount(self) -> None:
        self._show_waiving(False)
        self.take_hand()

    def _show_waiving(self, is_waiving: bool) -> None:
        """Ask for the reason of a waiver, or for the amount again."""
        received, waive, left_open, _ = self.buttons
        for button in (received, left_open):
            button.setVisible(not is_waiving)
        self.till.setVisible(self._has_till or is_waiving)
        if is_waiving:
            waive.setText("Enter   " + tr("Waive and admit"))
            self.till.ask_why()
        else:
            waive.setText(self._label(1, self._choices[1]))
            self.till.ask_how_much()

    def _on_entered(self) -> None:
        if self.till.is_waiving:
            self._waive()
        else:
            self.choose(0)

    def _focus(self, place: int) -> None:
        self.buttons[place % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _label(self, place: int, choice: Choice) -> str:
        key = choice.key if self._has_till or self._is_confirming else str(place + 1)
        return f"{key}   {choice.label}"

    def _button(self, place: int, choice: Choice, family: Family) -> DecisionButton:
        button = DecisionButton(self._label(place, choice), Size.DOOR)
        button.setProperty("family", family.value)
        button.setProperty("weight", "light" if choice.act is Act.LEAVE else "full")
        button.clicked.connect(lambda: self.choose(place))
        return button
