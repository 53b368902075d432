"""A drawing turned into PDF operators, on reportlab's canvas. Lengths come in mm from the top, leave in points.

Operators are written here and not through the canvas's own methods: those set font and colour anew for each
string and cut it into subsets, at several times the cost and the bytes.
"""

import io
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, cast

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.drawing import MM_PER_PT, Box, Code, Drawing, Panel, Raster, TextLine
from checkin.badges.embedded_image import embed
from checkin.badges.embedding import EmbeddedFont
from checkin.badges.fonts import Face
from checkin.badges.image_parts import image_parts
from checkin.badges.marks import outline
from checkin.badges.qr import MODULES, matrix, runs
from checkin.badges.text import glyphs
from checkin.domain.calibration import AS_IT_PRINTS, Calibration

cast("Any", rl_config).useA85 = 0  # reportlab's switch for streams as text: a quarter more bytes
_POINTS = 1 / MM_PER_PT
_ROUND = 0.5523
"""Control points of a quarter circle, as a part of its radius."""


class _Canvas(Canvas):
    """A canvas that does not name Helvetica on every page: we never draw with it, and it is not embedded."""

    page_matrix = "1 0 0 1 0 0"
    """Where everything on a page is put."""

    def _make_preamble(self) -> None:
        self._preamble = f"{self.page_matrix} cm"


class Pages:
    """A PDF in the making: pages of one size, drawn one after another."""

    def __init__(
        self, width_mm: float, height_mm: float, title: str, calibration: Calibration = AS_IT_PRINTS
    ) -> None:
        self._bytes = io.BytesIO()
        self._height_pt = height_mm * _POINTS
        size = (width_mm * _POINTS, self._height_pt)
        self._canvas: Any = cast("Any", _Canvas)(self._bytes, pagesize=size, pageCompression=1, invariant=1)
        if calibration != AS_IT_PRINTS:
            self._canvas.page_matrix = _page_matrix(calibration, self._height_pt)
            self._canvas._make_preamble()
        self._canvas.setTitle(title)
        self._canvas.setCreator("Checkin")
        self._canvas.setViewerPreference("PrintScaling", "None")
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._images: dict[str, str] = {}
        """Contents to names."""

    def draw(
        self,
        drawing: Drawing,
        left_mm: float,
        top_mm: float,
        is_turned: bool = False,
        is_upside_down: bool = False,
    ) -> None:
        """Draw a badge into the slot whose top left corner is at a place on the page.

        Turned, it reads from the foot of the slot upwards; upside down, the other way round.
        """
        left, top = left_mm * _POINTS, self._height_pt - top_mm * _POINTS
        width, height = drawing.width_mm * _POINTS, drawing.height_mm * _POINTS
        match is_turned, is_upside_down:
            case False, False:
                matrix_ = f"1 0 0 1 {left:.2f} {top - height:.2f}"
            case True, False:
                matrix_ = f"0 1 -1 0 {left + height:.2f} {top - width:.2f}"
            case False, True:
                matrix_ = f"-1 0 0 -1 {left + width:.2f} {top:.2f}"
            case _:
                matrix_ = f"0 -1 1 0 {left:.2f} {top:.2f}"
        body = "\n".join(self._operators(drawing))
        self._canvas.addLiteral(f"q {matrix_} cm\n{body}\nQ")

    def end_page(self) -> None:
        """End the page; what is drawn next goes on a new one."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """Return the PDF."""
        self._canvas.save()
        return self._bytes.getvalue()

    def _operators(self, drawing: Drawing) -> list[str]:
        height_mm = drawing.height_mm
        written: list[str] = []
        for item in drawing.items:
            match item:
                case TextLine():
                    written.append(self._text(item, height_mm))
                case Panel():
                    written.append(_panel(item, height_mm))
                case Code():
                    written.append(_code(item, height_mm))
                case Raster():
                    written.append(self._raster(item, height_mm))
        return written

    def _text(self, line: TextLine, height_mm: float) -> str:
        left, base = line.left_mm * _POINTS, (height_mm - line.baseline_mm) * _POINTS
        shown = " ".join(f"/{font.name} {line.size_pt:g} Tf {operators}" for font, operators in self._runs(line))
        return f"BT {_fill(line.colour)} {left:.2f} {base:.2f} Td {shown} ET{_marks(line, left, base)}"

    def _runs(self, line: TextLine) -> list[tuple[EmbeddedFont, str]]:
        """Return the operators that show the glyphs of a line, in runs of one font each."""
        found: list[tuple[EmbeddedFont, str]] = []
        for face, run in groupby(glyphs(line.text, line.typeface), key=lambda glyph: glyph.face):
            font = self._font(face)
            codes = "".join([f"{font.code(glyph):04x}" for glyph in run if not glyph.is_mark])
            found.append((font, f"<{codes}> Tj"))
        return found

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"F{len(self._fonts) + 2}")
            self._canvas._doc.delayedFonts.append(font)
        return font

    def _raster(self, raster: Raster, height_mm: float) -> str:
        box = raster.box
        left, foot = box.left_mm * _POINTS, (height_mm - box.bottom_mm) * _POINTS
        size = f"{box.width_mm * _POINTS:.2f} 0 0 {box.height_mm * _POINTS:.2f}"
        return f"q {size} {left:.2f} {foot:.2f} cm /{self._image(raster.content)} Do Q"

    def _image(self, content: str) -> str:
        """Return what an image is called in the resources of the page."""
        canvas = self._canvas
        name = self._images.get(content)
        if name is None:
            name = self._images[content] = f"image{len(self._images) + 1}"
            embed(canvas._doc, name, image_parts(content))
        if name not in canvas._formsinuse:
            canvas._formsinuse.append(name)
        return canvas._doc.getXObjectName(name)


def _page_matrix(calibration: Calibration, height_pt: float) -> str:
    """Return the correction, which counts from the top, in the PDF's space, which counts from the foot."""
    foot_pt = height_pt * (1 - calibration.scale_y) - calibration.offset_y_mm * _POINTS
    scales = f"{calibration.scale_x:.6f} 0 0 {calibration.scale_y:.6f}"
    return f"{scales} {calibration.offset_x_mm * _POINTS:.4f} {foot_pt:.4f}"


