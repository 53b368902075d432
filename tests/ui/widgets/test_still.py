"""The wheel scrolls the page; what lies under the pointer meanwhile stays as it was chosen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.industries import read_industries
from checkin.paths import asset_text
from checkin.settings import Settings
from checkin.ui.settings.page import SettingsPage
from checkin.ui.widgets.still import StillBox, StillNumber, StillSlider
from tests.fakes import an_event
from tests.ui.desk import DesktopOfTests


def turn(widget: QWidget) -> bool:
    """Turn the wheel over a widget; return whether it kept the turn to itself."""
    none = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    at = QPointF(widget.rect().center())
    event = QWheelEvent(at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def a_box() -> QWidget:
    box = StillBox()
    box.addItems(["飲食", "士業"])
    return box


@pytest.mark.parametrize("make", [a_box, StillNumber, StillSlider])
def test_the_wheel_is_left_to_the_page(qtbot: QtBot, make: type[QWidget]) -> None:
    field = make()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    assert not turn(field)


def test_no_setting_is_changed_by_scrolling_past_it(qtbot: QtBot) -> None:
    page = SettingsPage(Settings(), an_event(), read_industries(asset_text("industries.toml")), DesktopOfTests())
    qtbot.addWidget(page)
    page.show()
    fields = [
        *page.findChildren(QComboBox),
        *page.findChildren(QAbstractSpinBox),
        *page.findChildren(QAbstractSlider),
    ]
    inside = [one for one in fields if one.isEnabled() and page.widget().isAncestorOf(one)]
    assert len(inside) > 5
    assert [one.accessibleName() for one in inside if turn(one)] == []
