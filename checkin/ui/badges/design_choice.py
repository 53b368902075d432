"""The choice of a design: its name, every design as a picture of somebody's badge, and what can be done to it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.stock import Stock
from checkin.flows.designs import every_design, is_shipped, remembered_design
from checkin.ui.badges.design_pictures import DesignPictures
from checkin.ui.operations.badges import Batch
from checkin.ui.operations.design_samples import Samples, draw_samples, fullest
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import INSIDE
from checkin.ui.widgets.buttons import QuietButton, Size
from checkin.ui.widgets.side_by_side import SideBySide
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import language, tr


class DesignChoice(QWidget):
    """Pictures under a heading that names the chosen one; they follow the paper and the people."""

    changed = Signal()
    edit_wanted = Signal()
    """The chosen design is to be worked on."""
    open_wanted = Signal()
    """Somebody's design file is to be taken in."""
    share_wanted = Signal()
    """The chosen design is to be saved as a file."""
    drop_wanted = Signal()
    """The chosen design, one's own, is to be forgotten."""

    def __init__(self, design_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[Badge, Stock, tuple[Design, ...]] | None = None
        self._designs = every_design()
        self.pictures = DesignPictures(self._designs, remembered_design(design_id))
        self.pictures.design_changed.connect(self._on_design)
        self._name = Text("", Rank.SMALL, is_line=True)
        self.edit_button = QuietButton(tr("Edit…"), Size.TIGHT)
        self.edit_button.clicked.connect(self.edit_wanted)
        self.more_button = QuietButton(tr("More"), Size.TIGHT)
        self.more_button.setMenu(self._make_menu())
        heading = SideBySide((_row(Text(tr("Design"), Rank.LABEL), self._name), self._deeds()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.pictures)
        self._tell()

    @property
    def design(self) -> Design:
        """The design that is chosen."""
        return self.pictures.design

    @property
    def designs(self) -> tuple[Design, ...]:
        """The designs that are offered."""
        return self._designs

    def offer_again(self, chosen_id: str) -> None:
        """Offer the designs there are by now, with one of them chosen."""
        before = self.design
        self._designs = every_design()
        self.pictures.use_designs(self._designs, remembered_design(chosen_id))
        self._tell()
        if self.design != before:
            self.changed.emit()

    def follow(self, session: Session, batch: Batch) -> None:
        """Show the designs on a batch's paper with one of its badges; the same pictures are not drawn again."""
        self.setVisible(bool(batch.badges))
        if not batch.badges:
            return
        wanted = fullest(batch.badges), batch.wish.stock, self._designs
        if wanted != self._wanted:
            self._wanted = wanted
            draw_samples(session, *wanted, self.pictures.picture_size, self._on_drawn)

    def _deeds(self) -> QWidget:
        """Return the buttons, at the right where there is more room than they need."""
        deeds = QWidget()
        row = QHBoxLayout(deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INSIDE)
        row.addStretch()
        row.addWidget(self.edit_button)
        row.addWidget(self.more_button)
        return deeds

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        open_file = QAction(tr("Open a design file…"), self)
        open_file.triggered.connect(self.open_wanted)
        share = QAction(tr("Save this design as a file…"), self)
        share.triggered.connect(self.share_wanted)
        self.drop_action = QAction(tr("Remove this design"), self)
        self.drop_action.triggered.connect(self.drop_wanted)
        menu.addActions([open_file, share, self.drop_action])
        return menu

    def _on_drawn(self, samples: Samples) -> None:
        if (samples.badge, samples.stock, samples.designs) == self._wanted:
            self.pictures.show_pictures(samples.pictures)

    def _on_design(self, _: Design) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._name.setText(self.design.name(language()))
        self.drop_action.setEnabled(not is_shipped(self.design))


def _row(*texts: Text) -> QWidget:
    """Return texts side by side, from the left."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(INSIDE)
    for text in texts:
        layout.addWidget(text)
    layout.addStretch()
    return row
