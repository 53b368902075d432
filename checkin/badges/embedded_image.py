"""Images inside one PDF: each one object, however many badges show it."""

from typing import Any, cast

from reportlab.pdfbase import pdfdoc

from checkin.badges.image_parts import ImageParts, Samples

_PNG_ROWS = 15
"""PDF's number for rows that each say how they are to be read, as those of a PNG do."""
_pdf = cast("Any", pdfdoc)


def embed(doc: Any, name: str, parts: ImageParts) -> None:
    """Put an image into reportlab's document under a name, which pages then ask for."""
    stream = _stream(parts, parts.colours)
    if parts.opacity is not None:
        doc.ensureMinPdfVersion("transparency")
        stream.dictionary["SMask"] = doc.Reference(_stream(parts, parts.opacity))
    doc.Reference(stream, doc.getXObjectName(name))


def _stream(parts: ImageParts, samples: Samples) -> Any:
    entries = {
        "Type": _pdf.PDFName("XObject"),
        "Subtype": _pdf.PDFName("Image"),
        "Width": parts.width_px,
        "Height": parts.height_px,
        "ColorSpace": _pdf.PDFName("DeviceGray" if samples.components == 1 else "DeviceRGB"),
        "BitsPerComponent": 8,
        "Filter": _pdf.PDFName("DCTDecode" if samples.is_jpeg else "FlateDecode"),
    }
    if not samples.is_jpeg:
        rows = {
            "Predictor": _PNG_ROWS,
            "Colors": samples.components,
            "BitsPerComponent": 8,
            "Columns": parts.width_px,
        }
        entries["DecodeParms"] = _pdf.PDFDictionary(rows)
    return _pdf.PDFStream(_pdf.PDFDictionary(entries), samples.data)
