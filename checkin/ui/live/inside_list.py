"""Who is in the room, the latest arrival first, and a search among them."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.ui.attendance.text_table import TextTable
from checkin.ui.operations import live as operations
from checkin.ui.operations.live import Inside
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr, tr_count
from checkin.wording.times import clock_time

_TYPING_MS = 120


class InsideList(QWidget):
    """Names and companies; read only while they are shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search who is in the room"))
        self.search.setAccessibleName(tr("Search who is in the room"))
        self.search.setClearButtonEnabled(True)
        self.table = TextTable()
        self.table.setAccessibleName(tr("Who is in the room"))
        self.count = Text("", Rank.MUTED)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.read)
        self.search.textChanged.connect(self._typing.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)

    def read(self) -> None:
        """Read who is in the room now, where somebody looks."""
        if self.isVisible():
            operations.find_inside(self._session, self.search.text(), self._on_read)

    def showEvent(self, event: QShowEvent) -> None:
        """Read who has come and gone meanwhile."""
        super().showEvent(event)
        self.read()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep nobody's name where nobody looks."""
        super().hideEvent(event)
        self._typing.stop()
        self._show(())

    def _on_read(self, inside: Inside) -> None:
        if inside.search == self.search.text() and self.isVisible():
            self._show(inside.shown)
            self.count.setText(_count(inside))

    def _show(self, people: tuple[Attendee, ...]) -> None:
        headers = (tr("Since"), tr("Name"), tr("Company"))
        self.table.show_rows(headers, [_row(person) for person in people])


def _row(person: Attendee) -> tuple[str, str, str]:
    since = clock_time(person.check_in.stamp.at) if person.check_in else ""
    return since, person.name, person.profile.company


def _count(inside: Inside) -> str:
    if inside.found > len(inside.shown):
        return tr(
            "The latest {shown} of {found} people; search for the others.",
            shown=len(inside.shown),
            found=f"{inside.found:,}",
        )
    return tr_count("{count} person in the room", "{count} people in the room", inside.found)
