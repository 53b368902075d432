"""An image of the design in its box: its shape kept, as large as fits."""

from checkin.badges.block import SHIFT
from checkin.badges.drawing import Box, Drawing, Raster, Trouble
from checkin.badges.image_parts import image_parts
from checkin.domain.design_elements import Picture, Upright

IMAGE = "image"
"""What an image is called in a report."""
_LEAST_MM = 1.0
"""A side under this shows nothing."""
_ABOVE = {Upright.TOP: 0.0, Upright.MIDDLE: 0.5, Upright.BOTTOM: 1.0}


def draw_picture(drawing: Drawing, element: Picture, box: Box, content: str) -> None:
    """Draw an image, ``content`` in base64; where a code leaves it no room, that is reported."""
    if min(box.width_mm, box.height_mm) < _LEAST_MM:
        drawing.troubles.append((IMAGE, Trouble.LEFT_OUT))
        return
    parts = image_parts(content)
    scale = min(box.width_mm / parts.width_px, box.height_mm / parts.height_px)
    width_mm, height_mm = parts.width_px * scale, parts.height_px * scale
    left_mm = box.left_mm + (box.width_mm - width_mm) * SHIFT[element.align]
    top_mm = box.top_mm + (box.height_mm - height_mm) * _ABOVE[element.upright]
    placed = Box(left_mm, top_mm, width_mm, height_mm)
    drawing.items.append(Raster(element.image, content, placed, parts.width_px))
