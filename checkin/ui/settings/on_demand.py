"""What stands behind the card of badges on demand: the settings of the moment, the queue, and a trial badge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from checkin.faults import Fault
from checkin.settings import Settings
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.settings.badges_card import BadgesCard
from checkin.wording.faults import fault_sentence
from checkin.wording.language import tr


class OnDemand(QObject):
    """Lives as long as its card, which stays while events are opened and closed."""

    def __init__(
        self, card: BadgesCard, settings: Callable[[], Settings], queue: Callable[[], PrintQueue | None]
    ) -> None:
        super().__init__(card)
        self._card = card
        self._settings = settings
        self._queue = queue
        card.shown.connect(self._on_shown)
        card.trial_wanted.connect(self._on_trial_wanted)

    def _on_shown(self) -> None:
        """Show what other pages have chosen and printed meanwhile; a trial badge belongs to an event."""
        self._card.show_settings(self._settings())
        self._card.trial_button.setEnabled(self._queue() is not None)

    def _on_trial_wanted(self) -> None:
        queue = self._queue()
        if queue is None:
            return
        if queue.print_trial():
            queue.trial_ended.connect(self._on_trial_ended, Qt.ConnectionType.SingleShotConnection)
            self._card.tell(tr("Sending to the printer…"))
        else:
            self._card.tell(tr("The printer is at work; please try again in a moment."))

    def _on_trial_ended(self, fault: Fault | None) -> None:
        self._card.show_settings(self._settings())
        if fault is None:
            self._card.tell(tr("Sent to the printer"))
            return
        words = fault_sentence(fault)
        self._card.tell(f"{words.title}. {words.advice}")
