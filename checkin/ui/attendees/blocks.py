"""Attendees read a block at a time, when a row of theirs is looked at; a bounded number is kept."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from checkin.domain.attendee import Attendee
from checkin.ui.operations import attendees as operations
from checkin.ui.operations.session import Session

BLOCK = 64
"""Rows read at once: about two screens."""
MOST_KEPT = 24 * BLOCK
"""Attendees held in memory, however long the list is."""
_MOST_WANTED = 4
"""Blocks that may wait to be read; while somebody scrolls fast, those passed by are forgotten."""


class Blocks(QObject):
    """The attendees of a list of ids, as far as they have been looked at."""

    read = Signal(int, int)
    """First and last row of a block that has been read."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: Sequence[str] = ()
        self.asked = 0
        """How many blocks have been asked for since the beginning."""
        self._session = session
        self._kept: OrderedDict[str, Attendee | None] = OrderedDict()
        """As last read; None for who was not found, so that nobody is asked for again and again."""
        self._stale: set[str] = set()
        self._wanted: list[int] = []
        self._is_reading = False
        self._asked_for: Sequence[str] = ()
        self._reading: int | None = None
        """The block being read; None also where it belongs to a list that is no longer shown."""

    def show(self, ids: Sequence[str]) -> None:
        """Take another list of ids; whoever is on both is not read again."""
        self.ids = ids
        self._wanted.clear()
        self._reading = None

    def refresh(self, ids: Iterable[str] | None) -> None:
        """Read these attendees again when they are next looked at; None for everyone."""
        self._stale.update(self._kept if ids is None else ids)

    def row(self, row: int) -> Attendee | None:
        """Return the attendee of a row as last read; None while they are being read for the first time."""
        one = self.ids[row]
        if one not in self._kept or one in self._stale:
            self._want(row // BLOCK)
            return self._kept.get(one)
        self._kept.move_to_end(one)
        return self._kept[one]

    def _want(self, block: int) -> None:
        if block == self._reading or block in self._wanted:
            return
        self._wanted = [*self._wanted[1 - _MOST_WANTED :], block]
        self._read_next()

    def _read_next(self) -> None:
        if self._is_reading or not self._wanted:
            return
        self._is_reading = True
        self._reading = self._wanted.pop()
        self.asked += 1
        first = self._reading * BLOCK
        self._asked_for = self.ids[first : first + BLOCK]
        operations.fetch(self._session, self._asked_for, self._on_read)

    def _on_read(self, attendees: list[Attendee]) -> None:
        found = {attendee.id: attendee for attendee in attendees}
        for one in self._asked_for:
            self._kept[one] = found.get(one)
            self._kept.move_to_end(one)
            self._stale.discard(one)
        while len(self._kept) > MOST_KEPT:
            one, _ = self._kept.popitem(last=False)
            self._stale.discard(one)
        self._is_reading = False
        block, self._reading = self._reading, None
        if block is not None:
            self.read.emit(block * BLOCK, min((block + 1) * BLOCK, len(self.ids)) - 1)
        self._read_next()
