"""One line about the door's printer: what it does, what waits, and the buttons where a person must decide."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from checkin.domain.attendee import Attendee
from checkin.flows.print_queue import Answer, Asked
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.printing.said import Deed, Said, question, said_of
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import scale
from checkin.ui.widgets.buttons import QuietButton
from checkin.ui.widgets.restyle import set_look
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.print_queue import asked_sentence


class QueueLine(QFrame):
    """Changes by itself and never takes the keyboard, but for the question whether to print a badge again."""

    told = Signal(str)
    """What became of asking for a badge, in one sentence."""
    left = Signal()
    """A decision was made or put off: the hand belongs where it was."""

    def __init__(
        self, session: Session, queue: PrintQueue, parent: QWidget | None = None, *, is_narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._session = session
        self._queue = queue
        self._question: Said | None = None
        self._said: Said | None = None
        self.words = Text("", Rank.BODY)
        self.buttons: list[QuietButton] = []
        self._is_narrow = is_narrow
        self._lay_out()
        queue.changed.connect(self._show_said)
        session.names_hidden.connect(self._show_said)
        self.hide()
        self._show_said()

    def _lay_out(self) -> None:
        """Set the buttons beside the words, or below them, where the height of the line may change."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        whole = QBoxLayout(down if self._is_narrow else across, self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0 if self._is_narrow else INSIDE)
        whole.addWidget(self.words, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(INSIDE)
        whole.addLayout(self._row)
        if not self._is_narrow:
            self.setMinimumHeight(scale().row)

    def ask_for(self, attendee: Attendee, *, again: bool = False) -> None:
        """Ask for somebody's badge; whether to print one more of it is asked here."""
        self._queue.ask_for(attendee.id, self._on_answer, again=again)

    def put_question_away(self) -> None:
        """Print nothing again; the question was about somebody else."""
        self._question = None
        self._show_said()

    def take_focus(self) -> None:
        """Go to the first button, if there is any."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave everything as it is on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _on_answer(self, answer: Answer) -> None:
        attendee = answer.attendee
        self._question = None
        if answer.asked is Asked.PRINTED:
            again = partial(self.ask_for, attendee, again=True)
            self._question = question(attendee, self._session.now(), again, self._leave)
        self._show_said()
        if self._question is not None:
            self.take_focus()
        self.told.emit(asked_sentence(answer))

    def _leave(self) -> None:
        self.put_question_away()
        self.left.emit()

    def _show_said(self) -> None:
        said = self._question or said_of(
            self._queue, is_ready_said=not self._is_narrow, hides_names=self._session.hides_names
        )
        if said == self._said:
            return
        self._said = said
        had_hand = any(button.hasFocus() for button in self.buttons)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(deed) for deed in said.deeds] if said else []
        for button in self.buttons:
            self._row.addWidget(button)
        self.words.setText(said.sentence if said else "")
        self.setAccessibleName(self.words.text())
        set_look(self, "tone", said.tone.value if said and said.tone else "")
        side = INSIDE if said and said.tone else 0
        self.setContentsMargins(side, side // 2, 0, side // 2)
        self.setVisible(said is not None)
        if had_hand:
            self.left.emit()

    def _button(self, deed: Deed) -> QuietButton:
        button = QuietButton(deed.words)
        button.clicked.connect(partial(self._do, deed))
        return button

    def _do(self, deed: Deed) -> None:
        self._question = None
        deed.act()
        self._show_said()
        self.left.emit()
