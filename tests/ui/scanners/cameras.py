"""Cameras that tests plug in and out: made pictures, or a video file in the place of what a camera sees."""

import io
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
from qrcode.main import QRCode

from checkin.ui.scanners.camera_source import Feed
from checkin.ui.scanners.cameras import NewestPicture


def picture_of(text: str) -> QImage:
    """Return any text as a QR code that fills what the camera sees."""
    code = QRCode(box_size=12)
    code.add_data(text)
    written = io.BytesIO()
    code.make_image().save(written)
    return QImage.fromData(written.getvalue()).convertToFormat(QImage.Format.Format_RGB32)


class MadeFeed(QObject):
    """Shows whatever picture it is given, as a camera's frames come: into a video sink."""

    failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_on = True
        self._sink = QVideoSink(self)
        self._picture = NewestPicture(self._sink)

    def show(self, image: QImage) -> None:
        self._sink.setVideoFrame(QVideoFrame(image))

    def newest(self) -> QImage | None:
        assert self.is_on, "a camera that is off is not asked"
        return self._picture.take()

    def close(self) -> None:
        self.is_on = False


class VideoFeed(QObject):
    """Plays a video file into the sink that a camera's frames go into."""

    failed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._sink = QVideoSink(self)
        self._picture = NewestPicture(self._sink)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._player.setSource(QUrl.fromLocalFile(str(path)))
        self._player.errorOccurred.connect(lambda *_: self.failed.emit())
        self._player.play()

    def newest(self) -> QImage | None:
        return self._picture.take()

    def close(self) -> None:
        self._player.stop()


class CamerasOfTests(QObject):
    """A machine with the cameras that a test plugs in; the person allows their use, or does not."""

    changed = Signal()

    def __init__(self, *names: str, is_allowed: bool = True, make: Callable[[], Feed] = MadeFeed) -> None:
        super().__init__()
        self.names = names
        self.is_allowed = is_allowed
        self.opened: list[tuple[str, Feed]] = []
        self._make = make

    @property
    def feed(self) -> MadeFeed:
        """The camera that was switched on last."""
        feed = self.opened[-1][1]
        assert isinstance(feed, MadeFeed)
        return feed

    def plug(self, *names: str) -> None:
        """Have these cameras connected, and no others."""
        self.names = names
        self.changed.emit()

    def ask_leave(self, answered: Callable[[bool], None]) -> None:
        answered(self.is_allowed)

    def open(self, name: str) -> Feed:
        self.opened.append((name, self._make()))
        return self.opened[-1][1]
