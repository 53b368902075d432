import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.fitting import Fitted, fit_line, fit_lines, fit_name
from checkin.badges.fonts import Weight
from checkin.badges.text import width

WIDTH, HEIGHT, MOST, LEAST = 230.0, 38.0, 36.0, 15.0


def named(text: str) -> Fitted:
    return fit_name(text, Weight.BOLD, WIDTH, HEIGHT, MOST, LEAST)


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


@given(st.text(min_size=1, max_size=80))
def test_a_name_is_never_cut_and_never_wider_than_its_room(text: str) -> None:
    fitted = named(text)
    assert "".join("".join(fitted.lines).split()) == "".join(text.split()) or not text.strip()
    assert (
        fitted.size_pt <= 0.25 or max(width(line, Weight.BOLD) for line in fitted.lines) * fitted.size_pt <= WIDTH
    )
    assert fitted.size_pt <= 0.25 or fitted.height_pt <= HEIGHT + 0.01
    assert fitted.is_small == (fitted.size_pt < LEAST)


@given(st.text(min_size=1, max_size=120), st.integers(1, 3))
def test_other_text_is_cut_with_dots_when_the_floor_is_reached(text: str, lines: int) -> None:
    fitted = fit_lines(text, Weight.REGULAR, WIDTH, 10.0, 7.0, lines)
    assert len(fitted.lines) <= lines
    assert 7.0 <= fitted.size_pt <= 10.0
    assert all(width(line, Weight.REGULAR) * fitted.size_pt <= WIDTH + 0.01 for line in fitted.lines)
    assert fitted.is_cut == any(line.endswith("…") and line not in text for line in fitted.lines) or "…" in text


def test_a_line_that_fits_is_as_large_as_it_may_be() -> None:
    assert fit_line("営業部", Weight.REGULAR, WIDTH, 9.0, 6.0) == Fitted(("営業部",), 9.0)
