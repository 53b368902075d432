"""The small pieces, as hands and eyes meet them."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.tasks import Task
from checkin.ui.widgets.busy_bar import BusyBar
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton, Size
from checkin.ui.widgets.chips import Chip, FilterChip
from checkin.ui.widgets.empty_state import EmptyState
from checkin.ui.widgets.flow_layout import FlowLayout
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.step_bar import StepBar
from checkin.ui.widgets.texts import Heading, Rank, Text


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_by_the_space_bar(qtbot: QtBot, key: Qt.Key) -> None:
    button = PrimaryButton("Load")
    qtbot.addWidget(button)

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_click_does_not_take_the_keyboard_away(qtbot: QtBot) -> None:
    assert PlainButton("Undo").focusPolicy() is Qt.FocusPolicy.TabFocus


def test_buttons_are_as_high_as_hands_need(qtbot: QtBot) -> None:
    heights = []
    for size in Size:
        button = QuietButton("Undo", size)
        qtbot.addWidget(button)
        heights.append(button.sizeHint().height())

    assert heights == [40, 32, 44, 56]


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot) -> None:
    text = Text("<b>佐藤</b> & Co.")
    qtbot.addWidget(text)

    assert text.text() == "<b>佐藤</b> & Co."
    assert "&lt;b&gt;" in QLabel.text(text)
    assert Heading("<b>").textFormat() is Qt.TextFormat.PlainText
    assert Chip("<b>").textFormat() is Qt.TextFormat.PlainText


def test_a_single_line_does_not_wrap(qtbot: QtBot) -> None:
    assert not Text("one line", Rank.SMALL, is_line=True).wordWrap()
    assert Text("a sentence", Rank.SMALL).wordWrap()


def test_a_filter_chip_is_switched_by_the_keyboard_and_counts(qtbot: QtBot) -> None:
    chip = FilterChip("Arrived", 1234)
    qtbot.addWidget(chip)

    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.text() == "Arrived  1,234"

    chip.set_count(None)
    assert chip.text() == "Arrived"


def test_an_empty_page_says_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState("Nobody yet", "Load the list.", "Load")
    qtbot.addWidget(empty)

    assert empty.button is not None
    with qtbot.waitSignal(empty.wanted):
        qtbot.keyClick(empty.button, Qt.Key.Key_Return)
    assert EmptyState("Nobody", "Nothing to do here.").button is None


def test_a_notice_is_acted_on_and_put_away(qtbot: QtBot) -> None:
    notice = Notice(Tone.FAULT, "The disk is full", "Make room.", "Try again")
    qtbot.addWidget(notice)
    notice.show()
    assert notice.action is not None
    assert notice.close_button is not None

    with qtbot.waitSignal(notice.acted):
        qtbot.keyClick(notice.action, Qt.Key.Key_Return)
    with qtbot.waitSignal(notice.closed):
        qtbot.keyClick(notice.close_button, Qt.Key.Key_Space)

    assert not notice.isVisible()
    assert notice.accessibleName() == "The disk is full Make room."


def test_a_notice_has_a_sign_besides_its_colour(qtbot: QtBot) -> None:
    signs = set()
    for tone in Tone:
        notice = Notice(tone, "Something")
        qtbot.addWidget(notice)
        signs |= {label.text() for label in notice.findChildren(QLabel) if label.property("part") == "sign"}

    assert len(signs) == len(Tone)


def test_a_notice_that_must_stay_cannot_be_closed(qtbot: QtBot) -> None:
    assert Notice(Tone.WARNING, "Read only", can_close=False).close_button is None


class Work:
    """A task under way, whose end and progress the test decides."""

    def __init__(self) -> None:
        self.parent = QObject()
        self.task = Task(self.parent)

    def end(self) -> None:
        self.task.is_finished = True
        self.task.finished.emit()


def test_long_work_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot) -> None:
    bar, work = BusyBar(), Work()
    qtbot.addWidget(bar)

    bar.watch(work.task, "Reading the list")
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible)
    work.task.progressed.emit(30, 120)
    with qtbot.waitSignal(bar.cancelled):
        qtbot.keyClick(bar.cancel_button, Qt.Key.Key_Return)
    assert not bar.cancel_button.isEnabled()
    assert work.task._stop.is_set()

    work.end()
    assert not bar.isVisible()


def test_short_work_shows_nothing(qtbot: QtBot) -> None:
    bar, work = BusyBar(), Work()
    qtbot.addWidget(bar)

    bar.watch(work.task, "Reading the list")
    work.end()

    assert not bar._patience.isActive()
    assert not bar.isVisible()


def test_work_that_has_ended_already_is_not_waited_for(qtbot: QtBot) -> None:
    bar, work = BusyBar(), Work()
    qtbot.addWidget(bar)
    work.end()

    bar.watch(work.task, "Reading the list")

    assert not bar._patience.isActive()


def test_steps_tell_what_is_done_and_what_comes(qtbot: QtBot) -> None:
    steps = StepBar(["File", "Columns", "Check"])
    qtbot.addWidget(steps)

    steps.go_to(1)

    assert [label.text() for label in steps.findChildren(QLabel)] == ["✓", "File", "2", "Columns", "3", "Check"]
    assert steps.accessibleName() == "Step 2 of 3: Columns"


def test_chips_begin_a_new_line_where_they_no_longer_fit(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for name in ("税理士", "デザイナー", "IT・Web", "不動産"):
        flow.addWidget(Chip(name))
    line = flow.itemAt(0).sizeHint().height()

    assert flow.heightForWidth(2000) == line
    assert flow.heightForWidth(10) == 4 * line + 3 * flow.spacing()


def test_chips_can_be_exchanged(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    flow = FlowLayout()
    column.addLayout(flow)
    flow.addWidget(Chip("税理士"))

    flow.clear()

    assert flow.count() == 0
    assert flow.itemAt(0) is None
