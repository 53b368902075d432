"""The words that fit no industry, and a choice for each: everyone who wrote the same is placed at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin.domain.industries import Industries
from checkin.flows.place_industry import Unplaced
from checkin.ui.attendees.cells import industry_dot
from checkin.ui.operations import attendees as operations
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.still import StillBox
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import language, tr, tr_count

_WIDTH = 400
_MOST_LABELS = 30


class IndustriesPanel(Card):
    """A list to work through; what has been placed goes away."""

    closed = Signal()
    counted = Signal(int)
    """How many different words are still to be placed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=BETWEEN, spacing=INSIDE)
        self.setFixedWidth(scale().px(_WIDTH))
        self._session = session
        self._wants_focus = False
        """Whether somebody waits for the first choice to come."""
        self._close = close = QuietButton(tr("Close"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(Heading(tr("Industries not placed"), Rank.SECTION))
        top.addStretch()
        top.addWidget(close)
        self.body.addLayout(top)
        self.body.addWidget(
            Text(
                tr("Choose an industry, and everyone who wrote the same is placed. Their own words are kept."),
                Rank.MUTED,
            )
        )
        self._done = Text(tr("Everyone who wrote an industry is placed."), Rank.BODY)
        self.body.addWidget(self._done)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(BETWEEN)
        self.body.addWidget(_scrolled(self._rows), 1)

    def refresh(self) -> None:
        """Read what is still to be placed."""
        operations.unplaced(self._session, self._on_read)

    def begin(self) -> None:
        """Read what is still to be placed, and go to the first choice."""
        self._wants_focus = True
        self.refresh()

    def _on_read(self, unplaced: tuple[Unplaced, ...]) -> None:
        while self._rows.count() and (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        rows = [_Row(one, self._session.industries) for one in unplaced]
        for row in rows:
            row.chosen.connect(self._on_chosen)
            self._rows.addWidget(row)
        self._rows.addStretch()
        if self._wants_focus and self.isVisible():
            self._wants_focus = False
            (rows[0] if rows else self._close).setFocus()
        self._done.setVisible(not unplaced)
        self.counted.emit(len(unplaced))

    def _on_chosen(self, text: str, industry_id: str) -> None:
        operations.place(self._session, text, industry_id, self._on_placed)

    def _on_placed(self, _: tuple[str, ...]) -> None:
        self.begin()


class _Row(QWidget):
    """The words, how many wrote them, and the choice."""

    chosen = Signal(str, str)

    def __init__(self, unplaced: Unplaced, industries: Industries) -> None:
        super().__init__()
        self._text = unplaced.text
        self._box = StillBox()
        self._box.setMaxVisibleItems(_MOST_LABELS)
        self._box.setAccessibleName(unplaced.text)
        self._box.addItem(tr("Choose an industry"), "")
        for label in industries.labels:
            self._box.addItem(industry_dot(label.colour), label.label(language()), label.id)
        self.setFocusProxy(self._box)
        self._box.activated.connect(self._on_activated)
        words = Text(unplaced.text, Rank.STRONG)
        words.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(words, 1)
        top.addWidget(Text(tr_count("{count} person", "{count} people", unplaced.count), Rank.SMALL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, INSIDE, 0)
        column.setSpacing(INSIDE // 2)
        column.addLayout(top)
        column.addWidget(self._box)

    def _on_activated(self) -> None:
        if self._box.currentData():
            self._box.setEnabled(False)
            self.chosen.emit(self._text, self._box.currentData())


def _scrolled(rows: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("kind", "scrolled")
    inside.setLayout(rows)
    rows.setContentsMargins(0, 0, 0, 0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
