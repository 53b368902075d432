"""The door list on paper, and what was ticked on it entered afterwards."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.door_list import ListLayout
from checkin.domain.attendee import How, Payment, Profile, Rsvp, State
from checkin.domain.journal import fold
from checkin.domain.verdict import VerdictKind
from checkin.faults import Fault, FaultKind
from checkin.flows.check_in import scan, undo
from checkin.flows.paper import door_list, enter_tick, enter_walk_in
from checkin.store.memory import MemoryStore
from tests.fakes import StoppedClock, a_lane, an_event
from tests.pdfs import codes_by_zxing, page_sizes_mm, picture, text_of
from tests.people import LEE, SATO, TAKAHASHI, register

HOUR = 3_600_000


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def store(clock: StoppedClock) -> MemoryStore:
    return MemoryStore(an_event(), a_lane(clock=clock))


def test_a_tick_counts_from_the_time_on_the_paper_and_is_marked(store: MemoryStore, clock: StoppedClock) -> None:
    sato = register(store, SATO)
    ticked = clock.at - 2 * HOUR
    verdict = enter_tick(store, sato.id, ticked)
    assert verdict.kind is VerdictKind.ADMITTED and verdict.check_in is not None
    assert (verdict.check_in.how, verdict.check_in.stamp.at) == (How.PAPER, ticked)
    (entry,) = (entry for entry in store.entries(sato.id) if entry.data.get("how") == "paper")
    assert entry.at == clock.at  # the journal says when it was entered


def test_who_is_in_already_stays_as_they_were(store: MemoryStore, clock: StoppedClock) -> None:
    sato = register(store, SATO)
    scan(store, sato.ticket)
    verdict = enter_tick(store, sato.id, clock.at - HOUR)
    assert verdict.kind is VerdictKind.ALREADY_IN and verdict.check_in is not None
    assert verdict.check_in.how is How.SCAN


def test_a_tick_is_a_fact_whatever_the_door_would_have_said(store: MemoryStore, clock: StoppedClock) -> None:
    cancelled = register(store, replace(SATO, rsvp=Rsvp.CANCELLED))
    owing = register(store, replace(LEE, payment=Payment.UNPAID, fee_due=3000))
    for person, decision in ((cancelled, "cancelled"), (owing, "unpaid")):
        verdict = enter_tick(store, person.id, clock.at - HOUR)
        assert verdict.admits and verdict.check_in is not None
        assert verdict.check_in.decision == decision
    still = store.attendee(owing.id)
    assert still is not None and still.owes


def test_a_tick_can_be_taken_back(store: MemoryStore, clock: StoppedClock) -> None:
    sato = register(store, SATO)
    enter_tick(store, sato.id, clock.at - HOUR)
    undone = undo(store, sato.id)
    assert undone is not None and undone.state is State.EXPECTED and len(undone.undone) == 1


def test_who_was_written_under_the_list_is_a_walk_in_with_the_time_on_the_paper(
    store: MemoryStore, clock: StoppedClock
) -> None:
    verdict = enter_walk_in(store, "飛び入り 太郎", clock.at - HOUR)
    assert verdict.attendee is not None and verdict.attendee.check_in is not None
    assert verdict.attendee.check_in.stamp.at == clock.at - HOUR
    assert store.counts().walk_ins == 1


def test_nobody_by_that_id_is_told(store: MemoryStore, clock: StoppedClock) -> None:
    assert enter_tick(store, "nobody", clock.at).kind is VerdictKind.UNKNOWN


def test_the_list_has_everyone_once_in_the_order_of_their_rows(store: MemoryStore) -> None:
    for profile in (SATO, TAKAHASHI, LEE, Profile(name="林", company="架空商会", position=4)):
        register(store, profile)
    cancelled = register(store, Profile(name="来ない 人", reading="こない ひと", rsvp=Rsvp.CANCELLED, position=5))
    words = text_of(door_list(store))
    places = [words.index(name) for name in ("佐藤 花子", "髙橋 一郎", "李 美玲", "林", "来ない 人", "当日参加")]
    assert places == sorted(places)
    assert [words.count(head) for head in ("\nさ\r", "\nた\r", "\nら\r")] == [1, 1, 1]
    assert cancelled.name in words[words.index("キャンセル") :]


def test_every_code_on_the_list_is_read(store: MemoryStore) -> None:
    people = [register(store, Profile(name=f"架空 {n}", reading="あ", position=n)) for n in range(1, 16)]
    image = picture(door_list(store), dpi=300)
    assert codes_by_zxing(image) == {one.ticket for one in people}


def test_who_is_in_by_now_is_ticked_already(store: MemoryStore) -> None:
    sato = register(store, SATO)
    assert "✓" not in text_of(door_list(store)).replace("□に✓", "")
    scan(store, sato.ticket)
    assert "✓" in text_of(door_list(store)).replace("□に✓", "")


def test_what_is_owed_stands_on_the_list(store: MemoryStore) -> None:
    register(store, replace(SATO, payment=Payment.UNPAID, fee_due=3000))
    assert "会費 3,000円" in text_of(door_list(store))
    assert "¥3,000 due" in text_of(door_list(store, language="en"))


def test_without_anybody_there_is_no_list(store: MemoryStore) -> None:
    with pytest.raises(Fault) as told:
        door_list(store)
    assert told.value.kind is FaultKind.NOTHING_TO_PRINT


@pytest.mark.parametrize("layout", ListLayout)
def test_a_name_of_sixty_characters_and_two_hundred_people_fit(store: MemoryStore, layout: ListLayout) -> None:
    for number in range(200):
        register(store, Profile(name="長" * 60, reading="ちょう" * 20, company="株" * 90, position=number + 1))
    pdf = door_list(store, layout)
    sizes = page_sizes_mm(pdf)
    assert set(sizes) == {(210.0, 297.0)} and len(sizes) in range(7, 16)
    assert "当日参加" in text_of(pdf, len(sizes) - 1)


@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["tick", "scan", "undo"])), max_size=12))
def test_whatever_comes_first_nobody_is_in_twice(deeds: list[tuple[int, str]]) -> None:
    clock = StoppedClock()
    store = MemoryStore(an_event(), a_lane(clock=clock))
    people = [register(store, profile) for profile in (SATO, TAKAHASHI, LEE)]
    for number, deed in deeds:
        clock.pass_seconds(10)
        match deed:
            case "tick":
                enter_tick(store, people[number].id, clock.at - HOUR)
            case "scan":
                scan(store, people[number].ticket)
            case _:
                undo(store, people[number].id)
    assert all(len(one.check_ins) <= 1 for one in store.attendees())
    assert all(fold(store.entries(one.id)) == one for one in store.attendees())
