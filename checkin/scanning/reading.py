"""Reads the codes in a frame. One in which nothing is found is tried again, changed to suit what spoils frames.

Enlarged, because small modules fall between pixels; levelled, against shadows and pale prints; sharpened, against
blur. Each was chosen by what it adds on ``tests.scanning.corpus``; ``python -m tests.benchmarks camera`` counts.
"""

from collections.abc import Callable, Iterable

import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from checkin.scanning.frame import Frame, Sight

NO_TRY_AFTER_MS = 60
"""No further try begins so late: the longest of them ends within 100 ms of the first, and the next frame waits."""
_QR = zxingcpp.barcode_formats_from_str("QRCode")
"""Asked for every kind of code, a frame takes twenty times as long."""
_LARGER = 2
_SHADOW_PX = 12
"""How far around a pixel its surroundings reach when shadows are levelled; some modules of a code."""
_STEEPER = 8
"""By how much levelling raises the contrast."""
_UNSHARP = ImageFilter.UnsharpMask(radius=5, percent=400, threshold=0)
_SMOOTH = ImageFilter.BoxBlur(1)


def read_frame(frame: Frame, now_ms: Callable[[], int]) -> tuple[Sight, ...]:
    """Return the codes in a frame; ``now_ms`` is any steady clock, by which trying again is given up."""
    begun = now_ms()
    picture = Image.frombuffer("L", (frame.width_px, frame.height_px), frame.pixels)
    for change, scale in _TRIES:
        found = _read(change(picture))
        if found:
            return tuple(_sight(frame, code, scale) for code in found)
        if now_ms() - begun > NO_TRY_AFTER_MS:
            break
    return ()


def _read(picture: Image.Image) -> list[zxingcpp.Barcode]:
    return [code for code in zxingcpp.read_barcodes(picture, formats=_QR) if code.text]


def _sight(frame: Frame, code: zxingcpp.Barcode, scale: int) -> Sight:
    place = code.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    x_px, y_px = (_mean(values) / scale for values in zip(*((point.x, point.y) for point in corners), strict=True))
    return Sight(code.text, frame.is_aimed(x_px, y_px))


def _mean(values: Iterable[float]) -> float:
    numbers = tuple(values)
    return sum(numbers) / len(numbers)


def _as_it_is(picture: Image.Image) -> Image.Image:
    return picture


def _enlarged(picture: Image.Image) -> Image.Image:
    size = (picture.width * _LARGER, picture.height * _LARGER)
    return picture.resize(size, Image.Resampling.BILINEAR)


def _levelled(picture: Image.Image) -> Image.Image:
    """Show every pixel against its surroundings."""
    smooth = picture.filter(_SMOOTH)
    around = smooth.filter(ImageFilter.BoxBlur(_SHADOW_PX))
    return _enlarged(ImageChops.subtract(smooth, around, scale=1 / _STEEPER, offset=128))


def _sharpened(picture: Image.Image) -> Image.Image:
    return _enlarged(picture.filter(_UNSHARP))


_TRIES = ((_as_it_is, 1), (_enlarged, _LARGER), (_levelled, _LARGER), (_sharpened, _LARGER))
