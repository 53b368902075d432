"""Help inside the window: short sections, in the language of the moment."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from checkin.paths import asset_text
from checkin.ui.style.scale import AROUND, BETWEEN, INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.texts import Heading, Rank
from checkin.wording.language import language, tr

_LIST_PX = 232
_WIDTH_PX = 1040
_LINE_PERCENT = 150


class HelpPage(QWidget):
    """A list of sections, and the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = sections(asset_text(f"help/{language()}.md"))
        self.list = QListWidget()
        self.list.setProperty("kind", "bare")
        self.list.setFixedWidth(scale().px(_LIST_PX))
        self.list.setAccessibleName(tr("Help"))
        self.title = Heading("", Rank.SECTION)
        self.text = QTextBrowser()
        self.text.document().setDocumentMargin(0)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("kind", "reading")
        self.text.setOpenLinks(False)
        self._lay_out()
        for title, _ in self._sections:
            self.list.addItem(title)
            self.list.item(self.list.count() - 1).setSizeHint(QSize(0, scale().row))
        self.list.currentRowChanged.connect(self._on_chosen)
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        card = Card(margin=AROUND)
        card.body.addWidget(self.title)
        card.body.addWidget(self.text)
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN)
        columns.addWidget(self.list)
        columns.addWidget(card, 1)
        inner = QWidget()
        inner.setMaximumWidth(scale().px(_WIDTH_PX))
        column = QVBoxLayout(inner)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        column.setSpacing(BETWEEN)
        column.addWidget(Heading(tr("Help")))
        column.addLayout(columns, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner, 100)
        outer.addStretch(1)

    def _on_chosen(self, row: int) -> None:
        title, body = self._sections[row]
        self.title.setText(title)
        self.text.setAccessibleName(title)
        document = self.text.document()
        document.setMarkdown(body)
        _give_air(document)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def sections(markdown: str) -> list[tuple[str, str]]:
    """Return title and body of every section that ``## `` begins."""
    parts = (part.partition("\n") for part in markdown.split("## ")[1:])
    return [(title.strip(), body.strip()) for title, _, body in parts]


def _give_air(document: QTextDocument) -> None:
    """Set lines and paragraphs apart: markdown comes without."""
    look = QTextBlockFormat()
    look.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    look.setTopMargin(0)
    look.setBottomMargin(INSIDE)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(look)
