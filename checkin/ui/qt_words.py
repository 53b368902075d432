"""Qt's own words in the window's language: its file dialogs, and the menus of its text fields."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from checkin.wording.language import tr

_translator: QTranslator | None = None


class QtWords(QTranslator):
    """Qt's catalogue, and what it lacks of Qt's dialogs: they have been reworded since it was written."""

    def __init__(self) -> None:
        super().__init__()
        self._missing = {
            "&Look in:": tr("&Look in:"),
            "Files of &type:": tr("Files of &type:"),
            "Folder": tr("Folder"),
            "Drive": tr("Drive"),
            "Double Sided Printing": tr("Double Sided Printing"),
            "Off": tr("Off"),
            "Long side binding": tr("Long side binding"),
            "Short side binding": tr("Short side binding"),
            "Page &Set:": tr("Page &Set:"),
            "Pages": tr("Pages"),
        }

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return what Qt says for a text of its own; nothing where only English is known."""
        return super().translate(context, source, disambiguation, n) or self._missing.get(source, "")


def use_qt_words(language: str) -> None:
    """Let Qt speak ``ja`` or ``en`` from now on; what is built already keeps its words."""
    global _translator
    if _translator is not None:
        QCoreApplication.removeTranslator(_translator)
        _translator = None
    if language == "en":
        return
    translator = QtWords()
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
        _translator = translator
