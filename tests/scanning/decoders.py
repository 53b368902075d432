"""The decoders that ours is measured against: frame in, texts out."""

from collections.abc import Callable
from ctypes.util import find_library

import cv2
import numpy as np
import zxingcpp

from checkin.scanning.frame import Frame
from checkin.scanning.reading import read_frame

Decoder = Callable[[np.ndarray], set[str]]


def ours(pixels: np.ndarray, now_ms: Callable[[], int] = lambda: 0) -> set[str]:
    """Read as the door does; while the clock stands still, no try is left out for lack of time."""
    return {sight.text for sight in read_frame(frame_of(pixels), now_ms)}


def frame_of(pixels: np.ndarray) -> Frame:
    height, width = pixels.shape
    return Frame(width, height, pixels.tobytes())


def by_zxing(pixels: np.ndarray) -> set[str]:
    return {code.text for code in zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormat.QRCode)}


def by_opencv(pixels: np.ndarray) -> set[str]:
    return {cv2.QRCodeDetector().detectAndDecode(pixels)[0]} - {""}


def others() -> dict[str, Decoder]:
    """Return the others by name; pyzbar wants a library of the system (libzbar0)."""
    decoders: dict[str, Decoder] = {"zxing-cpp alone": by_zxing, "OpenCV": by_opencv}
    if find_library("zbar"):
        from pyzbar import pyzbar  # noqa: PLC0415 (its import fails without the library)

        decoders["pyzbar"] = lambda pixels: {
            code.data.decode() for code in pyzbar.decode(pixels, symbols=[pyzbar.ZBarSymbol.QRCODE])
        }
    return decoders
