"""The door: scan, search, decide, undo. Everything by keyboard, and a scan is taken wherever the focus is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendee import Attendee, How
from checkin.domain.verdict import Family, Verdict, VerdictKind
from checkin.faults import Fault
from checkin.settings import Settings
from checkin.ui.cash.account_side import AccountSide
from checkin.ui.door.admitting import Admitting
from checkin.ui.door.afterwards import Afterwards
from checkin.ui.door.arrivals import Arrivals
from checkin.ui.door.asking import Asking
from checkin.ui.door.camera_card import CameraCard
from checkin.ui.door.choices import Act, Choice
from checkin.ui.door.counters import Counters
from checkin.ui.door.discretion import Discretion
from checkin.ui.door.right_side import RightSide
from checkin.ui.door.search_box import SearchBox
from checkin.ui.door.status_line import StatusLine
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.door.walk_in_form import WalkInForm
from checkin.ui.door.who_comes import WhoComes
from checkin.ui.operations import door
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.printing.queue_line import QueueLine
from checkin.ui.scanners.camera import Camera
from checkin.ui.scanners.camera_source import Cameras
from checkin.ui.scanners.wedge import Wedge, steady_ms
from checkin.ui.sounds import Sounds
from checkin.ui.style.scale import AROUND, BETWEEN
from checkin.ui.widgets.buttons import PlainButton, Size
from checkin.wording.door import garbled_status, unconfirmed_status, verdict_status
from checkin.wording.faults import fault_sentence
from checkin.wording.language import tr
from checkin.wording.verdicts import verdict_words

if TYPE_CHECKING:
    from checkin.ui.desktop import Desktop

_SOUNDS_AFTER_MS = 400
"""The sound system is loaded when the page has long been painted: it takes a tenth of a second or more."""


class DoorPage(QWidget):
    """Left the verdict, right the search and the last arrivals, below what happened last."""

    settings_changed = Signal(object)
    """New values of settings, by the name of the field in ``Settings``."""

    def __init__(
        self,
        session: Session,
        settings: Callable[[], Settings],
        queue: PrintQueue,
        wedge: Wedge,
        parent: QWidget | None = None,
        now_ms: Callable[[], int] = steady_ms,
        cameras: Cameras | None = None,
        desktop: "Desktop | None" = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._session = session
        self._verdict: Verdict | None = None
        self._how = How.SCAN
        self.panel = VerdictPanel(session.industries)
        self.arrivals = Arrivals(door.SHOWN)
        self.search = SearchBox(self.arrivals)
        self.counters = Counters()
        self._asking = Asking(session, self.search, self.counters, self.arrivals, self)
        self._afterwards = Afterwards(session, self.panel, self.search, self.arrivals, self)
        self.form = WalkInForm(session.industries)
        self._who_comes = WhoComes(session, self.panel, self.search, queue, self)
        self.person_form = self._who_comes.form
        self.account = AccountSide(session, tr("Close (Esc)"), desktop)
        self.walk_in_button = PlainButton(tr("Walk-in (F2)"), Size.TOUCH)
        self.status = StatusLine()
        self.discretion = Discretion(session, self.panel, self.search, self.arrivals, self.status, self)
        self.queue_line = QueueLine(session, queue)
        self.sounds = Sounds(settings, self)
        self._admitting = Admitting(session, settings, queue, self)
        self.wedge = wedge
        self.camera = Camera(self, now_ms, cameras)
        self.camera_card = CameraCard(self.camera, settings(), self)
        self._right = RightSide(
            self.counters,
            self.discretion.button,
            self.search,
            self.camera_card,
            self.walk_in_button,
            (self.form, self.person_form, self.account),
        )
        self._later = QTimer(self, singleShot=True, interval=_SOUNDS_AFTER_MS)
        self._lay_out()
        self._connect()
        self._add_shortcuts()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with fresh numbers; sounds come later.

        The page itself has the focus, which no input method touches: a scanner needs no cursor, and what a hand
        types goes on in the search field.
        """
        super().showEvent(event)
        self._asking.look()
        self._later.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one step back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def scan(self, text: str) -> None:
        """Take a reading, from whichever scanner."""
        self._admitting.scan(text)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the verdict of a scan that was taken on another page; it was heard there."""
        self._show_verdict(verdict, How.SCAN, is_heard=True)

    def print_badge(self) -> None:
        """Print the badge of whoever is chosen in the list, or else on the panel."""
        attendee = self.search.chosen or self.panel.attendee
        if attendee is None:
            self.status.tell(tr("Scan or choose somebody first; then their badge can be printed."))
        else:
            self.queue_line.ask_for(attendee)

    def open_walk_in(self, ticket: str = "") -> None:
        """Show the walk-in form, with a ticket that was shown or the name that was searched for."""
        name = "" if ticket else self.search.field.text().strip()
        self._right.setCurrentWidget(self.form)
        self.form.open(ticket, name, self._session.current_event.prices.usual)

    def open_account(self, attendee: Attendee | None) -> None:
        """Show the fee and the receipts of somebody on the right."""
        if attendee is not None:
            self._right.setCurrentWidget(self.account)
            self.account.show_person(attendee.id)

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(BETWEEN)
        both.addWidget(self.panel, 2)
        both.addWidget(self._right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(AROUND, BETWEEN, AROUND, BETWEEN)
        whole.setSpacing(BETWEEN - 4)
        whole.addLayout(both, 1)
        whole.addWidget(self.queue_line)
        whole.addWidget(self.status)

    def _connect(self) -> None:
        self.wedge.page = self
        self.wedge.scanned.connect(self._on_scanned)
        self.camera.scanned.connect(self.scan)
        self.camera.sighted.connect(self._on_sighted)
        self.camera_card.settings_changed.connect(self.settings_changed)
        self.discretion.switched.connect(self._on_hiding_switched)
        self.wedge.typed.connect(self._on_typed)
        self.wedge.garbled.connect(self._on_garbled)
        self._admitting.judged.connect(self._on_judged)
        self._admitting.failed.connect(self._on_fault)
        self._admitting.garbled.connect(self._on_garbled)
        self.search.picked.connect(self._admitting.pick)
        self.search.left.connect(self._step_back)
        self.panel.decision.decided.connect(self._on_decided)
        self.panel.note_line.closed.connect(self.search.focus)
        self.panel.deeds.badge_wanted.connect(self.queue_line.ask_for)
        self.queue_line.left.connect(self._right.to_search)
        self.queue_line.told.connect(self.status.tell)
        self._afterwards.told.connect(self.status.tell)
        self._afterwards.asked.connect(self._right.close_form)
        self._afterwards.outdated.connect(self._forget_verdict)
        self._afterwards.done.connect(self._right.to_search)
        self._who_comes.told.connect(self.status.tell)
        self._who_comes.form_wanted.connect(lambda: self._right.setCurrentWidget(self.person_form))
        self._who_comes.form_done.connect(self._right.close_form)
        self._who_comes.decided.connect(self._on_search_verdict)
        self._who_comes.failed.connect(self._on_fault)
        self.form.submitted.connect(self._admitting.walk_in)
        self.form.closed.connect(self._right.close_form)
        self.panel.deeds.account_wanted.connect(self.open_account)
        self.account.closed.connect(self._right.close_form)
        self.account.known.connect(self.panel.show_again)
        self.account.told.connect(self.status.tell)
        self.walk_in_button.clicked.connect(lambda: self.open_walk_in())
        self.sounds.missing.connect(self._on_sounds_missing)
        self._later.timeout.connect(self.sounds.load)

    def _add_shortcuts(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        deeds: tuple[tuple[str, Callable[[], None]], ...] = (
            ("F2", lambda: self.open_walk_in()),
            ("F3", self.panel.write_note),
            ("F11", lambda: self.open_account(self.panel.attendee)),
            ("F4", self._afterwards.check_out_chosen),
            ("F5", partial(self._at_till_or, "F5", self.print_badge)),
            ("F6", partial(self._at_till_or, "F6", self.queue_line.take_focus)),
            ("F7", partial(self._at_till_or, "F7", self._who_comes.correct)),
            ("F8", partial(self._at_till_or, "F8", self._who_comes.substitute)),
            ("F9", self._who_comes.admit_companions),
            ("F12", self.camera_card.switch),
            ("Ctrl+F", self._right.to_search),
            ("Ctrl+H", self.discretion.switch),
            ("Ctrl+Z", self._afterwards.undo_latest),
            *((f"Alt+{place + 1}", partial(self._choose, place)) for place in range(9)),
        )
        for keys, deed in deeds:
            QShortcut(QKeySequence(keys), self, context=within).activated.connect(deed)

    def _at_till_or(self, key: str, deed: Callable[[], None]) -> None:
        """Give a function key to the fee that is being taken, or else do what it always does."""
        if not self.panel.decision.press(key):
            deed()

    # What was read, picked and decided

    def _on_sighted(self, text: str) -> None:
        door.recognise(self._session, text, self._on_recognised)

    def _on_recognised(self, recognised: door.Recognised) -> None:
        self.camera.answer(recognised.text, recognised.is_ours)

    def _on_scanned(self, text: str) -> None:
        """Take a reading while this page is shown; on other pages ``Elsewhere`` does."""
        if self.isVisible():
            self.scan(text)

    def _on_judged(self, verdict: Verdict, how: How) -> None:
        match how:
            case How.SEARCH:
                self.search.clear()
            case How.WALK_IN:
                self._right.close_form()
            case _:
                pass
        self._show_verdict(verdict, how)

    def _on_search_verdict(self, verdict: Verdict) -> None:
        self._on_judged(verdict, How.SEARCH)

    def _show_verdict(self, verdict: Verdict, how: How, *, is_heard: bool = False) -> None:
        if self._right.currentWidget() is self.account:
            self._right.close_form()
        left_waiting = self._left_waiting(verdict)
        self._verdict, self._how = verdict, how
        self.queue_line.put_question_away()
        was_deciding = self.panel.decision.has_hand
        now = self._session.now()
        self.panel.show_verdict(verdict, verdict_words(verdict, self._session.current_event, now), now)
        self.status.tell(" ".join(filter(None, (left_waiting, verdict_status(verdict)))))
        self._who_comes.look_for_companions()
        if not verdict.is_repeat and not is_heard:
            self.sounds.play(verdict.family)
        if self.panel.decision.isVisible() and self._hand_is_free():
            self.panel.decision.take_hand()
        elif was_deciding or how is not How.SCAN:
            self._right.to_search()

    def _on_fault(self, fault: Fault) -> None:
        """Nothing is on disk, so nobody is in: never green."""
        self._verdict = None
        words = fault_sentence(fault)
        self.panel.show_fault(words)
        self.status.tell(tr("NOT admitted: nothing was recorded. {what}", what=words.title))
        self.sounds.play(Family.REFUSED)

    def _on_decided(self, choice: Choice) -> None:
        verdict = self._verdict
        if verdict is None:
            return
        match choice.act:
            case Act.ADMIT:
                self._admitting.overrule(verdict, choice.fee, self._how)
            case Act.CONFIRM if verdict.attendee is not None:
                self._admitting.confirm(verdict.attendee, self._how)
            case Act.PICK if choice.attendee is not None:
                self._admitting.pick(choice.attendee)
            case Act.WALK_IN:
                self.open_walk_in(verdict.text)
            case _:
                self._on_not_now(verdict)

    def _on_not_now(self, verdict: Verdict) -> None:
        """Leave a verdict as it stands; of somebody who was only to be confirmed nothing stands."""
        self.panel.stop_asking()
        if left_waiting := self._left_waiting(None):
            self._forget_verdict()
            self.panel.show_rest(left_waiting)
            self.status.tell(left_waiting)
        self._right.to_search()

    def _left_waiting(self, next_verdict: Verdict | None) -> str:
        """Say whom nobody has confirmed, when the panel goes on to another verdict or to none."""
        waiting = self._verdict
        if waiting is None or waiting.kind is not VerdictKind.TO_CONFIRM or waiting.attendee is None:
            return ""
        following = next_verdict.attendee if next_verdict else None
        if following is not None and following.id == waiting.attendee.id:
            return ""
        return unconfirmed_status(waiting.attendee)

    # What a hand typed where nobody can type

    def _on_typed(self, text: str) -> None:
        """Take a digit for the decision that is asked for, anything else as the beginning of a search."""
        if not self.isVisible():  # at self check-in, guests type
            return
        if self.panel.decision.take_typed(text):
            return
        if self._right.is_searching:
            self._right.to_search()
            self.search.field.end(False)
            self.search.field.insert(text)

    def _choose(self, place: int) -> None:
        """Decide for the choice at a place, from 0, or else admit the companion there."""
        if self.panel.decision.isVisible():
            self.panel.decision.choose(place)
        else:
            self.panel.companions.choose(place)

    def _on_garbled(self) -> None:
        """The input method cannot reach the panel: the next scan is read there."""
        if not self.isVisible():
            return
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status.tell(garbled_status())

    def _forget_verdict(self) -> None:
        self._verdict = None

    def _step_back(self) -> None:
        decision = self.panel.decision
        if decision.isVisible():
            decision.leave()
        else:
            self._forget_verdict()
            self.panel.show_rest()
            self._right.to_search()

    def _hand_is_free(self) -> bool:
        """Say whether nobody composes a name, or is at a walk-in or a note; letters find back to the search."""
        return self._right.is_searching and not (
            self.search.field.is_composing or self.panel.note_line.isVisible()
        )

    def _on_hiding_switched(self, hides_names: bool) -> None:
        self.settings_changed.emit({"hides_names": hides_names})

    def _on_sounds_missing(self) -> None:
        self.status.tell(tr("No sound on this machine; everything else works."))
