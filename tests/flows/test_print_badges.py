from dataclasses import replace
from typing import Any

import pytest

from checkin.domain.attendee import Attendee, Profile, Rsvp, State
from checkin.domain.badge_order import BadgeOrder
from checkin.domain.badge_words import words_digest
from checkin.domain.industries import read_industries
from checkin.domain.journal import Kind
from checkin.domain.query import Query
from checkin.faults import Fault, FaultKind
from checkin.flows.print_badges import Which, choose, choose_found, make_pdf, record_printed
from checkin.flows.stocks import find_stock
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from tests.fakes import a_lane, an_event
from tests.pdfs import text_of
from tests.people import LEE, SATO, TAKAHASHI, register

INDUSTRIES = read_industries(asset_text("industries.toml"))


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore(an_event(), a_lane())
    for profile in (SATO, TAKAHASHI, LEE):
        register(store, profile)
    register(store, Profile(name="取消 太郎", rsvp=Rsvp.CANCELLED, position=4))
    register(store, Profile(name="補欠 花子", rsvp=Rsvp.WAITING, position=5))
    return store


def names(attendees: list[Attendee]) -> list[str]:
    return [attendee.name for attendee in attendees]


def test_who_cancelled_or_waits_gets_no_badge(store: MemoryStore) -> None:
    assert names(choose(store, Which.ALL, BadgeOrder.LIST)) == ["佐藤 花子", "髙橋 一郎", "李 美玲"]


def test_badges_come_in_the_order_that_is_asked_for(store: MemoryStore) -> None:
    assert names(choose(store, Which.ALL, BadgeOrder.READING)) == ["佐藤 花子", "髙橋 一郎", "李 美玲"]
    assert names(choose(store, Which.ALL, BadgeOrder.COMPANY)) == ["李 美玲", "佐藤 花子", "髙橋 一郎"]


def test_only_the_new_ones_are_printed(store: MemoryStore) -> None:
    first, second, _ = choose(store, Which.ALL, BadgeOrder.LIST)
    record_printed(store, [first, second], "aone-51002")
    assert names(choose(store, Which.NOT_YET_PRINTED, BadgeOrder.LIST)) == ["李 美玲"]
    assert [entry.data for entry in store.entries(first.id)][-1] == {
        "stock": "aone-51002",
        "words": words_digest(first.profile),
    }


def found(store: MemoryStore, which: Which = Which.ALL, **query: Any) -> list[str]:
    return names(choose_found(store, Query(**query), which, BadgeOrder.LIST))


def test_a_filter_without_a_state_finds_only_who_gets_a_badge(store: MemoryStore) -> None:
    assert found(store, text="花子") == ["佐藤 花子"]
    assert found(store, text="花子", states=frozenset({State.WAITING})) == ["補欠 花子"]
    assert found(store, industries=frozenset({"it", "licensed"})) == ["佐藤 花子", "髙橋 一郎"]


def test_a_filter_and_who_has_no_badge_yet_narrow_each_other(store: MemoryStore) -> None:
    sato = next(store.attendees())
    record_printed(store, [sato], "aone-51002")
    assert found(store, Which.NOT_YET_PRINTED, text="架空") == ["髙橋 一郎"]


def amend(store: MemoryStore, attendee: Attendee, **values: str) -> None:
    with store.change() as change:
        change.record(Kind.AMENDED, attendee.id, {"fields": values, "by": "hand"})


def changed(store: MemoryStore) -> list[str]:
    return names(choose(store, Which.NEW_OR_CHANGED, BadgeOrder.LIST))


def test_a_corrected_name_is_offered_again_and_a_corrected_phone_is_not(store: MemoryStore) -> None:
    people = choose(store, Which.ALL, BadgeOrder.LIST)
    record_printed(store, people, "aone-51002")
    assert changed(store) == []
    amend(store, people[0], name="佐藤 華子")
    amend(store, people[1], phone="03-0000-0000")
    assert changed(store) == ["佐藤 華子"]
    record_printed(store, choose(store, Which.NEW_OR_CHANGED, BadgeOrder.LIST), "aone-51002")
    assert changed(store) == []


def test_a_badge_printed_before_another_lanes_correction_was_known_is_offered_again(store: MemoryStore) -> None:
    before = choose(store, Which.ALL, BadgeOrder.LIST)
    amend(store, before[0], name="佐藤 華子")
    record_printed(store, before, "aone-51002")
    assert changed(store) == ["佐藤 華子"]


def test_a_badge_recorded_without_its_words_is_told_by_what_was_corrected_since(store: MemoryStore) -> None:
    people = choose(store, Which.ALL, BadgeOrder.LIST)
    amend(store, people[0], name="佐藤 華子")
    with store.change() as change:
        for person in people:
            change.record(Kind.BADGE_PRINTED, person.id, {"stock": "aone-51002"})
    amend(store, people[1], company="新しい会社")
    assert changed(store) == ["髙橋 一郎"]


def test_who_is_chosen_by_hand_gets_a_badge_whatever_their_state(store: MemoryStore) -> None:
    cancelled = next(a for a in store.attendees() if a.name == "取消 太郎")
    assert names(choose(store, [cancelled.id, cancelled.id], BadgeOrder.LIST)) == ["取消 太郎"]


def test_an_id_that_is_nobodys_is_a_fault(store: MemoryStore) -> None:
    with pytest.raises(Fault) as caught:
        choose(store, ["nobody"], BadgeOrder.LIST)
    assert caught.value.kind is FaultKind.UNKNOWN_ATTENDEE


def test_the_pdf_says_what_the_list_says(store: MemoryStore) -> None:
    pdf = make_pdf(
        choose(store, Which.ALL, BadgeOrder.LIST), store.event, INDUSTRIES, find_stock("51003"), start=3
    )
    for words in ("佐藤 花子", "サトウ ハナコ", "架空システム株式会社", "髙橋 一郎", "税理士"):
        assert words in text_of(pdf)


def test_nobody_to_print_is_a_fault(store: MemoryStore) -> None:
    with pytest.raises(Fault) as caught:
        make_pdf([], store.event, INDUSTRIES, find_stock("51003"))
    assert caught.value.kind is FaultKind.NOTHING_TO_PRINT


def test_a_corrected_name_is_on_the_next_badge(store: MemoryStore) -> None:
    attendee = choose(store, Which.ALL, BadgeOrder.LIST)[0]
    corrected = replace(attendee, profile=replace(attendee.profile, name="佐藤 華子"))
    assert "佐藤 華子" in text_of(make_pdf([corrected], store.event, INDUSTRIES, find_stock("51003")))


def test_badges_come_by_ticket_type_and_by_industry_with_who_has_none_at_the_end(store: MemoryStore) -> None:
    for attendee, kind in zip(choose(store, Which.ALL, BadgeOrder.LIST), ("一般", "", "VIP"), strict=True):
        amend(store, attendee, ticket_type=kind, industry="", industry_text=kind)
    by_type = names(choose(store, Which.ALL, BadgeOrder.TICKET_TYPE))
    assert by_type == ["李 美玲", "佐藤 花子", "髙橋 一郎"]
    assert names(choose(store, Which.ALL, BadgeOrder.INDUSTRY)) == by_type
