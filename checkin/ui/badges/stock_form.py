"""A paper of one's own as a form: its name, how it comes, and its measures."""

import re
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.names import fold_text
from checkin.domain.own_stock import known_of, own_stock
from checkin.domain.stock import Stock, StockKind
from checkin.domain.stock_flaws import flaw_of, gaps_mm
from checkin.ui.badges.mm_field import MmField
from checkin.ui.badges.stock_fields import StockFields
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.chips import FilterChip
from checkin.ui.widgets.fields import labelled
from checkin.wording.language import tr
from checkin.wording.stock_flaws import flaw_sentence

_NOT_IN_IDS = re.compile(r"[^0-9A-Za-z぀-ヿ一-鿿]+")


class StockForm(QWidget):
    """Only the numbers that its kind has are asked for; a stock comes out of them only where they can be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edited: Stock | None = None
        self._others: Sequence[Stock] = ()
        self.name = QLineEdit(maxLength=60)
        self.name.textChanged.connect(self.changed)
        self.kinds = {kind: FilterChip(name) for kind, name in _kinds().items()}
        self._fields = {kind: StockFields(kind) for kind in self.kinds}
        self._stack = QStackedWidget()
        chips = QHBoxLayout()
        chips.setSpacing(INSIDE)
        group = QButtonGroup(self)
        for kind, chip in self.kinds.items():
            group.addButton(chip)
            chips.addWidget(chip)
            self._stack.addWidget(self._fields[kind])
            self._fields[kind].changed.connect(self.changed)
        chips.addStretch()
        group.buttonClicked.connect(self._on_kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addLayout(labelled(tr("Name of the paper"), self.name))
        column.addLayout(chips)
        column.addWidget(self._stack)

    @property
    def kind(self) -> StockKind:
        """How the paper comes."""
        return next(kind for kind, chip in self.kinds.items() if chip.isChecked())

    @property
    def fields(self) -> dict[str, MmField]:
        """The fields that are shown, by the names of their measures."""
        return self._fields[self.kind].fields

    def begin(self, like: Stock, name: str, others: Sequence[Stock], edited: Stock | None = None) -> None:
        """Begin with the measures of a stock, among other papers of one's own: a new one, or one to change."""
        self._others, self._edited = others, edited
        for kind, fields in self._fields.items():
            fields.show_known(known_of(like, kind))
        self.kinds[like.kind].setChecked(True)
        self.name.setText(name)
        self._on_kind()

    @property
    def trouble(self) -> str:
        """What is wrong, in a sentence; empty where a stock can be made."""
        fields = self._fields[self.kind]
        if fields.no_number:
            return tr("{field}: this is no number.", field=fields.no_number)
        flaw = flaw_of(fields.known, self.name.text(), self.kind)
        if flaw:
            return flaw_sentence(flaw, fields.known)
        if fold_text(self.name.text()) in {fold_text(other.name) for other in self._others}:
            return tr("You have a paper of this name already.")
        return ""

    @property
    def stock(self) -> Stock | None:
        """The stock that the fields describe; None where they describe none."""
        if self.trouble:
            return None
        name = self.name.text().strip()
        if self._edited is None:
            return own_stock(self._new_id(name), name, self.kind, self._fields[self.kind].known)
        described = own_stock(self._edited.id, name, self.kind, self._fields[self.kind].known)
        return replace(described, source=self._edited.source, note=self._edited.note)

    @property
    def gaps(self) -> str:
        """The room between badges, which follows from the numbers; empty on a roll."""
        stock = self.stock
        if stock is None or stock.kind is not StockKind.SHEET:
            return ""
        across, down = gaps_mm(stock)
        return tr(
            "Gaps between badges: {across} mm across, {down} mm down", across=f"{across:g}", down=f"{down:g}"
        )

    def _on_kind(self) -> None:
        self._stack.setCurrentWidget(self._fields[self.kind])
        self.changed.emit()

    def _new_id(self, name: str) -> str:
        plain = f"own-{_NOT_IN_IDS.sub('-', name).strip('-') or 'paper'}"
        taken = {other.id for other in self._others}
        ids = (plain, *(f"{plain}-{number}" for number in range(2, len(taken) + 3)))
        return next(one for one in ids if one not in taken)


def _kinds() -> dict[StockKind, str]:
    return {
        StockKind.SHEET: tr("Sheet"),
        StockKind.ROLL: tr("Roll of badges"),
        StockKind.CONTINUOUS: tr("Continuous roll"),
    }
