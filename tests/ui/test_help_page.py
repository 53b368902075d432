"""Help in both languages, section for section."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.paths import asset_text
from checkin.ui.help_page import HelpPage, sections
from checkin.wording.language import use_language


def test_both_languages_have_the_same_sections() -> None:
    english, japanese = (sections(asset_text(f"help/{language}.md")) for language in ("en", "ja"))

    assert len(english) == len(japanese) >= 10
    for (_, one), (_, other) in zip(english, japanese, strict=True):
        assert one.count("\n- ") == other.count("\n- ")


@pytest.mark.parametrize(
    ("language", "title", "words"), [("ja", "チケット", "個人情報"), ("en", "Tickets", "QR code")]
)
def test_a_section_is_chosen_with_the_arrow_keys(qtbot: QtBot, language: str, title: str, words: str) -> None:
    use_language(language)
    page = HelpPage()
    qtbot.addWidget(page)

    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)

    assert page.title.text() == title
    assert words in page.text.toPlainText()
    assert "**" not in page.text.toPlainText()
