"""Tickets held before the camera, on real widgets over a real event file: from the frames to the check-in."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from checkin.domain.attendee import State
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.domain.verdict import Family, VerdictKind
from checkin.store.ports import EventStore
from tests.fakes import an_event
from tests.people import LEE, SATO, register
from tests.scanning.corpus import Kind, with_ticket
from tests.ui.door.conftest import Door, asked
from tests.ui.scanners.cameras import CamerasOfTests, VideoFeed, picture_of

PHONE = Kind("phone", module_px=(5, 6), turn=10, tilt=0.05, ink=(40, 230))
FRAMES_A_SECOND = 15
OpenDoor = Callable[..., Door]


def phone_video(path: Path, ticket: str) -> Path:
    """Make a video: an empty hall, then a phone with a ticket moves into the picture and stays a second."""
    held = np.clip(with_ticket(np.random.default_rng(7), PHONE, ticket), 0, 255).astype(np.uint8)
    height, width = held.shape
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), FRAMES_A_SECOND, (width, height))
    assert video.isOpened()
    for number in range(3 * FRAMES_A_SECOND):
        away = max(0, 2 * FRAMES_A_SECOND - number) * width // (2 * FRAMES_A_SECOND)
        frame = np.full_like(held, 90)
        frame[:, away:] = held[:, : width - away]
        video.write(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR))
    video.release()
    return path


def open_eyes(open_door: OpenDoor, store: EventStore, *names: str) -> tuple[Door, CamerasOfTests]:
    cameras = CamerasOfTests(*names)
    door = open_door(store, cameras, is_camera_on=True)
    door.qtbot.waitUntil(lambda: bool(cameras.opened))
    return door, cameras


def hold(door: Door, cameras: CamerasOfTests, text: str) -> None:
    """Hold a code before the camera until the frame has been read, and what that set off has come back."""
    with door.qtbot.waitSignal(door.page.camera.pictured):
        cameras.feed.show(picture_of(text))
    door.qtbot.waitUntil(lambda: not door.page.camera.is_reading)
    door.settle()


def state_of(door: Door, attendee_id: str) -> State:
    attendee = asked(door, lambda store: store.attendee(attendee_id))
    assert attendee is not None
    return attendee.state


def test_a_phone_that_comes_into_view_is_checked_in(
    open_door: OpenDoor, store: EventStore, tmp_path: Path
) -> None:
    """A video file plays into the sink that the camera's frames go into; all the rest is as at a door."""
    sato = register(store, SATO)
    video = phone_video(tmp_path / "phone.mp4", sato.ticket)
    door = open_door(store, CamerasOfTests("Webcam", make=lambda: VideoFeed(video)), is_camera_on=True)
    door.qtbot.waitUntil(lambda: door.page.panel.family is Family.ADMITTED, timeout=20_000)
    door.settle()
    assert state_of(door, sato.id) is State.ARRIVED
    assert door.page.panel.card.name.text() == "佐藤 花子"
    assert door.page.camera_card.viewfinder.isVisible()


def test_the_next_ticket_is_checked_in_and_the_one_before_stays_as_it_is(
    open_door: OpenDoor, store: EventStore
) -> None:
    sato, lee = register(store, SATO), register(store, LEE)
    door, cameras = open_eyes(open_door, store, "Webcam")
    for attendee in (sato, lee, sato):
        hold(door, cameras, attendee.ticket)
        assert state_of(door, attendee.id) is State.ARRIVED
    assert door.page.panel.attendee is not None
    assert door.page.panel.attendee.id == lee.id


def test_a_code_of_the_ticket_site_is_checked_in(open_door: OpenDoor, store: EventStore) -> None:
    sato = register(store, SATO)
    door, cameras = open_eyes(open_door, store, "Webcam")
    hold(door, cameras, "r-1001")
    assert door.page.panel.family is Family.ADMITTED
    assert state_of(door, sato.id) is State.ARRIVED


@pytest.mark.parametrize("text", ["https://example.com/menu", issue(an_event("other"), bytes(NONCE_BYTES))])
def test_a_strangers_code_is_told_of_only_when_it_is_held(
    open_door: OpenDoor, store: EventStore, text: str
) -> None:
    door, cameras = open_eyes(open_door, store, "Webcam")
    for _ in range(3):
        hold(door, cameras, text)
        assert door.page.panel.family is None
        door.fingers.wait(400)
    hold(door, cameras, text)
    assert door.page.panel.family is Family.REFUSED
    (refused,) = [
        entry for entry in asked(door, lambda store: list(store.entries())) if entry.kind == "scan_refused"
    ]
    assert refused.data["verdict"] in (VerdictKind.UNKNOWN, VerdictKind.OTHER_EVENT)


