"""A session as the window has it, and somebody who answers the system's dialogs."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event as Flag

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from checkin.domain.industries import read_industries
from checkin.domain.progress import Progress
from checkin.faults import Fault, FaultKind
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from checkin.ui.desktop import Desktop
from checkin.ui.operations.session import Session
from checkin.ui.printer import print_pdf
from checkin.ui.system_printers import SystemPrinters
from checkin.ui.tasks import Worker
from tests.fakes import a_lane, an_event


class DesktopOfTests(Desktop):
    """Answers every dialog at once; where it has no answer, the person cancels."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.print_to: Path | None = None
        self.colour: str | None = None
        self.range: tuple[int, int] | None = None
        """First and last page that are chosen in the dialog of the printer."""
        self.asked = 0
        """How often that dialog was confirmed."""
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

    def printer(self, pdf: bytes, name: str) -> QPrinter:
        printer = super().printer(pdf, name)
        if self.print_to is not None:
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(self.print_to))
        return printer

    def choose_printer(self, printer: QPrinter, parent: QWidget) -> bool:
        if self.print_to is None:
            return False
        self.asked += 1
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        if self.range is not None:
            printer.setFromTo(*self.range)
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
        return True

    def printers(self) -> list[str]:
        return ["Office", PrintersOfTests.name]

    def show_folder(self, path: Path) -> None:
        self.shown.append(path)


class PrintersOfTests(SystemPrinters):
    """One printer, which prints into a folder, and is taken away or runs out of paper when told to."""

    name = "窓口のプリンター"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.is_there = True
        self.has_paper = True
        self.sent: list[bytes] = []
        """PDFs, as they were handed over."""
        self.paper = Flag()
        """Cleared, the printer holds what is sent to it."""
        self.paper.set()

    def has(self, name: str) -> bool:
        return self.is_there and name == self.name

    def print_on(self, name: str, pdf: bytes, progress: Progress) -> None:
        self.paper.wait()
        progress(0, 1)
        if not self.has_paper:
            raise Fault(FaultKind.PRINTER_TROUBLE, detail=name)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._folder / f"printed-{len(self.sent) + 1}.pdf"))
        print_pdf(pdf, printer, progress)
        self.sent.append(pdf)

    @property
    def printed(self) -> list[bytes]:
        """What came out, as PDFs."""
        return [(self._folder / f"printed-{number}.pdf").read_bytes() for number in range(1, len(self.sent) + 1)]


class DisplayOfTests:
    """A display that notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def prevent(self) -> None:
        self.asked.append("prevent")

    def allow(self) -> None:
        self.asked.append("allow")

    @property
    def is_kept_on(self) -> bool:
        return self.asked[-1:] == ["prevent"]


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
