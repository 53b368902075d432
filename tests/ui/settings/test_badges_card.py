"""Badges on demand are set up on the settings page, and a trial badge comes out."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from checkin.settings import Settings
from checkin.store.memory import MemoryStore
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.operations.session import Session
from checkin.ui.settings.badges_card import BadgesCard
from checkin.ui.settings.on_demand import OnDemand
from checkin.ui.tasks import Worker
from tests.pdfs import text_of
from tests.ui.desk import DesktopOfTests, PrintersOfTests, a_session

Key = Qt.Key


class Kept:
    """Settings as the program keeps them."""

    def __init__(self) -> None:
        self.settings = Settings(printer=PrintersOfTests.name, stock="brother-dk1202")

    def keep(self, values: dict[str, object]) -> None:
        self.settings = replace(self.settings, **values)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def card(qtbot: QtBot, kept: Kept) -> BadgesCard:
    card = BadgesCard(kept.settings, DesktopOfTests())
    card.settings_changed.connect(kept.keep)
    qtbot.addWidget(card)
    return card


@pytest.fixture
def desk() -> Generator[tuple[Session, MemoryStore], None, None]:
    with a_session() as made:
        yield made


@pytest.fixture
def queue(
    desk: tuple[Session, MemoryStore], kept: Kept, tmp_path: Path
) -> Iterator[Callable[[PrintersOfTests], PrintQueue]]:
    printing = Worker("printing")

    def make(printers: PrintersOfTests) -> PrintQueue:
        queue = PrintQueue(desk[0], printing, lambda: kept.settings, printers)
        queue.settings_changed.connect(kept.keep)
        return queue

    yield make
    printing.close()


def choose(combo: QComboBox, value: str) -> None:
    """Go to a choice of a closed combo box with the keyboard."""
    QTest.keyClick(combo, Key.Key_Home)
    while combo.currentData() != value:
        QTest.keyClick(combo, Key.Key_Down)


def test_it_is_switched_on_with_the_space_bar(card: BadgesCard, kept: Kept) -> None:
    card.show()
    assert not kept.settings.prints_at_door
    QTest.keyClick(card.on, Key.Key_Space)
    assert kept.settings.prints_at_door


def test_until_somebody_chooses_it_is_as_on_the_badges_page(card: BadgesCard) -> None:
    card.show()
    assert PrintersOfTests.name in card.printer.currentText()
    assert "DK-1202" in card.stock.currentText()
    assert [combo.currentData() for combo in (card.printer, card.stock, card.design)] == ["", "", ""]


def test_printer_paper_and_design_are_chosen(card: BadgesCard, kept: Kept) -> None:
    card.show()
    choose(card.printer, "Office")
    choose(card.design, "big-name")
    choose(card.stock, "aone-51002")
    assert (kept.settings.door_printer, kept.settings.door_stock, kept.settings.door_design) == (
        "Office",
        "aone-51002",
        "big-name",
    )


def test_only_a_sheet_is_asked_for_its_next_free_place(card: BadgesCard, kept: Kept) -> None:
    OnDemand(card, lambda: kept.settings, lambda: None)
    card.show()
    assert not card.slot.isVisible()
    choose(card.stock, "aone-51002")
    assert card.slot.isVisible()
    assert card.slot.maximum() == 10
    QTest.keyClick(card.slot, Key.Key_Up)
    QTest.keyClick(card.slot, Key.Key_Up)
    assert kept.settings.door_slot == 3
    choose(card.stock, "hisago-cj600s")
    assert kept.settings.door_slot == 1


def test_a_trial_badge_comes_out_and_takes_its_place(
    qtbot: QtBot, card: BadgesCard, kept: Kept, queue: Callable[[PrintersOfTests], PrintQueue], tmp_path: Path
) -> None:
    printers = PrintersOfTests(tmp_path)
    kept.keep({"door_stock": "aone-51002", "door_slot": 10})
    made = queue(printers)
    OnDemand(card, lambda: kept.settings, lambda: made)
    card.show()
    assert card.slot.value() == 10
    QTest.keyClick(card.trial_button, Key.Key_Return)
    qtbot.waitUntil(lambda: card.outcome.text() == "Sent to the printer")
    assert "Trial badge" in text_of(printers.sent[0])
    assert card.slot.value() == 1


def test_a_trial_that_fails_says_why(
    qtbot: QtBot, card: BadgesCard, kept: Kept, queue: Callable[[PrintersOfTests], PrintQueue], tmp_path: Path
) -> None:
    printers = PrintersOfTests(tmp_path)
    printers.has_paper = False
    made = queue(printers)
    OnDemand(card, lambda: kept.settings, lambda: made)
    card.show()
    QTest.keyClick(card.trial_button, Key.Key_Return)
    qtbot.waitUntil(lambda: "has paper" in card.outcome.text())


def test_a_trial_belongs_to_an_event(card: BadgesCard, kept: Kept) -> None:
    OnDemand(card, lambda: kept.settings, lambda: None)
    card.show()
    assert not card.trial_button.isEnabled()
