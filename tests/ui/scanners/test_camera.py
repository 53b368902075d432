"""The camera: on while it is wanted and its page is there, and back by itself when it was unplugged."""

import sys
from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QMediaDevices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.scanning.state import CameraState
from checkin.ui.scanners.camera import Camera
from checkin.ui.scanners.cameras import MachineCameras, suited, told_apart
from checkin.ui.scanners.grey import grey
from tests.fakes import an_event
from tests.ui.hands import SteadyClock
from tests.ui.scanners.cameras import CamerasOfTests, picture_of

TICKETS = [issue(an_event(), bytes([number] * NONCE_BYTES)) for number in range(30)]
AGAIN_MS = 20


class Eye:
    """A camera over a page, and what came of it."""

    def __init__(self, page: QWidget, cameras: CamerasOfTests | None, qtbot: QtBot, clock: SteadyClock) -> None:
        self.page, self.cameras, self.qtbot, self.clock = page, cameras, qtbot, clock
        self.camera = Camera(page, clock, cameras, AGAIN_MS)
        self.sighted: list[str] = []
        self.scanned: list[str] = []
        self.camera.sighted.connect(self.sighted.append)
        self.camera.scanned.connect(self.scanned.append)

    def wait_for(self, state: CameraState) -> None:
        self.qtbot.waitUntil(lambda: self.camera.state is state)

    def see(self, ticket: str) -> None:
        """Hold a ticket before the camera, and wait until it has been read."""
        self.show(ticket)
        assert ticket in self.sighted

    def show(self, text: str) -> None:
        """Hold a code before the camera, and wait until the frame has been read."""
        with self.qtbot.waitSignal(self.camera.pictured):
            self.cameras.feed.show(picture_of(text))
        self.qtbot.waitUntil(lambda: not self.camera.is_reading)


MakeEye = Callable[..., Eye]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[MakeEye]:
    page = QWidget()
    qtbot.addWidget(page)

    def made(cameras: CamerasOfTests | None, clock: SteadyClock | None = None) -> Eye:
        eye = Eye(page, cameras, qtbot, clock or SteadyClock())
        eye.camera.want(True)
        page.show()
        return eye

    yield made
    page.hide()