def test_f12_switches_the_camera_on_and_off_and_is_remembered(open_door: OpenDoor, store: EventStore) -> None:
    cameras = CamerasOfTests("Webcam")
    door = open_door(store, cameras)
    card = door.page.camera_card
    chosen: list[object] = []
    door.page.settings_changed.connect(chosen.append)
    assert not card.isVisible()
    door.fingers.press(Qt.Key.Key_F12)
    assert card.isVisible()
    assert card.button.text() == "Camera off (F12)"
    cameras.feed.show(picture_of("X"))
    door.qtbot.waitUntil(card.viewfinder.isVisible)
    door.fingers.press(Qt.Key.Key_F12)
    assert not card.isVisible()
    assert not cameras.feed.is_on
    assert chosen == [{"is_camera_on": True}, {"is_camera_on": False}]


def test_unplugged_it_is_said_in_words_and_search_goes_on(open_door: OpenDoor, store: EventStore) -> None:
    door, cameras = open_eyes(open_door, store, "Webcam", "Built-in")
    card = door.page.camera_card
    card.choice.setCurrentIndex(1)
    card.choice.activated.emit(1)
    assert cameras.opened[-1][0] == "Built-in"
    cameras.plug("Webcam")
    assert "Built-in is not connected" in card.sentence.text()
    assert card.choice.value == "Built-in"
    sato = register(store, SATO)
    door.scan(sato.ticket)
    assert state_of(door, sato.id) is State.ARRIVED
    cameras.plug("Webcam", "Built-in")
    cameras.feed.show(picture_of("X"))
    door.qtbot.waitUntil(card.viewfinder.isVisible)
    assert not card.sentence.isVisible()


@pytest.mark.parametrize(
    ("names", "is_allowed", "sentence"),
    [((), True, "No camera is connected"), (("Webcam",), False, "does not let")],
)
def test_what_keeps_the_camera_from_seeing_is_said(
    open_door: OpenDoor, store: EventStore, names: tuple[str, ...], is_allowed: bool, sentence: str
) -> None:
    door = open_door(store, CamerasOfTests(*names, is_allowed=is_allowed), is_camera_on=True)
    door.qtbot.waitUntil(lambda: sentence in door.page.camera_card.sentence.text())
    assert not door.page.camera_card.viewfinder.isVisible()


def test_the_preview_is_a_mirror_with_white_around_it_when_that_is_wanted(
    open_door: OpenDoor, store: EventStore
) -> None:
    door, cameras = open_eyes(open_door, store, "Webcam")
    halves = QImage(64, 36, QImage.Format.Format_RGB32)
    halves.fill(QColor("red"))
    for column in range(32):
        for row in range(36):
            halves.setPixelColor(column, row, QColor("blue"))
    cameras.feed.show(halves)
    finder = door.page.camera_card.viewfinder
    door.qtbot.waitUntil(finder.isVisible)
    shown = finder.grab().toImage()
    middle = shown.height() // 2
    assert shown.pixelColor(shown.width() // 2 - 40, middle) == QColor("red")
    assert shown.pixelColor(shown.width() // 2 + 40, middle) == QColor("blue")
    assert shown.pixelColor(12, middle) != QColor("white")
    door.page.camera_card.light.click()
    assert finder.grab().toImage().pixelColor(12, middle) == QColor("white")


def test_the_last_arrivals_make_room_for_the_camera(open_door: OpenDoor, store: EventStore) -> None:
    door, cameras = open_eyes(open_door, store, "Webcam")
    for number in range(8):
        door.scan(register(store, SATO, name=f"佐藤 {number}", ticket_code=f"R-{number}").ticket)
    cameras.feed.show(picture_of("X"))
    door.qtbot.waitUntil(door.page.camera_card.viewfinder.isVisible)
    rows = door.page.arrivals.rows
    door.qtbot.waitUntil(lambda: not rows[7].isVisible())
    shown = [row.geometry() for row in rows if row.isVisible()]
    assert len(shown) >= 3
    assert all(not one.intersects(other) for one, other in pairwise(shown))
    door.fingers.press(Qt.Key.Key_F12)
    door.qtbot.waitUntil(lambda: len([row for row in rows if row.isVisible()]) > len(shown))
