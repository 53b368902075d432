"""Image files of every kind on their way into a design."""

import io
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from checkin.badges.image_import import image_for_design
from checkin.badges.image_parts import image_parts
from checkin.badges.image_reading import read_image
from checkin.domain.design_images import MOST_BYTES, image_size
from checkin.faults import Fault, FaultKind
from tests.images import BLUE, RED, file_of, grey_of_16_bits, halves, photo


def imported(data: bytes, **options: Any) -> Image.Image:
    image = Image.open(io.BytesIO(b64decode(image_for_design(data, **options).base64)))
    image.load()
    return image


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF"])
def test_every_kind_of_file_becomes_one_that_a_design_can_hold(kind: str) -> None:
    found = image_for_design(file_of(halves(), kind))
    assert image_size(found.base64) == (found.width_px, found.height_px) == (60, 40)
    red = imported(file_of(halves(), kind)).convert("RGB").getpixel((30, 8))
    assert all(abs(one - other) < 8 for one, other in zip(red, RED, strict=True))


def test_a_drawing_becomes_a_png_and_a_photo_a_jpeg() -> None:
    assert imported(file_of(halves(), "JPEG", quality=95)).format == "PNG"
    assert imported(file_of(photo(300, 200))).format == "JPEG"


def test_a_photo_with_clear_parts_keeps_them() -> None:
    clear = photo(300, 200).convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 100, 200))
    image = imported(file_of(clear, "WEBP", lossless=True))
    assert (image.format, image.getchannel("A").getpixel((50, 50))) == ("PNG", 0)


def test_an_image_is_brought_down_to_what_a_printer_shows() -> None:
    found = image_for_design(file_of(Image.new("L", (6000, 1500), 90)))
    assert (found.width_px, found.height_px) == (2362, 591)
    small = image_for_design(file_of(Image.new("L", (6000, 1500), 90)), (25.4, 25.4))
    assert (small.width_px, small.height_px) == (600, 150)


def test_a_small_image_is_left_as_it_is_to_the_pixel() -> None:
    assert imported(file_of(halves(), "BMP")).convert("RGB").tobytes() == halves().tobytes()


def test_two_images_of_any_kind_fit_into_a_design() -> None:
    noise = Image.effect_noise((2400, 2400), 90)
    found = image_for_design(file_of(Image.merge("RGBA", (noise, noise.rotate(90), noise.rotate(180), noise))))
    assert len(found.base64) * 3 / 4 * 2 < MOST_BYTES
    assert found.width_px > 300


def test_a_photo_is_turned_as_the_camera_was_held_and_says_nothing_of_where_it_was_taken() -> None:
    lying = halves().transpose(Image.Transpose.ROTATE_90)
    exif = lying.getexif()
    exif[0x0112] = 6
    exif[0x010F] = "Maker of cameras"
    image = imported(file_of(lying, "JPEG", exif=exif, quality=95, subsampling=0))
    assert image.size == (60, 40) and image.convert("RGB").getpixel((30, 35))[2] > 150
    assert not image.getexif() and b"Maker" not in b64decode(image_for_design(file_of(lying, "JPEG")).base64)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_grey_stays_grey(mode: str) -> None:
    grey = grey_of_16_bits(0x8080) if mode == "I;16" else Image.new("L", (60, 40), 128).convert(mode)
    assert imported(file_of(grey)).mode == "L"


def test_sixteen_bits_become_eight_and_not_white() -> None:
    assert read_image(file_of(grey_of_16_bits(0x4040))).getpixel((3, 3)) == 0x40


def test_colours_of_a_wider_space_become_those_of_screens() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert read_image(file_of(halves(), icc_profile=lab)).getpixel((5, 5)) == RED
    assert read_image(file_of(halves(), icc_profile=b"no profile")).getpixel((5, 39)) == BLUE


@pytest.mark.parametrize(
    "data",
    [b"", b"no image", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", file_of(photo(90, 90))[:400]],
)
def test_what_is_no_image_is_a_fault_that_names_the_file(data: bytes) -> None:
    with pytest.raises(Fault) as told:
        image_for_design(data, path=Path("logo.svg"))
    assert (told.value.kind, told.value.path) == (FaultKind.IMAGE_BROKEN, Path("logo.svg"))


def test_a_small_file_that_claims_to_be_huge_is_refused_at_once() -> None:
    huge = bytearray(file_of(Image.new("1", (8, 8))))
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(Fault):
        read_image(bytes(huge))


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's own, about files cut short
@settings(max_examples=300)
@given(
    st.sampled_from(["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF"]),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6),
    st.integers(1, 9000),
)
def test_a_damaged_file_is_an_image_or_a_fault_and_nothing_else(
    kind: str, changes: list[tuple[int, int]], kept: int
) -> None:
    damaged = bytearray(file_of(halves(), kind))
    for place, value in changes:
        damaged[place % len(damaged)] = value
    try:
        found = image_for_design(bytes(damaged[:kept]))
    except Fault as fault:
        assert fault.kind is FaultKind.IMAGE_BROKEN
    else:
        assert image_parts(found.base64).width_px == found.width_px
