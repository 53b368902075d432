from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from checkin.badges.font_files import FontFile, fonts_below
from checkin.paths import assets
from tests.made_fonts import a_font


@pytest.mark.parametrize("font", list(fonts_below(assets() / "fonts")), ids=lambda font: font.path.stem)
def test_what_a_font_covers_is_what_its_table_of_characters_says(font: FontFile) -> None:
    with TTFont(font.path) as read:
        known = read.getBestCmap()
    assert all(font.covers(chr(code)) for code in known)
    wrong = [code for code in range(0x20000) if font.covers(chr(code)) and code not in known]
    assert wrong == []


def test_characters_beyond_the_first_plane_are_found(tmp_path: Path) -> None:
    a_font(tmp_path / "kanji.ttf", "あ𠮷")
    (font,) = fonts_below(tmp_path)
    assert [font.covers(character) for character in "ぁあぃ𠮶𠮷𠮸"] == [False, True, False, False, True, False]
