"""The buttons of a verdict that staff decide about: 1, 2, 3, or arrows and Enter; above them a fee to take.

What only has to be confirmed is confirmed by Enter alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from checkin.domain.verdict import Family
from checkin.flows.fee import Received, Waived
from checkin.ui.door.choice_grid import ChoiceGrid
from checkin.ui.door.choices import Act, Choice
from checkin.ui.door.fitted_button import FittedButton
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
    rearranged = Signal()
    """It asks for something else, takes other keys, and needs another room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decision")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._grid = ChoiceGrid()
        self.till = Till()
        self.till.entered.connect(self._on_entered)
        self.till.outgrown.connect(self.rearranged)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(INSIDE)
        self._column.addWidget(self.till)
        self._column.addLayout(self._grid)
        self._choices: tuple[Choice, ...] = ()
        self._has_till = False
        self._is_confirming = False
        self.buttons: list[DecisionButton] = []
        self.hide()

    @property
    def has_hand(self) -> bool:
        """Whether the keyboard is here."""
        return self.hasFocus() or self.isAncestorOf(QApplication.focusWidget() or self.window())

    @property
    def is_taking_fee(self) -> bool:
        """Whether an amount is asked for, or why there is none."""
        return self._has_till and not self.isHidden()

    @property
    def keys(self) -> frozenset[str]:
        """The function keys that mean something else here than at the rest of the door."""
        if self.isHidden() or not any(choice.fee for choice in self._choices):
            return frozenset()
        keys = frozenset(choice.key for choice in self._choices)
        return keys | self.till.keys if self._has_till else keys

    def press(self, key: str) -> bool:
        """Take a function key while a fee is being taken; False where it means what it always does."""
        if key not in self.keys:
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
            button.hide()
            button.deleteLater()
        self._choices = tuple(choices)
        self.buttons = [self._button(place, choice, family) for place, choice in enumerate(self._choices)]
        is_list = any(choice.act is Act.PICK for choice in self._choices)
        self._grid.show_buttons(self.buttons, is_list=is_list)
        for button in self.buttons:
            button.show()  # at once, not at the next turn: whoever fits texts above must know how high it is
        set_look(self, "family", family.value)
        self.setAccessibleName(tr("To be decided: {choices}", choices=" / ".join(one.label for one in choices)))
        self.setVisible(bool(choices))

    def fit(self, width: int) -> None:
        """Set the till and the buttons as large as a width, in pixels, has room for."""
        # The ring round it shows where the keyboard is; at the till, the cursor does.
        ring = 0 if not self.till.isHidden() else INSIDE
        self._column.setContentsMargins(ring, ring, ring, ring)
        margins = self.contentsMargins()
        inner = width - 2 * ring - margins.left() - margins.right()
        if not self.till.isHidden():
            self.till.fit(inner)
        self._grid.fit(inner)
        self._column.invalidate()
        self.updateGeometry()

    def shrink(self) -> bool:
        """Become lower; return whether that was possible."""
        if self.isHidden():
            return False
        is_till_higher = not self.till.isHidden() and self.till.minimumSizeHint().height() > self._grid.height
        first, second = (self.till, self._grid) if is_till_higher else (self._grid, self.till)
        has_shrunk = first.shrink() or second.shrink()
        self._column.invalidate()
        self.updateGeometry()
        return has_shrunk

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
        self.rearranged.emit()

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
