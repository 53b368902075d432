"""The window's own font, so that every machine shows Japanese alike."""

from PySide6.QtGui import QFont, QFontDatabase

from checkin.paths import assets

FAMILY = "BIZ UDPGothic"
_FALLBACK = "Noto Sans JP"
"""For what the first has no glyph of, 𠮷 for one."""
_FILES = ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "NotoSansJP-Regular.ttf", "NotoSansJP-Bold.ttf")


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; wanted once for each application, about 7 ms for all four."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(assets() / "fonts" / name))


def window_font(pixels: int, *, is_bold: bool = False) -> QFont:
    """Return the window's font in a size."""
    font = QFont([FAMILY, _FALLBACK])
    font.setPixelSize(pixels)
    font.setBold(is_bold)
    return font
