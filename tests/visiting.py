"""The way to the places before the evening: start, list, badges; and what every way needs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin.app import App
from checkin.domain.attendee import Attendee
from checkin.paths import assets
from checkin.ui.attendees.loading.page import Step
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.badges.editor.page import BadgeEditor
from checkin.ui.badges.page import BadgesPage
from checkin.ui.pages import ATTENDEES, BADGES
from checkin.ui.start_page import StartPage
from checkin.ui.widgets.buttons import PrimaryButton

Page = TypeVar("Page", bound=QWidget)
Key = Qt.Key


class Visitor:
    """Somebody who goes through an event with a PIN, the sample's people, one who has paid and one who owes."""

    def __init__(self, app: App, qtbot: QtBot, event: Path, folder: Path) -> None:
        self.app = app
        self.qtbot = qtbot
        self._event = event
        self._folder = folder

    def open(self) -> None:
        self.app.open(self._event)
        self.qtbot.waitUntil(lambda: self.app.open_path == self._event)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)

    def page(self, name: str, kind: type[Page]) -> Page:
        self.open()
        page = self.app.window.show_page(name)
        assert isinstance(page, kind)
        return page

    def settle(self) -> None:
        """Wait until what was set off has come back."""
        for _ in range(2):
            self.people()

    def people(self) -> list[Attendee]:
        assert self.app.session is not None
        with self.qtbot.waitCallback() as back:
            self.app.session.ask(lambda store, _: list(store.attendees()), back)
        return back.args[0]

    def ticket(self, is_meant: Callable[[Attendee], object]) -> str:
        return next(one.ticket for one in self.people() if is_meant(one))

    def press(self, where: QWidget, key: Key) -> None:
        QTest.keyClick(where, key)


class Before(Visitor):
    """Makes the list and the badges ready."""

    # Start and list

    def start(self) -> QWidget:
        assert isinstance(self.app.window.stack.currentWidget(), StartPage)
        return self.app.window

    def nobody_yet(self) -> QWidget:
        path = self._folder / "empty.checkin"
        self.app._on_new_event("新年会", date(2026, 12, 1), "", path)
        self.until(lambda: self.app.open_path == path)
        self.settle()
        return self.app.window

    def _list(self) -> AttendeesPage:
        page = self.page(ATTENDEES, AttendeesPage)
        self.until(lambda: page.people.model.rowCount() > 0 and page.people.isVisible())
        page.people.table.setFocus()
        page.people.table.selectRow(0)
        self.settle()
        return page

    def attendees(self) -> QWidget:
        return self._list().window()

    def nobody_found(self) -> QWidget:
        page = self._list()
        page.people.filters.search.setText("だれでもない")
        self.until(page.people._nobody.isVisible)
        return page.window()

    def details(self) -> QWidget:
        page = self._list()
        page.people.open_details()
        self.settle()
        return page.window()

    def details_edited(self) -> QWidget:
        page = self._list()
        page.people.edit()
        self.settle()
        self.until(lambda: page.people.details.is_editing)
        return page.window()

    def details_account(self) -> QWidget:
        page = self._list()
        page.people.open_details()
        self.settle()
        page.people.details.show_account()
        self.settle()
        return page.window()

    def industries(self) -> QWidget:
        page = self._list()
        page.people._on_industries_wanted()
        self.settle()
        return page.window()

    def _loading(self, *steps: Step) -> QWidget:
        page = self.page(ATTENDEES, AttendeesPage)
        page.load_list(assets() / "samples" / "mixer-120.csv" if steps else None)
        on = page.loading.findChild(PrimaryButton, "stepOn")
        assert isinstance(on, PrimaryButton)
        for step in steps:
            self.until(lambda step=step: page.loading.step is step and on.isEnabled())
            if step is not steps[-1]:
                self.press(on, Key.Key_Space)
        return page.window()

    def loading(self) -> QWidget:
        return self._loading()

    def loading_file(self) -> QWidget:
        return self._loading(Step.FILE)

    def loading_columns(self) -> QWidget:
        return self._loading(Step.FILE, Step.COLUMNS)

    def loading_check(self) -> QWidget:
        return self._loading(Step.FILE, Step.COLUMNS, Step.CHECK)

    # Badges

    def _badges(self, tab: int = 0) -> BadgesPage:
        page = self.page(BADGES, BadgesPage)
        self.until(lambda: page.sheets.save_button.isEnabled())
        page.tabs.setCurrentIndex(tab)
        self.settle()
        return page

    def badges(self) -> QWidget:
        return self._badges().window()

    def papers(self) -> QWidget:
        page = self._badges()
        page.sheets.settings.paper.other.click()
        return page.window()

    def sheet_options(self) -> QWidget:
        page = self._badges()
        page.sheets.options_button.click()
        return page.window()

    def tickets(self) -> QWidget:
        return self._badges(1).window()

    def paper_ticks(self) -> QWidget:
        page = self._badges(2)
        page.paper.entering.who.setText("佐藤")
        self.until(lambda: page.paper.entering.found.count() > 0)
        return page.window()

    def printer(self) -> QWidget:
        page = self._badges()
        page.sheets.printer_button.click()
        return page.window()

    def own_paper(self) -> QWidget:
        page = self._badges()
        page.sheets.settings.picker.own.click()
        return page.window()

    def _editor(self) -> BadgeEditor:
        page = self._badges()
        page._on_edit_wanted()
        assert page.design_editor is not None
        return page.design_editor

    def editor(self) -> QWidget:
        return self._editor().window()

    def _editor_element(self, place: int) -> QWidget:
        editor = self._editor()
        editor.elements.rows.setCurrentRow(place)
        return editor.window()
