"""Entering what was ticked on paper: the time once, then name after name, or code after code."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.domain.paper_time import moment_on_paper, read_time
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.ui.operations import paper as operations
from checkin.ui.operations.session import Session
from checkin.ui.scanners.fields import OWN_EAR
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import QuietButton, Size
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fields import labelled
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr
from checkin.wording.states import state_word
from checkin.wording.times import clock_time

_SETTLE_MS = 60
_TIME_PX = 96
_IdRole = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class WhoField(QLineEdit):
    """Searches as one types; arrow keys choose among what was found."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send arrow keys to the list."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class Entering(Card):
    """Enter takes who is chosen; the time stays for the next one, as ticks stand in order on the paper."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=INSIDE)
        self._session = session
        self._found_for = ""
        self._enter_when_found = False
        self.time = QLineEdit(placeholderText="18:30", maxLength=8)
        self.who = WhoField(placeholderText=tr("Name, reading or company, or scan the code"))
        self.who.setProperty(OWN_EAR, True)  # a code on the paper is no arrival at this moment
        self.found = QListWidget()
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setAccessibleName(tr("Found"))
        self.complaint = Text("", Rank.FAULT)
        self.entered = QListWidget()
        self.entered.setAccessibleName(tr("Entered from paper"))
        self.undo_button = QuietButton(tr("Take the latest back"), Size.TIGHT)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._connect()
        self._complain("")
        self.undo_button.setEnabled(False)

    def enter(self) -> None:
        """Enter who is chosen, at the time that is written; what has not been found yet is waited for."""
        text = self.who.text().strip()
        if not text:
            return
        if self._found_for != text:
            self._enter_when_found = True
            self._search()
            return
        arrived = self._arrived()
        if arrived is None:
            return
        attendee_id: str = self.found.currentItem().data(_IdRole)
        if attendee_id:
            operations.enter_tick(self._session, attendee_id, arrived, self._on_entered)
        else:
            operations.enter_walk_in(self._session, text, arrived, self._on_entered)

    def _lay_out(self) -> None:
        self.body.addWidget(Heading(tr("Enter what was ticked"), Rank.SECTION))
        words = tr("Write the time once, then enter one after the other. The record says that it came from paper.")
        self.body.addWidget(Text(words, Rank.MUTED))
        self.time.setFixedWidth(scale().px(_TIME_PX))
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addLayout(labelled(tr("Time on the paper"), self.time))
        row.addLayout(labelled(tr("Who came"), self.who), 1)
        self.body.addLayout(row)
        self.found.setFixedHeight(scale().row * 4)
        self.body.addWidget(self.complaint)
        self.body.addWidget(self.found)
        below = QVBoxLayout()
        below.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Text(tr("Entered from paper"), Rank.LABEL), 1)
        head.addWidget(self.undo_button)
        below.addLayout(head)
        below.addWidget(self.entered, 1)
        self.body.addLayout(below, 1)

    def _connect(self) -> None:
        self.who.textChanged.connect(self._soon.start)
        self.who.returnPressed.connect(self.enter)
        self.who.stepped.connect(self._on_stepped)
        self.time.returnPressed.connect(self.who.setFocus)
        self.found.itemClicked.connect(self._on_clicked)
        self.undo_button.clicked.connect(self._on_undo)
        self._soon.timeout.connect(self._search)

    def _arrived(self) -> int | None:
        """Return the moment that is written, or say what is wrong with it."""
        at = read_time(self.time.text())
        if at is None:
            self._complain(tr("Write the time that stands on the paper, for example 18:30."))
            self.time.setFocus()
            return None
        arrived = moment_on_paper(self._session.current_event.day, at)
        if arrived > self._session.now():
            self._complain(tr("{time} on the day of the event has not come yet.", time=clock_time(arrived)))
            self.time.setFocus()
            self.time.selectAll()
            return None
        return arrived

    def _search(self) -> None:
        self._soon.stop()
        text = self.who.text().strip()
        if text:
            operations.find(self._session, text, partial(self._on_found, text))
        else:
            self.found.clear()

    def _on_found(self, text: str, people: list[Attendee]) -> None:
        if text != self.who.text().strip():
            return
        self._found_for = text
        self.found.clear()
        for person in people:
            self._add(self.found, _row_words(person), person.id)
        self._add(self.found, tr("“{name}” is not on the list: enter as a walk-in", name=text), "")
        self.found.setCurrentRow(0)
        if self._enter_when_found:
            self._enter_when_found = False
            self.enter()

    def _add(self, rows: QListWidget, words: str, attendee_id: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_IdRole, attendee_id)
        rows.addItem(item)

    def _on_stepped(self, by: int) -> None:
        if self.found.count():
            self.found.setCurrentRow(min(max(self.found.currentRow() + by, 0), self.found.count() - 1))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.found.setCurrentItem(item)
        self.enter()

    def _on_entered(self, verdict: Verdict) -> None:
        attendee = verdict.attendee
        if attendee is None or attendee.check_in is None:
            return
        time = clock_time(attendee.check_in.stamp.at)
        if verdict.kind is VerdictKind.ALREADY_IN:
            self._complain(tr("{name} is in already, since {time}.", name=attendee.name, time=time))
        else:
            self._complain("")
            item = QListWidgetItem(f"{time}　{attendee.name}　{attendee.profile.company}")
            item.setData(_IdRole, attendee.id)
            self.entered.insertItem(0, item)
            self.undo_button.setEnabled(True)
        self._found_for = ""
        self.who.clear()
        self.who.setFocus()

    def _on_undo(self) -> None:
        if self.entered.count():
            operations.undo(self._session, self.entered.item(0).data(_IdRole), self._on_undone)

    def _on_undone(self, _: Attendee | None) -> None:
        self.entered.takeItem(0)
        self.undo_button.setEnabled(self.entered.count() > 0)

    def _complain(self, words: str) -> None:
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))


def _row_words(person: Attendee) -> str:
    profile = person.profile
    words = (profile.name, profile.reading, profile.company, state_word(person.state))
    return "　".join(filter(None, words))
