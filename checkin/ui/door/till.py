"""Taking a fee: what is due, what was given, the change, all large; or the reason why nothing is asked."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.verdict import Family
from checkin.files.values import amount_of
from checkin.ui.door.till_rows import AmountRows, ReasonRows
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.restyle import set_look
from checkin.wording.cash import waiver_reasons
from checkin.wording.language import tr
from checkin.wording.values import yen

_NOTES = (("F5", 5_000), ("F6", 10_000))
"""Keys that fill in the note that was given."""


class Till(QWidget):
    """An empty amount means that it was given exactly. Enter is for whoever shows the till to hear."""

    entered = Signal()
    """Enter: the amount, or the reason, stands."""
    outgrown = Signal()
    """The change became wider than the room that was left for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owed = 0
        self.notes = [self._note(key, amount) for key, amount in _NOTES]
        self.reasons = [self._reason(words) for words in waiver_reasons()]
        self._taking, self._waiving = AmountRows(self.notes), ReasonRows(self.reasons)
        self.due, self.field, self.change = self._taking.due, self._taking.field, self._taking.change
        self.reason = self._waiving.field
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for side in (self._taking, self._waiving):
            self._column.addWidget(side)
        self._turn(self._taking)
        self.field.textChanged.connect(self._on_changed)
        self.field.returnPressed.connect(self.entered)
        self.reason.returnPressed.connect(self.entered)
        self.hide()

    @property
    def given(self) -> int | None:
        """Yen that were given; None where that is not an amount, or not enough."""
        amount = self._amount
        return amount if amount is not None and amount >= self._owed else None

    @property
    def is_waiving(self) -> bool:
        """Whether it asks for the reason of a waiver."""
        return self._side is self._waiving

    @property
    def keys(self) -> frozenset[str]:
        """The function keys that it takes."""
        return frozenset() if self.is_waiving else frozenset(key for key, _ in _NOTES)

    def press(self, key: str) -> bool:
        """Say that a note was given, where a function key is a note's and the till is asking for money."""
        for button, (note, _) in zip(self.notes, _NOTES, strict=True):
            if note == key and not self.is_waiving:
                if not button.isHidden():
                    button.click()
                return True
        return False

    def ask(self, owed: int, family: Family) -> None:
        """Begin with nothing given."""
        self._owed = owed
        self.due.setText(yen(owed))
        with QSignalBlocker(self.field):
            self.field.clear()
        self.reason.clear()
        self._turn(self._taking)
        self._taking.reserve(yen(max(owed, _NOTES[-1][1] - owed)))
        for button, (_, amount) in zip(self.notes, _NOTES, strict=True):
            button.setVisible(amount > owed)
        for widget in self.findChildren(QWidget):
            if widget.property("kind") in ("tillSum", "tillWords", "deed"):
                set_look(widget, "family", family.value)
        self._tell_change()

    def ask_why(self) -> None:
        """Ask for the reason of a waiver."""
        self._turn(self._waiving)
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_how_much(self) -> None:
        """Go back from the reason to the amount."""
        self.reason.clear()
        self._turn(self._taking)

    def begin(self, text: str) -> None:
        """Go on with an amount that a hand began to type elsewhere."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)
        self.field.insert(text)

    def fit(self, width: int) -> None:
        """Show the largest words that a width, in pixels, has room for."""
        self._side.fit(width)
        self.updateGeometry()

    def shrink(self) -> bool:
        """Become lower; return whether that was possible."""
        has_shrunk = not self.isHidden() and self._side.shrink()
        self.updateGeometry()
        return has_shrunk

    def _turn(self, side: AmountRows | ReasonRows) -> None:
        self._side = side
        self._taking.setVisible(side is self._taking)
        self._waiving.setVisible(side is self._waiving)

    @property
    def _amount(self) -> int | None:
        text = self.field.text().strip()
        return amount_of(text) if text else self._owed

    def _tell_change(self) -> None:
        amount = self._amount
        difference = 0 if amount is None else amount - self._owed
        set_look(self.field, "state", "fault" if self.given is None else "")
        self._taking.change_words.setText(tr("Change to give") if difference >= 0 else tr("Missing"))
        self.change.setText(tr("?") if amount is None else yen(abs(difference)))

    def _on_changed(self) -> None:
        self._tell_change()
        if self._taking.is_outgrown:
            self.outgrown.emit()

    def _note(self, key: str, amount: int) -> PlainButton:
        button = PlainButton(f"{key}  {amount:,}", Size.DOOR)
        button.setProperty("kind", "deed")
        button.clicked.connect(lambda: self._give(amount))
        return button

    def _give(self, amount: int) -> None:
        self.field.setText(str(amount))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reason(self, words: str) -> PlainButton:
        button = PlainButton(words, Size.DOOR)
        button.setProperty("kind", "deed")
        button.clicked.connect(lambda: self._give_reason(words))
        return button

    def _give_reason(self, words: str) -> None:
        self.reason.setText(words)
        self.entered.emit()
