"""The window put together, on real files: from the first start to the record of the evening."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from checkin.app import App, picture_pages
from checkin.domain.attendee import State
from checkin.domain.print_job import JobState
from checkin.domain.query import Query
from checkin.paths import assets
from checkin.settings import Language, Settings, save_settings
from checkin.store.event_file import EventFile
from checkin.ui.attendance.page import AttendancePage
from checkin.ui.attendees.loading.page import LoadingPage, Step
from checkin.ui.attendees.page import AttendeesPage
from checkin.ui.badges.page import BadgesPage
from checkin.ui.door.page import DoorPage
from checkin.ui.folders import usual_folder
from checkin.ui.pages import ATTENDEES, BADGES, DOOR, HELP, RECORD, SETTINGS
from checkin.ui.settings.page import SettingsPage
from checkin.ui.start_page import StartPage
from checkin.ui.widgets.buttons import PrimaryButton
from checkin.wording.language import language, use_language
from tests.fakes import a_lane, an_event
from tests.pdfs import has_colour, text_of
from tests.people import SATO, TAKAHASHI, register
from tests.ui.desk import DesktopOfTests, PrintersOfTests


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    path = tmp_path / "settings.json"
    save_settings(Settings(language=Language.JAPANESE, is_silent=True), path)
    return path


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, settings_path: Path) -> Iterator[App]:
    app = App(qapp, settings_path)
    app.window.show()
    yield app
    app.quit()
    use_language("en")


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """Return an event file with two people in it, closed."""
    path = tmp_path / "mixer.checkin"
    store = EventFile.create(path, an_event(), a_lane())
    register(store, SATO)
    register(store, TAKAHASHI)
    store.close()
    return path


def opened(qtbot: QtBot, app: App, path: Path) -> None:
    app.open(path)
    qtbot.waitUntil(lambda: app.open_path == path)


def kept(settings_path: Path) -> dict[str, object]:
    return json.loads(settings_path.read_text(encoding="utf-8"))


def words(widget: object) -> str:
    assert isinstance(widget, AttendeesPage | DoorPage | AttendancePage | StartPage | SettingsPage)
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def choose(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_the_first_start_says_what_to_do(app: App) -> None:
    start = app.window.stack.currentWidget()
    assert isinstance(start, StartPage)
    assert "交流会の受付" in words(start)
    assert start.sample_button.isVisible()


def test_a_new_event_is_made_where_the_form_says(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    start = app.window.stack.currentWidget()
    assert isinstance(start, StartPage)
    path = tmp_path / "new.checkin"
    start.new_event_wanted.emit("冬の異業種交流会", date(2026, 12, 1), "架空会館", path)
    qtbot.waitUntil(lambda: app.open_path == path)
    assert "冬の異業種交流会" in app.window.windowTitle()
    assert isinstance(app.window.stack.currentWidget(), AttendeesPage)


def test_where_no_folder_for_documents_was_made_events_go_into_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert usual_folder() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert usual_folder() == tmp_path / "Documents"


def test_an_event_that_was_opened_is_remembered(qtbot: QtBot, app: App, event: Path, settings_path: Path) -> None:
    opened(qtbot, app, event)
    assert kept(settings_path)["recent"] == [str(event)]


def test_an_event_named_from_its_folder_is_found_again_from_any_other(
    qtbot: QtBot, app: App, event: Path, settings_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(event.parent)
    app.open(Path(event.name))
    qtbot.waitUntil(lambda: app.open_path == event)
    assert kept(settings_path)["recent"] == [str(event)]


def test_trouble_with_a_file_is_said_and_the_window_stays(qtbot: QtBot, app: App, event: Path) -> None:
    elsewhere = EventFile.open(event, a_lane())
    app.open(event)
    qtbot.waitUntil(lambda: app.window.notices.findChild(QLabel) is not None)
    assert app.open_path is None
    assert isinstance(app.window.stack.currentWidget(), StartPage)
    elsewhere.close()
    opened(qtbot, app, event)


def test_another_language_is_spoken_at_once_and_the_event_stays_open(
    qtbot: QtBot, app: App, event: Path, settings_path: Path
) -> None:
    opened(qtbot, app, event)
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)
    choose(page.window_card.language, "en")
    assert language() == "en"
    assert kept(settings_path)["language"] == "en"
    assert app.window.current_page == SETTINGS
    assert isinstance(app.window.show_page(DOOR), DoorPage)


def test_a_dark_window_keeps_its_page(qtbot: QtBot, app: App, event: Path) -> None:
    opened(qtbot, app, event)
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)
    choose(page.window_card.theme, "dark")
    assert isinstance(app.window.show_page(ATTENDEES), AttendeesPage)


def test_the_colour_of_an_industry_is_followed_at_once_by_every_page(
    qtbot: QtBot, app: App, event: Path, settings_path: Path
) -> None:
    opened(qtbot, app, event)
    for name in (BADGES, DOOR, ATTENDEES):
        app.window.show_page(name)
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)
    desktop = DesktopOfTests()
    desktop.colour = "#C000C0"
    page.industries_card._desktop = desktop
    qtbot.keyClick(page.industries_card.buttons["it"], Qt.Key.Key_Return)
    assert app.window.stack.currentWidget() is page
    assert kept(settings_path)["industry_colours"] == {"it": "#C000C0"}
    badges = app.window.show_page(BADGES)
    assert isinstance(badges, BadgesPage)
    qtbot.waitUntil(badges.sheets.save_button.isEnabled)
    assert has_colour(badges.sheets.view.pdf, "#C000C0")
    attendees = app.window.show_page(ATTENDEES)
    assert isinstance(attendees, AttendeesPage)
    dot = attendees.people.filters._industry.itemIcon(1).pixmap(10, 10).toImage()
    assert dot.pixelColor(5, 5).name() == "#c000c0"
    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage)
    ticket = ticket_of(qtbot, app, SATO.name)
    qtbot.keyClicks(door, ticket)
    qtbot.keyClick(door, Qt.Key.Key_Return)
    chips = door.panel.card.chips
    qtbot.waitUntil(lambda: "IT・Web" in chips.texts)
    assert chips._chips[0].ground == "#C000C0"


def test_a_filter_that_is_gone_with_its_page_offers_nobody_to_print(qtbot: QtBot, app: App, event: Path) -> None:
    opened(qtbot, app, event)
    attendees = app.window.show_page(ATTENDEES)
    assert isinstance(attendees, AttendeesPage)
    attendees.people.filters.search.insert(SATO.name)
    assert app.session is not None
    qtbot.waitUntil(lambda: app.session is not None and len(app.session.shown or ()) == 1)
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)
    choose(page.window_card.theme, "dark")
    badges = app.window.show_page(BADGES)
    assert isinstance(badges, BadgesPage)
    assert not badges.sheets.settings.whom.filtered.isEnabled()


def test_the_lane_is_written_into_what_is_done_from_now_on(qtbot: QtBot, app: App, event: Path) -> None:
    opened(qtbot, app, event)
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)
    page.desk_card.lane.setText("南口")
    page.desk_card.lane.editingFinished.emit()
    assert app.session is not None
    qtbot.waitUntil(lambda: app.session is not None and app.session.lane == "南口")
    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage)
    ticket = ticket_of(qtbot, app, SATO.name)
    with qtbot.waitSignal(app.session.changed):
        qtbot.keyClicks(door, ticket)
        qtbot.keyClick(door, Qt.Key.Key_Return)
    app.quit()
    store = EventFile.open(event, a_lane(ids="after"))
    (arrived,) = store.attendees(store.find(Query(states=frozenset({State.ARRIVED}))))
    store.close()
    assert arrived.check_in is not None
    assert arrived.check_in.stamp.lane == "南口"


def ticket_of(qtbot: QtBot, app: App, name: str) -> str:
    assert app.session is not None
    found: list[str] = []
    task = app.session.ask(
        lambda store, _: next(a.ticket for a in store.attendees() if a.name == name), found.append
    )
    qtbot.waitUntil(lambda: bool(found) or task.is_finished)
    return found[0]


def test_the_events_own_words_are_changed(qtbot: QtBot, app: App, event: Path) -> None:
    opened(qtbot, app, event)
    page = app.window.show_page(SETTINGS)
    assert isinstance(page, SettingsPage)
    assert page.event_card is not None
    page.event_card.title.setText("春の異業種交流会")
    page.event_card.save_button.click()
    qtbot.waitUntil(lambda: "春の異業種交流会" in app.window.windowTitle())
    assert not page.event_card.save_button.isEnabled()


def test_an_event_is_closed_and_another_opened(qtbot: QtBot, app: App, event: Path) -> None:
    opened(qtbot, app, event)
    app.window.close_event_wanted.emit()
    assert isinstance(app.window.stack.currentWidget(), StartPage)
    opened(qtbot, app, event)


def step_on(loading: LoadingPage) -> PrimaryButton:
    button = loading.findChild(PrimaryButton, "stepOn")
    assert isinstance(button, PrimaryButton)
    return button


def test_settings_that_cannot_be_read_keep_nobody_out(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    broken = tmp_path / "settings.json"
    broken.mkdir()
    app = App(qapp, broken)
    assert isinstance(app.window.stack.currentWidget(), StartPage)
    app.quit()


def test_from_the_list_through_the_door_to_the_record(
    qtbot: QtBot, app: App, tmp_path: Path, settings_path: Path
) -> None:
    """Load the sample list, admit three people in three ways, undo one, and read the record that is saved."""
    path = tmp_path / "evening.checkin"
    start = app.window.stack.currentWidget()
    assert isinstance(start, StartPage)
    start.new_event_wanted.emit("異業種交流会サンプル", date(2026, 12, 1), "", path)
    qtbot.waitUntil(lambda: app.open_path == path)
    assert app.session is not None

    attendees = app.window.stack.currentWidget()
    assert isinstance(attendees, AttendeesPage)
    attendees.load_list(assets() / "samples" / "mixer-120.csv")
    loading = attendees.loading
    with qtbot.waitSignal(loading.loaded, timeout=20_000):
        for step in (Step.FILE, Step.COLUMNS, Step.CHECK):
            qtbot.waitUntil(lambda now=step: loading.step is now and step_on(loading).isEnabled(), timeout=20_000)
            qtbot.keyClick(step_on(loading), Qt.Key.Key_Space)
    ticket = ticket_of(qtbot, app, "山田 誠")

    door = app.window.show_page(DOOR)
    assert isinstance(door, DoorPage)
    with qtbot.waitSignal(app.session.changed):
        qtbot.keyClicks(door, ticket.lower())
        qtbot.keyClick(door, Qt.Key.Key_Return)
    composed = QInputMethodEvent()
    composed.setCommitString("渡辺 陽子")
    QApplication.sendEvent(door.search.field, composed)
    qtbot.waitUntil(lambda: door.search.results.count() > 0)
    with qtbot.waitSignal(app.session.changed):
        qtbot.keyClick(door.search.field, Qt.Key.Key_Return)
    assert isinstance(app.window.show_page(RECORD), AttendancePage)
    assert app.window.show_page(HELP) is not None
    app.quit()

    store = EventFile.open(path, a_lane(ids="after"))
    arrived = {a.name for a in store.attendees(store.find(Query(states=frozenset({State.ARRIVED}))))}
    store.close()
    assert arrived == {"山田 誠", "渡辺 陽子"}


def test_the_badges_of_whoever_is_chosen_in_the_list_are_one_step_away(
    qtbot: QtBot, app: App, event: Path
) -> None:
    opened(qtbot, app, event)
    attendees = app.window.show_page(ATTENDEES)
    assert isinstance(attendees, AttendeesPage)
    qtbot.waitUntil(lambda: attendees.people.model.rowCount() > 0)
    attendees.people.table.selectRow(0)
    attendees.people.badges_wanted.emit()
    badges = app.window.show_page(BADGES)
    assert isinstance(badges, BadgesPage)
    assert badges.sheets.settings.whom.which == attendees.people.table.selected_ids


def test_whoever_is_to_be_looked_at_before_printing_is_one_click_from_being_mended(
    qtbot: QtBot, app: App, tmp_path: Path
) -> None:
    path = tmp_path / "odd.checkin"
    store = EventFile.create(path, an_event(), a_lane())
    loud = register(store, replace(SATO, name="SATO HANAKO"))
    store.close()
    opened(qtbot, app, path)
    badges = app.window.show_page(BADGES)
    assert isinstance(badges, BadgesPage)
    qtbot.waitUntil(lambda: badges.sheets.preflight.rows.count() == 1)
    badges.sheets.preflight.rows.setCurrentRow(0)
    qtbot.keyClick(badges.sheets.preflight.rows, Qt.Key.Key_Return)
    page = app.window.stack.currentWidget()
    assert isinstance(page, AttendeesPage)
    qtbot.waitUntil(lambda: page.people.details.is_editing)
    assert loud.name in words(page)


def test_badges_on_demand_from_the_settings_through_a_restart_to_the_badge(
    qtbot: QtBot, qapp: QApplication, settings_path: Path, event: Path, tmp_path: Path
) -> None:
    printers = PrintersOfTests(tmp_path)
    save_settings(Settings(is_silent=True, printer=printers.name, stock="brother-dk1202"), settings_path)
    first = App(qapp, settings_path, printers)
    first.window.show()
    opened(qtbot, first, event)
    settings = first.window.show_page(SETTINGS)
    assert isinstance(settings, SettingsPage)
    qtbot.keyClick(settings.badges_card.on, Qt.Key.Key_Space)
    assert kept(settings_path)["prints_at_door"] is True
    door = first.window.show_page(DOOR)
    assert isinstance(door, DoorPage)
    printers.is_there = False
    assert first.session is not None and first.queue is not None
    with qtbot.waitCallback() as back:
        first.session.ask(lambda store, _: list(store.attendees())[1].ticket, back)
    door.scan(back.args[0])
    queue = first.queue
    qtbot.waitUntil(lambda: queue.is_printer_missing)
    first.quit()
    assert printers.sent == []

    printers.is_there = True
    again = App(qapp, settings_path, printers)
    again.window.show()
    opened(qtbot, again, event)
    assert again.queue is not None
    queue_again = again.queue
    qtbot.waitUntil(lambda: len(printers.sent) == 1 and queue_again.jobs == ())
    assert "髙橋" in text_of(printers.sent[0])
    again.quit()


def test_an_event_that_is_closed_while_a_badge_is_sent_asks_about_it_when_it_is_opened_again(
    qtbot: QtBot, qapp: QApplication, settings_path: Path, event: Path, tmp_path: Path
) -> None:
    printers = PrintersOfTests(tmp_path)
    save_settings(Settings(is_silent=True, printer=printers.name, stock="brother-dk1202"), settings_path)
    app = App(qapp, settings_path, printers)
    app.window.show()
    opened(qtbot, app, event)
    assert app.session is not None and app.queue is not None
    printers.paper.clear()
    with qtbot.waitCallback() as back:
        app.session.ask(lambda store, _: next(iter(store.attendees())).id, back)
    app.queue.ask_for(back.args[0], lambda _: None)
    queue = app.queue
    qtbot.waitUntil(lambda: [queued.job.state for queued in queue.jobs] == [JobState.SENDING])
    app.window.close_event_wanted.emit()
    printers.paper.set()
    qtbot.waitUntil(lambda: len(printers.sent) == 1)
    opened(qtbot, app, event)
    assert app.queue is not None
    queue_again = app.queue
    qtbot.waitUntil(lambda: [queued.job.state for queued in queue_again.jobs] == [JobState.UNSURE])
    app.quit()
    assert len(printers.sent) == 1


def test_a_picture_of_every_page_is_saved(qtbot: QtBot, event: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    pictures = picture_pages(event, folder)
    assert [picture.name for picture in pictures] == [
        "1-attendees.png",
        "2-badges.png",
        "3-door.png",
        "4-record.png",
        "5-settings.png",
        "6-help.png",
    ]
    assert sorted(folder.iterdir()) == pictures
    assert all(picture.stat().st_size > 10_000 for picture in pictures)
