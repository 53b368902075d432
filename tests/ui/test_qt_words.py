from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QFileIconProvider, QLabel
from pytestqt.qtbot import QtBot

from checkin.ui.qt_words import use_qt_words
from checkin.wording.language import use_language


@pytest.fixture(autouse=True)
def _back_to_english() -> Iterator[None]:
    yield
    use_qt_words("en")
    use_language("en")


def test_the_buttons_of_a_dialog_speak_the_window_s_language(qtbot: QtBot) -> None:
    use_qt_words("ja")
    assert _cancel_button(qtbot) == "キャンセル"
    use_qt_words("en")
    assert _cancel_button(qtbot) == "Cancel"


def test_the_menu_of_a_text_field_speaks_japanese_too(qtbot: QtBot) -> None:
    use_qt_words("ja")
    assert QCoreApplication.translate("QLineEdit", "&Paste") == "貼り付け(&P)"


def test_qt_s_own_file_dialog_has_no_english_left(qtbot: QtBot, tmp_path: Path) -> None:
    use_language("ja")
    use_qt_words("ja")
    dialog = QFileDialog(None, "名簿を選ぶ", str(tmp_path), "名簿 (*.csv)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    assert {"場所(&I)：", "ファイルの種類(&T)："} <= set(words)
    assert [each for each in words if each.isascii()] == []
    assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == "フォルダー"


def _cancel_button(qtbot: QtBot) -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text()
