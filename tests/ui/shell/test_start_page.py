"""The first start: what to do next, by keyboard alone."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.shell.new_event_form import file_name_of
from checkin.ui.start_page import StartPage

FOLDER = Path("/documents")
TODAY = date(2026, 11, 21)


class Person:
    """Answers the question where to save."""

    def __init__(self, answer: Path | None = None) -> None:
        self.answer = answer
        self.suggested: list[Path] = []

    def save_as(self, _parent: QWidget, _title: str, suggested: Path, _kinds: str) -> Path | None:
        self.suggested.append(suggested)
        return self.answer


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def page(qtbot: QtBot, person: Person) -> StartPage:
    page = StartPage(FOLDER, TODAY, ("/events/春の交流会.checkin",), person.save_as)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_new_event_needs_a_title_and_enter(page: StartPage, qtbot: QtBot) -> None:
    page.form.title.setText("December mixer")
    page.form.venue.setText(" Sample hall ")

    with qtbot.waitSignal(page.new_event_wanted) as wanted:
        qtbot.keyClick(page.form.title, Qt.Key.Key_Return)

    assert wanted.args == [
        "December mixer",
        TODAY,
        "Sample hall",
        FOLDER / "2026-11-21 December mixer.checkin",
    ]


def test_without_a_title_the_form_says_so_and_waits(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.new_event_wanted):
        qtbot.keyClick(page.form.make_button, Qt.Key.Key_Return)
    assert page.form.missing.isVisible()
    assert page.form.title.property("state") == "fault"

    qtbot.keyClicks(page.form.title, "x")
    assert not page.form.missing.isVisible()


def test_the_file_is_named_after_day_and_title(page: StartPage) -> None:
    page.form.title.setText("異業種/交流会: 第3回?")

    assert page.form.path == FOLDER / "2026-11-21 異業種交流会 第3回.checkin"
    assert page.form.place.text() == str(page.form.path)


def test_a_person_chooses_another_place(page: StartPage, person: Person, qtbot: QtBot) -> None:
    person.answer = Path("/usb/mixer")
    page.form.title.setText("Mixer")

    qtbot.keyClick(page.form.change_place, Qt.Key.Key_Return)
    page.form.title.setText("Another title")

    assert person.suggested == [FOLDER / "2026-11-21 Mixer.checkin"]
    assert page.form.path == Path("/usb/mixer.checkin")


def test_thinking_better_of_it_changes_nothing(page: StartPage, qtbot: QtBot) -> None:
    before = page.form.path
    qtbot.keyClick(page.form.change_place, Qt.Key.Key_Return)

    assert page.form.path == before


def test_the_other_ways_to_begin(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.sample_wanted):
        qtbot.keyClick(page.sample_button, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.choose_file_wanted):
        qtbot.keyClick(page.open_button, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.open_wanted) as wanted:
        qtbot.keyClick(page.recent.buttons[0], Qt.Key.Key_Space)
    assert wanted.args == [Path("/events/春の交流会.checkin")]
    assert page.recent.buttons[0].text() == "春の交流会"


def test_the_page_can_be_walked_without_a_mouse(page: StartPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()
    seen = []
    for _ in range(12):
        focused = page.window().focusWidget()
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    for widget in (page.form.title, page.form.day, page.form.venue, page.form.make_button, page.sample_button):
        assert widget in seen


@pytest.mark.usefixtures("speaks_japanese")
def test_the_first_start_says_so_in_japanese(qtbot: QtBot, person: Person) -> None:
    page = StartPage(FOLDER, TODAY, (), person.save_as)
    qtbot.addWidget(page)

    words = [label.text() for label in page.findChildren(QLabel)]

    assert "交流会の受付を、この一台で" in words
    assert "開いたイベントがここに並びます。" in words
    assert page.form.day.text() == "2026年11月21日（土）"


@pytest.mark.parametrize(
    ("title", "name"),
    [("a/b\\c", "abc"), (" . ", ""), ("髙橋\u202e会", "髙橋会"), ("x" * 90, "x" * 60), ("tab\there", "tabhere")],
)
def test_file_names_hold_what_every_system_takes(title: str, name: str) -> None:
    assert file_name_of(title) == name
