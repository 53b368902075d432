"""The line that a flaw of a design is on."""

import tomllib
from typing import Any

import pytest
from hypothesis import given

from checkin.domain.design import Design
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_lines import ARROW, line_of
from checkin.domain.design_toml import read_design, write_design
from tests.domain.test_design import designs

BROKEN = '''\
# [wide] in a comment, and a "quotation mark
id = "mine"
name_ja = "[[wide.elements]]"   # a name like a header
name_en = 'C:\\#1'
colours = { "VIP = 1" = "#FFD54F", 'other' = "#112233" }

[ wide ]
size = [
  91,
  55,
]

[[wide.elements]]
kind = "text"
box = [5, 12, 80, 22]
words = [
  { show = "company", size = [6, 10.5] },  # ] }
  { show = "name", size = [
    15, 38] },
]

[[wide.elements]]
kind = "rectangle"
fill = """
ink"""
box = [5, 40, 9, 1.5]

[tall]
size = [62, 100]
elements = [
  { kind = "rectangle", fill = "ink", box = [5, 5, 9, 9] },
  { fill = "paper", kind = "rectangle", box = [5, 5, 9, 9] },
]

[images]
logo = """
iVBORw0KGgo=
"""
"mark.png" = "x"
'''


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("id", "id ="),
        ("name_ja", "name_ja ="),
        ("colours → VIP = 1", "colours ="),
        ("wide", "[ wide ]"),
        ("wide → size", "size = ["),
        ("wide → size → 2", "  55,"),
        ("wide → elements → 1", "[[wide.elements]]"),
        ("wide → elements → 1 → words → 1 → size → 2", '  { show = "company"'),
        ("wide → elements → 1 → words → 2 → show", '  { show = "name"'),
        ("wide → elements → 1 → words → 2 → size", '  { show = "name"'),
        ("wide → elements → 1 → words → 2 → size → 1", "    15, 38]"),
        ("wide → elements → 2 → fill", 'fill = """'),
        ("wide → elements → 2 → box", "box = [5, 40"),
        ("wide → elements → 2 → no such key", "[[wide.elements]]"),
        ("tall → elements → 2 → box", '  { fill = "paper"'),
        ("images → logo", "logo ="),
        ("images → mark.png", '"mark.png"'),
    ],
)
def test_a_path_leads_to_its_line(path: str, words: str) -> None:
    line = line_of(BROKEN, path)
    assert BROKEN.splitlines()[line - 1].startswith(words)
    assert ("elements → 2" in path and "tall" not in path) == (22 <= line <= 26)


@pytest.mark.parametrize("path", ["", "low", "low → elements → 1"])
def test_what_is_not_there_has_no_line(path: str) -> None:
    assert line_of(BROKEN, path) == 0


@given(designs)
def test_everything_a_design_says_has_a_line(design: Design) -> None:
    text = write_design(design)
    for path in paths(tomllib.loads(text)):
        if all(ARROW not in step and not {'"', "'", "\\"} & set(step) and step.isprintable() for step in path):
            assert line_of(text, ARROW.join(path)) > 0


def paths(value: Any, so_far: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    match value:
        case dict():
            return [so_far, *(one for key, inner in value.items() for one in paths(inner, (*so_far, key)))][1:]
        case list():
            inner = (paths(one, (*so_far, str(number))) for number, one in enumerate(value, 1))
            return [so_far, *(one for several in inner for one in several)]
        case _:
            return [so_far]


@pytest.mark.parametrize(
    ("old", "new", "flaw", "line"),
    [
        ('id = "mine"', 'id = "Mine"', Flaw.NOT_A_CHOICE, 2),
        ("#FFD54F", "yellow", Flaw.NOT_A_COLOUR, 5),
        ("  55,", '  "55",', Flaw.WRONG_TYPE, 8),
        ('show = "company"', 'show = "firm"', Flaw.NOT_A_CHOICE, 17),
        ("    15, 38]", "    38, 15]", Flaw.OUT_OF_RANGE, 18),
        ('kind = "rectangle"\nfill', "fill", Flaw.MISSING_KEY, 22),
        ("fill =", "fills =", Flaw.UNKNOWN_KEY, 24),
        ("box = [5, 40, 9, 1.5]", "box = [5, 60, 9, 1.5]", Flaw.OUTSIDE, 26),
    ],
)
def test_a_flaw_says_its_line(old: str, new: str, flaw: Flaw, line: int) -> None:
    sound = BROKEN[: BROKEN.index("[images]")].replace('"""\nink"""', '"ink"\n')
    read_design(sound)
    with pytest.raises(DesignBroken) as refused:
        read_design(sound.replace(old, new, 1))
    assert (refused.value.flaw, refused.value.line) == (flaw, line)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('id = "a\nname = "b"', 1, 8),
        ('id = "a"\nsize = [91, 55\n[wide]\n', 3, 1),
        ('id = "a"\nid = "b"\n', 2, 9),
        ("id = [1,\n  2", 2, 4),
    ],
)
def test_text_that_is_no_toml_says_line_and_column(text: str, line: int, column: int) -> None:
    with pytest.raises(DesignBroken) as refused:
        read_design(text)
    assert (refused.value.flaw, refused.value.line, refused.value.column) == (Flaw.NOT_TOML, line, column)
