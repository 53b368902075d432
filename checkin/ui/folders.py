"""Where a person's files go when nobody has said where."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def usual_folder() -> Path:
    """Return the folder for a person's documents, or their home where no such folder has been made."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_absolute() and documents.is_dir() else Path.home()
