"""Badges on paper: settings on the left, the very PDF in the middle, whom to look at on the right."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.badge import Badge
from checkin.domain.finish import Back, CutMarks, Finish
from checkin.settings import Settings
from checkin.ui.badges.badge_spots import spots_of
from checkin.ui.badges.design_files import DesignFiles
from checkin.ui.badges.nobody import nobody
from checkin.ui.badges.preflight_list import PreflightList
from checkin.ui.badges.preflight_rows import rows_of
from checkin.ui.badges.print_panel import Order, PrintPanel
from checkin.ui.badges.printers import Printers
from checkin.ui.badges.proof import Proof
from checkin.ui.badges.settings_column import SettingsColumn
from checkin.ui.badges.three_columns import ThreeColumns
from checkin.ui.desktop import Desktop, file_name
from checkin.ui.operations import badges as operations
from checkin.ui.operations.badges import Batch, Findings, Sent, Sheets
from checkin.ui.operations.session import Changed, Session
from checkin.ui.pdf_view import PdfView
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.tasks import Task
from checkin.ui.widgets.busy_bar import BusyBar
from checkin.ui.widgets.buttons import PlainButton, QuietButton
from checkin.ui.widgets.empty_state import EmptyState
from checkin.ui.widgets.notice import Notice, Tone
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr, tr_count


class SheetsPanel(QWidget):
    """From whose badges to a PDF on paper, and the note in the journal that they were printed."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""
    attendees_wanted = Signal()
    """There is nobody to print badges for; the attendees page helps."""
    person_wanted = Signal(str)
    """Somebody's fields are to be edited, by id."""
    printer_wanted = Signal()
    """The printer should be adjusted."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        printers: Printers,
        desktop: Desktop,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desktop = desktop
        self._sheets: Sheets | None = None
        self._sent: Batch | None = None
        """What was sent to a printer last; something else may be shown by now."""
        self._is_stale = True
        self._notice: Notice | None = None
        self._nobody: EmptyState | None = None
        self._batch: Batch | None = None
        self.settings = SettingsColumn(settings, printers)
        self.designs = DesignFiles(session, self.settings.design, desktop, self.tell)
        self.view = PdfView(session.press)
        self.preflight = PreflightList()
        self.busy = BusyBar()
        self.summary = Text("", Rank.STRONG)
        self.printing = PrintPanel(printers, desktop)
        self.print_button = self.printing.button
        self.save_button = PlainButton(tr("Save as PDF…"))
        self.options_button = QuietButton(tr("Sheet options…"))
        self.printer_button = QuietButton(tr("Adjust the printer…"))
        self._between, self._right = QWidget(), QWidget()
        self._columns = ThreeColumns(self.settings, self._between, self._right)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.view)
        self._top = QVBoxLayout()
        self._lay_out()
        self._proof = Proof(session, self)
        self._connect()
        self._use_sheets(None)

    @property
    def notice(self) -> Notice | None:
        """What is asked or said above the sheets."""
        return self._notice

    @property
    def badges(self) -> tuple[Badge, ...]:
        """The badges that are shown, to work on their design."""
        return self._batch.badges if self._batch else ()

    def use_selection(self, ids: tuple[str, ...]) -> None:
        """Offer the people who are chosen on the attendees page."""
        self.settings.whom.use_selection(ids)

    def use_filtered(self, ids: tuple[str, ...] | None) -> None:
        """Offer the people whom the filter of the attendees page shows; None while it shows everyone."""
        self.settings.whom.use_filtered(ids)

    def tell(self, notice: Notice) -> None:
        """Say something above the sheets, in place of what was said before."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = notice
        self._top.addWidget(notice)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again at what has changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._ask()

    def minimumSizeHint(self) -> QSize:
        """Be content with the width of the widest column."""
        return QSize(max(self._columns.widths), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sheets enough room between the columns beside them, however large the text is."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _lay_out(self) -> None:
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(INSIDE)
        right.addWidget(self.preflight, 1_000)
        right.addStretch(1)
        right.addSpacing(INSIDE)
        right.addWidget(self.summary)
        right.addWidget(self.printing)
        right.addWidget(self.save_button)
        right.addWidget(self.options_button)
        right.addWidget(self.printer_button)
        middle = QVBoxLayout(self._between)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(INSIDE)
        middle.addWidget(self.settings.design)
        middle.addWidget(self._middle, 1)
        middle.addWidget(self.busy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(self._top)
        column.addLayout(self._columns, 1)

    def _connect(self) -> None:
        self.settings.changed.connect(self._ask)
        self.settings.settings_changed.connect(self.settings_changed)
        self.preflight.badge_wanted.connect(self._on_badge_wanted)
        self.view.spot_chosen.connect(self.preflight.choose_badge)
        self.view.spot_chosen.connect(self.view.ring)
        self.preflight.person_wanted.connect(self.person_wanted)
        self.printing.confirmed.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        self.options_button.clicked.connect(self.settings.show_options)
        self.printer_button.clicked.connect(self.printer_wanted)
        self._proof.gathered.connect(self._on_gathered)
        self._proof.began.connect(self._on_began)
        self._proof.seen.connect(self._on_seen)
        self._proof.made.connect(self._on_made)
        self._proof.inspected.connect(self._on_inspected)
        self._session.changed.connect(self._on_changed)

    def _ask(self) -> None:
        """Ask for what is wished, once somebody sees it: a filter changes with every key that is typed into it."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self._proof.ask(self.settings.wish)

    def _on_changed(self, changed: Changed) -> None:
        if changed.attendees == frozenset() and not changed.event:
            return
        self._ask()

    def _on_gathered(self, batch: Batch) -> None:
        self._batch = batch
        self._use_sheets(None)
        self.preflight.clear()
        self.view.show_spots(())
        self.settings.paper.picture.set_count(batch.slots)
        self.summary.setText(_summary(batch))
        self.options_button.setText(_options_words(batch.wish.finish))
        self.settings.design.follow(self._session, batch)
        self.preflight.setVisible(bool(batch.people))
        if batch.slots:
            self._middle.setCurrentWidget(self.view)
        else:
            self.view.clear()
            self._show_nobody(nobody(batch.wish.which))

    def _on_began(self, task: Task) -> None:
        self.busy.watch(task, tr("Making the badges…"))

    def _on_seen(self, sheets: Sheets) -> None:
        if not self.view.page:
            self.view.show_pdf(sheets.pdf)

    def _on_made(self, sheets: Sheets) -> None:
        self.view.show_pdf(sheets.pdf)
        self._use_sheets(sheets)

    def _on_inspected(self, findings: Findings) -> None:
        rows = rows_of(findings)
        self.preflight.show_rows(rows)
        self.view.show_spots(spots_of(findings.batch, rows))

    def _on_badge_wanted(self, badge: int | None) -> None:
        if self._sheets is not None:
            self.view.go_to(self._sheets.batch.page_of(badge or 0))
            self.view.ring(badge)

    def _on_save(self) -> None:
        sheets = self._sheets
        if sheets is None:
            return
        name = file_name(self._session.current_event.title, tr("Badges"), suffix=".pdf")
        path = self._desktop.save_as(self, tr("Save the badges"), name, "PDF (*.pdf)")
        if path is not None:
            task = operations.save(self._session, sheets.pdf, path, self._on_saved)
            self.busy.watch(task, tr("Saving…"))

    def _on_saved(self, path: Path) -> None:
        if self._sheets is not None:
            self._ask_whether_printed(tr("Saved as {file}", file=path.name), self._sheets.batch)

    def _on_print(self, order: Order) -> None:
        sheets = self._sheets
        if sheets is not None:
            self._sent = sheets.batch
            task = operations.print_sheets(
                self._session, sheets, order.calibration, order.printer, order.pages, self._on_sent
            )
            self.busy.watch(task, tr("Sending to the printer…"))

    def _on_sent(self, sent: Sent) -> None:
        batch = self._sent
        if batch is not None:
            self._ask_whether_printed(_said_of(sent), batch.on_pages(sent.pages))

    def _ask_whether_printed(self, what: str, batch: Batch) -> None:
        if not batch.people:
            self.tell(Notice(Tone.SUCCESS, what))
            return
        notice = Notice(
            Tone.INFO,
            what,
            tr("Did they come out well? Whoever is marked is left out of “Not printed yet”."),
            tr_count("Mark {count} badge as printed", "Mark {count} badges as printed", len(batch.people)),
        )
        notice.acted.connect(lambda: operations.mark_printed(self._session, batch, self._on_marked))
        self.tell(notice)

    def _on_marked(self, _: None) -> None:
        self.tell(Notice(Tone.SUCCESS, tr("The journal has it: these badges are printed.")))

    def _show_nobody(self, state: EmptyState) -> None:
        """Put the empty state in place of the one there was, beside the view."""
        state.wanted.connect(self.attendees_wanted)
        if self._nobody is not None:
            self._middle.removeWidget(self._nobody)
            self._nobody.deleteLater()
        self._nobody = state
        self._middle.addWidget(state)
        self._middle.setCurrentWidget(state)

    def _use_sheets(self, sheets: Sheets | None) -> None:
        self._sheets = sheets
        self.printing.use_pdf(sheets.pdf if sheets else b"")
        self.save_button.setEnabled(sheets is not None)


def _said_of(sent: Sent) -> str:
    if sent.is_stopped:
        return tr("Stopped: {done} of {of} pages went to the printer", done=len(sent.pages), of=sent.of)
    return tr("Sent to the printer")


def _options_words(finish: Finish) -> str:
    """Return what the button to the options says: remembered ones must not go unseen."""
    chosen = sum(
        (finish.copies > 1, finish.blanks > 0, finish.marks is not CutMarks.NONE, finish.back is not Back.NONE)
    )
    return tr("Sheet options ({count})…", count=chosen) if chosen else tr("Sheet options…")


def _summary(batch: Batch) -> str:
    if not batch.slots:
        return ""
    badges = tr_count("{count} person", "{count} people", len(batch.people))
    return badges + " · " + tr_count("{count} page", "{count} pages", batch.sheets * batch.wish.finish.sides)
