import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.fonts import Weight, usual_faces
from checkin.badges.text import GETA, INVISIBLE, clusters, glyphs, missing, width
from checkin.badges.typeface import BOLD, REGULAR


def faces_of(text: str) -> list[str]:
    return [glyph.face.name for glyph in glyphs(text, BOLD)]


def test_each_character_comes_from_the_first_font_that_has_it() -> None:
    assert faces_of("髙﨑𠮷") == ["BIZUDPGothic-Bold", "BIZUDPGothic-Bold", "NotoSansJP-Bold"]
    assert faces_of("Ionuț") == ["BIZUDPGothic-Bold"] * 4 + ["NotoSans-Bold"]


@pytest.mark.parametrize("name", ["葛\U000e0100", "辻\U000e0100", "祇\U000e0100", "神\ufe00"])
def test_a_variation_sequence_is_drawn_with_its_own_glyph(name: str) -> None:
    (variant,) = glyphs(name, BOLD)
    (base,) = glyphs(name[0], BOLD)
    assert variant.index != base.index
    assert variant.text == name
    assert missing(name, BOLD) == []


@pytest.mark.parametrize("name", ["Adébáyọ̀", "Ọ̀yọ́", "Ẹ́gúnjọbí"])
def test_an_accent_that_no_font_has_with_its_letter_is_put_over_it(name: str) -> None:
    for typeface in (REGULAR, BOLD):
        assert missing(name, typeface) == []
        assert "".join(glyph.text for glyph in glyphs(name, typeface)) == name
        assert width(name, typeface) == pytest.approx(
            sum(width(cluster[0], typeface) for cluster in clusters(unicodedata.normalize("NFC", name))), abs=0.1
        )


def test_an_accent_on_a_capital_stands_higher_than_on_a_small_letter() -> None:
    (_, high), (_, low) = glyphs("Ọ̀", BOLD), glyphs("ọ̀", BOLD)
    assert high.up > low.up + 0.1


def test_hangul_written_in_its_letters_is_one_syllable() -> None:
    assert clusters(unicodedata.normalize("NFD", "김민준")) == [unicodedata.normalize("NFD", c) for c in "김민준"]


def test_a_sequence_that_stands_for_the_usual_shape_is_not_missing() -> None:
    (variant,) = glyphs("邉\U000e0100", BOLD)
    assert variant.index == glyphs("邉", BOLD)[0].index
    assert missing("邉\U000e0100", BOLD) == []


def test_a_variant_that_no_font_has_is_drawn_plainly_and_reported() -> None:
    unknown = "一\U000e01ef"
    assert [glyph.index for glyph in glyphs(unknown, BOLD)] == [glyphs("一", BOLD)[0].index]
    assert missing(unknown, BOLD) == [unknown]


@pytest.mark.parametrize("text", ["佐藤😀花", "김", "张伟", "ไทย"])
def test_what_no_font_has_is_a_geta_and_reported(text: str) -> None:
    geta = glyphs(GETA, BOLD)[0].index
    drawn = glyphs(text, BOLD)
    assert geta in [glyph.index for glyph in drawn]
    assert "".join(glyph.text for glyph in drawn) == text
    assert missing(text, BOLD)


def test_an_accent_written_apart_is_drawn_as_one_letter_and_copied_as_written() -> None:
    (glyph,) = glyphs("e\u0301", REGULAR)
    assert glyph.index == glyphs("é", REGULAR)[0].index
    assert glyph.text == "e\u0301"


@pytest.mark.parametrize("character", ["\ufa19", "\ufa10", "㈱", "①", "ﾀ", "髙", "﨑"])
def test_no_character_is_drawn_as_another(character: str) -> None:
    (glyph,) = glyphs(character, BOLD)
    assert glyph.index == glyph.face.characters[ord(character)]


@given(st.text())
def test_no_text_loses_a_character_but_invisible_ones(text: str) -> None:
    assert "".join(clusters(text)) == text
    drawn = "".join(glyph.text for glyph in glyphs(text, REGULAR))
    kept = [c for c in text if c not in INVISIBLE]
    assert len(kept) >= len(drawn) >= sum(not _is_selector(c) for c in kept)
    assert width(text, REGULAR) >= 0


def test_all_of_the_door_lists_names_can_be_printed() -> None:
    covered = "髙﨑德邉邊齋齊濵濱嵜栁曻凜神塚福祥桒槗吞隆瀨增彅薗栞々〆ヶゔ㈱㍿①㊙Ⅱ㎡～〜―—−－•·™€¥éễžłőğřșĐЯΩ♥♡★☆✓♪☎➡→◎𠮷𡈽𩸽𣘺𠀋"
    for typeface in (REGULAR, BOLD):
        assert missing(covered, typeface) == []


def test_both_weights_have_every_file() -> None:
    assert all(face.path.is_file() for weight in Weight for face in usual_faces(weight))


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
