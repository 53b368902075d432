"""A font of one's own choice: asked first, character by character, and never at the cost of a character."""

from dataclasses import replace
from pathlib import Path

import pytest

from checkin.badges.concerns import Concern, ConcernKind
from checkin.badges.families import Family, fonts_here, has_family
from checkin.badges.fonts import Weight
from checkin.badges.pdf import badges_pdf
from checkin.badges.preflight import check
from checkin.badges.text import glyphs, missing, width
from checkin.badges.typeface import BOLD, Typeface, typeface_of
from checkin.domain.badge import Badge
from checkin.domain.design import Design, Layout
from checkin.domain.design_area import Area, Size
from checkin.domain.design_elements import Boldness, Element, Mark, MarkStyle, Tags, TagsStyle, Text, Words
from checkin.domain.progress import Cancelled
from checkin.flows.designs import find_design
from checkin.flows.stocks import find_stock
from checkin.wording.concerns import concern_sentence
from tests.badges_of import HANAKO
from tests.fonts_in import embedded_texts
from tests.made_fonts import ENGLISH, FAMILY, JAPANESE, TYPOGRAPHIC_FAMILY, a_font
from tests.pdfs import text_of

A_ONE = find_stock("aone-51002")
INVENTED = typeface_of(Weight.BOLD, "Invented")
BOX = Area(5, 5, 60, 20)


def names_of(text: str, typeface: Typeface) -> list[str]:
    return [glyph.face.name for glyph in glyphs(text, typeface)]


def design_with(*elements: Element) -> Design:
    layout = Layout(size=(91, 55), elements=elements)
    return Design(id="mine", name_ja="自作", name_en="Mine", wide=layout)


def a_name(font: str) -> Text:
    return Text(box=BOX, words=(Words(show="name", size=Size(15, 30), weight=Boldness.BOLD, font=font),))


def test_text_is_drawn_with_the_outlines_of_the_font_that_is_asked_for(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "山田")
    pdf = badges_pdf([Badge("山田")], A_ONE, design=design_with(a_name("Invented")))
    assert "山田" in text_of(pdf)
    (yama, ta) = embedded_texts(pdf)
    assert (yama.font, yama.text, ta.font, ta.text) == ("brush", "山", "brush", "田")
    assert [points for _, points in yama.outline][:4] == [((50, 0),), ((50, 800),), ((950, 800),), ((950, 0),)]


def test_what_the_font_lacks_comes_from_the_usual_ones(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "山")
    a_font(looking_in / "malgun.ttf", "김", family="Malgun Gothic")
    assert names_of("山田𠮷ș김", INVENTED) == [
        "brush",
        "BIZUDPGothic-Bold",
        "NotoSansJP-Bold",
        "NotoSans-Bold",
        "malgun",
    ]
    assert missing("山田𠮷ș김", INVENTED) == []
    pdf = badges_pdf([Badge("山田 𠮷")], A_ONE, design=design_with(a_name("Invented")))
    assert "山田 𠮷" in text_of(pdf)


def test_a_font_that_draws_nothing_for_a_character_does_not_hide_it(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "山田 ", empty="山 ")
    assert names_of("山 田", INVENTED) == ["BIZUDPGothic-Bold", "brush", "brush"]


def test_a_variant_that_the_font_lacks_is_kept_to_the_stroke(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "葛城")
    assert names_of("葛\U000e0100城", INVENTED) == ["BIZUDPGothic-Bold", "brush"]
    assert missing("葛\U000e0100城", INVENTED) == []


def test_text_is_measured_in_the_font_it_is_drawn_in(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "山", advance=500)
    assert width("山田", INVENTED) == pytest.approx(1.5)
    assert width("山田", BOLD) == pytest.approx(2.0)


def test_bold_text_takes_what_there_is_of_a_family_without_a_bold(looking_in: Path) -> None:
    a_font(looking_in / "mincho.ttf", "山")
    assert names_of("山", INVENTED) == names_of("山", INVENTED.regular) == ["mincho"]


def test_the_nearest_weight_of_a_family_is_taken_and_an_upright_one(looking_in: Path) -> None:
    a_font(looking_in / "a-light.ttf", "山", weight=300)
    a_font(looking_in / "b-demibold.ttf", "山", weight=600)
    a_font(looking_in / "c-italic.ttf", "山", weight=700, slanted=True)
    a_font(looking_in / "d-regular.ttf", "山", weight=400)
    assert names_of("山", INVENTED) == ["b-demibold"]
    assert names_of("山", INVENTED.regular) == ["d-regular"]


@pytest.mark.parametrize("asked", ["Yu Mincho", "游明朝", "yu mincho", "YuMincho", "Yu Mincho Light"])
def test_a_family_is_found_by_each_of_its_names(looking_in: Path, asked: str) -> None:
    names = {
        (FAMILY, JAPANESE): "游明朝 Light",
        (TYPOGRAPHIC_FAMILY, ENGLISH): "Yu Mincho",
        (TYPOGRAPHIC_FAMILY, JAPANESE): "游明朝",
    }
    a_font(looking_in / "yuminl.ttf", "山", weight=300, family="Yu Mincho Light", names=names)
    assert names_of("山", typeface_of(Weight.BOLD, asked)) == ["yuminl"]
    assert fonts_here().have(asked)


def test_noto_sans_jp_travels_with_the_program() -> None:
    noto = typeface_of(Weight.REGULAR, "Noto Sans JP")
    assert names_of("山ș", noto) == ["NotoSansJP-Regular", "NotoSans-Regular"]
    assert has_family("Noto Sans JP") and has_family("BIZ UDPGothic")


