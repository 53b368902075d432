"""The choice of a design: its name, and every design as a picture of somebody's badge."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.badges.designs import shipped_designs
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.stock import Stock
from checkin.flows.designs import remembered_design
from checkin.ui.badges.design_pictures import DesignPictures
from checkin.ui.operations.badges import Batch
from checkin.ui.operations.design_samples import Samples, draw_samples, fullest
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import language, tr


class DesignChoice(QWidget):
    """Pictures under a heading that names the chosen one; they follow the paper and the people."""

    changed = Signal()

    def __init__(self, design_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[Badge, Stock] | None = None
        self.pictures = DesignPictures(shipped_designs(), remembered_design(design_id))
        self.pictures.design_changed.connect(self._on_design)
        self._name = Text("", Rank.SMALL)
        heading = QHBoxLayout()
        heading.setSpacing(INSIDE)
        heading.addWidget(Text(tr("Design"), Rank.LABEL))
        heading.addWidget(self._name)
        heading.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self.pictures)
        self._tell()

    @property
    def design(self) -> Design:
        """The design that is chosen."""
        return self.pictures.design

    def follow(self, session: Session, batch: Batch) -> None:
        """Show the designs on a batch's paper with one of its badges; the same pictures are not drawn again."""
        self.setVisible(bool(batch.badges))
        if not batch.badges:
            return
        wanted = fullest(batch.badges), batch.wish.stock
        if wanted != self._wanted:
            self._wanted = wanted
            draw_samples(session, *wanted, self.pictures.picture_size, self._on_drawn)

    def _on_drawn(self, samples: Samples) -> None:
        if (samples.badge, samples.stock) == self._wanted:
            self.pictures.show_pictures(samples.pictures)

    def _on_design(self, _: Design) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._name.setText(self.design.name(language()))
