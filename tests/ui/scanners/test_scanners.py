"""All scanners of the computer, as the settings say."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from checkin.settings import Settings
from checkin.ui.scanners.burst import Ending, Rhythm
from checkin.ui.scanners.scanners import Scanners, rhythm_of


@pytest.mark.parametrize(
    ("settings", "rhythm"),
    [
        (Settings(), Rhythm()),
        (
            Settings(scanner_gap_ms=90, scanner_prefix="~", scanner_ending="tab"),
            Rhythm(longest_gap_ms=90, prefix="~", ending=Ending.TAB),
        ),
        (Settings(scanner_ending="unheard of"), Rhythm()),
    ],
)
def test_what_was_chosen_is_what_is_expected(settings: Settings, rhythm: Rhythm) -> None:
    assert rhythm_of(settings) == rhythm


def test_the_port_that_was_chosen_is_looked_for_while_an_event_is_open(qtbot: QtBot) -> None:
    settings = Settings(serial_port="a port that is not there")
    scanners = Scanners(lambda: settings)
    assert scanners.serial_state == ""
    with qtbot.waitSignal(scanners.serial_changed) as told:
        scanners.listen(True)
    assert told.args == ["awaited"]
    settings = replace(settings, serial_port="")
    scanners.follow_settings()
    assert scanners.serial_state == "off"
    scanners.listen(False)
