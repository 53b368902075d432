from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from checkin.ui.qt_words import use_qt_words


@pytest.fixture(autouse=True)
def _back_to_english() -> Iterator[None]:
    yield
    use_qt_words("en")


def test_the_buttons_of_a_dialog_speak_the_window_s_language(qtbot: QtBot) -> None:
    use_qt_words("ja")
    assert _cancel_button(qtbot) == "キャンセル"
    use_qt_words("en")
    assert _cancel_button(qtbot) == "Cancel"


def test_the_menu_of_a_text_field_speaks_japanese_too(qtbot: QtBot) -> None:
    use_qt_words("ja")
    assert QCoreApplication.translate("QLineEdit", "&Paste") == "貼り付け(&P)"


def _cancel_button(qtbot: QtBot) -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text()
