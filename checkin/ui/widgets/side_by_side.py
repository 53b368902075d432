"""What stands side by side where there is room, and below one another where there is not."""

from PySide6.QtWidgets import QBoxLayout


def set_side_by_side(layout: QBoxLayout, is_wide: bool) -> None:
    """Set the parts of a layout from the left to the right, or else from the top down."""
    directions = QBoxLayout.Direction
    layout.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
