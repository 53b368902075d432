"""Fonts of the machine, in folders that the tests make: none of this machine's own is asked for."""

from collections.abc import Generator
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from checkin.badges.font_folders import look_in
from checkin.badges.fonts import Weight
from checkin.badges.pdf import badges_pdf
from checkin.badges.system_fonts import SystemFonts
from checkin.badges.text import drawn, glyphs, missing
from checkin.domain.badge import Badge
from checkin.flows.stocks import find_stock
from tests.pdfs import text_of

A_ONE = find_stock("aone-51002")


def a_font(
    path: Path, characters: str, *, weight: int = 400, fs_type: int = 0, slanted: bool = False, empty: str = ""
) -> TTFont:
    """Save a font that draws each character as a box; of those that are empty, nothing."""
    names = [f"g{ord(character):x}" for character in characters]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names])
    builder.setupCharacterMap({ord(c): name for c, name in zip(characters, names, strict=True)})
    blank = {f"g{ord(character):x}" for character in empty}
    builder.setupGlyf({name: _box(name not in blank) for name in (".notdef", *names)})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names), (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Invented", "styleName": "Regular", "psName": f"Invented-{path.stem}"})
    builder.setupOS2(usWeightClass=weight, fsType=fs_type, fsSelection=1 if slanted else 64)
    builder.setupPost()
    builder.save(path)
    return builder.font


def _box(is_drawn: bool) -> object:
    pen = TTGlyphPen(None)
    if is_drawn:
        pen.moveTo((50, 0))
        pen.lineTo((50, 800))
        pen.lineTo((950, 800))
        pen.lineTo((950, 0))
        pen.closePath()
    return pen.glyph()


@pytest.fixture
def looking_in(tmp_path: Path) -> Generator[Path, None, None]:
    """Let the program look for fonts in a folder of the test."""
    _look_in(tmp_path)
    yield tmp_path
    _look_in()


def _look_in(*folders: Path) -> None:
    drawn.cache_clear()
    glyphs.cache_clear()
    look_in(folders)


def test_hangul_and_simplified_chinese_are_drawn_where_the_machine_has_a_font(looking_in: Path) -> None:
    a_font(looking_in / "malgun.ttf", "김민준")
    (looking_in / "more").mkdir()
    a_font(looking_in / "more" / "simhei.ttf", "张陈")
    pdf = badges_pdf([Badge("김민준"), Badge("张 陈")], A_ONE)
    assert missing("김민준张陈", Weight.BOLD) == []
    assert "김민준" in text_of(pdf) and "张 陈" in text_of(pdf)
    assert b"/BADGES+malgun" in pdf and b"/BADGES+simhei" in pdf


def test_the_machine_is_not_asked_for_what_the_program_has_itself(looking_in: Path) -> None:
    a_font(looking_in / "malgun.ttf", "山김")
    assert [glyph.face.name for glyph in glyphs("山김", Weight.BOLD)] == ["BIZUDPGothic-Bold", "malgun"]


def test_the_nearest_weight_is_taken(tmp_path: Path) -> None:
    a_font(tmp_path / "malgun.ttf", "김")
    a_font(tmp_path / "malgunbd.ttf", "김", weight=700)
    assert _face(tmp_path, "김", Weight.BOLD) == "malgunbd"
    assert _face(tmp_path, "김", Weight.REGULAR) == "malgun"


def test_an_upright_plain_font_goes_before_slanted_and_unknown_ones(tmp_path: Path) -> None:
    a_font(tmp_path / "a-slanted.ttf", "김", slanted=True)
    a_font(tmp_path / "b-serif.ttf", "김")
    a_font(tmp_path / "c-unknown.ttf", "김")
    assert _face(tmp_path, "김") == "c-unknown"
    a_font(tmp_path / "malgun.ttf", "김")
    assert _face(tmp_path, "김") == "malgun"


@pytest.mark.parametrize("fs_type", [0x0002, 0x0100, 0x0200])
def test_a_font_that_must_not_be_embedded_is_left_alone(tmp_path: Path, fs_type: int) -> None:
    a_font(tmp_path / "malgun.ttf", "김", fs_type=fs_type)
    assert SystemFonts([tmp_path]).glyph("김", Weight.BOLD) is None


@pytest.mark.parametrize("fs_type", [0x0004, 0x0008])
def test_a_font_for_printing_and_for_editing_may_be_embedded(tmp_path: Path, fs_type: int) -> None:
    a_font(tmp_path / "malgun.ttf", "김", fs_type=fs_type)
    assert SystemFonts([tmp_path]).glyph("김", Weight.BOLD)


def test_a_font_with_nothing_to_draw_for_a_character_does_not_have_it(tmp_path: Path) -> None:
    a_font(tmp_path / "arial.ttf", "김민", empty="김")
    assert SystemFonts([tmp_path]).glyph("김", Weight.BOLD) is None
    assert SystemFonts([tmp_path]).glyph("민", Weight.BOLD)


def test_every_font_of_a_collection_is_asked(looking_in: Path) -> None:
    both = TTCollection()
    both.fonts = [a_font(looking_in / "one.tmp", "刘张"), a_font(looking_in / "two.tmp", "김민")]
    both.save(looking_in / "msyh.ttc")
    assert [glyph.face.number for glyph in glyphs("김张", Weight.BOLD)] == [1, 0]
    assert "김张" in text_of(badges_pdf([Badge("김张")], A_ONE))


def test_files_that_are_no_fonts_are_passed_over(tmp_path: Path) -> None:
    a_font(tmp_path / "whole.ttf", "김")
    whole = (tmp_path / "whole.ttf").read_bytes()
    for length in (0, 3, 12, 200, len(whole) // 2, len(whole) - 30):
        (tmp_path / f"broken{length}.ttf").write_bytes(whole[:length])
    (tmp_path / "words.ttf").write_text("a font", encoding="utf-8")
    (tmp_path / "folder.ttf").mkdir()
    assert _face(tmp_path, "김") == "whole"
    assert SystemFonts([tmp_path / "nowhere"]).glyph("김", Weight.BOLD) is None


def test_scripts_that_run_together_and_nobodys_characters_are_reported_and_not_spelt(looking_in: Path) -> None:
    a_font(looking_in / "arial.ttf", "اไअ\ue000")
    assert missing("اไअ\ue000", Weight.BOLD) == list("اไअ\ue000")


def _face(folder: Path, character: str, weight: Weight = Weight.REGULAR) -> str:
    glyph = SystemFonts([folder]).glyph(character, weight)
    assert glyph is not None
    return glyph.face.name
