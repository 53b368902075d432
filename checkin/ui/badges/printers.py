"""The printer that badges are made for, and what is known of every printer's correction."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from checkin.domain.calibration import Calibration, calibration_from
from checkin.settings import Settings


class Printers(QObject):
    """Shared by whoever prints and whoever adjusts."""

    changed = Signal()
    """Another printer is used, or its correction is another."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = settings.printer
        self._asks = settings.asks_for_printer
        self._calibrations: dict[str, Mapping[str, float]] = dict(settings.calibrations)

    @property
    def name(self) -> str:
        """The printer that badges are made for; empty for none in particular."""
        return self._name

    @property
    def asks(self) -> bool:
        """Whether the system's dialog is asked each time."""
        return self._asks

    @property
    def calibration(self) -> Calibration:
        """The correction of that printer."""
        return self.calibration_of(self._name)

    @property
    def to_keep(self) -> Mapping[str, object]:
        """What settings keep: name to value."""
        return {"printer": self._name, "asks_for_printer": self._asks, "calibrations": dict(self._calibrations)}

    def calibration_of(self, name: str) -> Calibration:
        """Return the correction of any printer."""
        return calibration_from(self._calibrations.get(name, {}))

    def use(self, name: str) -> None:
        """Make badges for another printer."""
        if name != self._name:
            self._name = name
            self.changed.emit()

    def ask_each_time(self, asks: bool) -> None:
        """Ask the system's dialog before every printing, or print on the printer in use."""
        if asks != self._asks:
            self._asks = asks
            self.changed.emit()

    def keep(self, calibration: Calibration) -> None:
        """Remember the correction of the printer in use."""
        self._calibrations[self._name] = calibration.as_data
        self.changed.emit()
