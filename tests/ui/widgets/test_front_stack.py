"""A stack of which one widget is in front: the keyboard goes along with it."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.ui.widgets.front_stack import FrontStack


def a_side() -> tuple[QWidget, QLineEdit]:
    side, field = QWidget(), QLineEdit()
    QVBoxLayout(side).addWidget(field)
    return side, field


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_what_comes_to_the_front_has_the_keyboard(window: QWidget) -> None:
    (first, one), (second, two) = a_side(), a_side()
    second.setFocusProxy(two)
    stack = FrontStack(window)
    stack.addWidget(first)
    stack.addWidget(second)
    stack.show()
    one.setFocus()
    stack.setCurrentWidget(second)
    assert two.hasFocus()


def test_whatever_lost_its_field_to_a_lock_comes_to_the_front_all_the_same(window: QWidget) -> None:
    (first, one), (second, two) = a_side(), a_side()
    stack = FrontStack(window)
    stack.addWidget(first)
    stack.addWidget(second)
    stack.show()
    two.setEnabled(False)
    one.setFocus()
    stack.setCurrentWidget(second)
    assert stack.currentWidget() is second and not one.hasFocus() and not two.hasFocus()


def test_a_keyboard_that_was_elsewhere_stays_there(window: QWidget) -> None:
    elsewhere = QLineEdit(window)
    elsewhere.show()
    (first, _), (second, _) = a_side(), a_side()
    stack = FrontStack(window)
    stack.addWidget(first)
    stack.addWidget(second)
    stack.show()
    elsewhere.setFocus()
    stack.setCurrentWidget(second)
    assert elsewhere.hasFocus()
