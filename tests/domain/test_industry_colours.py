"""Colours of industries, told apart by everybody; and those that a person chose instead."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.contrast import DARK_WORDS, LIGHT_WORDS, contrast, is_readable_on, words_on
from checkin.domain.industries import read_industries
from checkin.paths import asset_text

INDUSTRIES = read_industries(asset_text("industries.toml"))
MOST_SEEN = (
    "it",
    "design",
    "advertising",
    "real_estate",
    "construction",
    "insurance",
    "finance",
    "licensed",
    "consulting",
    "recruiting",
    "beauty",
    "food",
)
Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]
EYES: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What the cones make of linear RGB: Machado, Oliveira, Fernandes 2009, severity 1.0."""
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)


def times(matrix: Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def seen(colour: str, eyes: str) -> Triple:
    """Return a colour as L*, a*, b* (CIE 1976, D65), as somebody sees it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    clipped = tuple(min(max(part, 0.0), 1.0) for part in times(EYES[eyes], (red, green, blue)))
    whites = times(XYZ, (1, 1, 1))
    ratios = (one / white for one, white in zip(times(XYZ, clipped), whites, strict=True))  # type: ignore[arg-type]
    x, y, z = (ratio ** (1 / 3) if ratio > 0.008856 else 7.787 * ratio + 16 / 116 for ratio in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def nearest(colours: list[str], eyes: str) -> float:
    """Return how far apart the two nearest colours are; about 2 is the least that is seen side by side."""
    places = [seen(colour, eyes) for colour in colours]
    pairs = itertools.combinations(places, 2)
    return min(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 for one, other in pairs)


@pytest.mark.parametrize("eyes", EYES)
def test_the_industries_most_seen_are_well_apart_for_everybody(eyes: str) -> None:
    colours = [industry.colour for industry in INDUSTRIES.labels if industry.id in MOST_SEEN]
    assert len(colours) == len(MOST_SEEN)
    assert nearest(colours, eyes) > 15


@pytest.mark.parametrize("eyes", EYES)
def test_no_two_industries_are_near_twins(eyes: str) -> None:
    assert nearest([industry.colour for industry in INDUSTRIES.labels], eyes) > 5


def test_the_measure_itself_knows_red_from_green_and_who_does_not() -> None:
    red_and_green = ["#B23A00", "#5B6A00"]
    assert nearest(red_and_green, "normal") > 3 * nearest(red_and_green, "deuteranopia")


def test_colours_of_ones_own_take_the_place_of_the_usual_ones() -> None:
    own = INDUSTRIES.with_colours({"it": "#118833", "food": "green", "no such label": "#000000"})
    colours = {industry.id: industry.colour for industry in own.labels}
    assert colours == {industry.id: industry.colour for industry in INDUSTRIES.labels} | {"it": "#118833"}
    assert own.place("IT企業") == "it"


@given(st.from_regex(r"#[0-9A-F]{6}", fullmatch=True))
def test_the_words_on_a_colour_are_those_that_are_read_best(colour: str) -> None:
    other = LIGHT_WORDS if words_on(colour) == DARK_WORDS else DARK_WORDS
    assert contrast(words_on(colour), colour) >= contrast(other, colour)
    assert is_readable_on(colour) is (max(contrast(DARK_WORDS, colour), contrast(LIGHT_WORDS, colour)) >= 4.5)
