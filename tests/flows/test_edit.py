"""Edits by hand, and taking them back."""

from dataclasses import replace

import pytest

from checkin.domain.journal import Kind
from checkin.faults import Fault, FaultKind
from checkin.flows.edit import edit, take_back
from checkin.flows.place_industry import place, unplaced
from checkin.store.memory import MemoryStore
from tests.fakes import a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(an_event(), a_lane())


def test_a_field_changed_by_hand_is_kept_by_hand(store: MemoryStore) -> None:
    sato = register(store, SATO)
    made = edit(store, sato.id, {"company": "架空食品", "title": SATO.title})
    assert made is not None
    assert made.after == {"company": "架空食品"}
    assert made.attendee.profile.company == "架空食品"
    assert made.attendee.by_hand == {"company"}


def test_an_edit_that_changes_nothing_leaves_no_entry(store: MemoryStore) -> None:
    sato = register(store, SATO)
    assert edit(store, sato.id, {"company": SATO.company}) is None
    assert [entry.kind for entry in store.entries(sato.id)] == [Kind.REGISTERED]


def test_taking_an_edit_back_lets_the_field_follow_the_list_again(store: MemoryStore) -> None:
    sato = register(store, SATO)
    made = edit(store, sato.id, {"company": "架空食品"})
    assert made is not None
    with store.change() as change:
        change.record(Kind.AMENDED, sato.id, {"fields": {"company": "新社名"}, "by": "list"})
    after = take_back(store, made)
    assert after.profile.company == "新社名"
    assert after.by_hand == frozenset()


def test_taking_a_second_edit_back_leaves_the_first(store: MemoryStore) -> None:
    sato = register(store, SATO)
    edit(store, sato.id, {"company": "一度目"})
    second = edit(store, sato.id, {"company": "二度目"})
    assert second is not None
    after = take_back(store, second)
    assert after.profile.company == "一度目"
    assert after.by_hand == {"company"}


def test_a_new_name_is_no_longer_made_of_the_old_parts(store: MemoryStore) -> None:
    sato = register(store, SATO)
    made = edit(store, sato.id, {"name": "山田 花子"})
    assert made is not None
    assert (made.attendee.profile.family_name, made.attendee.profile.given_name) == ("", "")
    assert take_back(store, made).profile == SATO


def test_nobody_can_be_edited_who_is_not_there(store: MemoryStore) -> None:
    with pytest.raises(Fault) as raised:
        edit(store, "nobody", {"company": "X"})
    assert raised.value.kind is FaultKind.UNKNOWN_ATTENDEE


def test_everyone_who_wrote_the_same_is_placed_at_once(store: MemoryStore) -> None:
    first = register(store, replace(TAKAHASHI, industry="", industry_text="宇宙 開発"))
    second = register(store, replace(LEE, industry="", industry_text="宇宙開発"))
    register(store, replace(SATO, industry="", industry_text="占い"))
    assert [(one.text, one.count) for one in unplaced(store)] == [("宇宙 開発", 2), ("占い", 1)]
    assert place(store, "宇宙開発", "manufacturing") == (first.id, second.id)
    assert [one.text for one in unplaced(store)] == ["占い"]


def test_marks_are_set_and_taken_away_one_by_one_and_taken_back(store: MemoryStore) -> None:
    sato = register(store, replace(SATO, marks=("VIP",)))
    made = edit(store, sato.id, {"marks": ("初参加", "通訳"), "title": "会長"})
    assert made is not None
    assert made.attendee.marks == ("初参加", "通訳")
    assert [entry.data["mark"] for entry in store.entries(sato.id) if entry.kind is Kind.MARKED] == [
        "VIP",
        "初参加",
        "通訳",
    ]
    before = take_back(store, made)
    assert (before.marks, before.profile) == (("VIP",), sato.profile)


def test_a_newer_list_does_not_bring_back_a_mark_that_staff_took_away(store: MemoryStore) -> None:
    sato = register(store, replace(SATO, marks=("VIP",)))
    edit(store, sato.id, {"marks": ()})
    with store.change() as change:
        change.record(Kind.AMENDED, sato.id, {"fields": {"marks": ["VIP", "通訳"]}, "by": "list"})
    attendee = store.attendee(sato.id)
    assert attendee is not None
    assert attendee.marks == ("通訳",)
    assert edit(store, sato.id, {"marks": ("通訳",)}) is None
