"""The Japanese catalogue and the source, side by side. README, "Translating", says how to bring them together."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from checkin.paths import assets

SOURCE = Path(__file__).parents[2] / "checkin"
CATALOGUE = assets() / "i18n" / "ja.po"
KEYWORDS = {"tr": None, "tr_count": (1, 2)}
SAME_IN_BOTH = {
    "CSV",
    "Enter",
    "MM",
    "PDF",
    "UTF-8",
    "VIP",
    "{page} / {pages}",
    "{time} · {lane} · {actor}",
    "{width} × {height} mm",
}
"""Names and figures that no language changes."""

SHOWING = re.compile(
    r"(Text|Heading|Chip\w*|\w*Button|EmptyState|Notice|Q(Label|PushButton|CheckBox|RadioButton|Action|GroupBox)"
    r"|set(Text|ToolTip|PlaceholderText|AccessibleName|WindowTitle|StatusTip)|add(Action|Menu|Tab))"
)
"""Widgets and methods that show the text they are given."""

PLACEHOLDER = re.compile(r"{(\w+)}")
JAPANESE = r"[ぁ-んァ-ヶー一-龥々]"
NOT_A_BRACKET = re.compile(r"\(&\w\)|\(\*[^)]*\)| \((?:F\d+|Enter|Esc)\)")
"""What stays narrow in Japanese too: the keys of menus and buttons, and the patterns of file dialogs."""
NARROW = re.compile(rf"{JAPANESE}[?!:(,]|[)]{JAPANESE}")


@cache
def sentences() -> frozenset[tuple[str, ...]]:
    """Return every sentence of the source; one of two forms as both."""
    found = extract_from_dir(SOURCE, keywords=KEYWORDS)
    return frozenset(said if isinstance(said, tuple) else (said,) for _, _, said, _, _ in found)


@cache
def japanese() -> dict[tuple[str, ...], str]:
    with CATALOGUE.open("rb") as file:
        return dict(translations(read_po(file, locale="ja", abort_invalid=True)))


def translations(catalogue: Catalog) -> Iterator[tuple[tuple[str, ...], str]]:
    for message in catalogue:
        if message.id:
            forms = (message.id,) if isinstance(message.id, str) else message.id
            yield tuple(forms), message.string if isinstance(message.string, str) else message.string[0]


def test_every_sentence_of_the_source_has_a_japanese_one() -> None:
    assert sorted(forms for forms in sentences() if not japanese().get(forms)) == []


def test_no_sentence_is_left_that_the_source_no_longer_says() -> None:
    assert sorted(forms for forms in japanese() if forms not in sentences()) == []


def test_no_sentence_is_there_twice() -> None:
    ids = re.findall(r'^msgid ((?:".*"\n)+)', CATALOGUE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [said for said, times in Counter(ids).items() if times > 1] == []


def test_both_languages_have_the_same_places_for_values() -> None:
    differing = {
        forms[-1]: said
        for forms, said in japanese().items()
        if sorted(set(PLACEHOLDER.findall(said))) != sorted(set(PLACEHOLDER.findall(forms[-1])))
    }
    assert differing == {}


def test_what_reads_the_same_in_both_languages_is_meant_to() -> None:
    assert {said for forms, said in japanese().items() if said in forms} == SAME_IN_BOTH


def test_japanese_punctuation_is_full_width() -> None:
    assert [said for said in japanese().values() if NARROW.search(NOT_A_BRACKET.sub("", said))] == []


@pytest.mark.parametrize("word", ["エラー", "退出", "チケットサイト", "取込"])
def test_a_word_that_was_decided_against_does_not_come_back(word: str) -> None:
    assert [said for said in japanese().values() if word in said] == []


def test_the_compiled_catalogue_is_what_compiling_gives() -> None:
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        assert dict(translations(read_mo(file))) == japanese()


def test_babel_sees_every_sentence_on_every_python() -> None:
    """Before Python 3.12 an f-string is one token, and a ``tr`` inside it is not found."""
    inside = re.compile(r"""\bf(["'])(?:(?!\1).)*{tr(?:_count)?\(""")
    assert [path.name for path in SOURCE.rglob("*.py") if inside.search(path.read_text(encoding="utf-8"))] == []


def test_no_widget_is_given_a_bare_text() -> None:
    """A heuristic: literal letters, beyond the names of formats and our own, handed straight to what shows them."""
    bare = [
        f"{path.relative_to(SOURCE)}:{call.lineno}"
        for path in (SOURCE / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and SHOWING.fullmatch(_name(call.func)) and any(map(_has_letters, call.args))
    ]
    assert bare == []


def _name(function: ast.expr) -> str:
    return ast.unparse(function).rpartition(".")[2]


def _has_letters(value: ast.expr) -> bool:
    parts = value.values if isinstance(value, ast.JoinedStr) else [value]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return any(letter.isalpha() and not letter.isupper() for text in texts if text != "Checkin" for letter in text)
