"""Pictures of the window's kind as the decoder wants them."""

from PySide6.QtGui import QImage

from checkin.scanning.frame import Frame


def grey(image: QImage) -> Frame:
    """Return a picture in grey; Qt pads each of its rows to whole words, a frame has no gaps."""
    converted = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, padded = converted.width(), converted.height(), converted.bytesPerLine()
    pixels = bytes(converted.constBits())
    if padded != width:
        pixels = b"".join(pixels[row * padded : row * padded + width] for row in range(height))
    return Frame(width, height, pixels)
