"""Windows in tests are dressed like real ones, and speak English unless a test asks for Japanese."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from checkin.ui.style.fonts import load_fonts
from checkin.ui.style.theme import use_theme
from checkin.wording.language import use_language


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application with its own font and style sheet."""
    load_fonts()
    use_theme(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def speaks_english() -> Iterator[None]:
    yield
    use_language("en")


@pytest.fixture
def speaks_japanese() -> None:
    use_language("ja")
