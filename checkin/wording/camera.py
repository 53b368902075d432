"""How it stands with the camera, in words."""

from typing import assert_never

from checkin.scanning.state import CameraState
from checkin.wording.language import tr


def camera_sentence(state: CameraState, name: str) -> str:
    """Return what staff should know about the camera of a name; nothing while it is off or sees."""
    match state:
        case CameraState.OFF | CameraState.SEEING:
            return ""
        case CameraState.STARTING:
            return tr("The camera is starting…")
        case CameraState.ABSENT:
            return tr("{camera} is not connected. Plug it in: it goes on by itself.", camera=name)
        case CameraState.NONE:
            return tr("No camera is connected. Plug one in, or scan and search as usual.")
        case CameraState.REFUSED:
            return tr(
                "The system does not let this program use the camera. Allow it in the system's privacy settings,"
                " then switch the camera off and on here."
            )
        case CameraState.FAILED:
            return tr(
                "{camera} gives no picture. Close other programs that use it; it is tried again by itself.",
                camera=name,
            )
        case CameraState.UNSUPPORTED:
            return tr("Cameras cannot be used on this machine; everything else works.")
        case _:
            assert_never(state)
