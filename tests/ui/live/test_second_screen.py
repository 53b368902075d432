"""What everybody in the hall sees, where it is, and what it never shows unasked."""

from collections.abc import Generator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.flows.amend import set_event
from checkin.flows.check_in import admit
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.live.projector import Projector
from checkin.ui.live.screen_bar import ScreenBar
from checkin.ui.live.second_screen import SecondScreen
from checkin.ui.operations.session import Changed, Session
from tests.people import SATO, TAKAHASHI, register
from tests.ui.desk import a_session
from tests.ui.live.screens import ScreensOfTests


class Hall:
    """A desk with a projector, and the settings it keeps."""

    def __init__(self, qtbot: QtBot, session: Session, screens: ScreensOfTests, settings: Settings) -> None:
        self.settings = settings
        self.screens = screens
        self.projector = Projector(lambda: self.settings, lambda: session, screens)
        self.projector.settings_changed.connect(self._keep)
        self.bar = ScreenBar(self.projector)
        qtbot.addWidget(self.bar)
        self.bar.show()

    def _keep(self, values: dict[str, object]) -> None:
        self.settings = replace(self.settings, **values)

    @property
    def window(self) -> SecondScreen:
        assert self.projector.window is not None
        return self.projector.window

    def press(self) -> None:
        QTest.keyClick(self.bar.button, Qt.Key.Key_Return)


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


@pytest.fixture
def arrived(desk: tuple[Session, MemoryStore]) -> Session:
    """Return a session of an event to which two of three have come, one of whom wants to be shown to nobody."""
    session, store = desk
    for profile in (SATO, replace(TAKAHASHI, consent=False)):
        admit(store, register(store, profile).id)
    register(store, Profile(name="未着 見本", position=4))
    return session


def a_hall(qtbot: QtBot, session: Session, *others: str, settings: Settings | None = None) -> Hall:
    return Hall(qtbot, session, ScreensOfTests(*others), settings or Settings())


def everything_said(widget: QWidget) -> str:
    """Return all words of a window: shown, read out, and in its title."""
    labels = [label.text() for label in widget.findChildren(QLabel)]
    read_out = [part.accessibleName() for part in (widget, *widget.findChildren(QWidget))]
    return "\n".join([widget.windowTitle(), *labels, *read_out])


def test_it_shows_numbers_and_names_nobody(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived, "HDMI-1")
    hall.press()
    assert hall.screens.filled == ["HDMI-1"]
    qtbot.waitUntil(lambda: hall.window.arrived.text() == "2 / 3")
    said = everything_said(hall.window)
    assert "異業種交流会サンプル" in said
    assert "IT / Web: 1 of 1" in said
    for personal in (SATO.name, SATO.company, TAKAHASHI.name, TAKAHASHI.company, SATO.email, "未着"):
        assert personal not in said
    hall.projector.close()


def test_names_are_shown_if_wanted_but_not_of_who_did_not_agree(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived, "HDMI-1")
    hall.press()
    qtbot.waitUntil(lambda: hall.window.arrived.text() == "2 / 3")
    QTest.keyClick(hall.bar.names, Qt.Key.Key_Space)
    assert hall.settings.names_on_second_screen
    qtbot.waitUntil(lambda: hall.window.names.texts == [SATO.name])
    QTest.keyClick(hall.bar.names, Qt.Key.Key_Space)
    assert hall.window.names.texts == []
    assert SATO.name not in everything_said(hall.window)
    hall.projector.close()


def test_escape_and_the_button_close_it(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived, "HDMI-1")
    hall.press()
    assert hall.bar.button.text() == "Close the second screen"
    QTest.keyClick(hall.window, Qt.Key.Key_Escape)
    assert not hall.projector.is_open
    assert hall.bar.button.text() == "Show on the second screen"
    hall.press()
    hall.window.close_button.click()
    assert not hall.projector.is_open
    hall.press()
    hall.press()
    assert not hall.projector.is_open


