"""A session as the window has it, and somebody who answers the system's dialogs."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from checkin.domain.industries import read_industries
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from checkin.ui.desktop import Desktop
from checkin.ui.operations.session import Session
from checkin.ui.tasks import Worker
from tests.fakes import a_lane, an_event


class DesktopOfTests(Desktop):
    """Answers every dialog at once; where it has no answer, the person cancels."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.print_to: Path | None = None
        self.colour: str | None = None
        self.suggested: list[Path] = []
        self.shown: list[Path] = []

    def save_as(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.path

    def choose_folder(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        return self.path

    def choose_file(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        return self.path

    def choose_colour(
        self, parent: QWidget, present: str, title: str = "", others: Sequence[str] = ()
    ) -> str | None:
        return self.colour

    def choose_printer(self, printer: QPrinter, parent: QWidget) -> bool:
        if self.print_to is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        return True

    def show_folder(self, path: Path) -> None:
        self.shown.append(path)


@contextmanager
def a_session() -> Generator[tuple[Session, MemoryStore], None, None]:
    """Yield a session over an event in memory, with real workers."""
    store = MemoryStore(an_event(), a_lane())
    worker, press = Worker("store"), Worker("press")
    try:
        yield Session(store, worker, press, read_industries(asset_text("industries.toml"))), store
    finally:
        for window in QApplication.topLevelWidgets():
            window.hide()
        press.close()
        worker.close()
