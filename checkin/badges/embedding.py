"""Fonts inside one PDF: each once, only the glyphs that are drawn, and the text behind every glyph.

A composite font (Type 0, Identity-H) instead of reportlab's own subsets of 256 characters: one font program per
face, glyphs are drawn by number, so that variation sequences need no private code points; and the text map is
written here, because reportlab's writes a character beyond U+FFFF as five digits, which are read as another one.
"""

import copy
from struct import pack
from typing import Any, cast

from reportlab.pdfbase import pdfdoc

from checkin.badges.fonts import Face, Glyph

_SYMBOLIC = 4
_NONSYMBOLIC = 32
_pdf = cast("Any", pdfdoc)


class EmbeddedFont:
    """One face in one document. Codes are given out as glyphs are first drawn; 0 is the missing glyph."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        """Name in the page's resources."""
        self._codes: dict[tuple[int, str], int] = {}
        self._glyphs: list[Glyph] = []

    def code(self, glyph: Glyph) -> int:
        """Return the character code that draws a glyph, and stands for its text, in this document."""
        key = (glyph.index, glyph.text)
        code = self._codes.get(key)
        if code is None:
            self._glyphs.append(glyph)
            code = self._codes[key] = len(self._glyphs)
        return code

    def addObjects(self, doc: Any) -> None:
        """Write the font's objects; reportlab calls this once all pages are drawn."""
        indices = list(dict.fromkeys(glyph.index for glyph in self._glyphs))
        tag = f"BADGES+{self.face.name}"
        descendant = _pdf.PDFDictionary(
            {
                "Type": _pdf.PDFName("Font"),
                "Subtype": _pdf.PDFName("CIDFontType2"),
                "BaseFont": _pdf.PDFName(tag),
                "CIDSystemInfo": _pdf.PDFDictionary(
                    {"Registry": _pdf.PDFString("Adobe"), "Ordering": _pdf.PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": doc.Reference(self._descriptor(doc, tag, indices)),
                "DW": 1000,
                "W": _pdf.PDFArray([1, _pdf.PDFArray([round(glyph.advance * 1000) for glyph in self._glyphs])]),
                "CIDToGIDMap": doc.Reference(_stream(self._glyph_numbers(indices))),
            }
        )
        font = _pdf.PDFDictionary(
            {
                "Type": _pdf.PDFName("Font"),
                "Subtype": _pdf.PDFName("Type0"),
                "BaseFont": _pdf.PDFName(tag),
                "Encoding": _pdf.PDFName("Identity-H"),
                "DescendantFonts": _pdf.PDFArray([doc.Reference(descendant)]),
                "ToUnicode": doc.Reference(_stream(self._text_map().encode("ascii"))),
            }
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(font)

    def _descriptor(self, doc: Any, tag: str, indices: list[int]) -> Any:
        tables = self.face.tables
        program = _stream(_subset(self.face, indices))
        program.dictionary["Length1"] = len(program.content)
        return _pdf.PDFDictionary(
            {
                "Type": _pdf.PDFName("FontDescriptor"),
                "FontName": _pdf.PDFName(tag),
                "Flags": tables.flags & ~_NONSYMBOLIC | _SYMBOLIC,
                "FontBBox": _pdf.PDFArray(tables.bbox),
                "ItalicAngle": tables.italicAngle,
                "Ascent": tables.ascent,
                "Descent": tables.descent,
                "CapHeight": tables.capHeight,
                "StemV": tables.stemV,
                "FontFile2": doc.Reference(program),
            }
        )

    def _glyph_numbers(self, indices: list[int]) -> bytes:
        """Return the glyph number of each code in the subset, which numbers its glyphs from 1."""
        number_of = {index: number for number, index in enumerate(indices, 1)}
        numbers = [0, *(number_of[glyph.index] for glyph in self._glyphs)]
        return pack(f">{len(numbers)}H", *numbers)

    def _text_map(self) -> str:
        """Return the ToUnicode CMap: code to UTF-16, a variation selector included."""
        pairs = [
            f"<{code:04X}> <{glyph.text.encode('utf-16-be').hex()}>" for code, glyph in enumerate(self._glyphs, 1)
        ]
        blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
        body = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
        return _TEXT_MAP.format(body=body)


_TEXT_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def _subset(face: Face, indices: list[int]) -> bytes:
    """Return a font program with the missing glyph, these glyphs numbered from 1, and what they are made of."""
    tables = copy.copy(face.tables)
    tables.charToGlyph = dict(enumerate(indices))
    return tables.makeSubset(range(len(indices)))


def _stream(content: bytes) -> Any:
    return _pdf.PDFStream(content=content, filters=[_pdf.PDFZCompress])
