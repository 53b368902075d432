"""The window put together: the only place that names concrete stores and windows at once."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from checkin.event_files import (
    create_event,
    create_sample,
    free_name,
    is_open_elsewhere,
    open_event,
    open_rehearsal,
)
from checkin.faults import Fault
from checkin.machine import rehearsals_folder, settings_file, this_lane
from checkin.paths import asset_text
from checkin.settings import Language, Settings, load_settings, save_settings
from checkin.ui.awake import Awake
from checkin.ui.closing import Closing
from checkin.ui.folders import usual_folder
from checkin.ui.guard.guarding import Guarding
from checkin.ui.kiosk.kiosking import Kiosking
from checkin.ui.main_window import MainWindow
from checkin.ui.pages import ATTENDEES, DOOR, Pages
from checkin.ui.qt_words import use_qt_words
from checkin.ui.shell.head import Shown
from checkin.ui.shell.page_spec import PageSpec
from checkin.ui.start_page import StartPage
from checkin.ui.style.fonts import load_fonts
from checkin.ui.style.theme import use_theme
from checkin.ui.system_printers import SystemPrinters
from checkin.ui.tasks import Worker
from checkin.ui.tidying import Tidying
from checkin.ui.widgets.notice import Tone
from checkin.wording.language import language, system_language, tr, use_language

if TYPE_CHECKING:
    from checkin.domain.event import Event
    from checkin.domain.industries import Industries
    from checkin.domain.lane import Lane
    from checkin.domain.verdict import Verdict
    from checkin.store.ports import EventStore
    from checkin.ui.display_sleep import DisplaySleep
    from checkin.ui.door.elsewhere import Elsewhere
    from checkin.ui.live.projector import Projector
    from checkin.ui.live.screens import Screens
    from checkin.ui.operations.print_queue import PrintQueue
    from checkin.ui.operations.session import Changed, Session
    from checkin.ui.scanners.scanners import Scanners

_LOOKS = {"language", "theme", "text_scale"}
_LANE = {"lane", "actor"}
_ON_DEMAND = {"prints_at_door", "printer", "stock", "design", "door_printer", "door_stock", "door_design"}
_SCANNERS = {"scanner_gap_ms", "scanner_prefix", "scanner_ending", "serial_port", "serial_baud"}
_START_AGAIN = 75
"""How the event loop says that the program is to be started again (EX_TEMPFAIL of sysexits.h)."""


class App(QObject):
    """One running program: its settings, its workers, its window, and the event that is open in it."""

    def __init__(
        self,
        application: QApplication,
        settings_path: Path,
        printers: SystemPrinters | None = None,
        display: "DisplaySleep | None" = None,
        screens: "Screens | None" = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._settings_path = settings_path
        self._printers = printers or SystemPrinters()
        self._awake = Awake(lambda: display or _this_display())
        self._screens = screens
        self._settings, trouble = _settings_from(settings_path)
        self.session: Session | None = None
        self.queue: PrintQueue | None = None
        self.projector: Projector | None = None
        self._elsewhere: Elsewhere | None = None
        self.open_path: Path | None = None
        """The event file that is open."""
        self._rehearsed: Path | None = None
        """The event that the open file is a copy of, to be rehearsed; None where it is the event itself."""
        self._store_worker = Worker("store", self)
        self._press = Worker("press", self)
        self._tidying = Tidying(self)
        self._printing = Worker("printing", self)
        self._scanners: Scanners | None = None
        self.pages = Pages(
            lambda: self._settings,
            lambda: self.session,
            lambda: self.queue,
            self._the_scanners,
            self._the_projector,
            lambda: self._rehearsed is not None,
        )
        load_fonts()
        self._dress()
        start = PageSpec("start", lambda: tr("Start"), "start", self._start_page, needs_event=False)
        self.window = MainWindow(start, self.pages.specs, self._settings)
        self._guarding = Guarding(
            self.window, self.pages, lambda: self._settings, lambda: self.session, self._change_event
        )
        self.kiosking = Kiosking(
            self.window, self.pages, lambda: self._settings, lambda: self.session, self._awake
        )
        self._connect()
        if trouble is not None:
            self.window.tell_fault(trouble)

    def open(self, path: Path, page: str = ATTENDEES) -> None:
        """Open an event file; the one that is open now is closed first."""
        path = path.absolute()  # recent files are found again from any folder
        self._use_store(lambda lane: open_event(path, lane), path, page)

    @property
    def file_to_open_again(self) -> Path | None:
        """The event file that another start of the program goes on with."""
        return self._rehearsed or self.open_path

    def forget_killed_rehearsals(self) -> None:
        """Leave no trace of rehearsals that were killed."""
        from checkin.flows.rehearsal import forget_killed_rehearsals

        self._store_worker.run(lambda _: forget_killed_rehearsals(rehearsals_folder(), is_open_elsewhere))

    def quit(self) -> None:
        """Take the window down, let go of the event and end the workers, after everything in their queues."""
        # What was built before the window was last rebuilt goes before it: it still knows it from then.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if isValid(self.window):
            delete(self.window)
        self._let_go()
        self._awake.end()
        self._printing.close()
        self._press.close()
        self._store_worker.close()
        self._tidying.end()

    def _connect(self) -> None:
        window, pages = self.window, self.pages
        window.open_wanted.connect(self._on_open)
        window.choose_file_wanted.connect(self._on_choose_file)
        window.close_event_wanted.connect(self._on_close_event)
        window.closed.connect(self._on_closed)
        window.page_shown.connect(self._on_page_shown)
        Closing(window, self._workers)
        pages.settings_changed.connect(self._keep)
        pages.page_wanted.connect(window.show_page)
        pages.event_change_wanted.connect(self._on_event_change)
        pages.rehearsal_wanted.connect(self._on_rehearsal_wanted)
        window.rehearsal_ended.connect(self._on_rehearsal_ended)
        self._guarding.settings_changed.connect(self._keep)
        self.kiosking.settings_changed.connect(self._keep)
        for worker in self._workers:
            worker.faulted.connect(window.tell_fault)

    @property
    def _workers(self) -> tuple[Worker, ...]:
        return self._store_worker, self._press, self._printing

    def _start_page(self) -> StartPage:
        page = StartPage(usual_folder(), date.today(), self._settings.recent, _save_as)
        page.new_event_wanted.connect(self._on_new_event)
        page.open_wanted.connect(self._on_open)
        page.choose_file_wanted.connect(self._on_choose_file)
        page.sample_wanted.connect(self._on_sample)
        return page

    def _on_open(self, path: str | Path) -> None:
        self.open(Path(path))

    def _on_new_event(self, title: str, day: date, venue: str, path: Path) -> None:
        self._use_store(lambda lane: create_event(path, lane, title, day, venue), path, ATTENDEES)

    def _on_sample(self) -> None:
        path = free_name(usual_folder() / (tr("Sample mixer") + ".checkin"))
        self._use_store(lambda lane: create_sample(path, lane), path, ATTENDEES)

    def _on_choose_file(self) -> None:
        from checkin.ui.desktop import Desktop

        folder = self.open_path.parent if self.open_path else usual_folder()
        kinds = tr("Event files") + " (*.checkin)"
        chosen = Desktop().choose_file(self.window, tr("Open an event"), folder, kinds)
        if chosen is not None:
            self.open(chosen)

    def _on_page_shown(self, page_id: str) -> None:
        self._awake.keep(DOOR, page_id == DOOR)

    def _on_closed(self, geometry: str) -> None:
        if self.projector is not None:
            self.projector.close()  # it is no window to go on without the other
        self._keep({"geometry": geometry})

    def _on_rehearsal_wanted(self) -> None:
        original = self.open_path
        if original is not None and self._rehearsed is None:
            folder = rehearsals_folder() / f"{original.stem}-{os.getpid()}"
            self._use_store(
                lambda lane: open_rehearsal(original, folder, lane),
                folder / original.name,
                DOOR,
                rehearsed=original,
            )

    def _on_rehearsal_ended(self) -> None:
        if self._rehearsed is not None:
            self.open(self._rehearsed, DOOR)

    def _on_close_event(self) -> None:
        self._let_go()
        self.window.show_no_event()

    def _on_event_change(self, values: Mapping[str, Any]) -> None:
        self._change_event(values, self._on_event_changed)

    def _change_event(self, values: Mapping[str, Any], done: "Callable[[Event], None] | None" = None) -> None:
        from checkin.ui.operations.event import change_event

        if self.session is not None:
            change_event(self.session, values, done)

    def _on_event_changed(self, _: "Event") -> None:
        self.window.tell(Tone.SUCCESS, tr("The event has been saved."))

    def _use_store(
        self, make: "Callable[[Lane], EventStore]", path: Path, page: str, rehearsed: Path | None = None
    ) -> None:
        """Put another store in place of the one that is open, and show it when it is there."""
        if path == self.open_path:
            self.window.show_page(page)
            return
        self._let_go()
        self._rehearsed = rehearsed
        lane = self._lane()
        self._store_worker.run(
            lambda _: make(lane), lambda store: self._on_opened(store, path, page), self._on_refused
        )

    def _on_opened(self, store: "EventStore", path: Path, page: str) -> None:
        from checkin.ui.operations.session import Session

        self.session = Session(store, self._store_worker, self._press, self._industries())
        self.session.hide_names(self._settings.hides_names)
        self.session.changed.connect(self._on_changed)
        self.queue = self._make_queue(self.session)
        self._take_scans(self.session, self.queue)
        self.open_path = path
        if self._rehearsed is None:
            self._keep({"recent": self._settings.with_recent(str(path))})
        self.window.show_recent(self._settings.recent)
        self.window.show_event(self._shown(), page)
        self._guarding.follow_event()
        self.kiosking.follow_event()

    def _make_queue(self, session: "Session") -> "PrintQueue":
        from checkin.ui.operations.print_queue import PrintQueue

        queue = PrintQueue(session, self._printing, lambda: self._settings, self._printers)
        queue.settings_changed.connect(self._keep)
        queue.faulted.connect(self.window.tell_fault)
        return queue

    def _the_projector(self) -> "Projector":
        if self.projector is None:
            from checkin.ui.live.projector import Projector
            from checkin.ui.live.screens import Screens

            screens = self._screens or Screens(self)
            self.projector = Projector(lambda: self._settings, lambda: self.session, screens, self)
            self.projector.settings_changed.connect(self._keep)
            self.projector.changed.connect(self._on_second_screen)
        return self.projector

    def _on_second_screen(self) -> None:
        assert self.projector is not None
        self._awake.keep("second screen", self.projector.is_shown)

    def _the_scanners(self) -> "Scanners":
        if self._scanners is None:
            from checkin.ui.scanners.scanners import Scanners

            self._scanners = Scanners(lambda: self._settings, self)
        return self._scanners

    def _take_scans(self, session: "Session", queue: "PrintQueue") -> None:
        """Listen to the scanners on every page, while this event is open."""
        from checkin.ui.door.elsewhere import Elsewhere

        window, scanners = self.window, self._the_scanners()
        wedge = scanners.wedge
        self._elsewhere = Elsewhere(session, lambda: self._settings, queue, wedge, lambda: window.notices)
        self._elsewhere.door_wanted.connect(self._on_door_wanted)
        window.page_shown.connect(self._elsewhere.on_page_shown)
        wedge.recovered.connect(self._on_recovered, Qt.ConnectionType.SingleShotConnection)
        scanners.listen(True)

    def _on_door_wanted(self, verdict: "Verdict") -> None:
        from checkin.ui.door.page import DoorPage

        page = self.window.show_page(DOOR)
        if isinstance(page, DoorPage):
            page.show_verdict(verdict)

    def _on_recovered(self) -> None:
        self.window.tell(
            Tone.INFO,
            tr("Japanese input was on; the scan was read all the same."),
            tr("It is surer with Japanese input off: press the 半角/全角 key before you scan."),
        )

    def _on_refused(self, fault: Fault) -> None:
        self.window.show_no_event()
        self.window.tell_fault(fault)

    def _on_changed(self, changed: "Changed") -> None:
        if changed.event:
            self.window.update_event(self._shown())

    def _shown(self) -> Shown:
        assert self.session is not None
        event = self.session.current_event
        return Shown(event.title, event.day, self.session.lane, event.venue, self._rehearsed is not None)

    def _let_go(self) -> None:
        self.kiosking.end()
        if self._scanners is not None:
            self._scanners.listen(False)
        if self._elsewhere is not None:
            delete(self._elsewhere)
        if self.projector is not None:
            self.projector.close()
        if self.queue is not None:
            delete(self.queue)  # what its printer still says is for the next start to ask about
        if self.session is not None:
            self.session.close()
        if self._rehearsed is not None and self.open_path is not None:
            from checkin.flows.rehearsal import forget_rehearsal

            folder, self._rehearsed = self.open_path.parent, None
            self._store_worker.run(lambda _: forget_rehearsal(folder))
        self.session = self.queue = self.open_path = self._elsewhere = None

    def _keep(self, values: Mapping[str, Any]) -> None:
        """Remember choices, and follow those that the window itself shows."""
        changed = {name for name, value in values.items() if getattr(self._settings, name) != value}
        if not changed:
            return
        self._settings = replace(self._settings, **values)
        try:
            save_settings(self._settings, self._settings_path)
        except Fault as fault:
            self.window.tell_fault(fault)
        if changed & _LOOKS:
            self._dress()
            self.window.rebuild()
            self._forget_list()
        if changed & _SCANNERS and self._scanners is not None:
            self._scanners.follow_settings()
        if changed & _ON_DEMAND and self.queue is not None:
            self.queue.follow_settings()
        if "hides_names" in changed and self.session is not None:
            self.session.hide_names(self._settings.hides_names)
        if "industry_colours" in changed and self.session is not None:
            self.session.industries = self._industries()
            self.window.renew_pages()
            self._forget_list()
        if changed & (_LOOKS | {"industry_colours"}) and self.projector is not None:
            self.projector.renew()
        if changed & _LANE and self.session is not None:
            self.session.work_as(self._lane())
            self.window.update_event(self._shown())

    def _forget_list(self) -> None:
        """Let nobody be chosen or filtered: the list that they were chosen in is made anew."""
        if self.session is not None:
            self.session.select(())
            self.session.show_only(None)

    def _industries(self) -> "Industries":
        from checkin.domain.industries import read_industries

        return read_industries(asset_text("industries.toml")).with_colours(self._settings.industry_colours)

    def _lane(self) -> "Lane":
        return this_lane(self._settings.lane or tr("Desk 1"), self._settings.actor)

    def _dress(self) -> None:
        chosen = self._settings.language
        use_language(system_language() if chosen is Language.SYSTEM else chosen.value)
        use_qt_words(language())
        use_theme(self._application, self._settings.theme.value, self._settings.text_scale)


def run(path: Path | None) -> int:
    """Open the window, on an event file if one is named, and return the program's exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    app = App(application, settings_file())
    app.window.show()
    QTimer.singleShot(0, lambda: _begin(app, path))
    code = application.exec()
    again = app.file_to_open_again
    app.quit()
    if code == _START_AGAIN:
        from PySide6.QtCore import QProcess

        QProcess.startDetached(sys.executable, ["-m", "checkin", *([str(again)] if again else [])])
        return 0
    return code


