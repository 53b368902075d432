from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkin.domain.attendee import Profile
from checkin.domain.calibration import AS_IT_PRINTS, Calibration
from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.badges.mm_field import MmField
from checkin.ui.badges.page import BadgesPage
from checkin.ui.operations.session import Session
from tests.people import register
from tests.ui.desk import DesktopOfTests, a_session


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


class OfficeDesktop(DesktopOfTests):
    """A desk with two printers."""

    def printers(self) -> list[str]:
        return ["Office", "Home"]


def adjusting(
    qtbot: QtBot, session: Session, settings: Settings | None = None, desktop: DesktopOfTests | None = None
) -> BadgesPage:
    page = BadgesPage(session, settings or Settings(), desktop or OfficeDesktop())
    qtbot.addWidget(page)
    page.resize(1070, 640)
    page.show()
    QTest.keyClick(page.sheets.printer_button, Qt.Key.Key_Return)
    qtbot.waitUntil(page.printer.isVisible)
    return page


def enter(page: BadgesPage, *readings: str) -> None:
    for field, text in zip(page.printer.fields, readings, strict=True):
        field.selectAll()
        QTest.keyClicks(field, text)


def test_what_was_measured_becomes_the_correction_of_that_printer(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    page = adjusting(qtbot, desk[0])
    kept: list[dict[str, object]] = []
    page.settings_changed.connect(kept.append)
    panel = page.printer
    panel.choice.setCurrentIndex(panel.choice.findData("Office"))
    panel.choice.activated.emit(panel.choice.currentIndex())
    assert not panel.use_button.isEnabled()
    enter(page, "11", "9.5", "99.2", "100")
    assert "-1.1 mm" in panel.outcome.text() and "100.81 %" in panel.outcome.text()
    QTest.keyClick(panel.use_button, Qt.Key.Key_Return)
    saved = Settings(**kept[-1])  # type: ignore[arg-type]
    assert saved.printer == "Office"
    assert saved.calibration_of("Office").offset_y_mm == pytest.approx(0.5)
    assert saved.calibration_of("Home") == AS_IT_PRINTS
    assert not panel.use_button.isEnabled()
    QTest.keyClick(panel.reset_button, Qt.Key.Key_Return)
    assert Settings(**kept[-1]).calibration_of("Office") == AS_IT_PRINTS  # type: ignore[arg-type]


def test_a_reading_that_cannot_be_is_not_taken(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = adjusting(qtbot, desk[0])
    for reading in ("60", "wide"):
        enter(page, "10", "10", reading, "100")
        assert not page.printer.use_button.isEnabled()
        assert "measure again" in page.printer.outcome.text()


def test_badges_are_made_with_the_correction_of_the_printer_in_use(
    qtbot: QtBot, desk: tuple[Session, MemoryStore]
) -> None:
    session, store = desk
    register(store, Profile(name="見本"))
    off = Calibration(2.0, 1.0)
    page = adjusting(qtbot, session, Settings(printer="Office", calibrations={"Office": off.as_data}))
    QTest.keyClick(page.printer.back_button, Qt.Key.Key_Return)
    qtbot.waitUntil(page.sheets.save_button.isEnabled)
    corrected = page.sheets.view.pdf
    assert page.sheets.settings.wish.finish.calibration == off
    page._printers.use("Home")
    qtbot.waitUntil(lambda: page.sheets.view.pdf != corrected and page.sheets.save_button.isEnabled())


def test_the_test_page_is_saved_as_it_is_shown(
    qtbot: QtBot, desk: tuple[Session, MemoryStore], tmp_path: Path
) -> None:
    desktop = OfficeDesktop()
    desktop.path = tmp_path / "page.pdf"
    page = adjusting(qtbot, desk[0], desktop=desktop)
    QTest.keyClick(page.printer.save_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "page.pdf" in page.printer.outcome.text())
    assert desktop.path.read_bytes() == page.printer.view.pdf


@pytest.mark.parametrize(("text", "mm"), [("９１．５", 91.5), ("91,5 mm", 91.5), ("", None), ("nan", None)])
def test_lengths_are_read_as_people_write_them(qtbot: QtBot, text: str, mm: float | None) -> None:
    field = MmField(0)
    qtbot.addWidget(field)
    field.setText(text)
    assert field.mm == mm


def test_a_click_on_the_tab_leads_back_to_the_badges(qtbot: QtBot, desk: tuple[Session, MemoryStore]) -> None:
    page = adjusting(qtbot, desk[0])
    QTest.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=page.tabs.tabRect(0).center())
    assert page.sheets.isVisible()