def test_it_never_takes_the_keyboard_from_the_door(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived, "HDMI-1")
    with qtbot.waitActive(hall.bar):
        hall.bar.activateWindow()
    hall.press()
    qtbot.waitUntil(lambda: hall.window.isVisible() and hall.bar.isActiveWindow())
    hall.screens.pull_out("HDMI-1")
    hall.screens.plug_in("HDMI-1")
    qtbot.waitUntil(lambda: hall.window.isVisible() and hall.bar.isActiveWindow())
    hall.projector.close()


def test_without_another_screen_it_is_a_window_of_its_own(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived)
    assert hall.bar.button.text() == "Show in a window of its own"
    hall.press()
    assert hall.window.isVisible()
    assert hall.screens.filled == []
    assert not hall.window.isFullScreen()
    hall.projector.close()


def test_the_screen_of_last_time_is_used_again(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived, "HDMI-1", "HDMI-2", settings=Settings(second_screen="HDMI-2"))
    assert hall.bar.screen_choice.value == "HDMI-2"
    hall.press()
    assert hall.screens.filled == ["HDMI-2"]
    hall.projector.close()


def test_another_screen_is_chosen_and_remembered(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived, "HDMI-1", "HDMI-2")
    hall.press()
    assert hall.bar.screen_choice.isVisible()
    QTest.keyClick(hall.bar.screen_choice, Qt.Key.Key_Down)
    assert hall.settings.second_screen == "HDMI-2"
    assert hall.screens.filled == ["HDMI-1", "HDMI-2"]
    hall.projector.close()


def test_a_screen_that_is_pulled_out_leaves_the_desk_alone_and_comes_back(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived, "HDMI-1")
    hall.press()
    hall.screens.pull_out("HDMI-1")
    assert not hall.projector.is_shown
    assert hall.projector.is_open
    hall.projector.renew()
    assert not hall.projector.is_shown
    hall.screens.plug_in("HDMI-1")
    assert hall.projector.is_shown
    assert hall.screens.filled == ["HDMI-1", "HDMI-1"]
    hall.projector.close()


def test_a_screen_that_is_plugged_in_later_is_offered(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived)
    hall.screens.plug_in("HDMI-1")
    assert hall.bar.button.text() == "Show on the second screen"


def test_it_follows_arrivals_and_the_title(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    session, store = desk
    sato = register(store, SATO)
    hall = a_hall(qtbot, session, "HDMI-1")
    hall.press()
    qtbot.waitUntil(lambda: hall.window.arrived.text() == "0 / 1")
    session.change(lambda s, _: admit(s, sato.id), touched=lambda _: Changed(frozenset({sato.id})))
    qtbot.waitUntil(lambda: hall.window.arrived.text() == "1 / 1")
    session.change(lambda s, _: set_event(s, {"title": "冬の異業種交流会"}), touched=lambda _: Changed(event=True))
    qtbot.waitUntil(lambda: hall.window.windowTitle() == "Live – 冬の異業種交流会 – Checkin")
    hall.projector.close()


def test_on_a_larger_screen_everything_is_larger(qtbot: QtBot, arrived: Session) -> None:
    hall = a_hall(qtbot, arrived)
    hall.press()
    hall.window.resize(960, 540)
    small = hall.window.arrived._figures.sizeHint().height()
    hall.window.resize(1920, 1080)
    qtbot.waitUntil(lambda: hall.window.arrived._figures.sizeHint().height() > 1.8 * small)
    hall.projector.close()


def test_where_rows_are_scarce_the_last_one_holds_all_others(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    for place, industry in enumerate(session.industries.labels, 1):
        register(store, Profile(name=f"見本 {place}", industry=industry.id, position=place))
    hall = a_hall(qtbot, session)
    hall.press()
    hall.window.resize(480, 320)
    qtbot.waitUntil(lambda: len(hall.window.bars.rows) > 1)
    words, others = hall.window.bars.rows[-1]
    assert words == "All others"
    assert sum(one.awaited for _, one in hall.window.bars.rows) == len(session.industries.labels)
    assert others.awaited > 1
    hall.projector.close()