def _begin(app: App, path: Path | None) -> None:
    """Do what can wait until the window has been painted."""
    from checkin.ui.crash import CrashWatch, route_qt_messages
    from checkin.ui.style.icons import product_icon

    QApplication.setWindowIcon(product_icon())
    route_qt_messages()
    watch = CrashWatch(lambda: app.kiosking.front, app)
    watch.install()
    watch.restart_wanted.connect(_on_start_again)
    app.forget_killed_rehearsals()
    if path is not None:
        app.open(path)


def _on_start_again() -> None:
    QApplication.exit(_START_AGAIN)


def picture_pages(event: Path, folder: Path) -> list[Path]:
    """Save a picture of every page of an event into a folder, and return them; needs no display."""
    from checkin.ui.pictures import save_pictures

    application = QApplication.instance() or QApplication([sys.argv[0], "-platform", "offscreen"])
    assert isinstance(application, QApplication)
    quiet = folder / "settings.json"
    own, _ = _settings_from(settings_file())
    colours = own.industry_colours
    save_settings(Settings(language=Language(language()), is_silent=True, industry_colours=colours), quiet)
    app = App(application, quiet)
    app.window.show()
    app.open(event)
    pictures = save_pictures(app.window, [page.id for page in app.pages.specs], folder)
    app.quit()
    quiet.unlink()
    return pictures


def _settings_from(path: Path) -> tuple[Settings, Fault | None]:
    """Return the settings, or the usual ones and why they could not be read: nobody is kept out by them."""
    try:
        return load_settings(path), None
    except Fault as fault:
        return Settings(), fault


def _this_display() -> "DisplaySleep":
    from checkin.ui.display_sleep import this_display

    return this_display()


def _save_as(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
    from checkin.ui.desktop import Desktop

    return Desktop().save_as(parent, title, suggested, kinds)
