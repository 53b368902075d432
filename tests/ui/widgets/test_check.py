"""A box to tick says all its words, on as many lines as it has room for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from checkin.ui.widgets.check import Check


@pytest.mark.parametrize(
    "words",
    ["Print a badge for whoever is admitted and has none", "受付した方のうち、まだ名札のない方の名札を印刷する"],
)
def test_words_that_have_no_room_go_on_in_the_next_line(qtbot: QtBot, words: str) -> None:
    check = Check(words)
    qtbot.addWidget(check)
    check.show()
    check.resize(check.sizeHint())
    assert QCheckBox.text(check) == words
    one_line = check.sizeHint().height()
    check.resize(check.minimumSizeHint().width(), one_line)
    assert "\n" in QCheckBox.text(check)
    assert check.sizeHint().height() > one_line
    assert check.text() == check.accessibleName() == words
    check.resize(2_000, one_line)
    assert QCheckBox.text(check) == words


def test_it_is_ticked_by_the_space_bar(qtbot: QtBot) -> None:
    check = Check("Play sounds at the door")
    qtbot.addWidget(check)
    check.show()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert check.isChecked()
