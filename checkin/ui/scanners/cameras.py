"""The machine's cameras. Import this late: it brings in QtMultimedia, which a machine may lack."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

_ENOUGH_PX = 1280
"""Width at which a ticket at arm's length is read; wider pictures only cost time."""
_FRAMES_A_SECOND = 10
"""Slower formats show a moving hand as a smear."""


class NewestPicture:
    """Takes from a video sink what it shows now, whoever plays into it: nothing waits in a queue."""

    def __init__(self, sink: QVideoSink) -> None:
        self._sink = sink
        self._taken = QVideoFrame()

    def take(self) -> QImage | None:
        """Return the frame that is shown, or None where it has been taken before."""
        frame = self._sink.videoFrame()
        if not frame.isValid() or frame == self._taken:
            return None
        self._taken = frame
        image = frame.toImage()
        return None if image.isNull() else image


class CameraFeed(QObject):
    """A camera that is running, in the format that suits reading."""

    failed = Signal()

    def __init__(self, device: QCameraDevice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink = QVideoSink(self)
        self._picture = NewestPicture(self._sink)
        self._camera = QCamera(device, self)
        self._camera.errorOccurred.connect(self._on_error)
        usual = suited(device.videoFormats())
        if usual is not None:
            self._camera.setCameraFormat(usual)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._camera.start()

    def newest(self) -> QImage | None:
        """Return what the camera sees now, if that is new."""
        return self._picture.take()

    def close(self) -> None:
        """Switch the camera off."""
        self._camera.errorOccurred.disconnect(self._on_error)
        self._camera.stop()
        self.deleteLater()

    def _on_error(self) -> None:
        self.failed.emit()


class MachineCameras(QObject):
    """What the system says is connected."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.changed)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the cameras, the system's usual one first."""
        return tuple(self._named())

    def ask_leave(self, answered: Callable[[bool], None]) -> None:
        """Ask for leave where the system wants to be asked."""
        if _leave() is Qt.PermissionStatus.Undetermined:
            _application().requestPermission(QCameraPermission(), self, lambda *_: answered(_is_granted()))
        else:
            answered(_is_granted())

    def open(self, name: str) -> CameraFeed:
        """Switch on a camera that is connected."""
        return CameraFeed(self._named()[name], self)

    def _named(self) -> dict[str, QCameraDevice]:
        devices = sorted(QMediaDevices.videoInputs(), key=lambda each: not each.isDefault())
        return dict(zip(told_apart([device.description() for device in devices]), devices, strict=True))


def told_apart(descriptions: Iterable[str]) -> list[str]:
    """Return a name for each camera: two of one make have a number."""
    names: list[str] = []
    for description in descriptions:
        name, number = description, 1
        while name in names:
            number += 1
            name = f"{description} ({number})"
        names.append(name)
    return names


def suited(formats: list[QCameraFormat]) -> QCameraFormat | None:
    """Return the smallest format that is wide enough and not slow, or else the largest; None without any."""
    quick = [each for each in formats if each.maxFrameRate() >= _FRAMES_A_SECOND] or formats
    enough = [each for each in quick if each.resolution().width() >= _ENOUGH_PX]
    if enough:
        return min(enough, key=_size)
    return max(quick, key=_size, default=None)


def _size(one: QCameraFormat) -> int:
    return one.resolution().width() * one.resolution().height()


def _leave() -> Qt.PermissionStatus:
    return _application().checkPermission(QCameraPermission())


def _is_granted() -> bool:
    return _leave() is Qt.PermissionStatus.Granted


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application
