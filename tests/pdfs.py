"""PDFs read back with eyes that are not ours: pages, text and pictures through PDFium, codes through two decoders."""

import io
from contextlib import closing
from typing import Any

import cv2
import numpy as np
import pikepdf
import pypdfium2 as pdfium
import zxingcpp

POINTS_PER_MM = 72 / 25.4


def page_sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    with closing(pdfium.PdfDocument(pdf)) as document:
        return [
            (round(width / POINTS_PER_MM, 2), round(height / POINTS_PER_MM, 2))
            for width, height in (document.get_page_size(number) for number in range(len(document)))
        ]


def text_of(pdf: bytes, page: int = 0) -> str:
    with closing(pdfium.PdfDocument(pdf)) as document:
        return document[page].get_textpage().get_text_range()


def picture(pdf: bytes, page: int = 0, dpi: int = 200) -> np.ndarray[Any, Any]:
    """Return a page in shades of grey."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        return document[page].render(scale=dpi / 72, grayscale=True).to_numpy().squeeze().copy()


def colours_of(pdf: bytes, page: int = 0, dpi: int = 200) -> np.ndarray[Any, Any]:
    """Return a page in red, green and blue."""
    with closing(pdfium.PdfDocument(pdf)) as document:
        return document[page].render(scale=dpi / 72, rev_byteorder=True).to_numpy()[:, :, :3].copy()


def has_colour(pdf: bytes, colour: str) -> bool:
    """Say whether ``#RRGGBB`` is anywhere on the first page."""
    wanted = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return bool((colours_of(pdf, dpi=72) == wanted).all(axis=2).any())


def troubles_of_qpdf(pdf: bytes) -> list[str]:
    """Return what ``qpdf --check`` would say."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return document.check_pdf_syntax() + [str(warning) for warning in document.get_warnings()]


def codes_by_zxing(image: np.ndarray[Any, Any]) -> set[str]:
    return {code.text for code in zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)}


def codes_by_opencv(image: np.ndarray[Any, Any]) -> set[str]:
    """Look twice, the second time from nearer: OpenCV loses one code in ten at five pixels a module."""
    nearer = cv2.resize(image, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    return _seen_by_opencv(image) or _seen_by_opencv(nearer)


def _seen_by_opencv(image: np.ndarray[Any, Any]) -> set[str]:
    _, texts, _, _ = cv2.QRCodeDetector().detectAndDecodeMulti(image)
    return {text for text in texts if text}


def described(pdf: bytes) -> str:
    """Return a PDF as text: every page with its objects, what they are and where, in tenths of a millimetre."""
    lines: list[str] = []
    with closing(pdfium.PdfDocument(pdf)) as document:
        for number, page in enumerate(document, 1):
            width, height = page.get_size()
            lines.append(f"page {number}: {width / POINTS_PER_MM:.1f} x {height / POINTS_PER_MM:.1f} mm")
            text_page = page.get_textpage()
            for thing in page.get_objects():
                bounds = thing.get_bounds()
                place = " ".join(f"{edge / POINTS_PER_MM:6.1f}" for edge in bounds)
                kind = {1: "text", 2: "path"}.get(thing.type, str(thing.type))
                words = text_page.get_text_bounded(*bounds).strip() if kind == "text" else ""
                lines.append(f"  {place}  {kind} {words}".rstrip())
    return "\n".join(lines) + "\n"
