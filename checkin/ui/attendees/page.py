"""The attendees page: an invitation while there is nobody, the people, or the loading of a list."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from checkin.flows.load_plan import LoadPlan, LoadResult
from checkin.settings import Settings
from checkin.ui.attendees.loaded_notice import loaded_notice
from checkin.ui.attendees.loading.page import LoadingPage
from checkin.ui.attendees.people import People
from checkin.ui.dropped import dropped_list
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.style.scale import AROUND, BETWEEN
from checkin.ui.widgets.empty_state import EmptyState
from checkin.ui.widgets.notice import Notice
from checkin.wording.language import tr


class AttendeesPage(QWidget):
    """Everything about the list of people."""

    settings_changed = Signal(object)
    """New values of settings, by the name of the field in ``Settings``."""
    page_wanted = Signal(str)
    """Another page is the next thing to do: ``badges`` or ``door``."""
    selection_badges_wanted = Signal()
    """The badges of the people who are chosen are the next thing to print."""

    def __init__(
        self, session: Session, settings: Settings, queue: PrintQueue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._settings = settings
        self._total = 0
        self.people = People(session, settings, queue)
        self.loading = LoadingPage(session, settings)
        self._empty = EmptyState(
            tr("Nobody is on the list yet"),
            tr("Load the list from your ticket site or form. CSV and Excel files go in as they are."),
            tr("Load a list"),
        )
        self._notice: Notice | None = None
        self._notice_place = QVBoxLayout()
        self._stack = QStackedWidget()
        for one in (self._empty, self.people, self.loading):
            self._stack.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        column.setSpacing(BETWEEN)
        column.addLayout(self._notice_place)
        column.addWidget(self._stack, 1)
        self._connect()

    def load_list(self, path: Path | None = None) -> None:
        """Begin to load a list, at once with a file where one is given."""
        self._show_notice(None)
        self._stack.setCurrentWidget(self.loading)
        self.loading.begin()
        if path is not None:
            self.loading.open(path)

    def edit_person(self, attendee_id: str) -> None:
        """Open the fields of one attendee."""
        self._stack.setCurrentWidget(self.people)
        self.people.edit_person(attendee_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a list from outside the window."""
        if dropped_list(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin to load the file that was let go here."""
        if (path := dropped_list(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.load_list(path)

    def _connect(self) -> None:
        self._empty.wanted.connect(self._on_load_wanted)
        self.people.load_wanted.connect(self._on_load_wanted)
        self.people.counted.connect(self._on_counted)
        self.people.badges_wanted.connect(self.selection_badges_wanted)
        self.people.settings_changed.connect(self.settings_changed)
        self.loading.left.connect(self._on_left)
        self.loading.loaded.connect(self._on_loaded)
        self.loading.mapping_settled.connect(self._on_mapping_settled)
        self.loading.folder_chosen.connect(self._on_folder_chosen)

    def _on_load_wanted(self) -> None:
        self.load_list()

    def _on_counted(self, total: int) -> None:
        self._total = total
        if self._stack.currentWidget() is not self.loading:
            self._show_people()

    def _show_people(self) -> None:
        self._stack.setCurrentWidget(self.people if self._total else self._empty)

    def _on_left(self) -> None:
        self._show_people()
        self.people.table.setFocus()

    def _on_loaded(self, plan: LoadPlan, result: LoadResult) -> None:
        self._stack.setCurrentWidget(self.people)
        self.people.table.setFocus()
        notice = loaded_notice(plan, result)
        notice.acted.connect(self._on_badges_wanted)
        notice.add_action(tr("Open the door")).clicked.connect(self._on_door_wanted)
        self._show_notice(notice)

    def _show_notice(self, notice: Notice | None) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = notice
        if notice is not None:
            self._notice_place.addWidget(notice)

    def _on_badges_wanted(self) -> None:
        self.page_wanted.emit("badges")

    def _on_door_wanted(self) -> None:
        self.page_wanted.emit("door")

    def _on_mapping_settled(self, key: str, fields: Sequence[str | None]) -> None:
        self._settings = replace(self._settings, mappings=self._settings.with_mapping(key, fields))
        self.settings_changed.emit({"mappings": self._settings.mappings})

    def _on_folder_chosen(self, folder: str) -> None:
        self.settings_changed.emit({"list_folder": folder})
