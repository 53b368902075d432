"""Our window in a process of its own, started as the program starts it; at its door if an event file is named.

Arguments: the parent's clock, a file of settings, and for the door an event file and a ticket on its list.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.__main__ import start
from tests.benchmarks.first_paint import FirstPaint, tell

if TYPE_CHECKING:
    from checkin.app import App


class WatchedWindow:
    """Opens the window as ``checkin.app.run`` does, and says when it is painted."""

    def run(self, path: Path | None) -> int:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from checkin.app import App

        application = QApplication(sys.argv[:1])
        app = App(application, Path(sys.argv[2]))

        def painted() -> None:
            tell("painted")
            if path is None:
                application.quit()

        FirstPaint(app.window, painted)
        app.window.show()
        if path is not None:
            QTimer.singleShot(0, lambda: open_door(app, path))
        code = application.exec()
        app.quit()
        return code

    def picture_pages(self, event: Path, folder: Path) -> None:
        raise NotImplementedError


def open_door(app: "App", path: Path) -> None:
    """Open an event at its door; scan a ticket as soon as the page is painted, and say what the verdict was."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from checkin.ui.door.page import DoorPage
    from checkin.ui.pages import DOOR

    def on_page_shown(page_id: str) -> None:
        if page_id == DOOR:
            FirstPaint(the_door(), on_painted)

    def the_door() -> DoorPage:
        page = app.window.stack.page(DOOR)
        assert isinstance(page, DoorPage)
        return page

    def on_painted() -> None:
        tell("ready")
        assert app.session is not None
        app.session.changed.connect(on_verdict)
        for key in (*sys.argv[4], Qt.Key.Key_Return):
            QTest.keyClick(app.window.windowHandle(), key)

    def on_verdict() -> None:
        tell(str(the_door().panel.family))
        QTimer.singleShot(0, QApplication.quit)

    app.window.page_shown.connect(on_page_shown)
    app.open(path, DOOR)


if __name__ == "__main__":
    sys.exit(start(sys.argv[3:4], WatchedWindow()))
