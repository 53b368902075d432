"""A page as the window knows it before it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class PageSpec:
    """What the rail shows of a page, and how to make it when it is first wanted."""

    id: str
    title: Callable[[], str]
    """Asked at every building of the window, in the language of the moment."""
    icon: str
    """Name of a symbol of ``style.icons``."""
    make: Callable[[], QWidget]
    needs_event: bool = True
    wants_room: bool = False
    """While it is shown the rail is symbols only."""
