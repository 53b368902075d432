"""Every scanner of this computer, whether it types or has a port of its own: their readings go the same way."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from checkin.settings import Settings
from checkin.ui.scanners.burst import Ending, Rhythm
from checkin.ui.scanners.wedge import Wedge


class Scanners(QObject):
    """Listens while an event is open, as the settings of the moment say."""

    def __init__(self, settings: Callable[[], Settings], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._is_wanted = False
        self.wedge = Wedge(self)
        self.follow_settings()

    def listen(self, is_wanted: bool) -> None:
        """Begin to listen, or stop."""
        self._is_wanted = is_wanted
        self.wedge.listen(is_wanted)

    def follow_settings(self) -> None:
        """Expect what was chosen."""
        self.wedge.use(rhythm_of(self._settings()))


def rhythm_of(settings: Settings) -> Rhythm:
    """Return how the scanner of these settings types."""
    known = {ending.value for ending in Ending}
    ending = Ending(settings.scanner_ending) if settings.scanner_ending in known else Ending.ANY
    return Rhythm(longest_gap_ms=settings.scanner_gap_ms, prefix=settings.scanner_prefix, ending=ending)
