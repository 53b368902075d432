"""Fonts of the machine, in folders that the tests make: none of this machine's own is asked for."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection

from checkin.badges.fonts import Weight
from checkin.badges.pdf import badges_pdf
from checkin.badges.system_fonts import SystemFonts
from checkin.badges.text import glyphs, missing
from checkin.badges.typeface import BOLD
from checkin.domain.badge import Badge
from checkin.flows.stocks import find_stock
from tests.made_fonts import a_font
from tests.pdfs import text_of

A_ONE = find_stock("aone-51002")


def test_hangul_and_simplified_chinese_are_drawn_where_the_machine_has_a_font(looking_in: Path) -> None:
    a_font(looking_in / "malgun.ttf", "김민준")
    (looking_in / "more").mkdir()
    a_font(looking_in / "more" / "simhei.ttf", "张陈")
    pdf = badges_pdf([Badge("김민준"), Badge("张 陈")], A_ONE)
    assert missing("김민준张陈", BOLD) == []
    assert "김민준" in text_of(pdf) and "张 陈" in text_of(pdf)
    assert b"/BADGES+malgun" in pdf and b"/BADGES+simhei" in pdf


def test_the_machine_is_not_asked_for_what_the_program_has_itself(looking_in: Path) -> None:
    a_font(looking_in / "malgun.ttf", "山김")
    assert [glyph.face.name for glyph in glyphs("山김", BOLD)] == ["BIZUDPGothic-Bold", "malgun"]


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
    assert [glyph.face.number for glyph in glyphs("김张", BOLD)] == [1, 0]
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
    assert missing("اไअ\ue000", BOLD) == list("اไअ\ue000")


def _face(folder: Path, character: str, weight: Weight = Weight.REGULAR) -> str:
    glyph = SystemFonts([folder]).glyph(character, weight)
    assert glyph is not None
    return glyph.face.name
