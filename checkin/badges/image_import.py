"""An image file made ready for a design: upright, no larger than print shows, without what cameras add."""

import io
from base64 import b64encode
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from checkin.badges.image_reading import read_image

PRINTED_DPI = 600
"""More than this no printer of badges shows."""
LARGEST_MM = 100.0
_MOST_BYTES = 900_000
"""Two such images fit into a design; what is larger loses pixels until it is not."""
_SMALLER = 0.9
"""At each step, and more where far too much is left."""
_JPEG_QUALITY = 90
_PHOTO_COLOURS = 4096
_PHOTO_GREYS = 160
"""Drawings have fewer."""


class DesignImage(NamedTuple):
    """An image as a design holds it."""

    base64: str
    width_px: int
    height_px: int


def image_for_design(
    data: bytes, box_mm: tuple[float, float] = (LARGEST_MM, LARGEST_MM), path: Path | None = None
) -> DesignImage:
    """Return a PNG, JPEG, WebP, BMP, GIF or TIFF file as a PNG, or a photo as a JPEG, for a box of this size.

    Raises :class:`Fault`, which names ``path``, for what is no image.
    """
    image = _scaled(read_image(data, path), box_mm)
    encoded = _encoded(image)
    while len(encoded) > _MOST_BYTES:
        scale = min(_SMALLER, (_MOST_BYTES / len(encoded)) ** 0.5)
        image = image.resize(_size(image, scale), Image.Resampling.LANCZOS)
        encoded = _encoded(image)
    return DesignImage(b64encode(encoded).decode("ascii"), *image.size)


def _scaled(image: Image.Image, box_mm: tuple[float, float]) -> Image.Image:
    """Return an image with no more pixels than ``PRINTED_DPI`` has in a box."""
    most = [side_mm / 25.4 * PRINTED_DPI for side_mm in box_mm]
    scale = min(room / pixels for room, pixels in zip(most, image.size, strict=True))
    return image.resize(_size(image, scale), Image.Resampling.LANCZOS) if scale < 1 else image


def _size(image: Image.Image, scale: float) -> tuple[int, int]:
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _encoded(image: Image.Image) -> bytes:
    if not _is_photo(image):
        return _saved(image, "PNG", optimize=True)
    return min(_saved(image, "JPEG", quality=_JPEG_QUALITY), _saved(image, "PNG"), key=len)


def _is_photo(image: Image.Image) -> bool:
    """Say whether an image has more colours than somebody draws with, and nothing to see through."""
    if image.mode not in ("L", "RGB"):
        return False
    return image.getcolors(_PHOTO_GREYS if image.mode == "L" else _PHOTO_COLOURS) is None


def _saved(image: Image.Image, kind: str, **options: int) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()
