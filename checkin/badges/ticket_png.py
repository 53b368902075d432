"""A ticket as a picture: black and white, whole pixels per module, quiet zone included."""

import io

from PIL import Image

from checkin.badges.qr import QUIET_MODULES, SIDE_MODULES, matrix

MODULE_PIXELS = 16
"""464 pixels a side: sharp on a phone held up to a scanner."""


def ticket_png(ticket: str) -> bytes:
    """Return a ticket's QR code as a PNG, 1 bit deep. The same ticket makes the same bytes."""
    small = Image.new("1", (SIDE_MODULES, SIDE_MODULES), 1)
    for row, line in enumerate(matrix(ticket)):
        for column, module in enumerate(line):
            if module == "1":
                small.putpixel((column + QUIET_MODULES, row + QUIET_MODULES), 0)
    side = SIDE_MODULES * MODULE_PIXELS
    written = io.BytesIO()
    small.resize((side, side), Image.Resampling.NEAREST).save(written, "PNG", optimize=True)
    return written.getvalue()


def file_name(number: int, ticket: str) -> str:
    """Return a file name that is safe on every system and unique; it tells nothing about the person."""
    return f"{number:03}_{ticket}.png"
