"""The numbers of the live page stand on one line as long as there is any way to it."""

import pytest
from pytestqt.qtbot import QtBot

from checkin.ui.live.big_numbers import BigNumbers


@pytest.fixture
def numbers(qtbot: QtBot) -> BigNumbers:
    numbers = BigNumbers()
    qtbot.addWidget(numbers)
    numbers.show()
    return numbers


def lines(numbers: BigNumbers) -> int:
    return len({number.y() for number in numbers._all})


def needed(numbers: BigNumbers) -> int:
    return sum(number.sizeHint().width() for number in numbers._all)


def test_where_there_is_room_the_first_two_are_larger(qtbot: QtBot, numbers: BigNumbers) -> None:
    numbers.resize(1_600, 200)
    qtbot.waitUntil(lambda: lines(numbers) == 1)
    assert numbers.arrived._figures.property("kind") == "poster"


def test_where_there_is_less_they_come_nearer_and_then_are_of_one_size(qtbot: QtBot, numbers: BigNumbers) -> None:
    numbers.resize(needed(numbers) + 4 * 38, 200)
    qtbot.waitUntil(lambda: lines(numbers) == 1)
    assert numbers.arrived._figures.property("kind") == "poster"
    numbers.resize(needed(numbers) + 4 * 34, 200)
    qtbot.waitUntil(lambda: lines(numbers) == 1)
    assert numbers.arrived._figures.property("kind") == "figure"


def test_on_two_lines_the_second_follows_the_first_closely(qtbot: QtBot, numbers: BigNumbers) -> None:
    numbers.resize(180, 400)
    qtbot.waitUntil(lambda: lines(numbers) > 1)
    assert numbers.arrived._figures.property("kind") == "figure"
    assert len({number.height() for number in numbers._all}) == 1
