"""What happened last at the door, in one sentence."""

from PySide6.QtCore import Signal

from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr


class StatusLine(Text):
    """A sentence that may name somebody, and can be covered for it."""

    told = Signal()
    """Something new is said."""

    def __init__(self) -> None:
        super().__init__(tr("Ready: the scanner is read wherever the cursor is."), Rank.BODY)
        self._is_covered = False

    def tell(self, sentence: str) -> None:
        """Say what happened."""
        self._is_covered = False
        self.setText(sentence)
        self.told.emit()

    def cover(self) -> None:
        """Name nobody."""
        self._is_covered = True
        self.setText(tr("Names are hidden; Ctrl+H shows them."))

    def uncover(self) -> None:
        """Say no longer that names are hidden."""
        if self._is_covered:
            self._is_covered = False
            self.setText(tr("Names are shown; Ctrl+H hides them."))
