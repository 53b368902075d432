"""The two faces of the till, each in one row where there is room, else in two, with words as large as go in."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.door.amount_field import AmountField
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.restyle import set_look
from checkin.wording.language import tr

_ARRANGEMENTS = (
    (True, ""),
    (False, ""),
    (True, "tight"),
    (False, "tight"),
    (False, "close"),
    (False, "least"),
)
"""Whether everything stands in one row, and the size of the words; the likeliest first, then ever less wide."""


class TillLabel(QLabel):
    """Words or a sum on the colour of the verdict."""

    def __init__(self, text: str, kind: str) -> None:
        super().__init__(text)
        self.setProperty("kind", kind)


class TillRows(QWidget):
    """Chooses one row or two, and the size of the words; where the height is short, it takes what is lower."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self.above = QGridLayout()
        self.above.setVerticalSpacing(0)
        self.below = QHBoxLayout()
        self.below.setSpacing(INSIDE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(INSIDE)
        self._column.addLayout(self.above)
        self._column.addLayout(self.below)
        self._width = 0
        self._chosen = 0
        self._choose(0)  # what comes to a visible parent would be shown only at the next turn

    def fit(self, width: int) -> None:
        """Show the largest words that a width, in pixels, has room for."""
        self._width = width
        self._choose(next(self._fitting_from(0), len(_ARRANGEMENTS) - 1))

    def shrink(self) -> bool:
        """Take the next arrangement that is lower; return whether there was one."""
        chosen, height = self._chosen, self.minimumSizeHint().height()
        for _ in self._fitting_from(chosen + 1):
            if self.minimumSizeHint().height() < height:
                return True
        self._choose(chosen)
        return False

    def arrange(self, *, is_one_row: bool) -> None:
        """Set the parts into one row or two."""
        raise NotImplementedError

    def _fitting_from(self, first: int) -> Iterator[int]:
        for place in range(first, len(_ARRANGEMENTS)):
            self._choose(place)
            if self.minimumSizeHint().width() <= self._width:
                yield place

    def _choose(self, place: int) -> None:
        self._chosen = place
        is_one_row, fit = _ARRANGEMENTS[place]
        for part in self._parts:
            set_look(part, "fit", fit)
            if isinstance(part, PlainButton):  # the style would let it become narrower than its words
                part.setMinimumWidth(part.sizeHint().width())
            part.updateGeometry()
        self.arrange(is_one_row=is_one_row)
        for layout in (self.above, self.below, self._column):
            layout.invalidate()
        self.updateGeometry()


class AmountRows(TillRows):
    """What is due, what was given and the change."""

    def __init__(self, notes: Sequence[PlainButton]) -> None:
        self.due = TillLabel("", "tillSum")
        self.field = AmountField()
        self.field.setAccessibleName(tr("Amount given"))
        self.change = TillLabel("", "tillSum")
        self.change_words = TillLabel("", "tillWords")
        self._due_words = TillLabel(tr("Fee"), "tillWords")
        self._given_words = TillLabel(tr("Given (empty: exactly the fee)"), "tillWords")
        self._notes = tuple(notes)
        self._reserved = ""
        words = (self._due_words, self._given_words, self.change_words)
        super().__init__((*words, self.due, self.change, self.field, *self._notes))

    @property
    def is_outgrown(self) -> bool:
        """Whether the change is wider than the room that was left for it."""
        return self._width_of(self.change.text()) > self.change.minimumWidth()

    def reserve(self, widest: str) -> None:
        """Leave the change the room of a sum, so that nothing moves while an amount is typed."""
        self._reserved = widest

    def arrange(self, *, is_one_row: bool) -> None:
        """Set the words over what they name, or beside it and what was given below."""
        self.field.call_itself(*(() if is_one_row else (tr("Given (empty: exactly the fee)"), tr("Given"))))
        self.field.keep_room()
        self.change.setMinimumWidth(max(map(self._width_of, (self._reserved, self.change.text()))))
        above = self.above
        above.setHorizontalSpacing(BETWEEN if is_one_row else INSIDE)
        above.setColumnStretch(1, int(is_one_row))
        above.setColumnStretch(2, int(not is_one_row))
        if is_one_row:
            above.addWidget(self._due_words, 0, 0)
            above.addWidget(self.due, 1, 0)
            above.addWidget(self._given_words, 0, 1, 1, 3)
            for column, part in enumerate((self.field, *self._notes), start=1):
                above.addWidget(part, 1, column)
            above.addWidget(self.change_words, 0, 4)
            above.addWidget(self.change, 1, 4)
        else:
            for column, part in ((0, self._due_words), (1, self.due), (3, self.change_words), (4, self.change)):
                above.addWidget(part, 0, column)
            self.below.addWidget(self.field, 1)
            for button in self._notes:
                self.below.addWidget(button)
        self._given_words.setVisible(is_one_row)  # only once it has a parent: it would be a window

    def _width_of(self, text: str) -> int:
        return self.change.fontMetrics().horizontalAdvance(text) + 2


class ReasonRows(TillRows):
    """Why nothing is asked."""

    def __init__(self, reasons: Sequence[PlainButton]) -> None:
        self.field = QLineEdit(placeholderText=tr("Why is nothing asked?"))
        self.field.setProperty("scale", "door")
        self.field.setAccessibleName(tr("Why is nothing asked?"))
        self._reasons = tuple(reasons)
        super().__init__((self.field, *self._reasons))

    def arrange(self, *, is_one_row: bool) -> None:
        """Set the usual reasons beside the field, or below it."""
        metrics = self.field.fontMetrics()
        self.field.setMinimumWidth(metrics.horizontalAdvance(self.field.placeholderText()) + 4 * INSIDE)
        self.above.addWidget(self.field, 0, 0)
        self.above.setColumnStretch(0, 1)
        for column, button in enumerate(self._reasons, start=1):
            if is_one_row:
                self.above.addWidget(button, 0, column)
            else:
                self.below.addWidget(button)
