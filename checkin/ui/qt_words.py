"""Qt's own words in the window's language: its file dialogs, and the menus of its text fields."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

_translator: QTranslator | None = None


def use_qt_words(language: str) -> None:
    """Let Qt speak ``ja`` or ``en`` from now on; what is built already keeps its words."""
    global _translator
    if _translator is not None:
        QCoreApplication.removeTranslator(_translator)
        _translator = None
    if language == "en":
        return
    translator = QTranslator()
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
        _translator = translator
