"""The attendees as a list to work with: search, filters, table, and one of them beside it."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.query import Counts, Order, Query
from checkin.settings import Settings
from checkin.ui.attendees.choices import chosen_columns
from checkin.ui.attendees.columns import Column
from checkin.ui.attendees.columns_menu import ColumnsMenu
from checkin.ui.attendees.details import Details
from checkin.ui.attendees.edits import Edits
from checkin.ui.attendees.filters import Filters
from checkin.ui.attendees.industries_panel import IndustriesPanel
from checkin.ui.attendees.model import AttendeesModel
from checkin.ui.attendees.table import AttendeesTable
from checkin.ui.operations import attendees as operations
from checkin.ui.operations.attendees import Found
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Changed, Session
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton, QuietButton
from checkin.ui.widgets.empty_state import EmptyState
from checkin.ui.widgets.side_by_side import SideBySide
from checkin.ui.widgets.texts import Heading, Rank, Text
from checkin.wording.language import tr, tr_count

_TOGETHER_MS = 30
"""Changes that come close together are looked at once."""


class People(QWidget):
    """Everyone in the event."""

    load_wanted = Signal()
    badges_wanted = Signal()
    """The badges of whoever is selected are wanted."""
    counted = Signal(int)
    """How many attendees there are in all."""
    settings_changed = Signal(object)
    """New values of settings by name."""

    def __init__(
        self, session: Session, settings: Settings, queue: PrintQueue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._order, self._is_descending = Order.LIST, False
        self._counts = Counts({})
        self.edits = Edits(session, self)
        self.model = AttendeesModel(session, self)
        self.model.shows_contact = settings.shows_contact
        self.filters = Filters(session.industries)
        self.table = AttendeesTable(self.model, session.industries)
        self.table.show_columns(chosen_columns(settings))
        self.details = Details(session, self.edits, queue)
        self.industries = IndustriesPanel(session)
        self._menu = ColumnsMenu(self)
        self._menu.show_choice(self.table.shown_columns, settings.shows_contact)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._lay_out()
        self._connect()
        self._add_keys()
        self.look()
        self.industries.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the table; a focus proxy would take most of the page out of the way of Tab."""
        super().focusInEvent(event)
        self.table.setFocus(event.reason())

    def look(self) -> None:
        """Find again who is asked for."""
        query = Query(
            text=self.filters.search.text(),
            states=self.filters.states,
            industries=self.filters.industries,
            marks=self.filters.marks,
            order=self._order,
            descending=self._is_descending,
        )
        operations.find(self._session, query, self._on_found)

    def _on_found(self, found: Found) -> None:
        self._counts = found.counts
        self.filters.show_counts(found.counts)
        self.table.show_people(found.ids)
        self._session.show_only(found.ids if self.filters.is_narrowed else None)
        total = found.counts.total
        if self.filters.is_narrowed:
            self._count.setText(tr("{shown} of {total}", shown=f"{len(found.ids):,}", total=f"{total:,}"))
        else:
            self._count.setText(tr_count("{count} person", "{count} people", total))
        nobody = not found.ids and self.filters.is_narrowed
        self._middle.setCurrentWidget(self._nobody if nobody else self.table)
        self.counted.emit(total)

    def _on_changed(self, changed: Changed) -> None:
        """Look again where attendees changed; whoever is out of view is read when they come into it."""
        if changed.attendees is not None and not changed.attendees:
            return
        self.model.refresh(changed.attendees)
        self._soon.start()
        if changed.attendees is None:
            self.industries.refresh()

    def _on_sort_wanted(self, order: Order, descending: bool) -> None:
        self._order, self._is_descending = order, descending
        self.look()

    def _on_chosen(self, attendee_id: str) -> None:
        if not attendee_id:
            self.details.hide()
        elif self.details.isVisibleTo(self):
            self.details.show_attendee(attendee_id)

    def _on_selection_changed(self) -> None:
        self._session.select(self.table.selected_ids)

    def open_details(self) -> None:
        """Show the attendee of the current row beside the table."""
        if self.table.chosen_id:
            self.industries.hide()
            self.details.show_attendee(self.table.chosen_id)
            self.details.show()

    def edit(self) -> None:
        """Open the fields of the attendee of the current row."""
        if self.table.chosen_id:
            self.open_details()
            self.details.edit()

    def edit_person(self, attendee_id: str) -> None:
        """Open the fields of an attendee, whichever row is the current one."""
        self.industries.hide()
        self.details.show_attendee(attendee_id)
        self.details.show()
        self.details.edit()

    def _close_side(self) -> None:
        self.details.hide()
        self.industries.hide()
        self.table.setFocus()

    def _on_industries_wanted(self) -> None:
        self.details.hide()
        if self.industries.isVisibleTo(self):
            self._close_side()
        else:
            self.industries.show()
            self.industries.begin()

    def _on_unplaced_counted(self, count: int) -> None:
        self._unplaced.setVisible(count > 0)
        self._unplaced.setText(tr("Industries not placed: {count}", count=f"{count:,}"))

    def _on_columns_changed(self, columns: tuple[Column, ...]) -> None:
        self.table.show_columns(columns)
        self._keep_columns(columns)

    def _keep_columns(self, columns: tuple[Column, ...]) -> None:
        self._menu.show_choice(columns, self.model.shows_contact)
        self.settings_changed.emit({"attendee_columns": tuple(column.value for column in columns)})

    def _on_contact_changed(self, shows_contact: bool) -> None:
        self.model.shows_contact = shows_contact
        self.model.redraw()
        self.settings_changed.emit({"shows_contact": shows_contact})

    def _on_context_wanted(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if not index.isValid() or (attendee := self.model.attendee(index.row())) is None:
            return
        menu = QMenu(self)
        menu.addAction(tr("Open"), self.open_details)
        menu.addAction(tr("Edit"), self.edit)
        count = len(self.table.selected_ids)
        menu.addAction(tr_count("Print {count} badge", "Print {count} badges", count), self.badges_wanted.emit)
        menu.addSeparator()
        clipboard = QGuiApplication.clipboard()
        menu.addAction(tr("Copy the ticket"), lambda: clipboard.setText(attendee.ticket))
        menu.addAction(tr("Copy the name"), lambda: clipboard.setText(attendee.name))
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _on_search_left(self) -> None:
        self.table.setFocus()

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._soon.timeout.connect(self.look)
        self.filters.changed.connect(self.look)
        self.filters.search.stepped.connect(self.table.step)
        self.filters.search.returnPressed.connect(self._on_search_entered)
        self.filters.search.left.connect(self._on_search_left)
        self._nobody.wanted.connect(self.filters.clear)
        self.table.sort_wanted.connect(self._on_sort_wanted)
        self.table.chosen.connect(self._on_chosen)
        self.table.selection_changed.connect(self._on_selection_changed)
        self.table.opened.connect(self.open_details)
        self.table.columns_moved.connect(self._keep_columns)
        self.table.customContextMenuRequested.connect(self._on_context_wanted)
        self.details.closed.connect(self._close_side)
        self.industries.closed.connect(self._close_side)
        self.industries.counted.connect(self._on_unplaced_counted)
        self._unplaced.clicked.connect(self._on_industries_wanted)
        self._menu.columns_changed.connect(self._on_columns_changed)
        self._menu.contact_changed.connect(self._on_contact_changed)

    def _on_search_entered(self) -> None:
        if not self.table.chosen_id:
            self.table.step(0)
        self.open_details()

    def _add_keys(self) -> None:
        search = self.filters.search
        for keys, answer in (
            (QKeySequence.StandardKey.Find, search.setFocus),
            (QKeySequence("/"), search.setFocus),
            (QKeySequence(Qt.Key.Key_F2), self.edit),
            (QKeySequence.StandardKey.Undo, self.edits.undo),
            (QKeySequence.StandardKey.Redo, self.edits.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(answer)

    def _lay_out(self) -> None:
        self._count = Text("", Rank.MUTED)
        self._count.setObjectName("count")
        self._unplaced = QuietButton("")
        self._unplaced.setObjectName("unplaced")
        self._unplaced.hide()
        columns = PlainButton(tr("Shown columns"))
        columns.setObjectName("columns")
        columns.clicked.connect(lambda: self._menu.popup(columns.mapToGlobal(QPoint(0, columns.height()))))
        load = PlainButton(tr("Load a list"))
        load.setObjectName("loadList")
        load.clicked.connect(self.load_wanted)
        top = QHBoxLayout()
        top.setSpacing(INSIDE)
        top.addWidget(Heading(tr("Attendees")))
        top.addSpacing(INSIDE)
        top.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignBottom)
        top.addWidget(SideBySide((self._unplaced, columns, load), is_at_end=True), 1)
        self._nobody = EmptyState(
            tr("Nobody matches"), tr("Nobody in the event is as you search and filter."), tr("Show everyone")
        )
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._nobody)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.details.hide()
        self.industries.hide()
        left = QVBoxLayout()
        left.setSpacing(BETWEEN)
        left.addWidget(self.filters)
        left.addWidget(self._middle, 1)
        body = QHBoxLayout()
        body.setSpacing(BETWEEN)
        body.addLayout(left, 1)
        body.addWidget(self.details)
        body.addWidget(self.industries)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(top)
        column.addLayout(body, 1)
