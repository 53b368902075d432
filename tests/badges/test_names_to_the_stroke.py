"""Names come out as they were written, checked against the fonts' own outlines with eyes that are not ours."""

import random
import shutil
import subprocess
import unicodedata
from functools import cache
from itertools import product
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

from checkin.badges.designs import shipped_designs
from checkin.badges.pdf import badges_pdf
from checkin.badges.qr import MODULES
from checkin.badges.text import GETA, clusters, missing, plain_variants
from checkin.badges.typeface import BOLD, REGULAR
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.flows.stocks import find_stock
from tests.badges_of import CHRISTOPHER, EVERYBODY, HANAKO, KATSURAGI, YOSHIDA
from tests.fonts_in import asked_for, embedded_texts
from tests.pdfs import codes_by_opencv, codes_by_zxing, picture, text_of

Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
A_ONE = find_stock("aone-51002")
_FAMILIES = [
    "髙橋",
    "山﨑",
    "𠮷田",
    "𠮷野",
    "渡邉",
    "渡邊",
    "渡辺",
    "齋藤",
    "齊藤",
    "斉藤",
    "斎藤",
    "濵田",
    "濱口",
    "川嵜",
    "栁田",
    "柳",
    "葛󠄀城",
    "葛城",
    "辻󠄀",
    "辻",
    "祇󠄀園",
    "芦󠄀田",
    "榊󠄀原",
    "神︀谷",
    "𡈽屋",
    "土屋",
    "桒原",
    "桑原",
    "塚本",
    "福田",
    "德永",
    "徳永",
    "增田",
    "増田",
    "草彅",
    "伊薗",
    "𣘺本",
    "橋本",
    "廣瀨",
    "広瀬",
    "櫻井",
    "桜井",
    "國分",
    "黒澤",
    "嶋田",
    "邉見",
    "勅使河原",
    "長谷川",
    "佐々木",
    "五十嵐",
    "一ノ瀬",
    "茅ヶ崎",
    "〆木",
    "林",
    "森",
    "東海林",
    "小鳥遊",
    "四月一日",
    "御手洗",
    "神",
    "福",
    "祥雲",
    "隆矢",
    "吞山",
    "曻田",
]
_GIVEN = [
    "太郎",
    "花子",
    "凜",
    "凛",
    "曻",
    "昇",
    "栞",
    "美咲",
    "翔",
    "蓮",
    "陽菜",
    "さくら",
    "ひろみ",
    "マリア",
    "ジェームズ",
    "ゔぃおら",
    "一郎",
    "小百合",
    "健",
    "恵",
    "惠",
    "眞一",
    "瀨里奈",
    "祐󠄀介",
    "悠󠄁人",
    "櫂",
    "颯",
    "煌",
    "莉緒",
    "彅",
    "𠮷彦",
    "寿々",
    "奈々",
    "薫",
    "馨",
    "龍",
    "瑛",
    "琉",
    "榮",
    "穣",
    "穰",
    "德馬",
]


def invented(count: int) -> list[str]:
    chance = random.Random(20261201)
    return [f"{chance.choice(_FAMILIES)} {chance.choice(_GIVEN)}" for _ in range(count)]


