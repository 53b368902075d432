"""Undo and redo of edits: what was done in this window, and the entries that take it back."""

from PySide6.QtCore import QObject, Signal

from checkin.domain.attendee import Attendee
from checkin.flows.edit import Edit
from checkin.ui.operations import attendees as operations
from checkin.ui.operations.session import Session


class Edits(QObject):
    """The edits made here, latest last, and those taken back."""

    changed = Signal()
    """What can be undone or redone is something else now."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._made: list[Edit] = []
        self._taken_back: list[Edit] = []

    @property
    def last(self) -> Edit | None:
        """The edit that undo would take back."""
        return self._made[-1] if self._made else None

    @property
    def next(self) -> Edit | None:
        """The edit that redo would make again."""
        return self._taken_back[-1] if self._taken_back else None

    def made(self, edit: Edit) -> None:
        """Remember an edit that somebody made; what was taken back before cannot be redone any more."""
        self._made.append(edit)
        self._taken_back.clear()
        self.changed.emit()

    def undo(self) -> None:
        """Take the last edit back."""
        if self._made:
            edit = self._made.pop()
            self._taken_back.append(edit)
            operations.take_back(self._session, edit, self._on_taken_back)

    def redo(self) -> None:
        """Make the edit taken back last once more."""
        if self._taken_back:
            edit = self._taken_back.pop()
            operations.edit(self._session, edit.attendee.id, edit.after, self._on_made_again)

    def _on_taken_back(self, _: Attendee) -> None:
        self.changed.emit()

    def _on_made_again(self, edit: Edit | None) -> None:
        if edit is not None:
            self._made.append(edit)
        self.changed.emit()
