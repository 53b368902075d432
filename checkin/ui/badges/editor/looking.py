"""The picture of the badge, kept up with what is done to its design: one is made at a time, the latest counts."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Signal

from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.stock import Stock
from checkin.ui.operations import design_editing
from checkin.ui.operations.design_editing import Look
from checkin.ui.operations.session import Session


@dataclass(frozen=True, slots=True)
class _Wanted:
    badge: Badge
    design: Design
    size: QSize


class Looking(QObject):
    """While a hand drags, pictures follow as fast as they can be made, and none is waited for."""

    seen = Signal(object)
    """A :class:`Look`."""

    def __init__(self, session: Session, stock: Stock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stock = stock
        self._wanted: _Wanted | None = None
        self._under_way: _Wanted | None = None
        self._shown: _Wanted | None = None

    @property
    def is_done(self) -> bool:
        """Whether what was asked for last is what was seen last."""
        return self._wanted == self._shown

    def ask(self, badge: Badge, design: Design, size: QSize) -> None:
        """Ask for a picture, ``size`` device pixels large."""
        self._wanted = _Wanted(badge, design, size)
        self._go_on()

    def _go_on(self) -> None:
        wanted = self._wanted
        if wanted is None or self._under_way is not None or wanted == self._shown or wanted.size.isEmpty():
            return
        self._under_way = wanted
        design_editing.look_at(self._session, wanted.badge, wanted.design, self._stock, wanted.size, self._on_seen)

    def _on_seen(self, look: Look) -> None:
        self._shown, self._under_way = self._under_way, None
        self.seen.emit(look)
        self._go_on()
