"""Images on badges, read back from the page: where they lie, in which colours, and how often they are in the file."""

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from checkin.badges.concerns import Concern, ConcernKind
from checkin.badges.design import draw_badge
from checkin.badges.designs import shipped_designs
from checkin.badges.drawing import Code, Raster, Trouble
from checkin.badges.image_import import image_for_design
from checkin.badges.pdf import badges_pdf
from checkin.badges.plan import plan_for, plan_for_slots
from checkin.badges.preflight import check
from checkin.domain.badge import Badge
from checkin.domain.design import SAFE_MM, Design, Layout
from checkin.domain.design_area import Area, Edge
from checkin.domain.design_elements import Align, Element, Picture, Rectangle, TicketCode, Upright
from checkin.domain.design_redrawn import redrawn
from checkin.domain.placing import upright_size
from checkin.domain.stock import Stock
from checkin.flows.stocks import all_stocks, find_stock
from tests.badges_of import BARE, EVERYBODY, HANAKO
from tests.images import BLUE, GREEN, GREY, RED, base64_of, file_of, grey_of_16_bits, halves, photo
from tests.pdfs import colours_of, troubles_of_qpdf

A_ONE = find_stock("aone-51002")
BOX = Area(10, 10, 60, 30)
LOGO = base64_of(halves())
WHITE = (255, 255, 255)


def design_of(*elements: Element, **images: str) -> Design:
    layout = Layout(size=(91, 55), elements=elements)
    return Design(id="pictures", name_ja="画像", name_en="Pictures", wide=layout, images=images)


def shown(content: str, box: Area = BOX, **options: Any) -> Design:
    return design_of(Picture(box=box, image="logo", **options), logo=content)


def raster(design: Design, badge: Badge = BARE) -> Raster:
    (found,) = (item for item in draw_badge(badge, plan_for(design, 91, 55)).items if isinstance(item, Raster))
    return found


def colour_at(design: Design, x_mm: float, y_mm: float) -> tuple[int, ...]:
    """Return the colour at a place of the first badge on the usual card."""
    page = colours_of(badges_pdf([BARE], A_ONE, design=design), dpi=254)
    return tuple(page[round((11 + y_mm) * 10), round((14 + x_mm) * 10)])


def is_near(one: tuple[int, ...], other: tuple[int, ...], apart: int = 8) -> bool:
    return all(abs(int(a) - int(b)) <= apart for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("align", "upright", "left_mm", "top_mm"),
    [
        (Align.LEFT, Upright.TOP, 10, 10),
        (Align.CENTRE, Upright.MIDDLE, 17.5, 10),
        (Align.RIGHT, Upright.BOTTOM, 25, 10),
    ],
)
def test_an_image_keeps_its_shape_in_a_box_that_is_too_wide(
    align: Align, upright: Upright, left_mm: float, top_mm: float
) -> None:
    box = raster(shown(LOGO, align=align, upright=upright)).box
    assert (box.left_mm, box.top_mm) == (pytest.approx(left_mm), pytest.approx(top_mm))
    assert (box.width_mm, box.height_mm) == (pytest.approx(45), pytest.approx(30))


@pytest.mark.parametrize(("upright", "top_mm"), [(Upright.TOP, 5), (Upright.MIDDLE, 17.5), (Upright.BOTTOM, 30)])
def test_and_in_one_that_is_too_high(upright: Upright, top_mm: float) -> None:
    box = raster(shown(LOGO, Area(10, 5, 30, 45), upright=upright)).box
    assert (box.left_mm, box.width_mm, box.height_mm) == (10, 30, pytest.approx(20))
    assert box.top_mm == pytest.approx(top_mm)


def test_it_lies_on_the_page_the_right_way_up() -> None:
    design = shown(LOGO)
    assert is_near(colour_at(design, 40, 14), RED)
    assert is_near(colour_at(design, 40, 36), BLUE)
    assert is_near(colour_at(design, 16, 25), WHITE) and is_near(colour_at(design, 64, 25), WHITE)


def turned(image: Image.Image, orientation: int) -> str:
    """A camera's file: the pixels as they lay in the camera, and how it was held."""
    lying = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    stored = image.transpose(lying[orientation])
    exif = stored.getexif()
    exif[0x0112] = orientation
    return base64_of(stored, "JPEG", exif=exif, quality=95, subsampling=0)


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_photo_stands_as_the_camera_was_held(orientation: int) -> None:
    design = shown(turned(halves(), orientation))
    assert raster(design).box.width_mm == pytest.approx(45)
    assert is_near(colour_at(design, 40, 14), RED)
    assert is_near(colour_at(design, 40, 36), BLUE)


