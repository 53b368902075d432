"""The display stays awake as long as anybody relies on it, and no longer."""

import pytest

from checkin.ui.awake import Awake
from checkin.ui.display_sleep import this_display
from tests.ui.desk import DisplayOfTests


def test_the_last_reason_that_goes_lets_it_sleep() -> None:
    display = DisplayOfTests()
    awake = Awake(lambda: display)
    awake.keep("door", True)
    awake.keep("second screen", True)
    awake.keep("door", False)
    assert display.is_kept_on
    awake.keep("second screen", False)
    assert display.asked == ["prevent", "allow"]


def test_nothing_is_asked_twice() -> None:
    display = DisplayOfTests()
    awake = Awake(lambda: display)
    awake.keep("door", False)
    for _ in range(2):
        awake.keep("door", True)
    awake.end()
    awake.end()
    assert display.asked == ["prevent", "allow"]


def test_a_desktop_that_cannot_be_asked_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    display = this_display()
    for _ in range(2):
        display.prevent()
        display.allow()
