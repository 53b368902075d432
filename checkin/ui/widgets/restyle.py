"""A property that the style sheet looks at, changed after the widget was first painted."""

from PySide6.QtWidgets import QWidget


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property of a widget and let the style sheet see it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
