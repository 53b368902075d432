"""The fee question in the smallest window and in large text: nothing of it is cut off or lies over anything else."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStyle, QStyleOptionButton, QWidget

from checkin.store.ports import EventStore
from checkin.ui.door.decision import Decision
from checkin.ui.style.theme import use_theme
from checkin.wording.language import use_language
from tests.people import LEE, SATO, register
from tests.ui.door.conftest import Door

WINDOWS = [
    ((892, 495), 1.0),  # the door in a window of 960x600
    ((1212, 615), 1.0),  # and of 1280x720, with text of 100 to 200 %
    ((1201, 611), 1.15),
    ((1178, 605), 1.5),
    ((1143, 569), 2.0),
]
Key = Qt.Key


@pytest.fixture(params=["ja", "en"])
def wording(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=WINDOWS, ids=lambda window: f"{window[0][0]}x{window[0][1]} {window[1]:.0%}")
def small_door(
    request: pytest.FixtureRequest,
    open_door: Callable[..., Door],
    store: EventStore,
    qapp: QApplication,
    wording: str,
) -> Door:
    size, text_scale = request.param
    use_theme(qapp, "light", text_scale)
    use_language(wording)
    door = open_door(store)
    door.page.resize(*size)
    return door


def test_the_fee_question_is_whole_in_any_window(small_door: Door) -> None:
    owing = register(small_door.store, SATO, fee_due=3000, fee_paid=0, note="サンプル(架空)")
    small_door.scan(owing.ticket)
    decision = small_door.page.panel.decision
    everything_is_whole(decision)
    small_door.fingers.wait()
    small_door.fingers.press(Key.Key_F6)
    assert "7,000" in decision.till.change.text()
    everything_is_whole(decision)
    decision.till.field.clear()
    small_door.fingers.write("1000000")
    assert "997,000" in decision.till.change.text()
    everything_is_whole(decision)
    small_door.fingers.press(Key.Key_F7)
    everything_is_whole(decision)
    assert decision.till.reason.isVisible()


def test_a_large_fee_is_whole_in_any_window(small_door: Door) -> None:
    small_door.scan(register(small_door.store, SATO, fee_due=120_000, fee_paid=0).ticket)
    everything_is_whole(small_door.page.panel.decision)


@pytest.mark.parametrize("rsvp", ["cancelled", "waiting"])
def test_the_choices_about_who_has_no_place_are_whole_in_any_window(small_door: Door, rsvp: str) -> None:
    small_door.scan(register(small_door.store, LEE, rsvp=rsvp, note="サンプル(架空)").ticket)
    everything_is_whole(small_door.page.panel.decision)


def everything_is_whole(decision: Decision) -> None:
    QApplication.sendPostedEvents()
    panel = decision.parentWidget()
    assert panel.rect().contains(decision.geometry())
    parts = [part for part in decision.findChildren(QWidget) if part.isVisible() and any(needed(part))]
    assert parts
    places = [QRect(part.mapTo(decision, part.rect().topLeft()), part.size()) for part in parts]
    for part, place in zip(parts, places, strict=True):
        wide, high = needed(part)
        assert place.width() >= wide and place.height() >= high, f"{part} is cut off: {place}, {wide}x{high}"
        assert decision.rect().contains(place), f"{part} is not within what asks"
    for (one, there), (other, here) in combinations(zip(parts, places, strict=True), 2):
        assert not there.intersects(here), f"{one} lies over {other}"


def needed(part: QWidget) -> tuple[int, int]:
    """Return the least room in pixels that shows all its words; nothing for what has none."""
    words = part.fontMetrics()
    match part:
        case QLabel():
            return words.horizontalAdvance(part.text()), words.height()
        case QPushButton():
            option = QStyleOptionButton()
            part.initStyleOption(option)
            inside = part.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, part)
            frame = part.width() - inside.width()
            return words.horizontalAdvance(part.text()) + frame, max(words.height(), 40)
        case QLineEdit():
            shown = part.text() or part.placeholderText() or "10,000"
            return words.horizontalAdvance(shown) + 2 * 10, max(words.height(), 44)
        case _:
            return 0, 0
