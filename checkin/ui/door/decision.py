"""The buttons of a verdict that staff decide about: 1, 2, 3, or arrows and Enter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from checkin.domain.verdict import Family
from checkin.ui.door.choices import Act, Choice
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.restyle import set_look

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


def fit_side_by_side(buttons: Sequence[PlainButton], spacing: int, width: int) -> None:
    """Make the words on buttons smaller where they would not stand side by side, in pixels."""
    for button in buttons:
        set_look(button, "fit", "")
    across = sum(button.sizeHint().width() + spacing for button in buttons)
    for button in buttons:
        set_look(button, "fit", "tight" if across > width else "")


class DecisionButton(PlainButton):
    """One choice, on the colour of the verdict."""

    kind = "verdict"


class Decision(QFrame):
    """Asks, and waits. It takes the focus itself, so that an Enter too many presses nothing."""

    decided = Signal(object)
    """A :class:`Choice`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decision")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        self._row.setSpacing(INSIDE)
        self._choices: tuple[Choice, ...] = ()
        self.buttons: list[DecisionButton] = []
        self.hide()

    @property
    def has_hand(self) -> bool:
        """Whether the keyboard is here."""
        return self.hasFocus() or any(button.hasFocus() for button in self.buttons)

    def ask(self, choices: Sequence[Choice], family: Family) -> None:
        """Offer choices, or nothing."""
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
        self.setVisible(bool(choices))

    def fit(self, width: int) -> None:
        """Make the words on the buttons smaller where they would not stand side by side, in pixels."""
        margins = self._row.contentsMargins()
        fit_side_by_side(self.buttons, self._row.spacing(), width - margins.left() - margins.right())

    def choose(self, place: int) -> None:
        """Decide for the choice at a place, from 0; there may be none."""
        if 0 <= place < len(self._choices):
            self.decided.emit(self._choices[place])

    def leave(self) -> None:
        """Decide to do nothing now."""
        self.choose(len(self._choices) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the buttons with the arrows."""
        focus = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        if event.key() in _ON:
            self._focus(0 if focus is None else focus + 1)
        elif event.key() in _BACK:
            self._focus(-1 if focus is None else focus - 1)
        else:
            super().keyPressEvent(event)

    def _focus(self, place: int) -> None:
        self.buttons[place % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _button(self, place: int, choice: Choice, family: Family) -> DecisionButton:
        button = DecisionButton(f"{place + 1}   {choice.label}", Size.DOOR)
        button.setProperty("family", family.value)
        button.setProperty("weight", "light" if choice.act is Act.LEAVE else "full")
        button.clicked.connect(lambda: self.choose(place))
        return button