def _marks(line: TextLine, left: float, base: float) -> str:
    """Return the accents that are drawn apart from their letters, as paths; the letter's own text has them.

    As raised text, readers of the PDF would take them for another line.
    """
    drawn: list[str] = []
    for glyph in glyphs(line.text, line.typeface):
        if glyph.is_mark:
            x, y = left + glyph.right * line.size_pt, base + glyph.up * line.size_pt
            drawn.append(f"\nq {line.size_pt:g} 0 0 {line.size_pt:g} {x:.2f} {y:.2f} cm {outline(glyph)} f Q")
        left += glyph.advance * line.size_pt
    return f"\n{_fill(line.colour)}{''.join(drawn)}" if drawn else ""


@cache
def _fill(colour: str) -> str:
    return f"{_rgb(colour)} rg"


def _rgb(colour: str) -> str:
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3g}" for place in (1, 3, 5))


@lru_cache(maxsize=512)
def _panel(panel: Panel, height_mm: float) -> str:
    paint = f"{_fill(panel.fill)} {{}} f" if panel.fill else f"{_rgb(panel.line)} RG 0.6 w {{}} S"
    return paint.format(_round_box(panel.box, panel.radius_mm, height_mm))


def _round_box(box: Box, radius_mm: float, height_mm: float) -> str:
    left, right = box.left_mm * _POINTS, box.right_mm * _POINTS
    foot, head = (height_mm - box.bottom_mm) * _POINTS, (height_mm - box.top_mm) * _POINTS
    r = min(radius_mm * _POINTS, (right - left) / 2, (head - foot) / 2)
    k = r * (1 - _ROUND)
    corners = (
        f"{left + r:.2f} {foot:.2f} m {right - r:.2f} {foot:.2f} l",
        f"{right - k:.2f} {foot:.2f} {right:.2f} {foot + k:.2f} {right:.2f} {foot + r:.2f} c",
        f"{right:.2f} {head - r:.2f} l",
        f"{right:.2f} {head - k:.2f} {right - k:.2f} {head:.2f} {right - r:.2f} {head:.2f} c",
        f"{left + r:.2f} {head:.2f} l",
        f"{left + k:.2f} {head:.2f} {left:.2f} {head - k:.2f} {left:.2f} {head - r:.2f} c",
        f"{left:.2f} {foot + r:.2f} l",
        f"{left:.2f} {foot + k:.2f} {left + k:.2f} {foot:.2f} {left + r:.2f} {foot:.2f} c h",
    )
    return " ".join(corners)


def _code(code: Code, height_mm: float) -> str:
    """Return a code as one black path, in a grid of whole modules: small numbers, and edges that meet."""
    left, foot = code.left_mm * _POINTS, (height_mm - code.top_mm) * _POINTS - MODULES * code.module_mm * _POINTS
    module = code.module_mm * _POINTS
    path = _path(code.ticket)
    return f"q {module:.4f} 0 0 {module:.4f} {left:.2f} {foot:.2f} cm 0 g\n{path} f Q"


@lru_cache(maxsize=1024)
def _path(ticket: str) -> str:
    boxes = [f"{column} {MODULES - 1 - row} {length} 1 re" for column, row, length in runs(matrix(ticket))]
    return "\n".join(boxes)
