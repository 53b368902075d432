"""The badges page: badges on paper, and tickets."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.design import Design
from checkin.domain.stock import Stock
from checkin.flows.designs import copy_to_change, is_shipped, own_designs
from checkin.settings import Settings
from checkin.ui.badges.editor.page import BadgeEditor
from checkin.ui.badges.own_papers import OwnPapers
from checkin.ui.badges.printer_panel import PrinterPanel
from checkin.ui.badges.printers import Printers
from checkin.ui.badges.sheets_panel import SheetsPanel
from checkin.ui.badges.stock_editor import StockEditor
from checkin.ui.badges.tickets_panel import TicketsPanel
from checkin.ui.desktop import Desktop
from checkin.ui.operations.session import Session
from checkin.ui.paper.panel import PaperPanel
from checkin.ui.style.scale import AROUND, BETWEEN
from checkin.ui.widgets.flow_layout import FlowLayout
from checkin.ui.widgets.front_stack import FrontStack
from checkin.ui.widgets.tabs import Tabs
from checkin.ui.widgets.texts import Heading
from checkin.wording.language import tr


class BadgesPage(QWidget):
    """Two panels under one heading."""

    settings_changed = Signal(object)
    """Settings to keep: name to value."""
    attendees_wanted = Signal()
    """The person should be shown the attendees page."""
    person_wanted = Signal(str)
    """Somebody's fields are to be edited, by id."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        desktop: Desktop | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._session = session
        self._desktop = desktop = desktop or Desktop()
        self._printers = Printers(settings, self)
        self.sheets = SheetsPanel(session, settings, self._printers, desktop)
        self.tickets = TicketsPanel(session, desktop)
        self.tabs = Tabs((tr("Badges"), tr("Tickets"), tr("Door list")))
        self._panels = FrontStack()
        self._panels.addWidget(self.sheets)
        self._panels.addWidget(self.tickets)
        self.paper = PaperPanel(session, desktop)
        self._panels.addWidget(self.paper)
        self.printer = PrinterPanel(session, self._printers, desktop, self.sheets.settings.stock)
        self._panels.addWidget(self.printer)
        self.editor = StockEditor()
        self._panels.addWidget(self.editor)
        self._connect_papers(OwnPapers(session, desktop, self))
        self.editor.left.connect(self._show_tab)
        self.design_editor: BadgeEditor | None = None
        """There while a design is worked on."""
        self.sheets.settings.design.edit_wanted.connect(self._on_edit_wanted)
        self.tabs.currentChanged.connect(self._panels.setCurrentIndex)
        self.tabs.tabBarClicked.connect(self._panels.setCurrentIndex)  # the chosen tab leads back, too
        self.sheets.settings_changed.connect(self.settings_changed)
        self.sheets.attendees_wanted.connect(self.attendees_wanted)
        self.sheets.person_wanted.connect(self.person_wanted)
        self.sheets.printer_wanted.connect(self._on_printer_wanted)
        self.printer.left.connect(self._show_tab)
        self._printers.changed.connect(lambda: self.settings_changed.emit(self._printers.to_keep))
        session.selected.connect(self._on_selected)
        session.filtered.connect(self._on_filtered)
        self._on_selected()
        self.sheets.designs.tell_broken(own_designs().broken)
        self._on_filtered()
        heading = Heading(tr("Badges and tickets"))
        heading.setMinimumHeight(self.tabs.sizeHint().height())
        head = FlowLayout(spacing=AROUND)
        head.addWidget(heading)
        head.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, BETWEEN, AROUND, BETWEEN)
        column.setSpacing(BETWEEN)
        column.addLayout(head)
        column.addWidget(self._panels, 1)

    def print_selection(self) -> None:
        """Show the badges of the people who are selected in the list."""
        self.tabs.setCurrentIndex(0)
        self.sheets.settings.whom.ask_for_selection()

    def _on_printer_wanted(self) -> None:
        self.printer.use_stock(self.sheets.settings.stock)
        self._panels.setCurrentWidget(self.printer)

    def _connect_papers(self, papers: OwnPapers) -> None:
        picker = self.sheets.settings.picker
        picker.own_wanted.connect(self._on_own_wanted)
        picker.edit_wanted.connect(self._on_paper_edit_wanted)
        picker.delete_wanted.connect(papers.delete)
        picker.save_wanted.connect(papers.save)
        self.editor.open_wanted.connect(papers.open)
        papers.kept.connect(self._on_own_kept)
        papers.changed.connect(self.sheets.settings.refresh_papers)
        papers.told.connect(self.sheets.tell)
        self.editor.made.connect(papers.keep)

    def _on_own_wanted(self) -> None:
        self._panels.setCurrentWidget(self.editor)
        self.editor.open_with(self.sheets.settings.stock, self.sheets.settings.picker.own_stocks)

    def _on_paper_edit_wanted(self, stock: Stock) -> None:
        self._panels.setCurrentWidget(self.editor)
        self.editor.open_again(stock, self.sheets.settings.picker.own_stocks)

    def _on_own_kept(self, stock: Stock) -> None:
        self._show_tab()
        self.sheets.settings.use_own(stock)

    def _show_tab(self) -> None:
        self._panels.setCurrentIndex(self.tabs.currentIndex())

    def _on_edit_wanted(self) -> None:
        """Work on the chosen design; what travels with the program is copied first."""
        column = self.sheets.settings
        design = column.design.design
        badges = self.sheets.badges
        own = copy_to_change(design) if is_shipped(design) else design
        editor = BadgeEditor(self._session, own, column.stock, badges, self._desktop)
        editor.left.connect(self._on_edited)
        self.design_editor = editor
        self._panels.addWidget(editor)
        self._panels.setCurrentWidget(editor)
        editor.canvas.setFocus()

    def _on_edited(self, design: Design | None) -> None:
        editor, self.design_editor = self.design_editor, None
        self._show_tab()
        if editor is not None:
            self._panels.removeWidget(editor)
            editor.deleteLater()
        if design is not None:
            self.sheets.settings.design.offer_again(design.id)

    def _on_selected(self) -> None:
        self.sheets.use_selection(self._session.selection)

    def _on_filtered(self) -> None:
        self.sheets.use_filtered(self._session.shown)
