"""Who cannot be written whole in the chosen encoding, and why."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checkin.files.encodable import Misfit
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.texts import Rank, Text
from checkin.ui.widgets.two_lines import SentenceRole, TwoLines
from checkin.wording.language import tr, tr_count
from checkin.wording.record import visible

_HEIGHT_PX = 168


class Misfits(QWidget):
    """One row for each person, with the columns and characters that do not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", Rank.STRONG)
        self._words.setWordWrap(True)
        self.rows = QListWidget()
        self.rows.setItemDelegate(TwoLines(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setFixedHeight(scale().px(_HEIGHT_PX))
        self.rows.setAccessibleName(tr("Who cannot be written whole"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self._words)
        column.addWidget(self.rows)
        self.hide()

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Who and what, row by row."""
        items = (self.rows.item(row) for row in range(self.rows.count()))
        return [(item.text(), item.data(SentenceRole)) for item in items]

    def show_misfits(self, misfits: Sequence[Misfit]) -> None:
        """Name them all; show nothing where everybody fits."""
        by_person: defaultdict[str, list[str]] = defaultdict(list)
        for misfit in misfits:
            by_person[misfit.who].append(f"{misfit.column}: {' '.join(map(visible, misfit.characters))}")
        self.rows.clear()
        for who, where in by_person.items():
            item = QListWidgetItem(who or tr("Headers"))
            item.setData(SentenceRole, "\n".join(where))
            self.rows.addItem(item)
        self._words.setText(
            tr_count(
                "The record of {count} person has characters that Shift_JIS does not have",
                "The records of {count} people have characters that Shift_JIS does not have",
                len(by_person),
            )
        )
        self.setVisible(bool(misfits))
