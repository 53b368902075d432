"""The pages of the window: each is imported and made when it is first wanted, which keeps the start short."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.ui.shell.page_spec import PageSpec
from checkin.wording.language import tr

if TYPE_CHECKING:
    from checkin.ui.kiosk.window import KioskWindow
    from checkin.ui.live.projector import Projector
    from checkin.ui.operations.print_queue import PrintQueue
    from checkin.ui.operations.session import Session
    from checkin.ui.scanners.scanners import Scanners

ATTENDEES = "attendees"
DOOR = "door"
BADGES = "badges"
LIVE = "live"
RECORD = "record"
SETTINGS = "settings"
HELP = "help"
_CHOSEN_ON_THE_SETTINGS_PAGE = (
    "language",
    "theme",
    "text_scale",
    "lane",
    "actor",
    "is_silent",
    "volume",
    "is_confirming",
    "hides_names",
    "industry_colours",
)


class Pages(QObject):
    """Makes pages for whatever session and settings hold at that moment, and passes on what they ask for."""

    settings_changed = Signal(object)
    """New values of settings, by the name of the field in ``Settings``."""
    page_wanted = Signal(str)
    selection_to_print = Signal()
    """The badges of the people chosen in the list are wanted; the badges page is shown."""
    person_to_edit = Signal(str)
    """An attendee's fields are to be edited, by id; the attendees page is shown."""
    event_change_wanted = Signal(object)
    """Fields of the event that change, by name."""
    pin_wanted = Signal(str)
    """The digits of a new PIN for the organizer."""
    reception_wanted = Signal()
    """The computer is handed over to the reception staff."""
    rehearsal_wanted = Signal()
    kiosk_wanted = Signal()
    """The computer is handed over to the guests."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        session: "Callable[[], Session | None]",
        queue: "Callable[[], PrintQueue | None]",
        scanners: "Callable[[], Scanners]",
        projector: "Callable[[], Projector]",
        is_rehearsal: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__()
        self._is_rehearsal = is_rehearsal
        self._settings = settings
        self._session_now = session
        self._queue_now = queue
        self._projector = projector
        self._scanners = scanners

    @property
    def specs(self) -> tuple[PageSpec, ...]:
        """The pages in the order of an event: the list, the badges, the door, the hall, the record."""
        return (
            PageSpec(ATTENDEES, lambda: tr("Attendees"), "attendees", self._attendees),
            PageSpec(BADGES, lambda: tr("Badges"), "badges", self._badges),
            PageSpec(DOOR, lambda: tr("Door"), "door", self._door, wants_room=True),
            PageSpec(LIVE, lambda: tr("Live"), "live", self._live),
            PageSpec(RECORD, lambda: tr("Record"), "record", self._record),
            PageSpec(SETTINGS, lambda: tr("Settings"), "settings", self._settings_page, needs_event=False),
            PageSpec(HELP, lambda: tr("Help"), "help", self._help, needs_event=False),
        )

    def make_kiosk(self, is_pin: Callable[[str], bool]) -> "KioskWindow":
        """Return the window of self check-in, which stands in the place of all these pages."""
        from checkin.ui.kiosk.page import KioskPage
        from checkin.ui.kiosk.window import KioskWindow

        wedge = self._scanners().wedge
        page = KioskPage(self._session, self._settings(), self._queue, wedge, is_rehearsal=self._is_rehearsal())
        return KioskWindow(page, wedge, is_pin)

    @property
    def _session(self) -> "Session":
        session = self._session_now()
        assert session is not None, "pages of an event are made while one is open"
        return session

    @property
    def _queue(self) -> "PrintQueue":
        queue = self._queue_now()
        assert queue is not None, "the queue comes and goes with the session"
        return queue

    def _attendees(self) -> QWidget:
        from checkin.ui.attendees.page import AttendeesPage

        page = AttendeesPage(self._session, self._settings(), self._queue)
        page.settings_changed.connect(self.settings_changed)
        page.page_wanted.connect(self.page_wanted)
        page.selection_badges_wanted.connect(self._on_selection_badges)
        self.person_to_edit.connect(page.edit_person)
        return page

    def _on_person_wanted(self, attendee_id: str) -> None:
        self.page_wanted.emit(ATTENDEES)
        self.person_to_edit.emit(attendee_id)

    def _on_selection_badges(self) -> None:
        self.page_wanted.emit(BADGES)
        self.selection_to_print.emit()

    def _badges(self) -> QWidget:
        from checkin.ui.badges.page import BadgesPage

        page = BadgesPage(self._session, self._settings())
        page.settings_changed.connect(self.settings_changed)
        page.attendees_wanted.connect(lambda: self.page_wanted.emit(ATTENDEES))
        page.person_wanted.connect(self._on_person_wanted)
        self.selection_to_print.connect(page.print_selection)
        return page

    def _door(self) -> QWidget:
        from checkin.ui.door.page import DoorPage

        page = DoorPage(self._session, self._settings, self._queue, self._scanners().wedge)
        page.settings_changed.connect(self.settings_changed)
        return page

    def _live(self) -> QWidget:
        from checkin.ui.live.page import LivePage

        page = LivePage(self._session, self._projector())
        page.list_wanted.connect(lambda: self.page_wanted.emit(ATTENDEES))
        return page

    def _record(self) -> QWidget:
        from checkin.ui.attendance.page import AttendancePage

        page = AttendancePage(self._session, self._settings())
        page.settings_changed.connect(self.settings_changed)
        return page

    def _settings_page(self) -> QWidget:
        from checkin.domain.industries import read_industries
        from checkin.ui.settings.on_demand import OnDemand
        from checkin.ui.settings.page import SettingsPage

        session = self._session_now()
        usual = read_industries(asset_text("industries.toml"))
        event = session.current_event if session else None
        scanners = self._scanners()
        page = SettingsPage(
            self._settings(), event, usual, ports=scanners.port_names, is_rehearsal=self._is_rehearsal()
        )
        if session is not None:
            session.event_changed.connect(page.show_event)
        page.settings_changed.connect(self._on_settings_chosen)
        page.event_change_wanted.connect(self.event_change_wanted)
        page.sound_test_wanted.connect(self._on_sound_test)
        page.badges_card.settings_changed.connect(self.settings_changed)
        if page.reception_card is not None:
            page.reception_card.pin_wanted.connect(self.pin_wanted)
            page.reception_card.reception_wanted.connect(self.reception_wanted)
            page.reception_card.rehearsal_wanted.connect(self.rehearsal_wanted)
            page.reception_card.kiosk_wanted.connect(self.kiosk_wanted)
        page.scanner_card.settings_changed.connect(self.settings_changed)
        page.scanner_card.show_port(scanners.serial_state)
        scanners.serial_changed.connect(page.scanner_card.show_port)
        OnDemand(page.badges_card, self._settings, self._queue_now)
        return page

    def _on_settings_chosen(self, chosen: Settings) -> None:
        self.settings_changed.emit({name: getattr(chosen, name) for name in _CHOSEN_ON_THE_SETTINGS_PAGE})

    def _on_sound_test(self) -> None:
        from checkin.domain.verdict import Family
        from checkin.ui.sounds import Sounds

        sounds = Sounds(self._settings, self)
        sounds.load()
        sounds.play(Family.ADMITTED)

    def _help(self) -> QWidget:
        from checkin.ui.help_page import HelpPage

        return HelpPage()
