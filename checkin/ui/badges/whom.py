"""Whose badges, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from checkin.domain.badge_order import BadgeOrder
from checkin.flows.print_badges import Which
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr


class Whom(QWidget):
    """Everyone, who has no badge or an outdated one, or who is shown or chosen on the attendees page."""

    changed = Signal()

    def __init__(self, order: BadgeOrder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filtered: tuple[str, ...] = ()
        self._selected: tuple[str, ...] = ()
        self.all = QRadioButton(tr("Everyone"))
        self.unprinted = QRadioButton(tr("Not printed yet"))
        self.outdated = QRadioButton(tr("New or changed"))
        self.outdated.setToolTip(tr("New or changed since printed"))
        self.filtered = QRadioButton()
        self.selected = QRadioButton()
        self._buttons = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Text(tr("Whose badges"), Rank.LABEL))
        for button in (self.all, self.unprinted, self.outdated, self.filtered, self.selected):
            self._buttons.addButton(button)
            layout.addWidget(button)
        self.all.setChecked(True)
        self._buttons.buttonClicked.connect(self.changed)
        self.order = StillBox()
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setAccessibleName(tr("Order of the badges"))
        self._add_orders(order)
        self.order.currentIndexChanged.connect(self.changed)
        layout.addSpacing(12)
        layout.addWidget(Text(tr("Order of the badges"), Rank.LABEL))
        layout.addSpacing(4)
        layout.addWidget(self.order)
        self.use_filtered(None)
        self.use_selection(())

    @property
    def which(self) -> Which | tuple[str, ...]:
        """Whose badges are asked for."""
        if self.selected.isChecked():
            return self._selected
        if self.filtered.isChecked():
            return self._filtered
        if self.outdated.isChecked():
            return Which.NEW_OR_CHANGED
        return Which.NOT_YET_PRINTED if self.unprinted.isChecked() else Which.ALL

    @property
    def badge_order(self) -> BadgeOrder:
        """The order that is asked for."""
        return BadgeOrder(self.order.currentData())

    def use_filtered(self, ids: Sequence[str] | None) -> None:
        """Offer the people whom the filter of the attendees page shows; None while it shows everyone."""
        is_other = frozenset(ids or ()) != frozenset(self._filtered)
        self._filtered = tuple(ids or ())
        words = (
            tr("Shown in the list: {count}", count=f"{len(ids):,}")
            if ids is not None
            else tr("Filtered in the list")
        )
        self.filtered.setText(words)
        self._offer(self.filtered, is_possible=bool(ids), is_other=is_other)

    def use_selection(self, ids: Sequence[str]) -> None:
        """Offer the people who are chosen on the attendees page."""
        is_other = tuple(ids) != self._selected
        self._selected = tuple(ids)
        self.selected.setText(tr("Chosen in the list: {count}", count=f"{len(ids):,}"))
        self._offer(self.selected, is_possible=bool(ids), is_other=is_other)

    def ask_for_selection(self) -> None:
        """Ask for the badges of the people who are chosen in the list."""
        if self._selected:
            self.selected.setChecked(True)
            self.changed.emit()

    def _offer(self, button: QRadioButton, is_possible: bool, is_other: bool) -> None:
        """Let a choice be made, or fall back on everyone; tell where what was chosen has become another."""
        was_asked = button.isChecked()
        button.setEnabled(is_possible)
        if was_asked and not is_possible:
            self.all.setChecked(True)
        if was_asked and is_other:
            self.changed.emit()

    def _add_orders(self, chosen: BadgeOrder) -> None:
        names = {
            BadgeOrder.READING: tr("By reading"),
            BadgeOrder.COMPANY: tr("By company"),
            BadgeOrder.TICKET_TYPE: tr("By ticket type"),
            BadgeOrder.INDUSTRY: tr("By industry"),
            BadgeOrder.LIST: tr("As in the list"),
        }
        for order, name in names.items():
            self.order.addItem(name, order.value)
        self.order.setCurrentIndex(list(names).index(chosen))
