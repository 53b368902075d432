"""What the door wants of cameras: the machine's own are in ``cameras``, and whatever shows frames can stand in."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QImage


class Feed(Protocol):
    """One camera that is running."""

    @property
    def failed(self) -> SignalInstance:
        """Emitted when it cannot go on; nothing comes after that."""
        ...

    def newest(self) -> QImage | None:
        """Return what it sees now, or None where that was returned before; what came between is passed over."""
        ...

    def close(self) -> None:
        """Switch it off: its light goes out."""
        ...


class Cameras(Protocol):
    """The cameras of a machine, each under a name of its own."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when one was plugged in or out."""
        ...

    @property
    def names(self) -> tuple[str, ...]:
        """Those that are connected now, the usual one first."""
        ...

    def ask_leave(self, answered: Callable[[bool], None]) -> None:
        """Ask the system, and through it the person, whether this program may use cameras."""
        ...

    def open(self, name: str) -> Feed:
        """Switch on one of those that are connected."""
        ...
