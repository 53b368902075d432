"""What only the system can ask a person or show them: its file, folder and printer dialogs, and a folder."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QWidget

from checkin.ui.folders import usual_folder
from checkin.ui.printer import choose_printer, printer_for, printer_names

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class Desktop:
    """The system's own dialogs. Handed to pages, so that tests can answer in a person's place."""

    def save_as(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        """Ask where to save; ``kinds`` as Qt writes them: ``CSV (*.csv);;…``. None if the person cancels.

        A name alone is suggested in the folder for documents: where the program was started is nobody's place. One
        typed without a suffix gets that of the suggestion.
        """
        dialog = QFileDialog(parent, title, str((usual_folder() / suggested).parent), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return Path(dialog.selectedFiles()[0]) if is_chosen else None

    def choose_file(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        """Ask for a file that is there; None if the person cancels."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
        return Path(chosen) if chosen else None

    def choose_folder(self, parent: QWidget, title: str, suggested: Path) -> Path | None:
        """Ask for a folder; None if the person cancels."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(usual_folder() / suggested))
        return Path(chosen) if chosen else None

    def printer(self, pdf: bytes, name: str) -> QPrinter:
        """Return a printer by its name, or the system's default, set to the paper of a PDF."""
        return printer_for(pdf, name)

    def choose_printer(self, printer: QPrinter, parent: QWidget) -> bool:
        """Let the person choose printer and copies; False if they cancel."""
        return choose_printer(printer, parent)

    def choose_colour(
        self, parent: QWidget, present: str, title: str = "", others: Sequence[str] = ()
    ) -> str | None:
        """Ask for a colour, as ``#RRGGBB``, with others beside it to choose from; None if the person cancels."""
        for place, colour in enumerate(others[: QColorDialog.customCount()]):
            QColorDialog.setCustomColor(place, QColor(colour))
        chosen = QColorDialog.getColor(QColor(present), parent, title)
        return chosen.name().upper() if chosen.isValid() else None

    def printers(self) -> list[str]:
        """Return the names of the printers there are."""
        return printer_names()

    def show_folder(self, path: Path) -> None:
        """Open the folder that a file lies in, or the folder itself."""
        folder = path if path.is_dir() else path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def file_name(*parts: str, suffix: str) -> Path:
    """Return a name for a new file: the parts, without what file systems do not take."""
    return Path(_NOT_IN_NAMES.sub(" ", " ".join(parts)).strip() + suffix)


def ending_in(suffix: str, path: Path) -> Path:
    """Return a path that ends in a suffix: what a person typed instead stays in its name."""
    return path if path.suffix.casefold() == suffix else path.with_name(path.name + suffix)
