"""How it stands with the camera."""

from enum import Enum, auto


class CameraState(Enum):
    """What staff may have to know, or to do something about."""

    OFF = auto()
    STARTING = auto()
    """It has been switched on, and has shown nothing yet."""
    SEEING = auto()
    ABSENT = auto()
    """The chosen one is not connected; it goes on when it is."""
    NONE = auto()
    """No camera at all is connected."""
    REFUSED = auto()
    """The system does not let this program use cameras."""
    FAILED = auto()
    """It is there and gives no pictures; mostly another program has it."""
    UNSUPPORTED = auto()
    """The machine lacks what cameras are used through."""
