"""Where one is in a work of several steps on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.card import Hairline
from checkin.ui.widgets.restyle import set_look
from checkin.wording.language import tr

_LINE_PX = 48


class StepBar(QWidget):
    """Numbered steps with the one under way in front: file → columns → check."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(steps)
        self._numbers: list[QLabel] = []
        self._words: list[QLabel] = []
        self.current = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE + 4)
        for place, name in enumerate(steps):
            if place:
                line = Hairline()
                line.setFixedWidth(_LINE_PX)
                row.addWidget(line, alignment=Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(self._number(place))
            row.addWidget(self._word(name))
            row.addSpacing(BETWEEN - INSIDE)
        row.addStretch()
        self.go_to(0)

    def go_to(self, step: int) -> None:
        """Show a step, counted from 0, as the one under way; those before it are done."""
        self.current = step
        for place, (number, word) in enumerate(zip(self._numbers, self._words, strict=True)):
            state = "now" if place == step else "done" if place < step else "later"
            number.setText("✓" if state == "done" else str(place + 1))
            set_look(number, "state", state)
            set_look(word, "state", state)
        self.setAccessibleName(
            tr("Step {step} of {steps}: {name}", step=step + 1, steps=len(self._names), name=self._names[step])
        )

    def _number(self, place: int) -> QLabel:
        number = QLabel(str(place + 1))
        number.setProperty("kind", "stepNumber")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._numbers.append(number)
        return number

    def _word(self, name: str) -> QLabel:
        word = QLabel(name)
        word.setProperty("kind", "step")
        self._words.append(word)
        return word
