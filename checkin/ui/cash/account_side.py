"""One person's account, wherever it is shown: made when it is first wanted, since it brings the printer along."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.operations.session import Session

if TYPE_CHECKING:
    from checkin.ui.cash.account_panel import AccountPanel
    from checkin.ui.desktop import Desktop


class AccountSide(QWidget):
    """Empty until somebody's account is shown."""

    closed = Signal()
    known = Signal(object)
    told = Signal(str)

    def __init__(
        self, session: Session, closes: str, desktop: "Desktop | None" = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._closes = closes
        self._desktop = desktop
        self.panel: AccountPanel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_person(self, attendee_id: str) -> None:
        """Show somebody's account as it stands now, and take the keyboard."""
        panel = self.panel or self._make()
        panel.show_person(attendee_id)
        panel.take_hand()

    def _make(self) -> "AccountPanel":
        from checkin.ui.cash.account_panel import AccountPanel
        from checkin.ui.desktop import Desktop

        self.panel = panel = AccountPanel(self._session, self._desktop or Desktop(), self._closes)
        self._column.addWidget(panel)
        panel.closed.connect(self.closed)
        panel.known.connect(self.known)
        panel.told.connect(self.told)
        return panel
