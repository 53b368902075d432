"""The floor of badges: reportlab's canvas drawing the same, told where everything goes.

Its fastest honest form: the same fonts, one ``drawString`` for each run of a font, the code made by zxing-cpp and
filled as one path of merged runs. It fits nothing, breaks nothing, and knows no variants.
"""

import io
from collections.abc import Sequence
from functools import cache
from itertools import groupby

import zxingcpp
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.drawing import MM_PER_PT, Code, Drawing, Panel, TextLine
from checkin.badges.fonts import Weight, usual_faces
from checkin.badges.plan import plan_for_slots
from checkin.badges.qr import MODULES
from checkin.badges.text import glyphs
from checkin.domain.badge import Badge
from checkin.domain.sheets import lay_out
from checkin.domain.stock import Stock

POINTS = 1 / MM_PER_PT
Run = tuple[str, str]
Item = Panel | Code | tuple[TextLine, list[Run]]


def prepared(badges: Sequence[Badge], stock: Stock) -> list[tuple[Drawing, list[Item]]]:
    """Return what is drawn and where: worked out before the clock runs."""
    plan, _ = plan_for_slots(classic(), stock.width_mm, stock.height_mm)
    drawings = [draw_badge(badge, plan) for badge in badges]
    return [(one, [(i, _runs(i)) if isinstance(i, TextLine) else i for i in one.items]) for one in drawings]


def register() -> None:
    """Make the fonts known to reportlab, once in a process."""
    for weight in Weight:
        for face in usual_faces(weight):
            pdfmetrics.registerFont(TTFont(face.name, str(face.path)))


def bare_pdf(drawings: Sequence[tuple[Drawing, list[Item]]], stock: Stock) -> bytes:
    """Return the pages."""
    written = io.BytesIO()
    canvas = Canvas(written, (stock.page_width_mm * POINTS, stock.page_height_mm * POINTS), pageCompression=1)
    page = 0
    for (drawing, items), slot in zip(drawings, lay_out(stock, len(drawings)), strict=True):
        if slot.page != page:
            canvas.showPage()
            page = slot.page
        canvas.saveState()
        foot_mm = stock.page_height_mm - slot.top_mm - drawing.height_mm
        canvas.setLineWidth(0.6)
        canvas.translate(slot.left_mm * POINTS, foot_mm * POINTS)
        for item in items:
            _draw(canvas, item, drawing.height_mm)
        canvas.restoreState()
    canvas.save()
    return written.getvalue()


def _draw(canvas: Canvas, item: Item, height_mm: float) -> None:
    match item:
        case Panel(box, radius_mm, fill, line):
            canvas.setFillColor(_colour(fill)) if fill else canvas.setStrokeColor(_colour(line))
            left, foot = box.left_mm * POINTS, (height_mm - box.bottom_mm) * POINTS
            size = box.width_mm * POINTS, box.height_mm * POINTS
            canvas.roundRect(left, foot, *size, radius_mm * POINTS, stroke=not fill, fill=bool(fill))
        case Code():
            _draw_code(canvas, item, height_mm)
        case (line, runs):
            canvas.setFillColor(_colour(line.colour))
            left, base = line.left_mm * POINTS, (height_mm - line.baseline_mm) * POINTS
            for name, text in runs:
                canvas.setFont(name, line.size_pt)
                canvas.drawString(left, base, text)
                if len(runs) > 1:
                    left += canvas.stringWidth(text, name, line.size_pt)


def _draw_code(canvas: Canvas, code: Code, height_mm: float) -> None:
    made = zxingcpp.create_barcode(code.ticket, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    rows = memoryview(made.to_image(scale=1, add_quiet_zones=False)).tolist()
    module = code.module_mm * POINTS
    left, head = code.left_mm * POINTS, (height_mm - code.top_mm) * POINTS
    path = canvas.beginPath()
    for number, row in enumerate(rows, 1):
        column = 0
        for is_light, run in groupby(row):
            length = sum(1 for _ in run)
            if not is_light:
                path.rect(left + column * module, head - number * module, length * module, module)
            column += length
    assert column == MODULES
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


def _runs(line: TextLine) -> list[Run]:
    runs = groupby(glyphs(line.text, line.typeface), key=lambda glyph: glyph.face.name)
    return [(name, "".join(glyph.text[:1] for glyph in run)) for name, run in runs]


@cache
def _colour(written: str) -> HexColor:
    return HexColor(written)
