"""An image of a design taken apart for a PDF: the samples, compressed, and what may be seen through.

A JPEG goes in as it is. All else goes in as rows of a PNG, which PDF knows too: a PNG's own filters press drawings
twice as small as plain compression does.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from struct import unpack_from

from PIL import Image

from checkin.badges.image_reading import FORMATS, read_image
from checkin.domain.design import Design
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_images import image_bytes
from checkin.faults import Fault

_ORIENTATION = 0x0112
_SIGNATURE_BYTES = 8
_FRAME_BYTES = 12
"""Of a chunk: its length, its type, its checksum."""
_JPEG_QUALITY = 95


@dataclass(frozen=True, slots=True)
class Samples:
    """Compressed samples of 8 bits: a JPEG, or rows of a PNG."""

    data: bytes
    components: int
    """One for grey, three for colours."""
    is_jpeg: bool = False


@dataclass(frozen=True, slots=True)
class ImageParts:
    """An image as a PDF has it; pixels count from its top left corner."""

    width_px: int
    height_px: int
    colours: Samples
    opacity: Samples | None = None


@lru_cache(maxsize=64)
def image_parts(content: str) -> ImageParts:
    """Return an image of a design for a PDF; raises :class:`Fault` where its pixels cannot be read."""
    data = image_bytes(content)
    image = read_image(data)
    opacity = _rows(image.getchannel("A")) if image.mode in ("LA", "RGBA") else None
    return ImageParts(image.width, image.height, _colours(data, image), opacity)


def check_pixels(design: Design) -> None:
    """Raise :class:`DesignBroken` where an image begins as one should and cannot be read to its end."""
    for name, content in design.images.items():
        try:
            image_parts(content)
        except Fault as fault:
            raise DesignBroken(Flaw.NOT_AN_IMAGE, f"images → {name}") from fault


def _colours(data: bytes, image: Image.Image) -> Samples:
    """Return the colours of an image, which is what a file shows."""
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        if opened.format == "PNG":
            return _rows(image.convert("RGB" if image.mode.startswith("RGB") else "L"))
        is_as_shown = opened.getexif().get(_ORIENTATION, 1) == 1 and "icc_profile" not in opened.info
        if is_as_shown and opened.mode in ("L", "RGB"):
            return Samples(data, len(opened.getbands()), is_jpeg=True)
    written = io.BytesIO()
    image.save(written, "JPEG", quality=_JPEG_QUALITY)
    return Samples(written.getvalue(), len(image.getbands()), is_jpeg=True)


def _rows(image: Image.Image) -> Samples:
    """Return the compressed rows of an image in mode L or RGB."""
    written = io.BytesIO()
    image.save(written, "PNG")
    return Samples(b"".join(_chunks(written.getvalue(), b"IDAT")), len(image.getbands()))


def _chunks(png: bytes, kind: bytes) -> Iterator[bytes]:
    """Yield the contents of those chunks of a PNG that are of one kind."""
    place = _SIGNATURE_BYTES
    while place < len(png):
        length, found = unpack_from(">I4s", png, place)
        if found == kind:
            yield png[place + 8 : place + 8 + length]
        place += length + _FRAME_BYTES
