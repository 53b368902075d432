"""The fonts of a PDF, read back by fontTools: which outline is drawn for which text."""

import io
import re
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from checkin.paths import assets

CHAIN = ("BIZUDPGothic", "NotoSansJP", "NotoSans")
_OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
Outline = tuple[Any, ...]


@dataclass(frozen=True)
class EmbeddedText:
    """One code of an embedded font: what is copied for it, and what is drawn."""

    font: str
    text: str
    outline: Outline


def embedded_texts(pdf: bytes) -> list[EmbeddedText]:
    """Return every code of every font in a PDF as this program writes it."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    return [text for body in objects.values() if b"/Type0" in body for text in _texts_of(body, objects)]


def _texts_of(font: bytes, objects: dict[int, bytes]) -> list[EmbeddedText]:
    name = re.search(rb"/BaseFont /BADGES\+([\w-]+)", font)
    descendant = objects[_reference(rb"/DescendantFonts \[ ?", font, objects)]
    descriptor = objects[_reference(rb"/FontDescriptor ", descendant, objects)]
    program = TTFont(io.BytesIO(_stream(objects[_reference(rb"/FontFile2 ", descriptor, objects)])))
    numbers = _stream(objects[_reference(rb"/CIDToGIDMap ", descendant, objects)])
    pairs = re.findall(
        rb"<([0-9A-F]{4})> <([0-9a-f]+)>\n", _stream(objects[_reference(rb"/ToUnicode ", font, objects)])
    )
    assert name is not None
    return [
        EmbeddedText(
            name[1].decode(),
            bytes.fromhex(text.decode()).decode("utf-16-be"),
            outline(program, program.getGlyphName(int.from_bytes(numbers[2 * int(code, 16) :][:2]))),
        )
        for code, text in pairs
    ]


def _reference(key: bytes, body: bytes, objects: dict[int, bytes]) -> int:
    found = re.search(key + rb"(\d+) 0 R", body)
    assert found is not None, key
    return int(found[1])


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return zlib.decompressobj().decompress(found[1])


def outline(font: TTFont, glyph: str) -> Outline:
    """Return a glyph's contours, with what it is made of put in place."""
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[glyph].draw(pen)
    return tuple(pen.value)


def asked_for(text: str, style: str) -> tuple[str, Outline] | None:
    """Return the first bundled font that has a character or a variation sequence, and its outline there."""
    for family in CHAIN:
        font, usual, variants = _source(f"{family}-{style}")
        if len(text) == 1 and ord(text) in usual:
            return f"{family}-{style}", outline(font, usual[ord(text)])
        if len(text) == 2 and (ord(text[0]), ord(text[1])) in variants:
            glyph = variants[ord(text[0]), ord(text[1])] or usual[ord(text[0])]
            return f"{family}-{style}", outline(font, glyph)
    return None


@cache
def _source(name: str) -> tuple[TTFont, dict[int, str], dict[tuple[int, int], str | None]]:
    font = TTFont(Path(assets()) / "fonts" / f"{name}.ttf")
    variants = {
        (base, selector): glyph
        for table in font["cmap"].tables
        if table.format == 14
        for selector, pairs in table.uvsDict.items()
        for base, glyph in pairs
    }
    return font, font.getBestCmap(), variants