@pytest.mark.parametrize("fs_type", [0x0002, 0x0100, 0x0200])
def test_a_font_that_must_not_be_embedded_counts_as_not_there(looking_in: Path, fs_type: int) -> None:
    a_font(looking_in / "brush.ttf", "山", fs_type=fs_type)
    assert names_of("山", INVENTED) == ["BIZUDPGothic-Bold"]
    assert not has_family("Invented") and fonts_here().families == ()


def everything_in(font: str) -> list[Element]:
    text = (
        Words(show="affiliation", size=Size(6, 9), rows=2, font=font),
        Words(show="name", size=Size(15, 30), family_larger=True, honorific="様", font=font),
    )
    return [
        Text(box=Area(5, 5, 60, 22), words=text),
        Tags(box=Area(5, 28, 60, 6), size=Size(6, 8), font=font),
        Tags(box=Area(5, 35, 30, 8), size=Size(6, 8), style=TagsStyle.ROWS, font=font),
        *(
            Mark(box=Area(5 + 27 * place, 45, 26, 6), style=style, rows=2, beside="event", font=font)
            for place, style in enumerate(MarkStyle)
        ),
    ]


def test_everything_that_says_something_is_drawn_in_the_font_of_its_element(looking_in: Path) -> None:
    said = "".join(
        dict.fromkeys(f"{HANAKO.name}{HANAKO.company}{HANAKO.title}{HANAKO.industry}{HANAKO.event}様求")
    )
    said += "".join(dict.fromkeys(character for tag in HANAKO.looking_for for character in tag))
    a_font(looking_in / "brush.ttf", "".join(dict.fromkeys(said)))
    pdf = badges_pdf([HANAKO], A_ONE, design=design_with(*everything_in("Invented")))
    fonts = {one.font for one in embedded_texts(pdf) if one.text.strip() not in ("", "…")}
    assert fonts == {"brush"}


def test_the_same_design_without_a_font_is_as_it_was(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "髙橋美咲")
    usual = badges_pdf([HANAKO], A_ONE, design=design_with(*everything_in("")))
    assert usual == badges_pdf([HANAKO], A_ONE, design=design_with(*everything_in("BIZ UDPGothic")))
    assert b"brush" not in usual


def test_a_font_with_a_japanese_file_name_is_embedded_under_a_name(looking_in: Path) -> None:
    a_font(looking_in / "筆文字.ttf", "山田")
    pdf = badges_pdf([Badge("山田")], A_ONE, design=design_with(a_name("Invented")))
    assert {one.font for one in embedded_texts(pdf)} == {"Font"}


def test_a_font_that_is_not_here_is_told_once_for_everyone() -> None:
    design = design_with(
        a_name("游明朝"), Tags(box=Area(5, 30, 60, 12), size=Size(6, 8), colour="ink", font="游明朝")
    )
    concern = Concern(ConcernKind.FONT_MISSING, None, "font", "游明朝")
    assert check([replace(HANAKO, ticket="")] * 3, A_ONE, design) == [concern]
    assert "“游明朝”" in concern_sentence(concern)


def test_a_font_that_is_here_is_nothing_to_tell(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "山")
    assert check([HANAKO], A_ONE, design_with(a_name("Invented"), a_name("Noto Sans JP"))) == []


def test_a_layout_that_is_not_printed_misses_no_font() -> None:
    tall = Layout(size=(91, 100), elements=(a_name("游明朝"),))
    assert check([HANAKO], A_ONE, replace(find_design("classic"), tall=tall)) == []


def test_families_are_listed_by_name_those_that_write_japanese_first(looking_in: Path) -> None:
    a_font(looking_in / "arial.ttf", "abc", family="Arial")
    a_font(looking_in / "b.ttf", "aあ亜", family="Yu Mincho", names={(FAMILY, JAPANESE): "游明朝"})
    a_font(looking_in / "c.ttf", "aあ亜", family="Meiryo")
    a_font(looking_in / "d.ttf", "aあ亜", family="Meiryo", weight=700)
    a_font(looking_in / "signs.ttf", "☎★", family="Wingdings")
    a_font(looking_in / "hidden.ttf", "aあ亜", family=".SF NS")
    a_font(looking_in / "noto.ttf", "aあ亜", family="Noto Sans JP")
    assert fonts_here().families == (
        Family("Meiryo", writes_japanese=True),
        Family("Yu Mincho", "游明朝", writes_japanese=True),
        Family("Arial"),
    )
    assert [one.shown("ja") for one in fonts_here().families] == ["Meiryo", "游明朝", "Arial"]


def test_files_that_are_broken_are_no_families(looking_in: Path) -> None:
    a_font(looking_in / "whole.ttf", "aあ亜")
    whole = (looking_in / "whole.ttf").read_bytes()
    for length in (0, 3, 12, 200, len(whole) // 2):
        (looking_in / f"broken{length}.ttf").write_bytes(whole[:length])
    assert has_family("Invented")
    assert names_of("あ", INVENTED) == ["whole"]
    assert [one.name for one in fonts_here().families] == ["Invented"]


def test_listing_can_be_ended(looking_in: Path) -> None:
    a_font(looking_in / "brush.ttf", "a")
    with pytest.raises(Cancelled):
        fonts_here(_ended)


def _ended(done: int, of: int) -> None:
    raise Cancelled