@cache
def listed(kind: str) -> tuple[str, ...]:
    lines = (Path(__file__).parent / "glyph_list.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(text for text, of in pairs if of == kind)


@cache
def a_thousand() -> bytes:
    return badges_pdf([Badge(name, company=name) for name in invented(1000)], A_ONE)


def assert_drawn_as_asked(pdf: bytes, texts: set[str]) -> None:
    """Every piece of text is in both weights, and has the outline of the first font of the chain that has it."""
    found = embedded_texts(pdf)
    for one in found:
        style = one.font.rpartition("-")[2]
        asked = asked_for(one.text, style)
        if asked is None and one.text not in texts:
            continue
        assert asked == (one.font, one.outline), one.text
    drawn = {(one.text, one.font.rpartition("-")[2]) for one in found}
    assert {(text, style) for text in texts for style in ("Bold", "Regular")} <= drawn


def test_a_thousand_invented_names_are_drawn_with_the_glyphs_asked_for() -> None:
    names = invented(1000)
    asked_variants = [c for name in names for c in clusters(name) if len(c) > 1]
    texts = {c for name in names for c in clusters(name)} - set(plain_variants("".join(asked_variants), BOLD))
    assert len(set(names)) > 600 and len(texts) > 150
    assert_drawn_as_asked(a_thousand(), texts)


def test_a_thousand_invented_names_are_copied_out_as_they_were_written() -> None:
    names = invented(1000)
    for page in range(0, 100, 7):
        text = text_of(a_thousand(), page)
        assert all(text.count(name) >= 2 for name in names[page * 10 : page * 10 + 10])


def test_every_character_of_the_list_is_drawn_with_the_glyph_asked_for() -> None:
    ours = listed("ours")
    pdf = badges_pdf([Badge(text, company=text) for text in ours], A_ONE)
    assert_drawn_as_asked(pdf, set(ours))
    assert missing("".join(ours), BOLD) == missing("".join(ours), REGULAR) == []


def test_what_the_list_has_and_our_fonts_have_not_is_reported() -> None:
    for typeface in (REGULAR, BOLD):
        for text in (*listed("machine"), *listed("shaped")):
            assert missing(text, typeface) == [text]
            assert plain_variants(text, typeface) == []
        for text in listed("base"):
            assert missing(text, typeface) == plain_variants(text, typeface) == [text]


def test_what_no_font_has_is_a_geta_in_the_pdf_and_still_itself_when_copied() -> None:
    pdf = badges_pdf([Badge("佐藤 😀")], A_ONE)
    geta = asked_for(GETA, "Bold")
    assert geta is not None
    assert ("😀", *geta) in {(one.text, one.font, one.outline) for one in embedded_texts(pdf)}
    assert "佐藤 😀" in text_of(pdf)


@pytest.mark.parametrize(
    "name", ["Ionut\u0326 Ga\u030cina\u0306", "がぎぐ", unicodedata.normalize("NFD", "ポール")]
)
def test_accents_written_apart_are_drawn_composed_and_copied_as_written(name: str) -> None:
    name = unicodedata.normalize("NFD", name)
    pdf = badges_pdf([Badge(name)], A_ONE)
    for one in embedded_texts(pdf):
        if len(one.text) > 1:
            composed = unicodedata.normalize("NFC", one.text)
            assert asked_for(composed, "Bold") == (one.font, one.outline)
    assert name in text_of(pdf)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_another_reader_copies_the_names_as_written(tmp_path: Path) -> None:
    people = [*EVERYBODY[:3], Badge("Adébáyọ̀ Ọ̀yọ́", company="Ẹ̀kọ́ Ltd."), Badge("𡈽井 祇󠄀園")]
    (tmp_path / "badges.pdf").write_bytes(badges_pdf(people, A_ONE))
    said = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", tmp_path / "badges.pdf", "-"], capture_output=True, check=True
    )
    text = said.stdout.decode("utf-8")
    for person in people:
        assert person.name in text and person.company in text


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("stock_id", ["aone-51002", "brother-dk1202", "brother-dk1201", "avery-5395"])
def test_codes_are_read_off_what_a_thermal_head_prints(stock_id: str, dpi: int) -> None:
    stock = find_stock(stock_id)
    for badge in (HANAKO, KATSURAGI, YOSHIDA, CHRISTOPHER):
        image = picture(badges_pdf([badge], stock), dpi=dpi)
        height, width = (int(mm / 25.4 * dpi) for mm in (stock.height_mm + 25, stock.width_mm + 25))
        printed = thermal(image[:height, :width], dpi)
        assert codes_by_zxing(printed) == {badge.ticket}
        assert seen_near_by_opencv(printed, dpi) == {badge.ticket}


@pytest.mark.parametrize("design", shipped_designs(), ids=lambda design: design.id)
@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("stock_id", ["aone-51002", "brother-dk1202", "brother-dk1201"])
def test_codes_of_every_design_are_read_off_what_a_thermal_head_prints(
    stock_id: str, dpi: int, design: Design
) -> None:
    stock = find_stock(stock_id)
    image = picture(badges_pdf([HANAKO], stock, design=design), dpi=dpi)
    height, width = (int(mm / 25.4 * dpi) for mm in (stock.height_mm + 25, stock.width_mm + 25))
    printed = thermal(image[:height, :width], dpi)
    assert codes_by_zxing(printed) == {HANAKO.ticket}
    assert seen_near_by_opencv(printed, dpi) == {HANAKO.ticket}


def seen_near_by_opencv(image: Picture, dpi: int) -> set[str]:
    """Hold the code before OpenCV as one does before a camera, nearer and farther: some views it misses."""
    (code,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    place = code.position
    corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
    columns, rows = [corner.x for corner in corners], [corner.y for corner in corners]
    for margin_mm, pixels in product((2, 3, 5), (8, 6, 4, 12)):
        margin = int(margin_mm / 25.4 * dpi)
        near = image[
            max(0, min(rows) - margin) : max(rows) + margin, max(0, min(columns) - margin) : max(columns) + margin
        ]
        scale = pixels * MODULES / (max(columns) - min(columns))
        if seen := codes_by_opencv(cv2.resize(near, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)):
            return seen
    return set()


def thermal(image: Picture, dpi: int) -> Picture:
    """Return a page as a thermal head prints it: heat spreads by a twentieth of a millimetre, dots are black or not."""
    spread = cv2.GaussianBlur(image, (0, 0), sigmaX=0.05 / 25.4 * dpi)
    return np.where(spread < 150, 0, 255).astype(np.uint8)
