"""The panel beside the table: one attendee, read or edited, and what happened to them."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.flows.edit import Edit
from checkin.ui.attendees.cells import mark_of
from checkin.ui.attendees.columns import Column
from checkin.ui.attendees.edit_form import EditForm
from checkin.ui.attendees.edits import Edits
from checkin.ui.attendees.facts import Facts
from checkin.ui.attendees.history_list import HistoryList
from checkin.ui.cash.account_side import AccountSide
from checkin.ui.operations import attendees as operations
from checkin.ui.operations.attendees import Known
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Changed, Session
from checkin.ui.printing.queue_line import QueueLine
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from checkin.ui.widgets.chips import Chip
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr
from checkin.wording.states import state_word

B = TypeVar("B", bound=PlainButton)
_WIDTH = 400


class Details(QFrame):
    """Shows one attendee at a time; editing happens in place."""

    closed = Signal()
    """Somebody wants the table alone again."""

    def __init__(self, session: Session, edits: Edits, queue: PrintQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(scale().px(_WIDTH))
        self._session = session
        self._edits = edits
        self._id = ""
        self._attendee: Attendee | None = None
        self._wants_editing = False
        self._facts = Facts(session.industries)
        self._form = EditForm(session.industries)
        self._history = HistoryList(session.industries)
        self._queue_line = QueueLine(session, queue, is_narrow=True)
        self.account = AccountSide(session, tr("Back"))
        self._note = QLineEdit()
        self._note.setObjectName("newNote")
        self._note.setAccessibleName(tr("Note"))
        self._note.setPlaceholderText(tr("Write a note, then Enter"))
        self._lay_out()
        self._form.submitted.connect(self._on_submitted)
        self._form.cancelled.connect(self.stop_editing)
        self._note.returnPressed.connect(self._on_note_written)
        self._queue_line.left.connect(self._badge.setFocus)
        self.account.closed.connect(self._close_account)
        session.changed.connect(self._on_changed)
        edits.changed.connect(self._show_what_can_be_undone)
        self._show_what_can_be_undone()

    @property
    def is_editing(self) -> bool:
        """Whether the fields are open."""
        return self._body.currentWidget() is self._editing

    def show_attendee(self, attendee_id: str) -> None:
        """Show another attendee, to read."""
        if attendee_id != self._id:
            self._id = attendee_id
            self._attendee = None
            self._queue_line.put_question_away()
            self._note.clear()
            self._body.setCurrentWidget(self._reading)
        operations.know(self._session, attendee_id, self._on_known)

    def edit(self) -> None:
        """Open the fields of the attendee shown."""
        if self._attendee is None:
            self._wants_editing = True
            return
        self._body.setCurrentWidget(self._editing)
        self._edit_buttons(is_editing=True)
        self._form.show_attendee(self._attendee)

    def show_account(self) -> None:
        """Show the fee and the receipts of the attendee shown."""
        self._body.setCurrentWidget(self.account)
        self.account.show_person(self._id)

    def _close_account(self) -> None:
        self._body.setCurrentWidget(self._reading)
        self._account.setFocus()

    def stop_editing(self) -> None:
        """Close the fields without changing anything."""
        self._body.setCurrentWidget(self._reading)
        self._edit_buttons(is_editing=False)
        self._edit.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape: from the fields to reading, from reading to the table."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_editing:
            self.stop_editing()
        else:
            self.closed.emit()

    def _lay_out(self) -> None:
        self._name = Heading("")
        self._name.setWordWrap(True)
        self._under_name = Text("", Rank.MUTED)
        self._state = Chip("")
        close = _named(QuietButton(tr("Close")), "closeDetails", self.closed.emit)
        self._edit = _named(PlainButton(tr("Edit")), "edit", self.edit)
        self._badge = _named(PlainButton(tr("Print badge")), "printBadge", self._on_badge_wanted)
        self._account = _named(PlainButton(tr("Fee, receipt…")), "account", self.show_account)
        self._undo = _named(QuietButton(tr("Undo")), "undoEdit", self._edits.undo)
        self._redo = _named(QuietButton(tr("Redo")), "redoEdit", self._edits.redo)
        self._save = _named(PrimaryButton(tr("Save")), "saveEdit", self._form.submit)
        self._cancel = _named(PlainButton(tr("Cancel")), "cancelEdit", self.stop_editing)
        top = QHBoxLayout()
        top.addWidget(self._state)
        top.addStretch()
        top.addWidget(close)
        buttons = QHBoxLayout()
        buttons.setSpacing(INSIDE)
        for button in (self._edit, self._badge, self._account, self._save, self._cancel):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._undo)
        buttons.addWidget(self._redo)
        self._body = QStackedWidget()
        self._reading = _scrolled(self._to_read())
        self._editing = _scrolled(self._form)
        self._body.addWidget(self._reading)
        self._body.addWidget(self._editing)
        self._body.addWidget(self.account)
        column = QVBoxLayout(self)
        column.setContentsMargins(BETWEEN, INSIDE, INSIDE, BETWEEN)
        column.setSpacing(INSIDE)
        column.addLayout(top)
        column.addWidget(self._name)
        column.addWidget(self._under_name)
        column.addLayout(buttons)
        column.addWidget(self._queue_line)
        column.addWidget(self._body, 1)
        self._edit_buttons(is_editing=False)

    def _to_read(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, INSIDE, BETWEEN, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self._facts)
        column.addWidget(self._note)
        column.addWidget(Heading(tr("History"), Rank.SECTION))
        column.addWidget(self._history)
        column.addStretch()
        return page

    def _edit_buttons(self, is_editing: bool) -> None:
        for button in (self._edit, self._badge, self._account, self._undo, self._redo):
            button.setVisible(not is_editing)
        for button in (self._save, self._cancel):
            button.setVisible(is_editing)
        self._show_what_can_be_undone()

    def _show_what_can_be_undone(self) -> None:
        self._undo.setVisible(not self._save.isVisibleTo(self) and self._edits.last is not None)
        self._redo.setVisible(not self._save.isVisibleTo(self) and self._edits.next is not None)

    def _on_known(self, known: Known | None) -> None:
        if known is None or known.attendee.id != self._id:
            return
        attendee = self._attendee = known.attendee
        profile = attendee.profile
        self._name.setText(profile.name)
        lines = (profile.reading, " ".join(filter(None, (profile.company, profile.title))))
        self._under_name.setText("\n".join(filter(None, lines)))
        self._under_name.setVisible(any(lines))
        self._show_state(attendee)
        self._facts.show_attendee(attendee)
        self._history.show_history(known.history)
        if self._wants_editing:
            self._wants_editing = False
            self.edit()

    def _show_state(self, attendee: Attendee) -> None:
        self._state.setText(state_word(attendee.state))
        mark = mark_of(attendee, Column.STATE, colours())
        self._state.setStyleSheet(f"background: {mark[0]}; color: {mark[1]};" if mark else "")

    def _on_submitted(self, values: dict[str, object]) -> None:
        self.stop_editing()
        if values:
            operations.edit(self._session, self._id, values, self._on_edited)

    def _on_edited(self, edit: Edit | None) -> None:
        if edit is not None:
            self._edits.made(edit)

    def _on_badge_wanted(self) -> None:
        if self._attendee is not None:
            self._queue_line.ask_for(self._attendee)

    def _on_note_written(self) -> None:
        text = self._note.text().strip()
        if text:
            self._note.clear()
            operations.add_note(self._session, self._id, text, self._on_noted)

    def _on_noted(self, _: Attendee) -> None:
        self._note.setFocus()

    def _on_changed(self, changed: Changed) -> None:
        if self._id and (changed.attendees is None or self._id in changed.attendees):
            operations.know(self._session, self._id, self._on_known)


def _named(button: B, name: str, clicked: Callable[[], None]) -> B:
    button.setObjectName(name)
    button.clicked.connect(clicked)
    return button


def _scrolled(widget: QWidget) -> QScrollArea:
    widget.setProperty("kind", "scrolled")
    area = QScrollArea(widgetResizable=True)
    area.setAccessibleName(tr("Details"))
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
