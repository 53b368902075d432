"""Every scanner of this computer, whether it types or has a port of its own: their readings go the same way."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.settings import Settings
from checkin.ui.scanners.burst import Ending, Rhythm
from checkin.ui.scanners.wedge import Wedge

if TYPE_CHECKING:
    from checkin.ui.scanners.serial import SerialScanner


class Scanners(QObject):
    """Listens while an event is open, as the settings of the moment say."""

    serial_changed = Signal(str)
    """The port of the serial scanner was opened, or has gone: how it stands, as :attr:`serial_state` says it."""

    def __init__(self, settings: Callable[[], Settings], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._is_wanted = False
        self._serial: SerialScanner | None = None
        self.wedge = Wedge(self)
        self.follow_settings()

    @property
    def serial_state(self) -> str:
        """How it stands with the port, as ``PortState`` writes it; empty where none was ever chosen."""
        return self._serial.state.value if self._serial is not None else ""

    def port_names(self) -> Sequence[str]:
        """Return the names of the serial ports that are there now."""
        from checkin.ui.scanners.serial import Ports

        return Ports().names()

    def listen(self, is_wanted: bool) -> None:
        """Begin to listen, or stop."""
        self._is_wanted = is_wanted
        self.wedge.listen(is_wanted)
        self._follow_port()

    def follow_settings(self) -> None:
        """Expect what was chosen."""
        self.wedge.use(rhythm_of(self._settings()))
        self._follow_port()

    def _follow_port(self) -> None:
        settings = self._settings()
        if self._serial is None and settings.serial_port and self._is_wanted:
            self._serial = self._make_serial()
        if self._serial is not None:
            self._serial.use(settings.serial_port, settings.serial_baud)
            self._serial.listen(self._is_wanted)

    def _make_serial(self) -> "SerialScanner":
        """Load what serial ports need only where there is one."""
        from checkin.ui.scanners.serial import Ports, SerialScanner

        serial = SerialScanner(Ports(), self)
        serial.scanned.connect(self.wedge.scanned)
        serial.state_changed.connect(lambda: self.serial_changed.emit(self.serial_state))
        return serial


def rhythm_of(settings: Settings) -> Rhythm:
    """Return how the scanner of these settings types."""
    known = {ending.value for ending in Ending}
    ending = Ending(settings.scanner_ending) if settings.scanner_ending in known else Ending.ANY
    return Rhythm(longest_gap_ms=settings.scanner_gap_ms, prefix=settings.scanner_prefix, ending=ending)
