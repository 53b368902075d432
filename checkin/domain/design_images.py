"""Images that travel inside a design: PNG or JPEG files as base64, told by their first bytes.

What they show is nothing for here: whoever draws them decodes them.
"""

import binascii
from collections.abc import Mapping
from functools import lru_cache
from struct import error, unpack_from

from checkin.domain.design_flaw import DesignBroken, Flaw

MOST_BYTES = 2_000_000
"""Of all images of a design together: one file is sent by mail, and opened in a text editor."""
MOST_MEGAPIXELS = 100
"""A small file can claim to be larger than all memory."""
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG that the size follows on."""
_BARE = frozenset((0x01, 0xFF, *range(0xD0, 0xD8)))
"""Markers that nothing follows on; 0xFF fills."""


def image_bytes(content: str) -> bytes:
    """Return the file that base64 stands for; raises ValueError where it is not base64."""
    return binascii.a2b_base64(content, strict_mode=True)


@lru_cache(maxsize=64)
def image_size(content: str) -> tuple[int, int] | None:
    """Return width and height in pixels as the file of an image has them; None where it is no PNG or JPEG."""
    try:
        data = image_bytes(content)
        size = _png_size(data) if data.startswith(_PNG) else _jpeg_size(data)
    except (ValueError, IndexError, error):
        return None
    return size if size and min(size) > 0 else None


def check_images(images: Mapping[str, str]) -> None:
    """Raise where one is no image, or all of them are too large."""
    for name, content in images.items():
        if image_size(content) is None:
            raise DesignBroken(Flaw.NOT_AN_IMAGE, f"images → {name}")
    total = sum(len(content) * 3 // 4 for content in images.values())
    if total > MOST_BYTES:
        raise DesignBroken(Flaw.IMAGES_TOO_LARGE, "images", _megabytes(total), _megabytes(MOST_BYTES))


def _png_size(data: bytes) -> tuple[int, int]:
    width, height = unpack_from(">8xI4xII", data)[1:]
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(_JPEG):
        return None
    place = 2
    while data[place] == 0xFF:
        marker = data[place + 1]
        if marker in _FRAMES:
            height, width = unpack_from(">HH", data, place + 5)
            return width, height
        place += 1 if marker == 0xFF else 2
        if marker not in _BARE:
            place += unpack_from(">H", data, place)[0]
    return None


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB"
