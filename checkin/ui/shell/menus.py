"""The menu bar: what is done with the event file, and the way to every page."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from checkin.ui.shell.page_spec import PageSpec
from checkin.wording.language import tr

Keys = QKeySequence.StandardKey


class FileMenu(QMenu):
    """New, open, recent, close, quit."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(tr("&File"), window)
        self.new = self._action(tr("New event…"), Keys.New)
        self.open = self._action(tr("Open…"), Keys.Open)
        self.recent = self.addMenu(tr("Open recent"))
        self.addSeparator()
        self.close_event = self._action(tr("Close event"), Keys.Close)
        self.addSeparator()
        self.quit = self._action(tr("Quit"), Keys.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def show_recent(self, paths: Sequence[str], open_file: Callable[[str], object]) -> None:
        """Fill the list of files that were open before."""
        self.recent.clear()
        self.recent.setEnabled(bool(paths))
        for path in paths:
            action = self.recent.addAction(Path(path).name.replace("&", "&&"))
            action.setToolTip(path)
            action.triggered.connect(_calling(open_file, path))

    def set_reception(self, is_reception: bool) -> None:
        """Keep reception from other event files."""
        self.recent.setEnabled(not is_reception and not self.recent.isEmpty())

    def _action(self, text: str, keys: QKeySequence.StandardKey) -> QAction:
        action = self.addAction(text)
        action.setShortcut(QKeySequence(keys))
        return action


class PageMenu(QMenu):
    """Every page with its shortcut: Ctrl+1 (⌘1) and so on, F1 for help."""

    def __init__(self, window: QMainWindow, pages: Sequence[PageSpec], show_page: Callable[[str], object]) -> None:
        super().__init__(tr("&Go to"), window)
        self.actions_by_page: dict[str, QAction] = {}
        for place, page in enumerate(pages, 1):
            action = self.addAction(page.title())
            keys = [QKeySequence(f"Ctrl+{place}")]
            if page.id == "help":
                keys.append(QKeySequence(Keys.HelpContents))
            action.setShortcuts(keys)
            action.triggered.connect(_calling(show_page, page.id))
            self.actions_by_page[page.id] = action

    def set_open(self, pages: Sequence[PageSpec], is_open: bool) -> None:
        """Let pages that need an event be reached, or not."""
        for page in pages:
            self.actions_by_page[page.id].setEnabled(is_open or not page.needs_event)


def _calling(function: Callable[[str], object], text: str) -> Callable[[], object]:
    return lambda: function(text)
