"""The main window: rail, head, messages, and one page at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from checkin.faults import Fault
from checkin.settings import Settings
from checkin.ui.dropped import dropped_event
from checkin.ui.shell.hand import place_of_hand, take_up
from checkin.ui.shell.head import Head, Shown
from checkin.ui.shell.menus import FileMenu, PageMenu
from checkin.ui.shell.notice_area import NoticeArea
from checkin.ui.shell.page_spec import PageSpec
from checkin.ui.shell.page_stack import PageStack
from checkin.ui.shell.rail import Rail
from checkin.ui.style.theme import scale
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.scrolled import Scrolled

_PRODUCT = "Checkin"
_DOOR, _UNLOCK, _FIRST = "door", "unlock", "attendees"
_DESK_PAGES = frozenset({_DOOR, "help"})
"""What reception reaches without the organizer's PIN."""
_USUAL = (1280, 800)
_LEAST = (960, 600)
_ROOMY_PX = 760
"""From this width on, at the usual size of text, the rail has words beside its symbols."""
_FRAME = (16, 48)
"""What the system draws around a window, at most: on a small screen nothing may lie below its edge."""


class MainWindow(QMainWindow):
    """Shows pages by their id; the start page stands outside the rail, for when no event is open.

    Everything in it is built in :meth:`rebuild`, so that another language or theme means building it again.
    """

    open_wanted = Signal(str)
    """A file of the menu's recent ones, or one that was dropped on the window."""
    choose_file_wanted = Signal()
    close_event_wanted = Signal()
    page_shown = Signal(str)
    unlocked = Signal()
    """The organizer's PIN was given: reception mode is over."""
    rehearsal_ended = Signal()
    close_held = Signal()
    """Somebody closed the window, and it is not to be closed yet."""
    closed = Signal(str)
    """The window was closed; its geometry as ``Settings.geometry`` keeps it."""

    def __init__(
        self, start: PageSpec, pages: Sequence[PageSpec], settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._pages = {page.id: page for page in pages}
        self._recent: Sequence[str] = settings.recent
        self._shown: Shown | None = None
        self.current_page = start.id
        self.is_pin: Callable[[str], bool] = lambda _: False
        """Asked whether digits are the organizer's PIN."""
        self._is_reception = False
        self._behind_lock = start.id
        """The page that was wanted when the PIN was asked for."""
        self._unlock = PageSpec("unlock", lambda: "", "lock", self._make_unlock, needs_event=False)
        self.may_close: Callable[[], bool] = lambda: True
        """Asked when somebody closes the window."""
        self.setAcceptDrops(True)
        self.setMinimumSize(*_LEAST)
        self._place(settings.geometry)
        self._build()

    def show_event(self, shown: Shown, page_id: str) -> None:
        """Show that an event is open, at one of its pages; pages of an event that was open before are let go."""
        self.renew_pages()
        self.update_event(shown)
        self.show_page(page_id)

    def renew_pages(self) -> None:
        """Let go of the pages of the event; each is made anew when it is shown again."""
        for page in self._pages.values():
            if page.needs_event:
                self.stack.forget(page.id)

    def update_event(self, shown: Shown) -> None:
        """Show another title, day or lane of the event that is open."""
        self._shown = shown
        self._show_shown()

    def show_no_event(self) -> None:
        """Show that no event is open, at the start page; the pages of the one that was are let go."""
        self._shown = None
        self.show_page(self._start.id)
        self.renew_pages()
        self._show_shown()

    def set_reception(self, is_reception: bool) -> None:
        """Let the desk's pages alone be reached, or every page again."""
        was_reception, self._is_reception = self._is_reception, is_reception
        self._show_shown()
        if is_reception:
            self.show_page(_DOOR)
        elif was_reception:
            self.show_page(self._behind_lock)

    def show_page(self, page_id: str) -> QWidget | None:
        """Show a page and return it; without an event, or to reception, not every page is shown."""
        page = self._pages.get(page_id, self._start)
        if self._is_reception and page.id not in _DESK_PAGES:
            self._behind_lock = page.id if page_id in self._pages else _FIRST
            page = self._unlock
        if page.needs_event and self._shown is None:
            return None
        self.current_page = page.id
        self.notices.clear(Tone.SUCCESS)
        self._rail.show_page(page.id)
        self._fit_rail()
        widget = self.stack.show_page(page)
        self.page_shown.emit(page.id)
        return widget

    def show_start(self) -> None:
        """Show the start page, whether or not an event is open."""
        self.show_page(self._start.id)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer these files under *Open recent*."""
        self._recent = paths
        self.file_menu.show_recent(paths, self.open_wanted.emit)

    def rebuild(self) -> None:
        """Build everything again, in the language and theme of the moment, and stay on the same page."""
        place = place_of_hand(self.stack.page(self.current_page))
        self.menuBar().clear()
        for old in (self.takeCentralWidget(), self.file_menu, self.page_menu):
            if old is not None:
                old.deleteLater()
        self._build()
        take_up(self.stack.page(self.current_page), place)

    def tell(
        self,
        tone: Tone,
        title: str,
        sentence: str = "",
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> Notice:
        """Show a message above the page."""
        return self.notices.tell(tone, title, sentence, action, on_action)

    def tell_fault(self, fault: Fault) -> None:
        """Show outside trouble above the page."""
        self.notices.tell_fault(fault)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the room that the words of the rail would take, where it is scarce."""
        super().resizeEvent(event)
        self._fit_rail()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an event file, wherever over the window it is."""
        if dropped_event(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the event file that was let go, where that is not kept from reception."""
        if not self._is_reception and (path := dropped_event(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.open_wanted.emit(str(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while it is not to be closed; else say where the window was, for the next time."""
        if not self.may_close():
            event.ignore()
            self.close_held.emit()
            return
        self.closed.emit(self.saveGeometry().toBase64().toStdString())
        super().closeEvent(event)

    def _build(self) -> None:
        pages = tuple(self._pages.values())
        self._rail = Rail(pages)
        self._rail.page_wanted.connect(self.show_page)
        self._rail.unlock_wanted.connect(lambda: self.show_page(_UNLOCK))
        self._head = Head()
        self._head.rehearsal_ended.connect(self.rehearsal_ended)
        self._right = QWidget()
        self.notices = NoticeArea(self._right)
        self.stack = PageStack()
        self._build_menus(pages)
        self._lay_out()
        self._show_shown()
        self.show_page(self.current_page)

    def _fit_rail(self) -> None:
        page = self._pages.get(self.current_page, self._start)
        self._rail.set_narrow(page.wants_room or self.width() < scale().px(_ROOMY_PX))

    def _build_menus(self, pages: Sequence[PageSpec]) -> None:
        self.file_menu = FileMenu(self)
        self.file_menu.new.triggered.connect(self.show_start)
        self.file_menu.open.triggered.connect(lambda: self._unless_locked(self.choose_file_wanted))
        self.file_menu.close_event.triggered.connect(lambda: self._unless_locked(self.close_event_wanted))
        self.file_menu.quit.triggered.connect(self.close)
        self.page_menu = PageMenu(self, pages, self.show_page)
        self.menuBar().addMenu(self.file_menu)
        self.menuBar().addMenu(self.page_menu)
        self.show_recent(self._recent)

    def _lay_out(self) -> None:
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._head)
        right.addWidget(self._scrolled_stack(), 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._right, 1)
        self.setCentralWidget(whole)

    def _scrolled_stack(self) -> Scrolled:
        """Return the pages; one that needs more room than there is, in large text, is scrolled."""
        scrolled = Scrolled(self.stack)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return scrolled

    def _show_shown(self) -> None:
        shown, is_open = self._shown, self._shown is not None
        self._head.setVisible(is_open)
        self._rail.set_open(is_open)
        only = _DESK_PAGES if self._is_reception else None
        self._rail.show_only(only)
        self.page_menu.set_open(tuple(self._pages.values()), is_open)
        self.file_menu.set_reception(self._is_reception)
        self.file_menu.close_event.setEnabled(is_open)
        self._head.show_reception(self._is_reception)
        if shown is not None:
            self._head.show_event(shown)
        self.setWindowTitle(f"{shown.title} – {_PRODUCT}" if shown is not None else _PRODUCT)

    def _unless_locked(self, wanted: SignalInstance) -> None:
        """Ask for what is wanted; in reception mode, ask for the PIN first."""
        if self._is_reception:
            self.show_page(_UNLOCK)
        else:
            wanted.emit()

    def _make_unlock(self) -> QWidget:
        from checkin.ui.guard.unlock_page import UnlockPage

        page = UnlockPage(lambda digits: self.is_pin(digits))
        page.unlocked.connect(self.unlocked)
        page.left.connect(lambda: self.show_page(_DOOR))
        return page

    def _place(self, geometry: str) -> None:
        if not self.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(min(_USUAL[0], room.width() - _FRAME[0]), min(_USUAL[1], room.height() - _FRAME[1]))
