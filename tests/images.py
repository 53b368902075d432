"""Invented images: as files, and as designs hold them."""

import io
from base64 import b64encode
from typing import Any

import numpy as np
from PIL import Image

RED, GREEN, BLUE, GREY = (200, 30, 20), (20, 150, 60), (30, 60, 190), (128, 128, 128)


def file_of(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def base64_of(image: Image.Image, kind: str = "PNG", **options: Any) -> str:
    return b64encode(file_of(image, kind, **options)).decode("ascii")


def halves(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """Red above, blue below."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, size[1] // 2, *size))
    return image.convert(mode)


def grey_of_16_bits(value: int) -> Image.Image:
    return Image.fromarray(np.full((40, 60), value, dtype=np.uint16))


def photo(width_px: int, height_px: int) -> Image.Image:
    """Soft colours under noise, as cameras see them."""
    chance = np.random.default_rng(20261201)
    rows, columns = np.mgrid[0:height_px, 0:width_px]
    soft = np.stack([rows % 256, columns % 256, (rows + columns) // 2 % 256], axis=-1)
    return Image.fromarray((soft * 0.8 + chance.integers(0, 40, soft.shape)).astype(np.uint8))
