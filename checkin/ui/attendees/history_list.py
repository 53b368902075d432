"""What happened to one attendee, the latest first: what, when, by whom and where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.history import Past
from checkin.domain.industries import Industries
from checkin.domain.journal import Kind
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.journal import changes, sentence
from checkin.wording.language import tr
from checkin.wording.times import day_and_time

_PASSED_OVER = frozenset({Kind.EVENT_SET})


class HistoryList(QWidget):
    """One short block for each entry."""

    def __init__(self, industries: Industries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._industries = industries
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(INSIDE)

    def show_history(self, history: Sequence[Past]) -> None:
        """Show another history."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for past in history:
            if self._is_telling(past):
                self._column.addWidget(self._block(past))

    def _is_telling(self, past: Past) -> bool:
        """Say whether people learn anything from an entry: not from a mere new place in the list."""
        if past.entry.kind is Kind.AMENDED:
            return bool(changes(past, self._industries))
        return past.entry.kind not in _PASSED_OVER

    def _block(self, past: Past) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(sentence(past)))
        for line in changes(past, self._industries):
            column.addWidget(Text(line, Rank.MUTED))
        entry = past.entry
        where = tr("{time} · {lane} · {actor}", time=day_and_time(entry.at), lane=entry.lane, actor=entry.actor)
        column.addWidget(Text(where, Rank.SMALL))
        return block