def test_what_is_held_before_it_is_handed_on_when_it_is_ours(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam"))
    eye.wait_for(CameraState.STARTING)
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    eye.see(TICKETS[0])
    assert eye.camera.state is CameraState.SEEING
    assert eye.scanned == []
    eye.camera.answer(TICKETS[0], True)
    assert eye.scanned == [TICKETS[0]]


def test_a_code_that_is_not_ours_is_handed_on_when_it_is_held(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    eye.see("https://example.com")
    eye.camera.answer("https://example.com", False)
    for _ in range(3):
        assert eye.scanned == []
        eye.clock.at += 400
        eye.show("https://example.com")
    assert eye.scanned == ["https://example.com"]


def test_it_is_off_on_another_page_and_on_again_on_this(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    eye.page.hide()
    assert not eye.cameras.feed.is_on
    assert eye.camera.state is CameraState.OFF
    eye.page.show()
    eye.qtbot.waitUntil(lambda: len(eye.cameras.opened) == 2)
    assert eye.cameras.feed.is_on


def test_a_page_that_is_taken_down_leaves_no_camera_on(qtbot: QtBot) -> None:
    """As it goes when the window is built again in another language."""
    page, cameras = QWidget(), CamerasOfTests("Webcam")
    eye = Eye(page, cameras, qtbot, SteadyClock())
    page.show()
    eye.camera.want(True)
    eye.see(TICKETS[0])
    delete(page)
    assert not cameras.feed.is_on


def test_switched_off_it_is_really_off(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    eye.camera.want(False)
    assert not eye.cameras.feed.is_on
    eye.page.hide()
    eye.page.show()
    eye.cameras.plug()
    eye.cameras.plug("Webcam")
    assert len(eye.cameras.opened) == 1


def test_unplugged_it_says_so_and_comes_back_by_itself(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam", "Built-in"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    eye.see(TICKETS[0])
    eye.cameras.plug("Built-in")
    assert eye.camera.state is CameraState.ABSENT
    assert not eye.cameras.feed.is_on
    eye.cameras.plug("Built-in", "Webcam")
    assert [name for name, _ in eye.cameras.opened] == ["Webcam", "Webcam"]
    eye.see(TICKETS[1])
    assert eye.camera.state is CameraState.SEEING


def test_another_camera_that_comes_or_goes_changes_nothing(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    eye.cameras.plug("Webcam", "Other")
    eye.cameras.plug("Webcam")
    assert len(eye.cameras.opened) == 1


def test_without_any_camera_it_begins_when_one_is_plugged_in(make: MakeEye) -> None:
    eye = make(CamerasOfTests())
    eye.wait_for(CameraState.NONE)
    eye.cameras.plug("Webcam")
    eye.see(TICKETS[0])


def test_another_is_chosen_while_one_runs(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam", "Other"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    first = eye.cameras.feed
    eye.camera.choose("Other")
    assert not first.is_on
    assert eye.cameras.opened[-1][0] == "Other"


def test_another_is_chosen_in_place_of_one_that_is_away(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Other"))
    eye.camera.choose("Webcam")
    eye.wait_for(CameraState.ABSENT)
    eye.camera.choose("Other")
    eye.see(TICKETS[0])


def test_one_that_another_program_holds_is_tried_again(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    eye.cameras.feed.failed.emit()
    assert eye.camera.state is CameraState.FAILED
    eye.qtbot.waitUntil(lambda: len(eye.cameras.opened) == 2)
    assert eye.camera.state is CameraState.FAILED
    eye.see(TICKETS[0])
    assert eye.camera.state is CameraState.SEEING


def test_without_leave_nothing_is_switched_on(make: MakeEye) -> None:
    eye = make(CamerasOfTests("Webcam", is_allowed=False))
    eye.wait_for(CameraState.REFUSED)
    eye.cameras.plug("Webcam", "Other")
    assert eye.cameras.opened == []
    assert eye.camera.state is CameraState.REFUSED


def test_of_many_frames_the_newest_is_read(make: MakeEye) -> None:
    """Frames come faster than the camera's beat: those in between are passed over, and none waits."""
    eye = make(CamerasOfTests("Webcam"))
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    for ticket in TICKETS:
        eye.cameras.feed.show(picture_of(ticket))
    eye.qtbot.waitUntil(lambda: bool(eye.sighted))
    assert eye.sighted == [TICKETS[-1]]


def test_without_a_camera_system_it_says_so(make: MakeEye, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delitem(sys.modules, "checkin.ui.scanners.cameras")
    eye = make(None)
    eye.wait_for(CameraState.UNSUPPORTED)
    eye.camera.want(False)
    assert eye.camera.state is CameraState.OFF


class Format:
    """What a camera offers to show."""

    def __init__(self, width: int, height: int, frames_a_second: float) -> None:
        self._size, self._speed = QSize(width, height), frames_a_second

    def resolution(self) -> QSize:
        return self._size

    def maxFrameRate(self) -> float:
        return self._speed


VGA, HD, SLOW_HD, FULL_HD = (
    Format(640, 480, 30),
    Format(1280, 720, 30),
    Format(1280, 720, 5),
    Format(1920, 1080, 30),
)


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        ([VGA, FULL_HD, HD], HD),
        ([VGA, SLOW_HD, FULL_HD], FULL_HD),
        ([VGA, SLOW_HD], VGA),
        ([SLOW_HD], SLOW_HD),
        ([], None),
    ],
)
def test_the_format_is_large_enough_and_quick(offered: list[Format], chosen: Format | None) -> None:
    assert suited(offered) is chosen


def test_cameras_of_one_make_are_told_apart() -> None:
    assert told_apart(["C920", "Built-in", "C920", "C920"]) == ["C920", "Built-in", "C920 (2)", "C920 (3)"]


def test_the_machines_own_cameras_have_each_a_name(qtbot: QtBot) -> None:
    cameras = MachineCameras()
    assert len(set(cameras.names)) == len(QMediaDevices.videoInputs())
    with qtbot.waitCallback() as answered:
        cameras.ask_leave(answered)


class HeldClock(SteadyClock):
    """Stands between the reader and the end of its frame until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = Event()

    def __call__(self) -> int:
        if current_thread() is not main_thread():
            self.go_on.wait(timeout=10)
        return super().__call__()


def test_while_one_frame_is_read_the_others_are_only_shown(make: MakeEye, qtbot: QtBot) -> None:
    clock = HeldClock()
    eye = make(CamerasOfTests("Webcam"), clock)
    eye.qtbot.waitUntil(lambda: bool(eye.cameras.opened))
    for ticket in TICKETS[:3]:
        with qtbot.waitSignal(eye.camera.pictured):
            eye.cameras.feed.show(picture_of(ticket))
    clock.go_on.set()
    qtbot.waitUntil(lambda: not eye.camera.is_reading)
    eye.see(TICKETS[3])
    assert eye.sighted == [TICKETS[0], TICKETS[3]]


@pytest.mark.parametrize("width", [8, 9, 10, 11])
def test_a_picture_in_grey_has_no_gaps(width: int) -> None:
    image = QImage(QSize(width, 2), QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    image.setPixelColor(0, 1, QColor("white"))
    assert grey(image).pixels == bytes(width) + b"\xff" + bytes(width - 1)
