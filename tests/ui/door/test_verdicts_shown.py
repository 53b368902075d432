"""Every verdict on the panel, scanned by key events into real widgets over a real event file."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from checkin.domain.journal import Kind
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.domain.verdict import Family
from checkin.flows.amend import set_event
from checkin.flows.check_in import scan
from checkin.settings import TEXT_SCALES
from checkin.store.ports import EventStore
from checkin.ui.door.attendee_card import AttendeeCard
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.style.roles import VERDICTS
from checkin.ui.style.theme import use_theme
from checkin.wording.language import use_language
from tests.fakes import an_event
from tests.people import LEE, SATO, TAKAHASHI, register
from tests.ui.door.conftest import Door


@pytest.mark.parametrize("spoken", ["en", "ja"])
def test_what_can_be_done_about_a_person_is_offered_from_the_first_scan_on(
    open_door: Callable[..., Door], store: EventStore, spoken: str
) -> None:
    use_language(spoken)
    door = open_door(store)
    door.page.resize(1200, 640)
    door.scan(register(store, SATO).ticket)
    deeds = door.page.panel.deeds
    assert deeds.isVisible()
    for button in (deeds.note, deeds.badge, deeds.correct, deeds.substitute):
        assert button.isVisible() and button.width() >= button.sizeHint().width(), button.text()


def expected(store: EventStore) -> str:
    return register(store, SATO).ticket


def arrived(store: EventStore) -> str:
    ticket = register(store, SATO).ticket
    store.lane.now.pass_seconds(-600)
    scan(store, ticket)
    store.lane.now.pass_seconds(600)
    return ticket


def cancelled(store: EventStore) -> str:
    return register(store, LEE, rsvp="cancelled").ticket


def waiting(store: EventStore) -> str:
    return register(store, LEE, rsvp="waiting").ticket


def gone(store: EventStore) -> str:
    lee = register(store, LEE)
    with store.change() as change:
        change.record(Kind.WITHDRAWN, lee.id, {})
    return lee.ticket


def unpaid(store: EventStore) -> str:
    return register(store, SATO, fee_due=3000, fee_paid=0).ticket


def everything_long(store: EventStore) -> str:
    endless = replace(SATO, name="寿限無" * 20, reading="ジュゲム" * 20, company="架空株式会社" * 8)
    return register(store, endless, fee_due=3000, fee_paid=0, note="長い名前です").ticket


def not_listed(store: EventStore) -> str:
    return issue(store.event, bytes(NONCE_BYTES))


def of_other_event(store: EventStore) -> str:
    return issue(an_event("event-2"), bytes(NONCE_BYTES))


def forged(store: EventStore) -> str:
    genuine = issue(store.event, bytes(NONCE_BYTES))
    return genuine[:10] + ("7" if genuine[10] != "7" else "8") + genuine[11:]


def unknown(store: EventStore) -> str:
    return "4901234567894"


def shared(store: EventStore) -> str:
    register(store, replace(SATO, ticket_code="SHARED"))
    register(store, replace(TAKAHASHI, ticket_code="SHARED"))
    return "SHARED"


def too_early(store: EventStore) -> str:
    set_event(store, {"opens_at": store.lane.now() + 60_000})
    return register(store, SATO).ticket


def too_late(store: EventStore) -> str:
    set_event(store, {"closes_at": store.lane.now() - 60_000})
    return register(store, SATO).ticket


SCENES: list[tuple[Callable[[EventStore], str], Family, str, str, str, int]] = [
    (expected, Family.ADMITTED, "Welcome", "佐藤 花子", "hand over the badge", 0),
    (arrived, Family.ALREADY_IN, "Already in", "佐藤 花子", "the ticket was copied", 0),
    (cancelled, Family.REFUSED, "Cannot admit", "李 美玲", "then decide", 2),
    (waiting, Family.DECISION, "Please check", "李 美玲", "whether there is a place", 2),
    (gone, Family.REFUSED, "Cannot admit", "李 美玲", "Ask the organizer", 2),
    (unpaid, Family.DECISION, "Please check", "佐藤 花子", "", 4),
    (not_listed, Family.DECISION, "Please check", "Not on this list", "walk-in with this ticket", 2),
    (of_other_event, Family.REFUSED, "Cannot admit", "Ticket of another event", "search by name", 0),
    (forged, Family.REFUSED, "Cannot admit", "Damaged or forged ticket", "Scan once more", 0),
    (unknown, Family.REFUSED, "Cannot admit", "Unknown code", "Scan once more", 0),
    (shared, Family.DECISION, "Please check", "Several people share this code", "choose who it is", 3),
    (too_early, Family.REFUSED, "Cannot admit", "佐藤 花子", "then decide", 2),
    (too_late, Family.REFUSED, "Cannot admit", "佐藤 花子", "then decide", 2),
]


@pytest.mark.parametrize(("scene", "family", "word", "headline", "action", "choices"), SCENES)
def test_a_verdict_fills_the_panel(
    door: Door,
    scene: Callable[[EventStore], str],
    family: Family,
    word: str,
    headline: str,
    action: str,
    choices: int,
) -> None:
    door.scan(scene(door.store))
    panel = door.page.panel
    assert panel.family is family
    assert panel.word.text() == word
    shown = panel.card.name.text() if panel.attendee else panel.headline.text()
    assert shown == headline
    assert action in panel.action.text()
    assert len(panel.decision.buttons) == choices
    picture = panel.grab().toImage()
    corner = picture.pixelColor(panel.width() // 2, panel.height() - 6)
    assert corner == QColor(VERDICTS[family].panel) or family is Family.REFUSED
    assert door.page.status.text()


@pytest.mark.parametrize("scene", [*(scene[0] for scene in SCENES), everything_long])
def test_nothing_on_the_panel_lies_over_anything_else(door: Door, scene: Callable[[EventStore], str]) -> None:
    door.scan(scene(door.store))
    for size in ((960, 520), (1216, 634), (1856, 990)):
        door.page.resize(*size)
        door.settle()
        everything_has_its_place(door.page.panel)


@pytest.mark.parametrize("scene", [scene[0] for scene in SCENES])
def test_in_the_largest_text_the_name_stays_large_and_nothing_lies_over_anything_else(
    open_door: Callable[..., Door], store: EventStore, qapp: QApplication, scene: Callable[[EventStore], str]
) -> None:
    use_theme(qapp, "light", TEXT_SCALES[-1])
    door = open_door(store)
    door.page.resize(1144, 570)
    door.scan(scene(store))
    panel = door.page.panel
    for size in ((1144, 570), (1784, 930)):
        door.page.resize(*size)
        door.settle()
        everything_has_its_place(panel)
        name = panel.card.name if panel.attendee else panel.headline
        if len(panel.decision.buttons) < 3 or size[0] > 1144:  # three large buttons leave a small window no more
            assert name.pixels >= 36
            assert name.pixels > panel.explanation.pixels


def everything_has_its_place(panel: VerdictPanel) -> None:
    bottoms = [
        (part.mapTo(panel, part.rect().topLeft()).y(), part.mapTo(panel, part.rect().bottomLeft()).y())
        for part in (
            panel.sign,
            panel.headline,
            *parts_of(panel.card),
            panel.explanation,
            panel.action,
            panel.decision,
            panel.age,
        )
        if part.isVisible()
    ]
    for (_, bottom), (top, _) in pairwise(bottoms):
        assert bottom <= top
    assert bottoms[-1][1] <= panel.height()


def parts_of(card: AttendeeCard) -> tuple[QWidget, ...]:
    return (card.reading, card.name, card.affiliation, card.chips, card.fee, card.note)


def test_the_note_and_the_fee_cannot_be_overlooked(door: Door) -> None:
    door.scan(register(door.store, SATO, fee_due=3000, fee_paid=0, note="車椅子").ticket)
    card = door.page.panel.card
    till = door.page.panel.decision.till
    assert "3,000" in till.due.text() and till.isVisible()
    assert "車椅子" in card.note.text() and card.note.isVisible()
    assert card.chips.texts == ["IT / Web", "Looking for: 税理士", "Looking for: 飲食店の経営者"]


def test_a_nervous_hand_sets_off_no_alarm(door: Door) -> None:
    ticket = register(door.store, SATO).ticket
    door.scan(ticket)
    door.clock.pass_seconds(2)
    door.scan(ticket)
    panel = door.page.panel
    assert panel.family is Family.ADMITTED
    assert panel.reason.text() == "Already read"
    assert "nothing has changed" in door.page.status.text()


def test_a_long_name_is_never_cut(door: Door) -> None:
    name = "寿限無" * 20
    door.scan(register(door.store, replace(SATO, name=name)).ticket)
    card = door.page.panel.card
    assert card.name.text() == name
    assert card.name.pixels < 96
    assert card.name.height() >= card.name.pixels
    assert door.page.panel.height() <= door.page.height()


def test_the_panel_stays_until_the_next_scan_and_esc_takes_it_away(door: Door) -> None:
    door.scan(register(door.store, SATO).ticket)
    door.clock.pass_seconds(3_600)
    assert door.page.panel.card.name.text() == "佐藤 花子"
    door.page.search.focus()
    door.fingers.press(Qt.Key.Key_Escape)
    assert door.page.panel.family is None
    assert "Scan a ticket" in door.page.panel.headline.text()


def test_each_verdict_is_heard_but_a_repeat_is_not(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Family] = []
    monkeypatch.setattr(door.page.sounds, "play", heard.append)
    ticket = register(door.store, SATO).ticket
    door.scan(ticket)
    door.scan(ticket)
    door.scan("4901234567894")
    assert heard == [Family.ADMITTED, Family.REFUSED]


def test_a_machine_without_sound_says_so_in_the_status_line(door: Door) -> None:
    door.page.sounds.missing.emit()
    assert "No sound" in door.page.status.text()
