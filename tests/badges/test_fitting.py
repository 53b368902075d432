from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.breaking import Where, pieces
from checkin.badges.fitting import Fitted, fit_line, fit_lines, fit_name
from checkin.badges.text import width
from checkin.badges.typeface import BOLD, REGULAR

WIDTH, HEIGHT, MOST, LEAST = 230.0, 38.0, 36.0, 15.0


def named(text: str) -> Fitted:
    return fit_name(text, BOLD, WIDTH, HEIGHT, MOST, LEAST)


@pytest.mark.parametrize("name", ["山田 太郎", "勅使河原 小百合", "Taro Yamada", "林"])
def test_an_ordinary_name_is_one_line_of_at_least_24_points(name: str) -> None:
    assert named(name).lines == (name,)
    assert named(name).size_pt >= 24


def test_a_long_name_breaks_between_its_words() -> None:
    assert named("Maximiliana Konstantinopolitanskaya").lines == ("Maximiliana", "Konstantinopolitanskaya")
    assert named("ヴォルフェシュレーゲルシュタインハウゼン ベルゲンドルフ").lines[1] == "ベルゲンドルフ"


def test_japanese_does_not_begin_a_line_with_a_small_kana_or_a_long_mark() -> None:
    for length in range(10, 40):
        for line in named("ァーッャ・カ" * 8 + "カ" * length).lines[1:]:
            assert line[0] not in "ァーッャ・"


def test_names_share_a_few_sizes() -> None:
    """Ordinary names have the design's own; what is longer, one of the steps below it."""
    people = [
        "林",
        "山田 太郎",
        "佐々木 希",
        "髙橋 美咲",
        "長谷川 潤",
        "小野寺 五典",
        "勅使河原 小百合",
        "Taro Yamada",
    ]
    people += ["Alexander Smith", "Christopher Jones", "五十嵐 加奈子", "ジャン・ピエール", "伊集院 光太郎左衛門"]
    sizes = [named(name).size_pt for name in people]
    assert sizes[:6] == [MOST] * 6
    assert len(set(sizes)) <= 5


def test_a_name_is_not_broken_inside_a_word() -> None:
    assert named("ジャン・ピエール・ドゥラクロワ＝フォンテーヌ").lines == (
        "ジャン・ピエール・",
        "ドゥラクロワ＝フォンテーヌ",
    )
    assert named("Jean-Baptiste Grenouillet-Delacroix").lines == ("Jean-Baptiste", "Grenouillet-Delacroix")
    assert named("ヴォルフェシュレーゲルシュタイン").lines == ("ヴォルフェシュレーゲルシュタイン",)


def test_a_name_without_a_space_is_broken_after_its_family_name_where_that_is_known() -> None:
    fitted = fit_name("勅使河原小百合之助", BOLD, WIDTH, 90, MOST, LEAST, family="勅使河原")
    assert fitted.lines == ("勅使河原", "小百合之助")


@pytest.mark.parametrize(
    ("company", "lines"),
    [
        (
            "株式会社みらい工房ホールディングスインターナショナル",
            ("株式会社みらい工房", "ホールディングスインターナショナル"),
        ),
        (
            "一般社団法人日本異業種交流推進協議会（東京支部）",
            ("一般社団法人", "日本異業種交流推進協議会（東京支部）"),
        ),
        ("日本総合企画コンサルティングサービス株式会社", ("日本総合企画コンサルティング", "サービス株式会社")),
        (
            "ABC Holdings International Consulting Group K.K.",
            ("ABC Holdings International", "Consulting Group K.K."),
        ),
    ],
)
def test_a_long_company_name_is_broken_where_a_reader_would_break_it(company: str, lines: tuple[str, ...]) -> None:
    fitted = fit_lines(company, REGULAR, 140, 10.5, 6.0, 2)
    assert "".join(fitted.lines).replace(" ", "") == company.replace(" ", "")
    assert fitted.lines == lines


@given(
    st.text(alphabet="株式会社、。）（」「ーァっ々・ABC xyz日本みらい工房ｱ12%", max_size=60),
    st.sampled_from(Where),
)
def test_no_line_begins_or_ends_with_what_must_not_and_no_word_is_broken(text: str, where: Where) -> None:
    found = pieces(text, where)
    assert "".join(found) == text
    for before, after in pairwise(found):
        assert after[0] not in "、。）」ーァっ々・%" or before[-1].isspace()
        assert before[-1] not in "（「"
        assert not (before[-1].isascii() and before[-1].isalnum() and after[0].isascii() and after[0].isalnum())
    assert sum(piece.count("株式会社") for piece in found) == text.count("株式会社")


@given(st.text(min_size=1, max_size=80))
def test_a_name_is_never_cut_and_never_wider_than_its_room(text: str) -> None:
    fitted = named(text)
    assert "".join("".join(fitted.lines).split()) == "".join(text.split()) or not text.strip()
    assert fitted.size_pt <= 0.25 or max(width(line, BOLD) for line in fitted.lines) * fitted.size_pt <= WIDTH
    assert fitted.size_pt <= 0.25 or fitted.height_pt <= HEIGHT + 0.01
    assert fitted.is_small == (fitted.size_pt < LEAST)


@given(st.text(min_size=1, max_size=120), st.integers(1, 3))
def test_other_text_is_cut_with_dots_when_the_floor_is_reached(text: str, lines: int) -> None:
    fitted = fit_lines(text, REGULAR, WIDTH, 10.0, 7.0, lines)
    assert len(fitted.lines) <= lines
    assert 7.0 <= fitted.size_pt <= 10.0
    assert all(width(line, REGULAR) * fitted.size_pt <= WIDTH + 0.01 for line in fitted.lines)
    assert fitted.is_cut == any(line.endswith("…") and line not in text for line in fitted.lines) or "…" in text


def test_a_line_that_fits_is_as_large_as_it_may_be() -> None:
    assert fit_line("営業部", REGULAR, WIDTH, 9.0, 6.0) == Fitted(("営業部",), 9.0)
