"""The window: pages by rail and keyboard, messages, another language, closing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from checkin.faults import Fault, FaultKind
from checkin.settings import Settings
from checkin.ui.main_window import MainWindow
from checkin.ui.shell.head import Shown
from checkin.ui.shell.page_spec import PageSpec
from checkin.ui.style.scale import INSIDE
from checkin.ui.style.theme import use_theme
from checkin.ui.widgets.notice import Tone
from checkin.wording.language import tr, use_language

SHOWN = Shown("12月の異業種交流会", date(2026, 12, 1), "受付1", "サンプルホール")
IDS = ("attendees", "door", "badges", "record", "settings", "help")


class House:
    """A window with stub pages, which notes what was made."""

    def __init__(self, qtbot: QtBot, settings: Settings | None = None) -> None:
        self.made: list[str] = []
        titles = dict(zip(IDS, ("Attendees", "Door", "Badges", "Record", "Settings", "Help"), strict=True))
        pages = [
            PageSpec(
                page,
                self._title(titles[page]),
                page,
                self._maker(page),
                needs_event=page not in ("settings", "help"),
                wants_room=page == "door",
            )
            for page in IDS
        ]
        start = PageSpec("start", lambda: tr("Start"), "start", self._maker("start"), needs_event=False)
        self.window = MainWindow(start, pages, settings or Settings())
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def rail_words(self) -> list[str]:
        return [button.text().strip() for button in self.window._rail.buttons.values()]

    def rail_names(self) -> list[str]:
        return [button.accessibleName() for button in self.window._rail.buttons.values()]

    def _title(self, english: str) -> Callable[[], str]:
        return lambda: tr(english)

    def _maker(self, page: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            self.made.append(page)
            return QLineEdit(page)

        return make


@pytest.fixture
def house(qtbot: QtBot) -> House:
    return House(qtbot)


def test_without_an_event_there_is_the_start_page_and_nothing_else_is_made(house: House) -> None:
    assert house.window.current_page == "start"
    assert house.made == ["start"]
    assert house.window.windowTitle() == "Checkin"
    assert not house.window._rail.buttons["door"].isEnabled()
    assert house.window._rail.buttons["settings"].isEnabled()


def test_a_page_that_needs_an_event_is_not_shown_without(house: House, qtbot: QtBot) -> None:
    assert house.window.show_page("door") is None
    qtbot.keyClick(house.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert house.window.current_page == "start"


def test_every_page_is_reached_by_its_number(house: House, qtbot: QtBot) -> None:
    house.window.show_event(SHOWN, "attendees")

    for number, page in enumerate(IDS, 1):
        with qtbot.waitSignal(house.window.page_shown, check_params_cb=lambda shown, page=page: shown == page):
            qtbot.keyClick(house.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert house.window.current_page == page


def test_f1_opens_help_from_anywhere(house: House, qtbot: QtBot) -> None:
    with qtbot.waitSignal(house.window.page_shown):
        qtbot.keyClick(house.window, Qt.Key.Key_F1)

    assert house.window.current_page == "help"


def test_the_rail_is_walked_with_the_keyboard(house: House, qtbot: QtBot) -> None:
    house.window.show_event(SHOWN, "attendees")
    button = house.window._rail.buttons["record"]

    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert house.window.current_page == "record"
    assert button.isChecked()
    assert not house.window._rail.buttons["attendees"].isChecked()


def test_a_page_is_made_once_and_kept(house: House) -> None:
    house.window.show_event(SHOWN, "attendees")
    house.window.show_page("help")
    house.window.show_page("attendees")

    assert house.made == ["start", "attendees", "help"]


def test_pages_of_the_event_before_are_let_go(house: House) -> None:
    house.window.show_event(SHOWN, "attendees")
    house.window.show_page("settings")

    house.window.show_event(Shown("春の交流会", date(2027, 4, 1), ""), "attendees")

    assert house.made == ["start", "attendees", "settings", "attendees"]
    assert house.window.windowTitle() == "春の交流会 – Checkin"


def test_closing_the_event_leads_back_to_the_start(house: House) -> None:
    house.window.show_event(SHOWN, "door")

    house.window.show_no_event()

    assert house.window.current_page == "start"
    assert house.window.stack.page("door") is None
    assert not house.window.file_menu.close_event.isEnabled()


def test_the_head_says_which_event_and_lane(house: House) -> None:
    house.window.show_event(SHOWN, "attendees")

    labels = house.window._head.findChildren(QLabel)
    words = [label.text() for label in labels if label.isVisibleTo(house.window)]

    assert words == ["12月の異業種交流会", "Tue 1 December 2026　サンプルホール", "受付1"]


def test_the_page_at_the_door_gets_the_room(house: House) -> None:
    house.window.show_event(SHOWN, "attendees")
    wide = house.window._rail.width()

    house.window.show_page("door")
    assert house.window._rail.width() < wide / 2
    assert house.rail_words() == [""] * 6
    assert house.rail_names() == ["Attendees", "Door", "Badges", "Record", "Settings", "Help"]

    house.window.show_page("badges")
    assert house.window._rail.width() == wide


def test_another_language_rebuilds_everything_and_stays_on_the_page(house: House, qtbot: QtBot) -> None:
    house.window.show_event(SHOWN, "record")
    use_language("ja")

    house.window.rebuild()

    assert house.rail_words() == ["参加者", "受付", "名札", "受付記録", "設定", "ヘルプ"]
    assert house.window.current_page == "record"
    assert house.made == ["start", "record", "record"]
    assert [action.text() for action in house.window.menuBar().actions()] == ["ファイル(&F)", "移動(&G)"]
    with qtbot.waitSignal(house.window.page_shown):
        qtbot.keyClick(house.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert house.window.current_page == "badges"


def test_a_fault_is_told_above_the_page_and_once(house: House, qtbot: QtBot) -> None:
    fault = Fault(FaultKind.DISK_FULL, Path("mixer.checkin"))
    house.window.tell_fault(fault)
    house.window.tell_fault(fault)

    (notice,) = house.window.notices.notices
    assert notice.isVisible()
    assert notice.accessibleName().startswith("The disk is full The last step was not saved in mixer.checkin")

    qtbot.keyClick(notice.close_button, Qt.Key.Key_Return)
    assert house.window.notices.notices == []
    assert not house.window.notices.isVisible()


def test_a_message_moves_nothing_of_the_page(house: House, qtbot: QtBot) -> None:
    house.window.show_event(SHOWN, "attendees")
    page = house.window.stack.currentWidget()
    assert page is not None
    before = page.mapTo(house.window, QPoint(0, 0)), page.size()
    notice = house.window.tell(Tone.SUCCESS, "Saved")
    qtbot.waitUntil(lambda: notice.isVisible() and notice.width() > 0)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert (page.mapTo(house.window, QPoint(0, 0)), page.size()) == before
    assert house.window.notices.geometry().bottom() < house.window._head.height() + INSIDE + 4


def test_messages_are_as_wide_as_the_window_however_it_is_sized(house: House, qtbot: QtBot) -> None:
    notice = house.window.tell(Tone.FAULT, "Trouble", "It is told at some length. " * 12)
    house.window.resize(1280, 720)
    qtbot.waitUntil(lambda: notice.width() > 960)
    wide = house.window.notices.height()
    house.window.resize(960, 600)
    qtbot.waitUntil(lambda: house.window.notices.height() > wide)
    assert notice.geometry().bottom() <= house.window.notices.height()


def test_good_news_goes_with_the_page_and_bad_news_stays(house: House) -> None:
    house.window.tell(Tone.SUCCESS, "Saved")
    house.window.tell(Tone.WARNING, "Three rows could not be read")

    house.window.show_page("help")

    assert [notice.accessibleName() for notice in house.window.notices.notices] == ["Three rows could not be read"]


def test_no_more_than_three_messages_stand_above_a_page(house: House) -> None:
    for number in range(5):
        house.window.tell(Tone.INFO, f"Message {number}")

    assert [each.accessibleName() for each in house.window.notices.notices] == [
        "Message 4",
        "Message 3",
        "Message 2",
    ]


def test_what_a_message_offers_is_done_and_the_message_goes(house: House, qtbot: QtBot) -> None:
    done: list[str] = []
    notice = house.window.tell(Tone.INFO, "Removed", action="Undo", on_action=lambda: done.append("undone"))

    qtbot.keyClick(notice.action, Qt.Key.Key_Return)

    assert done == ["undone"]
    assert house.window.notices.notices == []


def test_in_a_narrow_window_the_rail_is_symbols_only(house: House, qtbot: QtBot, qapp: QApplication) -> None:
    house.window.resize(1280, 720)
    assert "Attendees" in house.rail_words()
    use_theme(qapp, "light", 2.0)
    house.window.rebuild()
    assert house.rail_words() == [""] * len(IDS)
    assert house.rail_names()[0] == "Attendees"
    house.window.resize(1920, 1080)
    qtbot.waitUntil(lambda: "Attendees" in house.rail_words())
    use_theme(qapp, "light")


def test_a_page_that_needs_more_room_than_there_is_can_be_scrolled(house: House, qtbot: QtBot) -> None:
    page = house.window.show_page("settings")
    assert page is not None
    page.setMinimumSize(2_000, 1_500)
    qtbot.waitUntil(lambda: page.size() == QSize(2_000, 1_500))
    assert house.window.width() < 2_000
    small = house.window.show_page("help")
    assert small is not None
    qtbot.waitUntil(lambda: small.width() < house.window.width())


def test_recent_files_are_in_the_menu(qtbot: QtBot) -> None:
    house = House(qtbot, Settings(recent=("/events/A&B.checkin", "/events/spring.checkin")))
    first = house.window.file_menu.recent.actions()[0]

    assert first.text() == "A&&B.checkin"
    with qtbot.waitSignal(house.window.open_wanted, check_params_cb=lambda path: path == "/events/A&B.checkin"):
        first.trigger()


def test_the_menu_asks_for_what_it_says(house: House, qtbot: QtBot) -> None:
    house.window.show_event(SHOWN, "attendees")
    with qtbot.waitSignal(house.window.choose_file_wanted):
        qtbot.keyClick(house.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(house.window.close_event_wanted):
        house.window.file_menu.close_event.trigger()

    qtbot.keyClick(house.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: house.window.current_page == "start")


def test_the_window_comes_back_where_it_was(qtbot: QtBot) -> None:
    house = House(qtbot)
    house.window.resize(960, 700)
    with qtbot.waitSignal(house.window.closed) as closed:
        house.window.close()

    again = House(qtbot, Settings(geometry=closed.args[0]))

    assert again.window.size() == QSize(960, 700)


def test_on_a_small_screen_the_first_window_leaves_room_for_its_own_frame(qtbot: QtBot) -> None:
    room = QGuiApplication.primaryScreen().availableSize()
    window = House(qtbot, Settings()).window
    assert window.height() <= max(room.height() - 48, window.minimumHeight())


def test_a_spoilt_geometry_is_passed_over(qtbot: QtBot) -> None:
    assert House(qtbot, Settings(geometry="not a geometry")).window.isVisible()
