"""Texts by rank; how each looks is the style sheet's business."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_LINE_PERCENT = 140
_SHOWN_AS_WRITTEN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})


class Rank(StrEnum):
    """What a text is on its page."""

    TITLE = "title"
    LEAD = "lead"
    SECTION = "section"
    BODY = "body"
    STRONG = "strong"
    LABEL = "label"
    """Above a field."""
    MUTED = "muted"
    SMALL = "small"
    FAULT = "fault"
    """What is wrong with a field, under it."""


class Text(QLabel):
    """A text of a rank; sentences wrap unless it ``is_line``. Markup in it is shown and never followed."""

    def __init__(
        self, text: str, rank: Rank = Rank.BODY, parent: QWidget | None = None, *, is_line: bool = False
    ) -> None:
        super().__init__(parent)
        self._words = ""
        self._is_airy = rank in _WRAPPED and not is_line
        self.setProperty("kind", rank.value)
        self.setTextFormat(Qt.TextFormat.RichText if self._is_airy else Qt.TextFormat.PlainText)
        self.setWordWrap(self._is_airy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text. Sentences get air between their lines: the font itself has none."""
        self._words = text
        lines = text.translate(_SHOWN_AS_WRITTEN)
        super().setText(f'<p style="line-height: {_LINE_PERCENT}%">{lines}</p>' if self._is_airy else text)

    def text(self) -> str:
        """Return the words alone."""
        return self._words


class Heading(Text):
    """The heading of a page (24 px) or, as ``Rank.SECTION``, of a part of it (18 px)."""

    def __init__(self, text: str, rank: Rank = Rank.TITLE, parent: QWidget | None = None) -> None:
        super().__init__(text, rank, parent)


_WRAPPED = frozenset({Rank.LEAD, Rank.BODY, Rank.MUTED, Rank.SMALL, Rank.FAULT})
