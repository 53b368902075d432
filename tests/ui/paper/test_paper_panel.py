"""The door list leaves as a PDF; what was ticked on it is entered with the keyboard alone."""

from collections.abc import Generator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.badges.door_list import ListLayout
from checkin.domain.attendee import How
from checkin.store.memory import MemoryStore
from checkin.ui.operations.session import Session
from checkin.ui.paper.panel import PaperPanel
from checkin.ui.scanners.wedge import Wedge
from tests.pdfs import text_of
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.desk import DesktopOfTests, a_session
from tests.ui.hands import Fingers

DAY = date(2026, 12, 1)


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        for profile in (SATO, TAKAHASHI, LEE):
            register(made[1], profile)
        made[1].lane.now.at = round(datetime.combine(DAY, time(22, 0)).timestamp() * 1000)
        yield made


@pytest.fixture
def desktop() -> DesktopOfTests:
    return DesktopOfTests()


@pytest.fixture
def panel(qtbot: QtBot, desk: tuple[Session, MemoryStore], desktop: DesktopOfTests) -> PaperPanel:
    panel = PaperPanel(desk[0], desktop)
    qtbot.addWidget(panel)
    panel.resize(1000, 600)
    panel.show()
    return panel


def write(panel: PaperPanel, at: str, who: str) -> None:
    entering = panel.entering
    entering.time.clear()
    QTest.keyClicks(entering.time, at)
    QTest.keyClick(entering.time, Qt.Key.Key_Return)
    QTest.keyClicks(entering.who, who)
    QTest.keyClick(entering.who, Qt.Key.Key_Return)


def entered(panel: PaperPanel) -> list[str]:
    return [panel.entering.entered.item(row).text() for row in range(panel.entering.entered.count())]


def test_the_list_is_saved_and_says_so(
    qtbot: QtBot, panel: PaperPanel, desktop: DesktopOfTests, tmp_path: Path
) -> None:
    desktop.path = tmp_path / "list.pdf"
    QTest.keyClick(panel.save_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.said.text() == "Saved as list.pdf")
    assert "佐藤 花子" in text_of(desktop.path.read_bytes())
    assert panel.layout_wanted is ListLayout.WITH_CODES


def test_the_list_is_printed(qtbot: QtBot, panel: PaperPanel, desktop: DesktopOfTests, tmp_path: Path) -> None:
    desktop.print_to = tmp_path / "paper.pdf"
    QTest.keyClick(panel.print_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.said.text() == "Sent to the printer", timeout=30_000)
    assert desktop.print_to.stat().st_size > 10_000


def test_ticks_are_entered_one_after_the_other_and_the_time_stays(
    qtbot: QtBot, panel: PaperPanel, desk: tuple[Session, MemoryStore]
) -> None:
    write(panel, "18:42", "hanako@example.com")
    qtbot.waitUntil(lambda: len(entered(panel)) == 1)
    assert panel.entering.who.hasFocus() and panel.entering.time.text() == "18:42"
    QTest.keyClicks(panel.entering.who, "Sample Trading")
    QTest.keyClick(panel.entering.who, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(entered(panel)) == 2)
    assert [line[:5] for line in entered(panel)] == ["18:42", "18:42"]
    arrived = {one.name: one.check_in for one in desk[1].attendees() if one.check_in}
    assert set(arrived) == {"佐藤 花子", "李 美玲"}
    assert {check_in.how for check_in in arrived.values()} == {How.PAPER}


def test_a_scanned_code_is_entered_as_fast_as_it_is_typed(
    qtbot: QtBot, panel: PaperPanel, desk: tuple[Session, MemoryStore]
) -> None:
    takahashi = next(one for one in desk[1].attendees() if one.name == "髙橋 一郎")
    write(panel, "1905", takahashi.ticket)
    qtbot.waitUntil(lambda: len(entered(panel)) == 1)
    assert entered(panel)[0].startswith("19:05　髙橋 一郎")


def test_a_code_scanned_from_the_paper_is_no_arrival_at_the_door_now(
    qtbot: QtBot, panel: PaperPanel, desk: tuple[Session, MemoryStore]
) -> None:
    fingers, scanned = Fingers(), list[str]()
    wedge = Wedge(panel, now_ms=fingers.clock)
    wedge.scanned.connect(scanned.append)
    wedge.listen()
    with qtbot.waitActive(panel):
        panel.activateWindow()
    write(panel, "1905", "")
    fingers.scan(next(one for one in desk[1].attendees() if one.name == "髙橋 一郎").ticket)
    qtbot.waitUntil(lambda: len(entered(panel)) == 1)
    wedge.listen(False)
    assert scanned == []


def test_the_arrow_keys_choose_among_those_who_were_found(qtbot: QtBot, panel: PaperPanel) -> None:
    QTest.keyClicks(panel.entering.who, "s")
    qtbot.waitUntil(lambda: panel.entering.found.count() >= 2)
    QTest.keyClick(panel.entering.who, Qt.Key.Key_Down)
    assert panel.entering.found.currentRow() == 1
    QTest.keyClick(panel.entering.who, Qt.Key.Key_Up)
    assert panel.entering.found.currentRow() == 0


def test_who_is_not_on_the_list_becomes_a_walk_in(
    qtbot: QtBot, panel: PaperPanel, desk: tuple[Session, MemoryStore]
) -> None:
    write(panel, "18:50", "Tobiiri Taro")
    qtbot.waitUntil(lambda: len(entered(panel)) == 1)
    assert desk[1].counts().walk_ins == 1


@pytest.mark.parametrize(
    ("at", "words"), [("", "Write the time"), ("25:00", "Write the time"), ("23:59", "has not come")]
)
def test_a_time_that_cannot_be_is_named_and_nothing_is_entered(
    qtbot: QtBot, panel: PaperPanel, desk: tuple[Session, MemoryStore], at: str, words: str
) -> None:
    write(panel, at, "Sample Trading")
    qtbot.waitUntil(lambda: words in panel.entering.complaint.text())
    assert panel.entering.time.hasFocus() and desk[1].counts().arrived == 0
    assert panel.entering.who.text() == "Sample Trading"


def test_the_latest_is_taken_back(qtbot: QtBot, panel: PaperPanel, desk: tuple[Session, MemoryStore]) -> None:
    write(panel, "18:42", "Sample Trading")
    qtbot.waitUntil(lambda: len(entered(panel)) == 1)
    QTest.keyClick(panel.entering.undo_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entered(panel) == [])
    assert desk[1].counts().arrived == 0 and not panel.entering.undo_button.isEnabled()


def test_who_is_in_already_is_told(qtbot: QtBot, panel: PaperPanel) -> None:
    for _ in range(2):
        write(panel, "18:42", "Sample Trading")
        qtbot.waitUntil(lambda: panel.entering.who.text() == "")
    assert "is in already, since 18:42" in panel.entering.complaint.text()
