"""Names at the door are shown whole, also those with letters that the window's font does not have."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from checkin.ui.door.fitted_text import Fit, FittedText

ROOM = 400
FITS = [Fit(64, 1), Fit(36, 2), Fit(20, 9)]


def painted(qtbot: QtBot, name: str) -> tuple[int, int]:
    """Return the first and the last row of a name that has ink, of the picture it is painted into."""
    text = FittedText(FITS, is_bold=True)
    qtbot.addWidget(text)
    text.resize(ROOM, 10)
    text.show_text(name, "black")
    text.fit(ROOM)
    image = text.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y).red() < 100 for x in range(ROOM))]
    return rows[0], image.height() - 1 - rows[-1]


@pytest.mark.parametrize("name", ["𠮷田 花", "𠮷田", "森 𠮷"])
def test_a_name_with_a_rare_letter_is_not_cut_off(qtbot: QtBot, name: str) -> None:
    above, below = painted(qtbot, name)
    assert above > 0
    assert below > 0
    usual = painted(qtbot, name.replace("𠮷", "吉"))
    assert abs(above - usual[0]) <= 8, "it stands where other names stand"
    assert abs(below - usual[1]) <= 8


def lines_of(qtbot: QtBot, sentence: str, room: int) -> list[str]:
    text = FittedText([Fit(30, 4)])
    qtbot.addWidget(text)
    text.show_text(sentence, "black")
    text.fit(room)
    layout = text._layout
    places = [(line.textStart(), line.textLength()) for line in map(layout.lineAt, range(layout.lineCount()))]
    return [layout.text()[start : start + length].replace("\u2060", "") for start, length in places]


def test_a_sentence_is_broken_where_it_pauses(qtbot: QtBot) -> None:
    sentence = "チケットを読み取るか、お名前を入力してください。"
    assert lines_of(qtbot, sentence, 430) == ["チケットを読み取るか、", "お名前を入力してください。"]
    assert len(lines_of(qtbot, sentence, 200)) > 3, "where a phrase has no room it is broken anywhere"


def test_a_sentence_reads_the_same_to_a_screen_reader(qtbot: QtBot) -> None:
    text = FittedText(FITS)
    qtbot.addWidget(text)
    text.show_text("受付できません。", "black")
    assert text.accessibleName() == text.text() == "受付できません。"
