"""Who else comes on the application of the person on the panel, each with a key that admits them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee, State
from checkin.ui.door.fitted_button import DeedButton, fit_side_by_side
from checkin.ui.door.fitted_text import Fit, FittedText
from checkin.ui.style.scale import INSIDE, STEP
from checkin.ui.style.theme import scale
from checkin.ui.widgets.restyle import set_look
from checkin.wording.language import tr, tr_count

_MOST_BUTTONS = 3
"""More companions than this are admitted all at once, or found by name."""


class CompanionsBar(QWidget):
    """Shows companions who are not in yet as buttons, and says how many are."""

    wanted = Signal(object)
    """The :class:`Attendee` to admit."""
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = scale()
        self.words = FittedText([Fit(sizes.lead, 1), Fit(sizes.body, 2)], self, is_bold=True)
        self.buttons: list[DeedButton] = []
        self._awaited: list[Attendee] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(INSIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.words)
        column.addLayout(self._row)
        self.hide()

    def show_companions(self, companions: Sequence[Attendee], ink: str, family: str) -> None:
        """Show other companions; none take no room."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._awaited = [one for one in companions if one.state is not State.ARRIVED]
        arrived = len(companions) - len(self._awaited)
        self.buttons = [
            self._button(tr("{name} (Alt+{number})", name=one.name, number=number), family)
            for number, one in enumerate(self._awaited[:_MOST_BUTTONS], start=1)
        ]
        for button, one in zip(self.buttons, self._awaited, strict=False):
            button.clicked.connect(lambda _=False, one=one: self.wanted.emit(one))
        if self._awaited:
            self.buttons.append(self._button(tr("All (F9)"), family))
            self.buttons[-1].clicked.connect(self.all_wanted)
        self._row.addStretch()
        said = tr_count("{count} companion", "{count} companions", len(companions))
        self.words.show_text(tr("{companions}, {count} in", companions=said, count=arrived), ink)
        self.setVisible(bool(companions))

    def show_again(self) -> None:
        """Show the companions that were covered, if there are any."""
        self.setVisible(bool(self.buttons) and bool(self._awaited))

    def put_away(self) -> None:
        """Forget whose companions were shown, and take no room."""
        self._awaited = []
        self.hide()

    def choose(self, place: int) -> None:
        """Admit the companion at a place, from 0; there may be none."""
        if 0 <= place < min(len(self._awaited), _MOST_BUTTONS):
            self.wanted.emit(self._awaited[place])

    def fit(self, width: int, factor: float) -> None:
        """Take the room that the words and the buttons need at a width, in pixels."""
        self.words.fit(width, factor)
        fit_side_by_side(self.buttons, INSIDE, width)

    def _button(self, text: str, family: str) -> DeedButton:
        button = DeedButton(text)
        set_look(button, "family", family)
        self._row.addWidget(button)
        button.show()
        return button
