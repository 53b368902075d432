"""Pictures of the window's pages, for who has no display to see them on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from checkin.ui.main_window import MainWindow

_SIZE = (1280, 720)
_SETTLING_MS = 600


def save_pictures(window: MainWindow, pages: Sequence[str], folder: Path) -> list[Path]:
    """Show each page, save a picture of it as a numbered PNG, and return the pictures."""
    window.resize(*_SIZE)
    pictures: list[Path] = []
    for number, page in enumerate(pages, start=1):
        _settle()
        window.show_page(page)
        _settle()
        picture = folder / f"{number}-{page}.png"
        window.grab().save(str(picture))
        pictures.append(picture)
    return pictures


def _settle() -> None:
    """Let the window come to rest: what its workers still owe it is there when this ends."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLING_MS, loop.quit)
    loop.exec()