def test_a_clear_image_lets_through_what_lies_below() -> None:
    image = halves("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 30, 40))
    image.paste((*RED, 128), (30, 0, 60, 20))
    below = Rectangle(box=BOX, fill="#FFD54F")
    design = design_of(below, Picture(box=BOX, image="logo"), logo=base64_of(image))
    assert badges_pdf([BARE], A_ONE, design=design).startswith(b"%PDF-1.4")
    assert is_near(colour_at(design, 25, 25), (0xFF, 0xD5, 0x4F))
    assert is_near(colour_at(design, 55, 36), BLUE)
    assert is_near(
        colour_at(design, 55, 14), tuple((a + b) // 2 for a, b in zip(RED, (255, 213, 79), strict=True))
    )


def palette(is_clear: bool = False) -> str:
    image = halves("RGB").quantize(2)
    blue = image.getpixel((0, 39))
    return base64_of(image, transparency=blue) if is_clear else base64_of(image)


@pytest.mark.parametrize(
    ("content", "above", "below"),
    [
        (palette(), RED, BLUE),
        (palette(is_clear=True), RED, WHITE),
        (base64_of(halves(), "JPEG", quality=95, subsampling=0), RED, BLUE),
        (base64_of(Image.new("CMYK", (60, 40), (0, 255, 255, 0)), "JPEG", quality=95), (255, 0, 0), (255, 0, 0)),
        (base64_of(grey_of_16_bits(0x8080)), GREY, GREY),
        (base64_of(Image.new("L", (60, 40), 128)), GREY, GREY),
        (base64_of(Image.new("LA", (60, 40), (128, 255))), GREY, GREY),
        (base64_of(Image.new("L", (60, 40), 128), "JPEG"), GREY, GREY),
        (base64_of(Image.new("RGB", (60, 40), GREY), "JPEG"), GREY, GREY),
        (base64_of(Image.new("1", (60, 40), 0)), (0, 0, 0), (0, 0, 0)),
    ],
    ids=[
        "palette",
        "clear palette",
        "jpeg",
        "cmyk",
        "16 bits",
        "grey",
        "grey+a",
        "grey jpeg",
        "rgb jpeg",
        "1 bit",
    ],
)
def test_every_kind_of_file_comes_out_in_its_colours(
    content: str, above: tuple[int, ...], below: tuple[int, ...]
) -> None:
    design = shown(content)
    assert is_near(colour_at(design, 40, 14), above)
    assert is_near(colour_at(design, 40, 36), below)
    assert troubles_of_qpdf(badges_pdf([BARE], A_ONE, design=design)) == []


@pytest.mark.parametrize("grey", [Image.new("L", (60, 40), 128), Image.new("RGB", (60, 40), GREY)])
def test_grey_stays_grey_for_printers_of_one_ink(grey: Image.Image) -> None:
    pdf = badges_pdf([BARE], A_ONE, design=shown(base64_of(grey)))
    assert b"/DeviceGray" in pdf and b"/DeviceRGB" not in pdf


def test_a_thousand_badges_hold_a_logo_once() -> None:
    logo = image_for_design(file_of(photo(500, 300), "JPEG")).base64
    people = [replace(HANAKO, looking_for=(), reading="")] * 1000
    plain = design_of(Rectangle(box=BOX, line="ink"))
    with_logo, without = (len(badges_pdf(people, A_ONE, design=one)) for one in (shown(logo), plain))
    assert with_logo - without < len(logo) * 3 / 4 + 1000 * 120
    pdf = badges_pdf(people, A_ONE, design=shown(logo))
    assert pdf.count(b"/Subtype /Image") == 1


def test_two_images_on_a_badge_are_two_and_one_shown_twice_is_one() -> None:
    green = base64_of(Image.new("RGB", (60, 40), GREEN))
    left, right = Area(10, 10, 30, 30), Area(50, 10, 30, 30)
    twice = [Picture(box=box, image="one") for box in (left, right)]
    assert badges_pdf(EVERYBODY, A_ONE, design=design_of(*twice, one=green)).count(b"/Subtype /Image") == 1
    two = design_of(twice[0], Picture(box=right, image="two"), one=LOGO, two=green)
    assert badges_pdf(EVERYBODY, A_ONE, design=two).count(b"/Subtype /Image") == 2
    assert is_near(colour_at(two, 65, 25), GREEN) and is_near(colour_at(two, 25, 19), RED)


def test_pages_without_an_image_do_not_ask_for_it() -> None:
    vip = shown(LOGO, show_if=("ticket_type = VIP",))
    people = [replace(BARE, ticket_type="VIP"), *[BARE] * 10]
    pdf = badges_pdf(people, A_ONE, design=vip)
    assert pdf.count(b"/XObject <<") == pdf.count(b"/Subtype /Image") == 1


def test_the_same_badges_with_images_make_the_same_bytes() -> None:
    assert badges_pdf(EVERYBODY, A_ONE, design=shown(LOGO)) == badges_pdf(EVERYBODY, A_ONE, design=shown(LOGO))


@pytest.mark.parametrize("stock_id", ["aone-51002", "brother-dk1201", "brother-dk1202"])
def test_an_image_is_drawn_on_paper_of_every_shape(stock_id: str) -> None:
    stock = find_stock(stock_id)
    for anchor in (frozenset(Edge), frozenset((Edge.RIGHT, Edge.BOTTOM))):
        pdf = badges_pdf([HANAKO], stock, design=shown(LOGO, Area(10, 10, 60, 30, anchor)))
        page = colours_of(pdf, dpi=100).reshape(-1, 3)
        assert (np.abs(page.astype(int) - RED).max(axis=1) < 8).any()
        assert troubles_of_qpdf(pdf) == []


areas = st.tuples(st.floats(SAFE_MM, 70), st.floats(SAFE_MM, 40), st.floats(1, 80), st.floats(1, 45)).map(
    lambda n: Area(n[0], n[1], min(n[2], 91 - SAFE_MM - n[0]), min(n[3], 55 - SAFE_MM - n[1]), frozenset(Edge))
)
shapes = [base64_of(Image.new("L", size, 90)) for size in ((60, 40), (300, 2), (2, 300), (1, 1))]


@given(
    areas,
    st.sampled_from(shapes),
    st.sampled_from(list(product(Align, Upright))),
    st.sampled_from(all_stocks()),
)
def test_no_image_leaves_the_safe_area_or_touches_the_code(
    box: Area, content: str, ways: tuple[Align, Upright], stock: Stock
) -> None:
    code = TicketCode(box=Area(72, 38, 13, 13, frozenset((Edge.RIGHT, Edge.BOTTOM))))
    picture = Picture(box=box, image="logo", align=ways[0], upright=ways[1])
    plan, _ = plan_for_slots(design_of(picture, code, logo=content), stock.width_mm, stock.height_mm)
    drawing = draw_badge(HANAKO, plan)
    codes = [item for item in drawing.items if isinstance(item, Code)]
    for item in (item for item in drawing.items if isinstance(item, Raster)):
        assert min(item.box.left_mm, item.box.top_mm) >= SAFE_MM - 0.01
        assert item.box.right_mm <= plan.width_mm - SAFE_MM + 0.01
        assert item.box.bottom_mm <= plan.height_mm - SAFE_MM + 0.01
        assert all(is_apart(item, one) for one in codes)


def is_apart(item: Raster, code: Code) -> bool:
    zone, side = 4 * code.module_mm - 0.03, 21 * code.module_mm
    return (
        item.box.right_mm <= code.left_mm - zone
        or item.box.left_mm >= code.left_mm + side + zone
        or item.box.bottom_mm <= code.top_mm - zone
        or item.box.top_mm >= code.top_mm + side + zone
    )


@pytest.mark.parametrize("stock", all_stocks(), ids=lambda stock: stock.id)
def test_an_image_stays_where_it_is_when_its_design_is_drawn_anew_for_the_paper(stock: Stock) -> None:
    design = shown(LOGO)
    size = upright_size(design, stock.width_mm, stock.height_mm)
    before, after = (draw_badge(BARE, plan_for(one, *size)).items for one in (design, redrawn(design, *size)))
    for old, new in zip(before, after, strict=True):
        assert isinstance(old, Raster) and isinstance(new, Raster)
        assert new.box.left_mm == pytest.approx(old.box.left_mm, abs=0.05)
        assert new.box.bottom_mm == pytest.approx(old.box.bottom_mm, abs=0.05)


def test_an_image_that_the_code_leaves_no_room_for_is_told() -> None:
    code = TicketCode(box=Area(70, 34, 15, 15))
    hidden = Picture(box=Area(72, 36, 9, 9), image="logo")
    drawing = draw_badge(HANAKO, plan_for(design_of(hidden, code, logo=LOGO), 91, 55))
    assert drawing.troubles == [("image", Trouble.LEFT_OUT)]
    assert [type(item) for item in drawing.items] == [Code]


def test_a_coarse_image_is_told_once_with_its_dots_to_the_inch() -> None:
    coarse = shown(LOGO)
    assert check([HANAKO, HANAKO, HANAKO], A_ONE, coarse) == [
        Concern(ConcernKind.IMAGE_COARSE, 0, "image", "logo", dpi=33),
    ]
    assert check([HANAKO], A_ONE, shown(base64_of(photo(360, 240)))) == []


def test_an_image_is_coarse_on_large_paper_only() -> None:
    design = shown(base64_of(Image.new("L", (380, 253))))
    assert check([BARE], A_ONE, design) == []
    assert [(one.kind, one.dpi) for one in check([BARE], find_stock("brother-dk1202"), design)] == [
        (ConcernKind.IMAGE_COARSE, 193)
    ]


def test_a_coarse_image_that_only_some_badges_show_is_told_with_the_first_of_them() -> None:
    vip = shown(LOGO, show_if=("ticket_type = VIP",))
    people = [BARE, replace(BARE, ticket_type="VIP"), replace(BARE, ticket_type="VIP")]
    assert [concern.badge for concern in check(people, A_ONE, vip)] == [1]
    assert check([BARE], A_ONE, vip) == []


@pytest.mark.parametrize("design", shipped_designs(), ids=lambda design: design.id)
def test_qpdf_finds_nothing_wrong_with_any_design(design: Design) -> None:
    people = [*EVERYBODY, Badge("Ọ̀yọ́"), Badge("😀")]
    for stock_id in ("aone-51002", "brother-dk1202", "brother-dk1201"):
        assert troubles_of_qpdf(badges_pdf(people, find_stock(stock_id), design=design)) == []
