"""Tickets: one picture each with a list for mail merge, or all of them in one PDF."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from checkin.badges.ticket_sheet import TicketPaper
from checkin.ui.desktop import Desktop, file_name
from checkin.ui.operations import badges as operations
from checkin.ui.operations.badges import SavedTickets
from checkin.ui.operations.session import Changed, Session
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.busy_bar import BusyBar
from checkin.ui.widgets.buttons import PlainButton, PrimaryButton
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr, tr_count

_MOST_WIDTH_PX = 760


class TicketsPanel(QWidget):
    """Two ways for tickets to leave."""

    def __init__(self, session: Session, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        self._is_stale = True
        self._notice: Notice | None = None
        self.count = Text("", Rank.LEAD)
        self.pictures_button = PrimaryButton(tr("Save the pictures…"))
        self.sheet_button = PlainButton(tr("Save as PDF…"))
        self.busy = BusyBar()
        self._papers = QButtonGroup(self)
        self._column = QVBoxLayout()
        self._lay_out()
        self.pictures_button.clicked.connect(self._on_pictures)
        self.sheet_button.clicked.connect(self._on_sheet)
        session.changed.connect(self._on_changed)
        self._on_counted(0)

    @property
    def notice(self) -> Notice | None:
        """What is said of the tickets saved last."""
        return self._notice

    def showEvent(self, event: QShowEvent) -> None:
        """Count again what has changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._look()

    def _lay_out(self) -> None:
        words = tr("A ticket is a QR code for one person. It is read at the door and carries no personal data.")
        self._column.setSpacing(BETWEEN)
        self._column.addWidget(self.count)
        self._column.addWidget(Text(words, Rank.MUTED))
        self._column.addWidget(self._pictures_card())
        self._column.addWidget(self._sheet_card())
        self._column.addWidget(self.busy)
        self._column.addStretch()
        held = QWidget()
        held.setLayout(self._column)
        held.setMaximumWidth(_MOST_WIDTH_PX)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(held, 1)
        row.addStretch()

    def _pictures_card(self) -> Card:
        card = Card(spacing=INSIDE)
        card.body.addWidget(Heading(tr("To send by mail"), Rank.SECTION))
        words = tr(
            "One picture (PNG) for each person, and tickets.csv with name, address and picture for mail merge."
        )
        card.body.addWidget(Text(words, Rank.MUTED))
        card.body.addLayout(_left(self.pictures_button))
        return card

    def _sheet_card(self) -> Card:
        card = Card(spacing=INSIDE)
        card.body.addWidget(Heading(tr("To hand out on paper"), Rank.SECTION))
        names = {
            TicketPaper.A4_EIGHT: tr("Eight on a page of A4, to cut"),
            TicketPaper.A6_ONE: tr("One on a page of A6"),
        }
        for paper, name in names.items():
            button = QRadioButton(name)
            button.setChecked(paper is TicketPaper.A4_EIGHT)
            self._papers.addButton(button, list(TicketPaper).index(paper))
            card.body.addWidget(button)
        card.body.addLayout(_left(self.sheet_button))
        return card

    def _look(self) -> None:
        self._is_stale = False
        operations.count_tickets(self._session, self._on_counted)

    def _on_changed(self, changed: Changed) -> None:
        if changed.attendees != frozenset():
            self._is_stale = True
            if self.isVisible():
                self._look()

    def _on_counted(self, count: int) -> None:
        self.count.setText(
            tr_count("Ticket for {count} person", "Tickets for {count} people", count)
            if count
            else tr("There are no tickets before the RSVP list is loaded.")
        )
        self.pictures_button.setEnabled(count > 0)
        self.sheet_button.setEnabled(count > 0)

    def _on_pictures(self) -> None:
        suggested = file_name(self._session.current_event.title, tr("Tickets"), suffix="")
        folder = self._desktop.choose_folder(self, tr("Folder for the tickets"), suggested)
        if folder is not None:
            task = operations.save_ticket_pictures(self._session, folder, self._on_saved)
            self.busy.watch(task, tr("Drawing the tickets…"))

    def _on_sheet(self) -> None:
        paper = list(TicketPaper)[self._papers.checkedId()]
        name = file_name(self._session.current_event.title, tr("Tickets"), suffix=".pdf")
        path = self._desktop.save_as(self, tr("Save the tickets"), name, "PDF (*.pdf)")
        if path is not None:
            task = operations.save_ticket_sheet(self._session, path, paper, self._on_saved)
            self.busy.watch(task, tr("Drawing the tickets…"))

    def _on_saved(self, saved: SavedTickets) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        title = tr_count("{count} ticket saved", "{count} tickets saved", saved.count)
        self._notice = Notice(Tone.SUCCESS, title, str(saved.path), tr("Open the folder"))
        self._notice.acted.connect(lambda: self._desktop.show_folder(saved.path))
        self._column.insertWidget(0, self._notice)


def _left(button: PlainButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, INSIDE, 0, 0)
    row.addWidget(button)
    row.addStretch()
    return row
