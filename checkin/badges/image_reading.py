"""Image files read for paper: upright, grey or in the colours of screens, transparency kept."""

import io
from pathlib import Path
from struct import error
from typing import Any, cast
from zlib import error as zlib_error

from PIL import Image, ImageChops, ImageCms, ImageOps

from checkin.domain.design_images import MOST_MEGAPIXELS
from checkin.faults import Fault, FaultKind

FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")
cast("Any", Image).MAX_IMAGE_PIXELS = None  # its own limit only warns; ours refuses
_BROKEN = (OSError, SyntaxError, ValueError, TypeError, IndexError, KeyError, EOFError, OverflowError)
"""What Pillow raises for files that are none or end too early, by kind of file."""


def read_image(data: bytes, path: Path | None = None) -> Image.Image:
    """Return what a file shows, in mode L, LA, RGB or RGBA, turned as the camera was held.

    Raises :class:`Fault`, which names ``path``, for what is no image.
    """
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_MEGAPIXELS * 1_000_000:
                raise Fault(FaultKind.IMAGE_BROKEN, path)
            opened.load()
            return _plain(ImageOps.exif_transpose(opened))
    except (*_BROKEN, error, zlib_error) as trouble:
        raise Fault(FaultKind.IMAGE_BROKEN, path) from trouble


def _plain(image: Image.Image) -> Image.Image:
    if image.mode.startswith(("I", "F")):
        return _of_16_bits(image)
    is_clear = image.has_transparency_data
    colours = _in_screen_colours(image).convert("RGBA" if is_clear else "RGB")
    if is_clear and colours.getchannel("A").getextrema() == (255, 255):
        colours = colours.convert("RGB")
    if _is_grey(colours):
        colours = colours.convert("LA" if colours.mode == "RGBA" else "L")
    colours.info.clear()
    return colours


def _of_16_bits(image: Image.Image) -> Image.Image:
    """Return 16 bits of grey as 8; Pillow's own way depends on its version."""
    grey = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    grey.info.clear()
    return grey


def _in_screen_colours(image: Image.Image) -> Image.Image:
    """Return an image in sRGB; a profile that is broken or another image's says nothing, and is passed over."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK"):
        return image
    try:
        theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        screens = cast("Any", ImageCms).createProfile("sRGB")
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        turned = ImageCms.profileToProfile(image, theirs, screens, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return image
    return turned or image


def _is_grey(image: Image.Image) -> bool:
    red, green, blue = image.split()[:3]
    return not (ImageChops.difference(red, green).getbbox() or ImageChops.difference(green, blue).getbbox())
