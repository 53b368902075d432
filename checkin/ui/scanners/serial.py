"""A scanner with a serial port of its own (USB COM): no keyboard, no layout and no input method is in its way."""

import re
from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

_LOOK_MS = 1_000
"""How often a scanner that is not there is looked for."""
_PAUSE_MS = 100
"""After so long a pause a reading has ended, though no CR or LF says so."""
_ENDS = re.compile(rb"[\r\n\x00\x02\x03]+")


class PortState(StrEnum):
    """How it stands with the port that was chosen."""

    OFF = "off"
    OPEN = "open"
    AWAITED = "awaited"
    """It is not there: the scanner is not plugged in."""
    REFUSED = "refused"
    """It is there, and another program has it, or this one must not."""


class Ports:
    """The serial ports of this computer."""

    def names(self) -> Sequence[str]:
        """Return the names of the ports that are there now."""
        return [port.portName() for port in QSerialPortInfo.availablePorts()]

    def open(self, name: str, baud: int, parent: QObject) -> QSerialPort | None:
        """Open a port with 8 data bits, no parity and one stop bit; None where it is refused."""
        port = QSerialPort(parent)
        port.setPortName(name)
        port.setBaudRate(baud)
        if not port.open(QIODevice.OpenModeFlag.ReadOnly):
            port.deleteLater()
            return None
        return port


class SerialScanner(QObject):
    """Reads from one port, and comes back by itself when the scanner was unplugged for a while."""

    scanned = Signal(str)
    state_changed = Signal()

    def __init__(self, ports: Ports, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ports = ports
        self.state = PortState.OFF
        self._name, self._baud = "", 0
        self._is_wanted = False
        self._port: QSerialPort | None = None
        self._read = b""
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._open)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)

    def use(self, name: str, baud: int) -> None:
        """Read from this port from now on; without a name from none."""
        if (name, baud) != (self._name, self._baud):
            self._name, self._baud = name, baud
            self._begin()

    def listen(self, is_wanted: bool) -> None:
        """Open the port, or let go of it."""
        if is_wanted != self._is_wanted:
            self._is_wanted = is_wanted
            self._begin()

    def _begin(self) -> None:
        self._let_go()
        if self._name and self._is_wanted:
            self._open()
        else:
            self._look.stop()
            self._stand(PortState.OFF)

    def _open(self) -> None:
        if self._name not in self.ports.names():
            self._await(PortState.AWAITED)
            return
        port = self.ports.open(self._name, self._baud, self)
        if port is None:
            self._await(PortState.REFUSED)
            return
        self._look.stop()
        self._port = port
        port.readyRead.connect(self._on_ready)
        port.errorOccurred.connect(self._on_error)
        self._stand(PortState.OPEN)

    def _await(self, state: PortState) -> None:
        self._look.start()
        self._stand(state)

    def _stand(self, state: PortState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit()

    def _let_go(self) -> None:
        port, self._port = self._port, None
        self._read = b""
        self._pause.stop()
        if port is not None:
            port.errorOccurred.disconnect(self._on_error)
            port.close()
            port.deleteLater()

    def _on_ready(self) -> None:
        assert self._port is not None
        *readings, self._read = _ENDS.split(self._read + self._port.readAll().data())
        for reading in readings:
            self._tell(reading)
        self._pause.start()

    def _on_pause(self) -> None:
        rest, self._read = self._read, b""
        self._tell(rest)

    def _tell(self, reading: bytes) -> None:
        text = reading.decode("utf-8", "replace").strip()
        if text:
            self.scanned.emit(text)

    def _on_error(self, error: QSerialPort.SerialPortError) -> None:
        """Begin to look for a scanner that was unplugged."""
        if error is not QSerialPort.SerialPortError.NoError and self._port is not None:
            self._let_go()
            self._await(PortState.AWAITED)
