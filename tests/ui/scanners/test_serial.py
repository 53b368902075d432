"""A serial scanner, by a real port whose other end is a pseudo terminal of the system."""

import os
import tty
from collections.abc import Iterator, Sequence

import pytest
from pytestqt.qtbot import QtBot

from checkin.ui.scanners.serial import Ports, PortState, SerialScanner


class PortsOfTests(Ports):
    """One scanner on a pseudo terminal, which is plugged in and pulled out when told to."""

    def __init__(self) -> None:
        self.plugged: list[tuple[int, int]] = []

    def plug_in(self) -> None:
        ends = os.openpty()
        tty.setraw(ends[1])
        self.plugged = [ends]

    def pull_out(self) -> None:
        for end in self.plugged.pop():
            os.close(end)

    def send(self, typed: bytes) -> None:
        os.write(self.plugged[0][0], typed)

    def names(self) -> Sequence[str]:
        return ["scanner"] if self.plugged else []

    def open(self, name: str, baud: int, parent: object) -> object:
        return super().open(os.ttyname(self.plugged[0][1]), baud, parent)


@pytest.fixture
def ports() -> Iterator[PortsOfTests]:
    ports = PortsOfTests()
    yield ports
    if ports.plugged:
        ports.pull_out()


@pytest.fixture
def scanner(qtbot: QtBot, ports: PortsOfTests) -> Iterator[SerialScanner]:
    scanner = SerialScanner(ports)
    scanner.use("scanner", 9600)
    yield scanner
    scanner.listen(False)


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b""])
def test_a_reading_comes_whole_with_any_end(
    qtbot: QtBot, ports: PortsOfTests, scanner: SerialScanner, end: bytes
) -> None:
    ports.plug_in()
    scanner.listen(True)
    assert scanner.state is PortState.OPEN
    with qtbot.waitSignal(scanner.scanned) as told:
        ports.send(b"https://lu.ma/check-in/evt-1?pk=g-abc" + end)
    assert told.args == ["https://lu.ma/check-in/evt-1?pk=g-abc"]


def test_two_readings_in_one_go_are_two(qtbot: QtBot, ports: PortsOfTests, scanner: SerialScanner) -> None:
    readings: list[str] = []
    scanner.scanned.connect(readings.append)
    ports.plug_in()
    scanner.listen(True)
    ports.send(b"R-1001\r\nR-1002\r\n")
    qtbot.waitUntil(lambda: readings == ["R-1001", "R-1002"])


def test_a_scanner_that_was_unplugged_is_read_again(
    qtbot: QtBot, ports: PortsOfTests, scanner: SerialScanner
) -> None:
    ports.plug_in()
    scanner.listen(True)
    ports.pull_out()
    qtbot.waitUntil(lambda: scanner.state is PortState.AWAITED)
    ports.plug_in()
    qtbot.waitUntil(lambda: scanner.state is PortState.OPEN)
    with qtbot.waitSignal(scanner.scanned) as told:
        ports.send(b"R-1001\r")
    assert told.args == ["R-1001"]


def test_a_scanner_that_comes_later_is_waited_for(
    qtbot: QtBot, ports: PortsOfTests, scanner: SerialScanner
) -> None:
    scanner.listen(True)
    assert scanner.state is PortState.AWAITED
    ports.plug_in()
    qtbot.waitUntil(lambda: scanner.state is PortState.OPEN)


def test_a_port_that_is_no_longer_chosen_is_let_go(ports: PortsOfTests, scanner: SerialScanner) -> None:
    ports.plug_in()
    scanner.listen(True)
    scanner.use("", 9600)
    assert scanner.state is PortState.OFF
    assert scanner.children() != []
