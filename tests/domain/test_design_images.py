"""Images inside designs: what is taken for one, and the way through TOML and back."""

from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.design import Design, Layout
from checkin.domain.design_area import Area
from checkin.domain.design_elements import Align, Picture, Rectangle, Upright
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_images import MOST_BYTES, image_size
from checkin.domain.design_toml import read_design, write_design
from tests.images import base64_of, halves, photo

LOGO = base64_of(halves())


def with_pictures(*pictures: Picture, **images: str) -> Design:
    elements = pictures or (Rectangle(box=Area(5, 5, 9, 9), fill="ink"),)
    return Design(
        id="mine", name_ja="自作", name_en="Mine", wide=Layout(size=(91, 55), elements=elements), images=images
    )


SHOWN = Picture(box=Area(5, 5, 30, 20), image="logo")


@pytest.mark.parametrize(("kind", "options"), [("PNG", {}), ("JPEG", {}), ("JPEG", {"progressive": True})])
def test_the_size_of_an_image_is_read_without_its_pixels(kind: str, options: dict[str, bool]) -> None:
    assert image_size(base64_of(photo(70, 30), kind, **options)) == (70, 30)


def test_the_size_is_found_behind_what_cameras_write_before_it() -> None:
    image = photo(70, 30)
    exif = image.getexif()
    exif[0x010E] = "long " * 5000
    assert image_size(base64_of(image, "JPEG", exif=exif, comment=b"\xff\xc0" * 40)) == (70, 30)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "あ",
        "????",
        LOGO[:-1],
        LOGO[:24],
        b64encode(b"<svg/>").decode("ascii"),
        base64_of(halves(), "GIF"),
        base64_of(photo(9, 9), "JPEG")[:80],
        b64encode(b"\xff\xd8\xff").decode("ascii"),
        b64encode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(8)).decode("ascii"),
    ],
)
def test_what_is_neither_png_nor_jpeg_is_refused(content: str) -> None:
    with pytest.raises(DesignBroken) as refused:
        with_pictures(logo=content)
    assert (refused.value.flaw, refused.value.where) == (Flaw.NOT_AN_IMAGE, "images → logo")


@given(st.binary(max_size=40))
def test_no_bytes_are_more_than_refused(data: bytes) -> None:
    for start in (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"):
        size = image_size(b64encode(start + data).decode("ascii"))
        assert size is None or min(size) > 0


def test_an_image_that_the_design_does_not_have_is_named_with_those_it_has() -> None:
    with pytest.raises(DesignBroken) as refused:
        with_pictures(SHOWN, mark=LOGO)
    broken = refused.value
    assert (broken.flaw, broken.where) == (Flaw.NO_SUCH_IMAGE, "wide → elements → 1 → image")
    assert (broken.got, broken.expected) == ("logo", "mark")


def test_images_that_are_too_large_together_are_refused() -> None:
    large = base64_of(photo(700, 500))
    assert MOST_BYTES / 3 < len(large) * 3 / 4 < MOST_BYTES
    with_pictures(one=large)
    with pytest.raises(DesignBroken) as refused:
        with_pictures(one=large, two=large, three=large)
    assert (refused.value.flaw, refused.value.where) == (Flaw.IMAGES_TOO_LARGE, "images")


def test_the_images_stand_at_the_end_in_short_lines() -> None:
    written = write_design(with_pictures(SHOWN, logo=base64_of(photo(60, 60))))
    before, _, images = written.partition("\n[images]\n")
    assert 'image = "logo"' in before and "base64" not in before
    assert images.startswith('"logo" = """\n')
    assert {len(line) for line in images.splitlines()[1:-2]} == {76}


def test_base64_of_any_line_length_is_read() -> None:
    written = write_design(with_pictures(SHOWN, logo=LOGO))
    again = "\n".join(f"  {line[:40]}\r\n{line[40:]}" if len(line) == 76 else line for line in written.split("\n"))
    assert again != written
    assert read_design(again) == read_design(written)


def test_an_image_that_is_no_text_is_refused_where_it_stands() -> None:
    with pytest.raises(DesignBroken) as refused:
        read_design(write_design(with_pictures()) + "\n[images]\nlogo = 1\n")
    assert (refused.value.flaw, refused.value.where) == (Flaw.WRONG_TYPE, "images → logo")


names = st.text(min_size=1, max_size=8)
pictures = st.builds(
    Picture,
    box=st.just(Area(5, 5, 30, 20)),
    image=names,
    align=st.sampled_from(Align),
    upright=st.sampled_from(Upright),
    show_if=st.sampled_from([(), ("ticket_type = VIP",), ("not column:席",)]),
)


@given(st.lists(pictures, min_size=1, max_size=3), st.dictionaries(names, st.just(LOGO), max_size=2))
def test_pictures_go_through_toml_and_come_back_the_same(shown: list[Picture], others: dict[str, str]) -> None:
    design = replace(with_pictures(), images=others | {one.image: LOGO for one in shown})
    design = replace(design, wide=Layout(size=(91, 55), elements=tuple(shown)))
    assert read_design(write_design(design)) == design
