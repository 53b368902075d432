"""Buttons stand in a row as long as their words are whole."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checkin.ui.widgets.side_by_side import SideBySide


def shown(qtbot: QtBot, words: tuple[str, str], more_px: int) -> SideBySide:
    """Show two buttons in as much room as both need in a row, and some pixels more or less."""
    buttons = tuple(QPushButton(word) for word in words)
    both = SideBySide(buttons)
    qtbot.addWidget(both)
    both.resize(sum(button.sizeHint().width() for button in buttons) + more_px, 200)
    both.show()
    return both


def is_row(both: SideBySide) -> bool:
    first, second = both.findChildren(QPushButton)
    return first.y() == second.y() and first.x() < second.x()


def is_column(both: SideBySide) -> bool:
    first, second = both.findChildren(QPushButton)
    return first.x() == second.x() and first.y() < second.y()


def test_buttons_stand_in_a_row_where_there_is_room(qtbot: QtBot) -> None:
    both = shown(qtbot, ("Walk-in", "Camera"), 40)
    qtbot.waitUntil(lambda: is_row(both))


def test_buttons_stand_one_below_the_other_where_their_words_would_be_cut(qtbot: QtBot) -> None:
    both = shown(qtbot, ("Walk-in" * 5, "Camera" * 5), -20)
    qtbot.waitUntil(lambda: is_column(both))
    assert both.minimumSizeHint().width() < both.width()


@pytest.mark.parametrize("place", [0, 1])
def test_a_button_that_says_more_makes_it_a_column(qtbot: QtBot, place: int) -> None:
    both = shown(qtbot, ("Walk-in", "Camera"), 40)
    qtbot.waitUntil(lambda: is_row(both))
    both.findChildren(QPushButton)[place].setText("Camera" * 8)
    qtbot.waitUntil(lambda: is_column(both))
