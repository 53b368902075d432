"""Taking a fee: what is due, what was given, the change, all large; or the reason why nothing is asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.verdict import Family
from checkin.files.values import amount_of
from checkin.ui.door.amount_field import AmountField
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.ui.widgets.restyle import set_look
from checkin.wording.cash import waiver_reasons
from checkin.wording.language import tr
from checkin.wording.values import yen

_NOTES = (("F5", 5_000), ("F6", 10_000))
"""Keys that fill in the note that was given."""


class TillLabel(QLabel):
    """Words or a sum on the colour of the verdict."""

    def __init__(self, text: str, kind: str) -> None:
        super().__init__(text)
        self.setProperty("kind", kind)


class Till(QWidget):
    """An empty amount means that it was given exactly. Enter is for whoever shows the till to hear."""

    entered = Signal()
    """Enter: the amount, or the reason, stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owed = 0
        self.due = TillLabel("", "tillSum")
        self.field = AmountField()
        self.change = TillLabel("", "tillSum")
        self._change_words = TillLabel("", "tillWords")
        self.notes = [self._note(key, amount) for key, amount in _NOTES]
        self.reason = QLineEdit(placeholderText=tr("Why is nothing asked?"))
        self.reason.setProperty("scale", "door")
        self.reason.setAccessibleName(tr("Why is nothing asked?"))
        self.reasons = [self._reason(words) for words in waiver_reasons()]
        self._sides = QStackedWidget()
        self._sides.addWidget(self._taking())
        self._sides.addWidget(self._waiving())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sides)
        self.field.textChanged.connect(self._tell_change)
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
        return self._sides.currentWidget() is self._waiving_side

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
        self.field.clear()
        self.reason.clear()
        self._sides.setCurrentWidget(self._taking_side)
        for button, (_, amount) in zip(self.notes, _NOTES, strict=True):
            button.setVisible(amount > owed)
        for widget in self.findChildren(QWidget):
            if widget.property("kind") in ("tillSum", "tillWords", "deed"):
                set_look(widget, "family", family.value)
        self._tell_change()

    def ask_why(self) -> None:
        """Ask for the reason of a waiver."""
        self._sides.setCurrentWidget(self._waiving_side)
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_how_much(self) -> None:
        """Go back from the reason to the amount."""
        self.reason.clear()
        self._sides.setCurrentWidget(self._taking_side)

    def begin(self, text: str) -> None:
        """Go on with an amount that a hand began to type elsewhere."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)
        self.field.insert(text)

    @property
    def _amount(self) -> int | None:
        text = self.field.text().strip()
        return amount_of(text) if text else self._owed

    def _tell_change(self) -> None:
        amount = self._amount
        difference = 0 if amount is None else amount - self._owed
        set_look(self.field, "state", "fault" if self.given is None else "")
        self._change_words.setText(tr("Change to give") if difference >= 0 else tr("Missing"))
        self.change.setText(tr("?") if amount is None else yen(abs(difference)))

    def _taking(self) -> QWidget:
        self._taking_side = QWidget()
        grid = QGridLayout(self._taking_side)
        grid.setContentsMargins(INSIDE, 0, INSIDE, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(0)
        given = QHBoxLayout()
        given.setSpacing(INSIDE)
        given.addWidget(self.field, 1)
        for button in self.notes:
            given.addWidget(button)
        grid.addWidget(TillLabel(tr("Fee"), "tillWords"), 0, 0)
        grid.addWidget(TillLabel(tr("Given (empty: exactly the fee)"), "tillWords"), 0, 1)
        grid.addWidget(self._change_words, 0, 2)
        grid.addWidget(self.due, 1, 0)
        grid.addLayout(given, 1, 1)
        grid.addWidget(self.change, 1, 2)
        grid.setColumnStretch(1, 1)
        self.field.setAccessibleName(tr("Amount given"))
        return self._taking_side

    def _waiving(self) -> QWidget:
        self._waiving_side = QWidget()
        row = QHBoxLayout(self._waiving_side)
        row.setContentsMargins(INSIDE, 0, INSIDE, 0)
        row.setSpacing(INSIDE)
        row.addWidget(self.reason, 1)
        for button in self.reasons:
            row.addWidget(button)
        return self._waiving_side

    def _note(self, key: str, amount: int) -> PlainButton:
        button = PlainButton(f"{key}  {amount:,}", Size.DOOR)
        button.setProperty("kind", "deed")
        button.setProperty("fit", "tight")
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
