"""Names hidden from people in front of the screen: whoever was shown is covered after a few seconds."""

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from checkin.ui.door.arrivals import Arrivals
from checkin.ui.door.search_box import SearchBox
from checkin.ui.door.status_line import StatusLine
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.operations.session import Session
from checkin.ui.style.icons import icon
from checkin.ui.style.theme import colours, scale
from checkin.ui.widgets.buttons import QuietButton
from checkin.wording.language import tr

COVERED_AFTER_MS = 8_000
"""Long enough to read a name, find the badge and say welcome; over before the next in line has stepped up."""
_ICON_PX = 20


class EyeButton(QuietButton):
    """Hides the names, or shows them again."""

    def __init__(self) -> None:
        super().__init__("")
        side = scale().px(_ICON_PX)
        self.setIconSize(QSize(side, side))
        self.show_state(is_hiding=False)

    def show_state(self, *, is_hiding: bool) -> None:
        """Show what holds, and say what a press does."""
        name = tr("Show the names (Ctrl+H)") if is_hiding else tr("Hide the names (Ctrl+H)")
        self.setToolTip(name)
        self.setAccessibleName(name)
        look = colours()
        colour = look.accent if is_hiding else look.muted
        self.setIcon(icon("eye-closed" if is_hiding else "eye", colour, colour, scale().px(_ICON_PX)))


class Discretion(QObject):
    """Covers what the page shows, unless staff still have something to decide about the person."""

    switched = Signal(bool)
    """Names are to be hidden from now on, or shown."""

    def __init__(
        self,
        session: Session,
        panel: VerdictPanel,
        search: SearchBox,
        arrivals: Arrivals,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.button = EyeButton()
        self._session = session
        self._panel = panel
        self._search = search
        self._arrivals = arrivals
        self._status = status
        self.patience = QTimer(self, singleShot=True, interval=COVERED_AFTER_MS)
        """Runs while what is shown is new."""
        self.patience.timeout.connect(self._cover)
        self.button.clicked.connect(self.switch)
        panel.shown.connect(self._on_shown)
        status.told.connect(self._on_shown)
        session.names_hidden.connect(self._follow)
        self._follow(session.hides_names)

    def switch(self) -> None:
        """Hide the names where they are shown, and the other way round."""
        self.switched.emit(not self._session.hides_names)

    def _follow(self, hides_names: bool) -> None:
        self.button.show_state(is_hiding=hides_names)
        self._search.hide_names(hides_names)
        self._arrivals.hide_names(hides_names)
        if hides_names:
            self._cover()
        else:
            self.patience.stop()
            self._panel.uncover()
            self._status.uncover()

    def _on_shown(self) -> None:
        if self._session.hides_names:
            self.patience.start()

    def _cover(self) -> None:
        """Cover the panel and the line, or wait until nothing is asked on them any more."""
        if self._panel.is_asking:
            self.patience.start()
            return
        self._panel.cover()
        self._status.cover()
