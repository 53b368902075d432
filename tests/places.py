"""The way to every place in the program: pages, and what opens beside and above them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from checkin.domain.attendee import Attendee, State
from checkin.ui.attendance.page import AttendancePage
from checkin.ui.crash import CrashScreen
from checkin.ui.door.page import DoorPage
from checkin.ui.kiosk.window import KioskWindow
from checkin.ui.live.page import LivePage
from checkin.ui.pages import DOOR, HELP, LIVE, RECORD, SETTINGS
from checkin.ui.settings.page import SettingsPage
from tests.people import LEE, SATO
from tests.ui.scanners.cameras import CamerasOfTests
from tests.visiting import Before

Key = Qt.Key


class Visit(Before):
    """Goes on to the door, and through everything that comes after."""

    # Door

    def _door(self) -> DoorPage:
        page = self.page(DOOR, DoorPage)
        self.settle()
        return page

    def _scan(self, is_meant: Callable[[Attendee], object]) -> DoorPage:
        page = self._door()
        assert self.app.session is not None
        ticket = self.ticket(is_meant)
        with self.qtbot.waitSignal(self.app.session.changed):
            page.scan(ticket)
        self.settle()
        return page

    def door(self) -> QWidget:
        return self._door().window()

    def admitted(self) -> QWidget:
        return self._scan(lambda one: one.name == SATO.name).window()

    def companions(self) -> QWidget:
        applicants = {one.profile.companion_of for one in self._opened()}
        page = self._scan(lambda one: one.name in applicants)
        self.until(page.panel.companions.isVisible)
        return page.window()

    def cancelled(self) -> QWidget:
        return self._scan(lambda one: one.state is State.CANCELLED).window()

    def unknown(self) -> QWidget:
        page = self._door()
        page.scan("4901234567894")
        self.until(lambda: page.panel.family is not None)
        return page.window()

    def paying(self) -> QWidget:
        return self._scan(lambda one: one.name == LEE.name).window()

    def waiving(self) -> QWidget:
        page = self._scan(lambda one: one.name == LEE.name)
        self.press(page, Key.Key_F7)
        self.until(page.panel.decision.till.reason.isVisible)
        return page.window()

    def account(self) -> QWidget:
        page = self._scan(lambda one: one.name == LEE.name)
        self.press(page.panel.decision.till.field, Key.Key_Return)
        self.settle()
        page.open_account(page.panel.attendee)
        self.settle()
        return page.window()

    def found(self) -> QWidget:
        page = self._door()
        page.search.focus()
        page.search.field.insert("佐藤")
        self.until(lambda: page.search.is_answered and page.search.results.count() > 0)
        return page.window()

    def _keyed(self, key: Key, opened: Callable[[DoorPage], QWidget]) -> QWidget:
        page = self._scan(lambda one: one.name == SATO.name)
        self.press(page, key)
        self.until(opened(page).isVisible)
        return page.window()

    def walk_in(self) -> QWidget:
        return self._keyed(Key.Key_F2, lambda page: page.form)

    def note(self) -> QWidget:
        return self._keyed(Key.Key_F3, lambda page: page.panel.note_line)

    def badge_asked(self) -> QWidget:
        return self._keyed(Key.Key_F5, lambda page: page.queue_line)

    def correction(self) -> QWidget:
        return self._keyed(Key.Key_F7, lambda page: page.person_form)

    def substitute(self) -> QWidget:
        return self._keyed(Key.Key_F8, lambda page: page.person_form)

    def camera(self) -> QWidget:
        page = self._door()
        page.camera._cameras = CamerasOfTests("Webcam", "Webcam 2")
        self.press(page, Key.Key_F12)
        self.until(page.camera_card.choice.isVisible)
        return page.window()

    def scanned_elsewhere(self) -> QWidget:
        page = self._list()
        ticket = self.ticket(lambda one: one.name == SATO.name)
        self.app._the_scanners().wedge.scanned.emit(ticket)
        self.until(lambda: self.app.window.notices.notices)
        return page.window()

    # Hall, record, settings, help

    def live(self) -> QWidget:
        page = self.page(LIVE, LivePage)
        self.settle()
        return page.window()

    def inside(self) -> QWidget:
        self._scan(lambda one: one.name == SATO.name)
        page = self.page(LIVE, LivePage)
        page.tabs.setCurrentIndex(1)
        self.settle()
        return page.window()

    def second_screen(self) -> QWidget:
        self._scan(lambda one: one.name == SATO.name)
        page = self.page(LIVE, LivePage)
        self.press(page.screen_bar.button, Key.Key_Return)
        assert self.app.projector is not None
        window = self.app.projector.window
        assert window is not None
        self.until(window.bars.accessibleName)
        return window

    def _record(self, tab: int) -> AttendancePage:
        self._scan(lambda one: one.name == SATO.name)
        page = self.page(RECORD, AttendancePage)
        page.tabs.setCurrentIndex(tab)
        self.settle()
        return page

    def record(self) -> QWidget:
        return self._record(0).window()

    def cash(self) -> QWidget:
        return self._record(1).window()

    def journal(self) -> QWidget:
        return self._record(2).window()

    def settings(self) -> QWidget:
        page = self.page(SETTINGS, SettingsPage)
        page.setFocus()
        return page.window()

    def help(self) -> QWidget:
        return self.page(HELP, QWidget).window()

    # Guarded, and on their own

    def pin(self) -> QWidget:
        self.open()
        self.app.window.set_reception(True)
        self.app.window.show_page(RECORD)
        return self.app.window

    def rehearsal(self) -> QWidget:
        self.open()
        self.app._on_rehearsal_wanted()
        self.until(lambda: self.app.open_path not in (None, self._event))
        self.settle()
        return self.app.window

    def _kiosk(self) -> KioskWindow:
        self.open()
        self.app.pages.kiosk_wanted.emit()
        assert self.app.kiosking.kiosk is not None
        return self.app.kiosking.kiosk

    def kiosk(self) -> QWidget:
        return self._kiosk()

    def kiosk_answering(self) -> QWidget:
        kiosk = self._kiosk()
        kiosk.page.check_in(self.ticket(lambda one: one.name == SATO.name))
        self.until(lambda: kiosk.page.is_answering)
        return kiosk

    def kiosk_pin(self) -> QWidget:
        kiosk = self._kiosk()
        kiosk.ask_pin()
        return kiosk

    def crash(self) -> QWidget:
        screen = CrashScreen("Traceback …")
        self.qtbot.addWidget(screen)
        screen.show()
        return screen

    def _opened(self) -> list[Attendee]:
        self.open()
        return self.people()


def places() -> Iterable[tuple[str, Callable[[Visit], QWidget]]]:
    """Return every place under its name."""
    for name, way in {**vars(Before), **vars(Visit)}.items():
        if not name.startswith("_"):
            yield name, way
    for place in range(_ELEMENTS):
        yield f"editor_element_{place}", lambda visit, place=place: visit._editor_element(place)


_ELEMENTS = 5
"""So many kinds lie on the usual design."""
