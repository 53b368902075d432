"""The door list on paper: print it beforehand, and enter afterwards what was ticked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from checkin.badges.door_list import ListLayout
from checkin.ui.desktop import Desktop, file_name
from checkin.ui.operations import badges as printing
from checkin.ui.operations import paper as operations
from checkin.ui.operations.session import Session
from checkin.ui.paper.entering import Entering
from checkin.ui.printer import printer_for
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.busy_bar import BusyBar
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr


class PaperPanel(QWidget):
    """Left the list, right what was ticked."""

    def __init__(self, session: Session, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        self.save_button = PrimaryButton(tr("Save as PDF…"))
        self.print_button = PlainButton(tr("Print…"))
        self.said = Text("", Rank.SMALL)
        self.busy = BusyBar()
        self.entering = Entering(session)
        self._layouts = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addLayout(self._list_side(), 1)
        row.addWidget(self.entering, 1)
        self.save_button.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)

    @property
    def layout_wanted(self) -> ListLayout:
        """How much the list says of each person."""
        return list(ListLayout)[self._layouts.checkedId()]

    def _list_side(self) -> QVBoxLayout:
        card = Card(spacing=INSIDE)
        card.body.addWidget(Heading(tr("Door list on paper"), Rank.SECTION))
        words = tr(
            "In the order of the Japanese syllabary, with boxes to tick. Print it the evening before: should the "
            "computer fail, the reception goes on."
        )
        card.body.addWidget(Text(words, Rank.MUTED))
        names = {
            ListLayout.WITH_CODES: tr("With QR codes, to be scanned afterwards (15 on a page)"),
            ListLayout.COMPACT: tr("Compact, without codes (26 on a page)"),
        }
        for number, (layout, name) in enumerate(names.items()):
            button = QRadioButton(name)
            button.setChecked(layout is ListLayout.WITH_CODES)
            self._layouts.addButton(button, number)
            card.body.addWidget(button)
        buttons = QHBoxLayout()
        buttons.setSpacing(INSIDE)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch()
        card.body.addLayout(buttons)
        card.body.addWidget(self.busy)
        card.body.addWidget(self.said)
        column = QVBoxLayout()
        column.addWidget(card)
        column.addStretch()
        return column

    def _on_save(self) -> None:
        name = file_name(self._session.current_event.title, tr("Door list"), suffix=".pdf")
        path = self._desktop.save_as(self, tr("Save the door list"), name, "PDF (*.pdf)")
        if path is not None:
            task = operations.save_door_list(self._session, self.layout_wanted, path, self._on_saved)
            self.busy.watch(task, tr("Making the door list…"))

    def _on_saved(self, path: Path) -> None:
        self.said.setText(tr("Saved as {file}", file=path.name))

    def _on_print(self) -> None:
        task = operations.make_door_list(self._session, self.layout_wanted, self._on_made)
        self.busy.watch(task, tr("Making the door list…"))

    def _on_made(self, pdf: bytes) -> None:
        printer = printer_for(pdf)
        if self._desktop.choose_printer(printer, self):
            done: Callable[[object], None] = self._on_sent
            self.busy.watch(
                printing.send_to_printer(self._session, pdf, printer, done), tr("Sending to the printer…")
            )

    def _on_sent(self, _: object) -> None:
        self.said.setText(tr("Sent to the printer"))
