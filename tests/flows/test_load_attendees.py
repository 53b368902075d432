"""Loading: what a plan says, what carrying it out records, and what no reload ever loses."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.attendee import Attendee, How, Origin, Profile, State
from checkin.domain.journal import Kind
from checkin.domain.progress import Cancelled
from checkin.domain.ticket import NONCE_BYTES, Genuine, issue, parse
from checkin.files.reading import Reading
from checkin.files.rows import Draft
from checkin.flows.amend import add_note, amend
from checkin.flows.load_attendees import carry_out, plan
from checkin.flows.load_plan import DoubtKind, LoadPlan
from checkin.flows.walk_in import walk_in
from checkin.store.memory import MemoryStore
from tests.fakes import a_lane, an_event
from tests.lists import read_text

HEADERS = "受付番号,氏名,会社名,メールアドレス,参加ステータス,備考\n"
HAYASHI = "R1,林 誠,見本堂,hayashi@example.com,参加,\n"
MORI = "R2,森 陽子,架空商事,mori@example.com,参加,\n"
YANAGI = "R3,柳 隆,架空商事,yanagi@example.com,参加,\n"


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(an_event(), a_lane())


def load(store: MemoryStore, rows: str, headers: str = HEADERS) -> LoadPlan:
    made = plan(read_text(headers + rows), store.attendees())
    carry_out(made, store)
    return made


def by_name(store: MemoryStore, name: str) -> Attendee:
    return next(attendee for attendee in store.attendees() if attendee.name == name)


def check_in(store: MemoryStore, attendee: Attendee) -> None:
    with store.change() as change:
        change.record(Kind.CHECKED_IN, attendee.id, {"how": How.SCAN.value})


def test_the_first_load_registers_everyone_with_a_genuine_ticket(store: MemoryStore) -> None:
    made = load(store, HAYASHI + MORI)
    assert len(made.new) == 2
    attendees = list(store.attendees())
    assert [a.name for a in attendees] == ["林 誠", "森 陽子"]
    assert all(isinstance(parse(store.event, a.ticket), Genuine) for a in attendees)
    assert {a.origin for a in attendees} == {Origin.LIST}


def test_loading_the_same_list_twice_changes_nothing(store: MemoryStore) -> None:
    load(store, HAYASHI + MORI)
    before = list(store.entries())
    made = load(store, HAYASHI + MORI)
    assert made.is_empty
    assert len(made.unchanged) == 2
    assert list(store.entries()) == before


def test_a_change_is_shown_field_by_field_and_recorded(store: MemoryStore) -> None:
    load(store, HAYASHI)
    made = load(store, HAYASHI.replace("見本堂", "新見本堂").replace("参加,", "参加キャンセル,"))
    changes = {change.field: (change.old, change.new) for change in made.changed[0].changes}
    assert changes["company"] == ("見本堂", "新見本堂")
    assert {"rsvp", "rsvp_text"} <= changes.keys()
    assert by_name(store, "林 誠").state is State.CANCELLED


def test_who_is_no_longer_on_the_list_is_gone_and_may_return(store: MemoryStore) -> None:
    load(store, HAYASHI + MORI)
    assert [a.name for a in load(store, HAYASHI).gone] == ["森 陽子"]
    assert by_name(store, "森 陽子").state is State.GONE
    assert load(store, HAYASHI).is_empty
    assert [a.name for a in load(store, HAYASHI + MORI).returned] == ["森 陽子"]
    assert by_name(store, "森 陽子").state is State.EXPECTED


def test_a_walk_in_is_never_gone_and_a_namesake_on_the_list_is_shown_not_merged(store: MemoryStore) -> None:
    walk_in(store, Profile(name="森 陽子"))
    made = load(store, HAYASHI + MORI)
    assert not made.gone
    assert len(made.new) == 2
    doubt = made.doubtful[0]
    assert (doubt.kind, doubt.drafts[0].profile.name) == (DoubtKind.SAME_NAME, "森 陽子")
    assert doubt.attendees[0].origin is Origin.WALK_IN


def test_a_field_changed_by_hand_stays_and_is_shown(store: MemoryStore) -> None:
    load(store, HAYASHI)
    amend(store, by_name(store, "林 誠").id, {"company": "手直し堂"})
    made = load(store, HAYASHI.replace("見本堂", "新見本堂"))
    assert not made.changed
    kept = made.kept_by_hand[0].changes[0]
    assert (kept.field, kept.old, kept.new) == ("company", "手直し堂", "新見本堂")
    attendee = by_name(store, "林 誠")
    assert (attendee.profile.company, attendee.listed.company) == ("手直し堂", "新見本堂")
    assert load(store, HAYASHI.replace("見本堂", "新見本堂")).is_empty


def test_a_new_spelling_of_a_name_is_matched_by_its_code(store: MemoryStore) -> None:
    load(store, HAYASHI)
    made = load(store, HAYASHI.replace("林 誠", "林　誠也").replace("hayashi@", "other@"))
    assert not made.new
    assert not made.gone
    assert made.doubtful[0].kind is DoubtKind.OTHER_NAME


def test_without_a_code_the_email_matches_then_name_and_company(store: MemoryStore) -> None:
    load(store, HAYASHI + MORI)
    headers = "氏名,会社名,メールアドレス,備考\n"
    rows = "林 誠,別会社,HAYASHI@example.com,\n森　陽子,架空商事,new@example.com,\n"
    made = load(store, rows, headers)
    assert not made.new
    assert not made.gone
    assert by_name(store, "林 誠").profile.ticket_code == "R1"


def test_one_buyer_with_several_tickets_stays_several_people(store: MemoryStore) -> None:
    headers = "氏名,会社名,メールアドレス\n"
    rows = "林 誠,,a@example.com\n森 陽子,,a@example.com\n柳 隆,,a@example.com\n"
    assert len(load(store, rows, headers).new) == 3
    assert load(store, rows, headers).is_empty
    made = load(store, "柳 隆,,a@example.com\n林 誠,,a@example.com\n", headers)
    assert [a.name for a in made.gone] == ["森 陽子"]
    assert not made.changed


def test_one_order_code_for_two_people_does_not_make_them_one(store: MemoryStore) -> None:
    headers = "注文番号,氏名\n"
    rows = "A1,林 誠\nA1,森 陽子\n"
    assert len(load(store, rows, headers).new) == 2
    assert load(store, "A1,森 陽子\nA1,林 誠\n", headers).changed == ()


def test_a_check_in_does_not_pass_to_another_person_of_the_same_order(store: MemoryStore) -> None:
    load(store, "A1,林 誠\nA1,森 陽子\n", "注文番号,氏名\n")
    check_in(store, by_name(store, "森 陽子"))
    made = load(store, "A1,林 誠\nA1,辻 恵\n", "注文番号,氏名\n")
    assert [a.name for a in made.gone] == ["森 陽子"]
    assert by_name(store, "辻 恵").state is State.EXPECTED
    assert by_name(store, "森 陽子").state is State.ARRIVED


def test_two_spellings_of_one_name_each_keep_their_own(store: MemoryStore) -> None:
    rows = "林 誠\n林 誠\n林　誠\n"
    load(store, rows, "氏名\n")
    assert load(store, "林　誠\n林 誠\n林 誠\n", "氏名\n").changed == ()


def test_a_list_that_says_nothing_about_a_field_does_not_empty_it(store: MemoryStore) -> None:
    load(store, HAYASHI)
    load(store, "林 誠,R1\n", "氏名,受付番号\n")
    profile = by_name(store, "林 誠").profile
    assert (profile.company, profile.email) == ("見本堂", "hayashi@example.com")


def test_our_own_ticket_in_the_list_matches_before_anything_else_and_is_reused(store: MemoryStore) -> None:
    load(store, HAYASHI)
    ticket = by_name(store, "林 誠").ticket
    made = load(store, f"{ticket},まったく 別人,,\n", "受付チケット,氏名,会社名,メールアドレス\n")
    assert not made.new
    assert by_name(store, "まったく 別人").ticket == ticket
    unused = issue(store.event, b"\x07" * NONCE_BYTES)
    foreign = issue(an_event("event-2"), b"\x07" * NONCE_BYTES)
    load(store, f"{unused},辻 恵\n{foreign},東 一郎\n", "受付チケット,氏名\n")
    assert by_name(store, "辻 恵").ticket == unused
    assert by_name(store, "東 一郎").ticket != foreign


def test_namesakes_of_one_list_are_shown_together(store: MemoryStore) -> None:
    made = load(store, HAYASHI + HAYASHI.replace("R1", "R9").replace("見本堂", "別会社"))
    assert len(made.new) == 2
    assert {doubt.kind for doubt in made.doubtful} == {DoubtKind.SAME_NAME}
    assert len(made.doubtful[0].drafts) == 2


def test_stopping_leaves_nothing_done(store: MemoryStore) -> None:
    made = plan(read_text(HEADERS + HAYASHI + MORI), store.attendees())
    before = list(store.entries())

    def stop(done: int, of: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        carry_out(made, store, stop)
    assert list(store.entries()) == before


def test_a_ticket_that_is_somebodys_already_is_not_issued_again() -> None:
    class StuckOnce:
        def __init__(self) -> None:
            self.calls = 0

        def __call__(self, length: int) -> bytes:
            self.calls += 1
            return bytes([max(1, self.calls - 1)]) * length

    store = MemoryStore(an_event(), replace(a_lane(), random_bytes=StuckOnce()))
    load(store, HAYASHI + MORI + YANAGI)
    assert len({attendee.ticket for attendee in store.attendees()}) == 3


people = st.builds(
    Profile,
    name=st.sampled_from(["林 誠", "林　誠", "森 陽子", "柳 隆", "山﨑 恵", "山崎 恵"]),
    company=st.sampled_from(["", "見本堂", "架空商事"]),
    email=st.sampled_from(["", "a@example.com", "b@example.com"]),
    ticket_code=st.sampled_from(["", "", "R1", "R2", "R3"]),
    note=st.sampled_from(["", "備考"]),
)
lists = st.lists(people, max_size=7)


def reading_of(profiles: list[Profile]) -> Reading:
    placed = (replace(profile, position=n) for n, profile in enumerate(profiles, 1))
    return Reading(tuple(Draft(profile, n) for n, profile in enumerate(placed, 2)), ())


def after(reading: Reading, act: Callable[[MemoryStore], None] | None = None) -> MemoryStore:
    store = MemoryStore(an_event(), a_lane())
    carry_out(plan(reading, store.attendees()), store)
    if act:
        act(store)
    return store


@given(lists)
def test_any_list_loaded_twice_changes_nothing(profiles: list[Profile]) -> None:
    store = after(reading_of(profiles))
    assert plan(reading_of(profiles), store.attendees()).is_empty


@given(lists, st.randoms())
def test_the_order_of_the_rows_changes_nothing_but_places(profiles: list[Profile], rng: random.Random) -> None:
    store = after(reading_of(profiles))
    shuffled = list(profiles)
    rng.shuffle(shuffled)
    made = plan(reading_of(shuffled), store.attendees())
    assert not (made.new or made.gone or made.changed)


@given(lists, lists)
def test_nobody_is_matched_twice_and_nobody_is_forgotten(first: list[Profile], second: list[Profile]) -> None:
    store = after(reading_of(first))
    made = plan(reading_of(second), store.attendees())
    matched = [*made.unchanged, *(amendment.attendee for amendment in made.changed)]
    assert len({attendee.id for attendee in matched}) == len(matched)
    assert len(matched) + len(made.new) == len(second)
    assert len(matched) + len(made.gone) == len(first)


@settings(max_examples=50)
@given(lists, st.lists(lists, max_size=3), st.randoms())
def test_check_ins_walk_ins_and_notes_survive_any_reload(
    first: list[Profile], reloads: list[list[Profile]], rng: random.Random
) -> None:
    def an_evening(store: MemoryStore) -> None:
        for attendee in list(store.attendees()):
            if rng.random() < 0.5:
                check_in(store, attendee)
                add_note(store, attendee.id, "名刺を預かった")
        walk_in(store, Profile(name="林 誠"))

    store = after(reading_of(first), an_evening)
    before = {a.id: (a.check_ins, a.notes, a.ticket) for a in store.attendees()}
    for profiles in reloads:
        carry_out(plan(reading_of(profiles), store.attendees()), store)
    now = {a.id: (a.check_ins, a.notes, a.ticket) for a in store.attendees()}
    assert before.items() <= now.items()
    assert not any(a.is_gone for a in store.attendees() if a.origin is Origin.WALK_IN)
