"""The camera as a scanner: it runs while it is wanted and its page is there, and comes back when it was unplugged.

Frames are taken as often as a hand moves a ticket, shown, and read on a thread of their own. While one is being
read the others are only shown: nothing waits, and what is read is always the newest.
"""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from checkin.scanning.frame import Sight
from checkin.scanning.gaze import Gaze
from checkin.scanning.state import CameraState
from checkin.ui.scanners.camera_source import Cameras, Feed
from checkin.ui.scanners.grey import grey
from checkin.ui.tasks import Worker

_EVERY_MS = 66
_BEGINS_AFTER_MS = 400
"""What cameras are used through takes a tenth of a second to load: the page is painted first."""
_AGAIN_AFTER_MS = 3_000
"""How long after a failure the camera is tried again: another program may have let it go."""


class Camera(QObject):
    """Shows what the chosen camera sees, and hands on the codes that are held out to it."""

    sighted = Signal(str)
    """A code has come into sight; whoever knows says through :meth:`answer` whether it is one of ours."""
    scanned = Signal(str)
    """A code to be decided about."""
    pictured = Signal(QImage)
    changed = Signal()
    """How it stands is another, or other cameras are connected."""

    def __init__(
        self,
        page: QWidget,
        now_ms: Callable[[], int],
        cameras: Cameras | None = None,
        again_after_ms: int = _AGAIN_AFTER_MS,
    ) -> None:
        super().__init__(page)
        self.state = CameraState.OFF
        self.chosen = ""
        """Name of the camera that is meant; empty for the machine's usual one, until that was switched on."""
        self.is_wanted = False
        self.is_reading = False
        """Whether a frame is being read; others are only shown meanwhile."""
        self._page = page
        self._now = now_ms
        self._cameras = cameras
        self._feed: Feed | None = None
        self._gaze = Gaze()
        self._reader: Worker | None = None
        self._has_leave = False
        self._begin_soon = QTimer(self, singleShot=True, interval=_BEGINS_AFTER_MS)
        self._begin_soon.timeout.connect(self._begin)
        self._again = QTimer(self, singleShot=True, interval=again_after_ms)
        self._again.timeout.connect(self._open)
        self._beat = QTimer(self, interval=_EVERY_MS)
        self._beat.timeout.connect(self._on_beat)
        page.installEventFilter(self)

    @property
    def name(self) -> str:
        """Name of the camera that is meant: the chosen one, or the machine's usual one."""
        return self.chosen or next(iter(self.names), "")

    @property
    def names(self) -> tuple[str, ...]:
        """The cameras that are connected, as far as anybody has looked."""
        return self._cameras.names if self._cameras is not None else ()

    def want(self, is_wanted: bool) -> None:
        """Switch the camera on, or really off."""
        self.is_wanted = is_wanted
        if not is_wanted:
            self._end()
        elif self._page.isVisible():
            self._begin()

    def choose(self, name: str) -> None:
        """Look through another camera."""
        self.chosen = name
        if self._has_leave:
            self._let_go()
            self._show(CameraState.STARTING)
            self._open()

    def answer(self, text: str, is_ours: bool) -> None:
        """Say whether a code that came into sight is a ticket of this event, or on its list."""
        if is_ours:
            self.scanned.emit(text)
        else:
            self._gaze.doubt(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be on only while the page is there."""
        if event.type() is QEvent.Type.Show and self.is_wanted:
            self._show(CameraState.STARTING)
            self._begin_soon.start()
        elif event.type() is QEvent.Type.Hide:
            self._end()
        return False

    def _begin(self) -> None:
        self._begin_soon.stop()
        if self._reader is not None:
            return
        self._reader = Worker("camera", self)
        self.is_reading = False
        self._gaze = Gaze()
        self._show(CameraState.STARTING)
        if self._cameras is None:
            try:
                self._cameras = import_module("checkin.ui.scanners.cameras").MachineCameras(self)
            except ImportError:
                self._show(CameraState.UNSUPPORTED)
                return
        assert self._cameras is not None
        self._cameras.ask_leave(self._on_leave)

    def _end(self) -> None:
        self._begin_soon.stop()
        self._let_go()
        if self._reader is not None:
            self._reader.close()
            self._reader.deleteLater()
            self._reader = None
        if self._has_leave and self._cameras is not None:
            self._cameras.changed.disconnect(self._on_plugged)
        self._has_leave = False
        if self.state is not CameraState.OFF:
            self._show(CameraState.OFF)

    def _on_leave(self, is_given: bool) -> None:
        if self._reader is None or self._cameras is None:
            return
        self._has_leave = is_given
        if is_given:
            self._cameras.changed.connect(self._on_plugged)
            self._open()
        else:
            self._show(CameraState.REFUSED)

    def _open(self) -> None:
        """Switch on the camera that is meant, if it is connected; a failure is told until it shows something."""
        assert self._cameras is not None
        name = self.name
        if name not in self.names:
            self._show(CameraState.ABSENT if name else CameraState.NONE)
            return
        if self.state is not CameraState.FAILED:
            self._show(CameraState.STARTING)
        self.chosen = name  # when it is unplugged, it is this one that is waited for
        feed = self._feed = self._cameras.open(name)
        feed.failed.connect(self._on_failed)
        self._beat.start()

    def _let_go(self) -> None:
        self._beat.stop()
        self._again.stop()
        if self._feed is not None:
            self._feed.failed.disconnect(self._on_failed)
            self._feed.close()
            self._feed = None

    def _on_plugged(self) -> None:
        if self._feed is not None and self.chosen not in self.names:
            self._let_go()
        if self._feed is None:
            self._again.stop()
            self._open()
        self.changed.emit()

    def _on_failed(self) -> None:
        self._let_go()
        self._show(CameraState.FAILED)
        self._again.start()

    def _on_beat(self) -> None:
        image = self._feed.newest() if self._feed is not None else None
        if image is None:
            return
        if self.state is not CameraState.SEEING:
            self._show(CameraState.SEEING)
        self.pictured.emit(image)
        if not self.is_reading and self._reader is not None:
            self.is_reading = True
            self._reader.run(lambda _: _read(image, self._now), self._on_read)

    def _on_read(self, sights: tuple[Sight, ...]) -> None:
        self.is_reading = False
        now = self._now()
        for text in self._gaze.look(sights, now):
            self.sighted.emit(text)
        for text in self._gaze.held(now):
            self.scanned.emit(text)

    def _show(self, state: CameraState) -> None:
        self.state = state
        self.changed.emit()


def _read(image: QImage, now_ms: Callable[[], int]) -> tuple[Sight, ...]:
    """Read a frame. The decoder is loaded here, on the thread that uses it, and not with the page."""
    from checkin.scanning.reading import read_frame

    return read_frame(grey(image), now_ms)
