"""What every store does, whatever it keeps its journal in."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.domain.attendee import How, Origin, State
from checkin.domain.journal import Kind, fold
from checkin.domain.live import SLOT_MS, Tally
from checkin.domain.money import Price
from checkin.domain.prices import Prices
from checkin.domain.print_job import JobState, PrintJob
from checkin.domain.query import Order, Query
from checkin.faults import FaultKind
from checkin.flows.check_in import admit, check_out, undo
from checkin.store.ports import EventStore
from tests.fakes import StoppedClock, an_event
from tests.people import LEE, SATO, TAKAHASHI, register


def check_in(store: EventStore, attendee_id: str) -> None:
    with store.change() as change:
        change.record(Kind.CHECKED_IN, attendee_id, {"how": "scan"})


def test_a_new_store_holds_its_event_and_nobody(store: EventStore) -> None:
    assert store.event == an_event()
    assert list(store.attendees()) == []
    assert [entry.kind for entry in store.entries()] == [Kind.EVENT_SET]


def test_an_attendee_is_found_by_id_ticket_and_the_ticket_sites_own_code(store: EventStore) -> None:
    sato = register(store, SATO)
    assert store.attendee(sato.id) == sato
    assert store.with_code(f" {sato.ticket.lower()} ") == [sato]
    assert store.with_code("ｒ-1001") == [sato]
    assert store.with_code("https://lu.ma/check-in/evt-1?pk=R-1001") == [sato]
    assert store.with_code("") == []
    assert store.attendee("nobody") is None


def test_what_is_recorded_is_read_back_within_the_change(store: EventStore) -> None:
    sato = register(store, SATO)
    with store.change() as change:
        change.record(Kind.CHECKED_IN, sato.id, {"how": "scan"})
        within = change.attendee(sato.id)
    assert within is not None
    assert within.state is State.ARRIVED
    assert store.attendee(sato.id) == within


def test_a_change_that_fails_leaves_nothing(store: EventStore) -> None:
    sato = register(store, SATO)
    before = list(store.entries())
    with pytest.raises(ZeroDivisionError), store.change() as change:
        change.record(Kind.CHECKED_IN, sato.id, {"how": "scan"})
        change.record(Kind.EVENT_SET, None, {"title": "別の会"})
        raise ZeroDivisionError
    assert list(store.entries()) == before
    assert store.attendee(sato.id) == sato
    assert store.event == an_event()
    check_in(store, sato.id)
    assert [entry.clock for entry in store.entries()] == [1, 2, 3]


def test_the_event_changes_by_entries(store: EventStore) -> None:
    with store.change() as change:
        change.record(Kind.EVENT_SET, None, {"title": "冬の異業種交流会"})
        assert change.event.title == "冬の異業種交流会"
    assert store.event.title == "冬の異業種交流会"
    assert store.event.secret == an_event().secret


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "佐藤",
            "さとう",
            "ｻﾄｳ",
            "花子佐",
            "はなこさ",
            "架空システム",
            "HANAKO@",
            "r1001",
            "佐藤　システム",
            "花子 佐藤",
        ),
        *("sato", "satō", "satou", "Satoh", "sat", "hanako sa", "さt", "ｓａｔｏ"),
        *("001", "0001", "09000000001", "090-0000-0001"),
    ],
)
def test_search_finds_by_name_reading_romaji_company_email_code_and_the_end_of_the_phone(
    store: EventStore, typed: str
) -> None:
    sato = register(store, SATO)
    register(store, TAKAHASHI)
    assert store.find(Query(typed)) == [sato.id]


def test_search_takes_kanji_variants_for_one_another(store: EventStore) -> None:
    takahashi = register(store, TAKAHASHI)
    assert store.find(Query("高橋")) == [takahashi.id]
    assert store.find(Query("髙")) == [takahashi.id]


@pytest.mark.parametrize("typed", ["佐藤 税理士", "090", "sasato", "|"])
def test_search_finds_nobody_by_what_is_not_theirs(store: EventStore, typed: str) -> None:
    register(store, SATO)
    found = store.find(Query(typed))
    assert found == ([] if typed != "|" else store.find(Query()))


def test_search_finds_people_as_they_are_by_now(store: EventStore) -> None:
    sato, lee = register(store, SATO), register(store, LEE)
    assert store.find(Query("花", order=Order.RELEVANCE, limit=8)) == [sato.id]
    with store.change() as change:
        fields = {"name": "李 花蓮", "reading": "り かれん"}
        change.record(Kind.AMENDED, lee.id, {"fields": fields, "by": "hand"})
    assert store.find(Query("花", order=Order.RELEVANCE, limit=8)) == [sato.id, lee.id]
    assert store.find(Query("みれい")) == []
    takahashi = register(store, TAKAHASHI)
    check_in(store, sato.id)
    assert store.find(Query("さとう", order=Order.RELEVANCE, limit=8)) == [sato.id]
    assert store.find(Query("花", order=Order.RELEVANCE, limit=8)) == [lee.id, sato.id]
    assert store.find(Query("たかはし", order=Order.RELEVANCE, limit=8)) == [takahashi.id]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("さとお", True),
        ("さうとは", True),
        ("佐籐", True),
        ("佐藤花予", True),
        ("satpha", True),
        ("hamako", True),
        ("架空シスデム", True),
        ("す", False),
        ("xy", False),
        ("鈴木", False),
        ("hamaka", False),
    ],
)
def test_a_close_miss_is_offered(store: EventStore, typed: str, found: bool) -> None:
    sato = register(store, SATO)
    register(store, LEE)
    assert store.similar(typed, 8) == ([sato.id] if found else [])


def test_of_close_misses_those_come_first_who_have_not_arrived(store: EventStore) -> None:
    inside, outside = register(store, SATO), register(store, SATO, reading="さとう わか")
    check_in(store, inside.id)
    assert store.similar("さとお", 8) == [outside.id, inside.id]
    assert store.similar("さとお", 1) == [outside.id]


NAMES = st.sampled_from(["佐藤 花", "佐々木 花", "花田 佐藤", "李 花", "Sato Hana", "林 佐"])
READINGS = st.sampled_from(["さとう はな", "ささき はな", "はなだ さとう", "", "SATO Hana"])
TYPED = st.sampled_from(["佐藤", "佐", "花", "さ", "sa", "hana", "sato", "はな さ", "林", "o", "花 a"])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    people=st.lists(st.tuples(NAMES, READINGS, st.booleans()), max_size=9), typed=TYPED, limit=st.integers(1, 4)
)
def test_the_closest_few_are_the_first_of_all(
    store: EventStore, people: list[tuple[str, str, bool]], typed: str, limit: int
) -> None:
    for name, reading, comes in people:
        attendee = register(store, LEE, name=name, reading=reading)
        if comes:
            check_in(store, attendee.id)
    everyone = store.find(Query(typed, order=Order.RELEVANCE))
    assert store.find(Query(typed, order=Order.RELEVANCE, limit=limit)) == everyone[:limit]
    assert set(everyone) == set(store.find(Query(typed)))
    assert store.similar(typed, limit) == store.similar(typed, 99)[:limit]


def test_the_closest_match_comes_first_and_who_is_in_comes_last(store: EventStore) -> None:
    inside = register(store, SATO, name="林 花子", reading="はやし はなこ")
    outside = register(store, SATO, name="林 太郎", reading="はやし たろう")
    register(store, SATO, name="小林 次郎", reading="こばやし じろう")
    check_in(store, inside.id)
    found = store.find(Query("林", order=Order.RELEVANCE))
    assert found[:2] == [outside.id, inside.id]
    assert len(found) == 3


def test_queries_filter_by_state_and_industry(store: EventStore) -> None:
    sato, takahashi, lee = (register(store, profile) for profile in (SATO, TAKAHASHI, LEE))
    check_in(store, sato.id)
    assert store.find(Query(states=frozenset({State.ARRIVED}))) == [sato.id]
    assert store.find(Query(industries=frozenset({"licensed", ""}))) == [takahashi.id, lee.id]
    with store.change() as change:
        change.record(Kind.BADGE_PRINTED, lee.id, {"stock": "aone-51002"})
    assert store.find(Query(unprinted_only=True)) == [sato.id, takahashi.id]


def test_queries_filter_by_mark_and_counts_tell_how_many_have_each(store: EventStore) -> None:
    sato, takahashi = register(store, SATO, marks=["VIP"]), register(store, TAKAHASHI, marks=["VIP", "初参加"])
    register(store, LEE)
    assert store.find(Query(marks=frozenset({"VIP"}))) == [sato.id, takahashi.id]
    with store.change() as change:
        change.record(Kind.MARKED, sato.id, {"mark": "VIP", "stands": False})
        change.record(Kind.MARKED, sato.id, {"mark": "通訳", "stands": True})
    assert store.find(Query(marks=frozenset({"VIP"}))) == [takahashi.id]
    assert store.find(Query("高橋", marks=frozenset({"VIP", "通訳"}), order=Order.RELEVANCE)) == [takahashi.id]
    assert store.counts().by_mark == {"VIP": 1, "初参加": 1, "通訳": 1}


def test_companions_are_found_by_the_name_of_whom_they_come_with(store: EventStore) -> None:
    register(store, SATO)
    lee = register(store, LEE, companion_of="佐藤　花子")
    assert store.companions_of("佐藤 花子") == [lee]
    assert store.companions_of("") == store.companions_of("李 美玲") == []


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.LIST, ["佐藤", "髙橋", "李"]),
        (Order.READING, ["佐藤", "髙橋", "李"]),
        (Order.INDUSTRY, ["李", "佐藤", "髙橋"]),
        (Order.ARRIVED, ["李", "佐藤", "髙橋"]),
    ],
)
def test_queries_order(store: EventStore, clock: StoppedClock, order: Order, names: list[str]) -> None:
    sato, _, lee = (register(store, profile) for profile in (SATO, TAKAHASHI, LEE))
    for attendee in (lee, sato):
        clock.pass_seconds(1)
        check_in(store, attendee.id)
    assert [a.name.split()[0] for a in store.attendees(store.find(Query(order=order)))] == names


def test_the_latest_arrival_comes_first(store: EventStore, clock: StoppedClock) -> None:
    sato, takahashi, _ = (register(store, profile) for profile in (SATO, TAKAHASHI, LEE))
    for attendee in (takahashi, sato):
        clock.pass_seconds(5)
        check_in(store, attendee.id)
    assert [attendee.id for attendee in store.latest_arrivals(8)] == [sato.id, takahashi.id]
    assert [attendee.id for attendee in store.latest_arrivals(1)] == [sato.id]


def test_counts_tell_who_is_in_who_is_awaited_and_who_walked_in(store: EventStore) -> None:
    sato = register(store, SATO)
    register(store, TAKAHASHI)
    register(store, LEE, rsvp="cancelled")
    check_in(store, sato.id)
    counts = store.counts()
    assert (counts.arrived, counts.awaited, counts.total, counts.walk_ins) == (1, 2, 3, 0)


def test_tallies_tell_industry_state_and_the_five_minutes_of_everyone(
    store: EventStore, clock: StoppedClock
) -> None:
    sato, takahashi, lee = (register(store, profile) for profile in (SATO, TAKAHASHI, LEE))
    other = register(store, SATO)
    slot = clock.at // SLOT_MS
    for one in (sato, other, lee):
        check_in(store, one.id)
    clock.pass_seconds(600)
    walked_in = register(store, LEE, Origin.WALK_IN)
    check_in(store, walked_in.id)
    with store.change() as change:
        change.record(Kind.CHECKED_OUT, lee.id, {})
    assert set(store.tallies()) == {
        Tally("it", State.ARRIVED, False, slot, 2),
        Tally("licensed", State.EXPECTED, False, None, 1),
        Tally("", State.LEFT, False, slot, 1),
        Tally("", State.ARRIVED, True, slot + 2, 1),
    }
    assert store.attendee(takahashi.id) == takahashi


def test_who_returns_came_once_and_an_undone_check_in_is_no_arrival(
    store: EventStore, clock: StoppedClock
) -> None:
    sato, lee = (register(store, profile) for profile in (SATO, LEE))
    slot = clock.at // SLOT_MS
    for one in (sato, lee):
        check_in(store, one.id)
    clock.pass_seconds(1_200)
    check_out(store, sato.id)
    admit(store, sato.id, How.RETURN)
    undo(store, lee.id)
    assert set(store.tallies()) == {
        Tally("it", State.ARRIVED, False, slot, 1),
        Tally("", State.EXPECTED, False, None, 1),
    }


def test_a_thousand_registrations_are_one_change(store: EventStore) -> None:
    people = [f"id-of-{number}" for number in range(1_000)]
    with store.change() as change:
        for number, one in enumerate(people):
            data = {"profile": {"name": f"架空 {number}", "position": number + 1}, "ticket": one, "origin": "list"}
            change.record(Kind.REGISTERED, one, data)
    with store.change() as change:
        for one in people:
            change.record(Kind.WITHDRAWN, one, {})
    assert store.counts().by_state == {State.GONE: 1_000}
    assert [attendee.id for attendee in store.attendees()] == people


def test_print_jobs_keep_their_order_while_they_change_and_go(store: EventStore) -> None:
    first, second, third = (PrintJob(f"job-{n}", f"who-{n}", "受付1", "鈴木", n) for n in (3, 1, 2))
    with store.change() as change:
        for job in (first, second, third):
            change.keep_job(job)
        assert change.print_jobs() == [first, second, third]
    failed = replace(
        first,
        state=JobState.FAILED,
        stock="aone-51002",
        words="0123",
        trouble=FaultKind.PRINTER_TROUBLE,
        detail="窓口のプリンター",
    )
    with store.change() as change:
        change.keep_job(failed)
        change.end_job(second.id)
        change.end_job("nobody's")
    assert store.print_jobs() == [failed, third]


def test_print_jobs_are_kept_with_their_change_or_not_at_all(store: EventStore) -> None:
    job = PrintJob("job-1", "who-1", "受付1", "鈴木", 1)
    with pytest.raises(ZeroDivisionError), store.change() as change:
        change.keep_job(job)
        raise ZeroDivisionError
    assert store.print_jobs() == []
    with store.change() as change:
        change.keep_job(job)
    with pytest.raises(ZeroDivisionError), store.change() as change:
        change.end_job(job.id)
        raise ZeroDivisionError
    assert store.print_jobs() == [job]


KINDS_AT_THE_DOOR = st.sampled_from([Kind.CHECKED_IN, Kind.CHECKED_OUT, Kind.WITHDRAWN, Kind.RESTORED, Kind.NOTED])


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(kinds=st.lists(KINDS_AT_THE_DOOR, max_size=12))
def test_the_projection_is_always_the_fold_of_the_entries(store: EventStore, kinds: list[Kind]) -> None:
    sato = register(store, SATO)
    for kind in kinds:
        with store.change() as change:
            change.record(kind, sato.id, {"how": "scan", "text": "お連れ様あり"})
    assert store.attendee(sato.id) == fold(store.entries(sato.id))


def test_entries_of_some_kinds_are_read_within_a_change_too(store: EventStore) -> None:
    sato = register(store, SATO)
    check_in(store, sato.id)
    with store.change() as change:
        change.record(Kind.NOTED, sato.id, {"text": "車いす"})
        within = [entry.kind for entry in change.entries_of(Kind.NOTED, Kind.REGISTERED)]
    assert within == [Kind.REGISTERED, Kind.NOTED]
    assert [entry.kind for entry in store.entries_of(Kind.CHECKED_IN)] == [Kind.CHECKED_IN]
    assert store.entries_of(Kind.PURGED) == []


def test_attendees_carry_the_price_of_their_ticket(store: EventStore) -> None:
    sato = register(store, SATO)
    with store.change() as change:
        change.attendee(sato.id)
        change.record(Kind.EVENT_SET, None, {"prices": Prices(Price(3000)).to_data()})
        within = change.attendee(sato.id)
    assert within is not None and within.amount_owed == 3000
    assert store.attendee(sato.id) == within
    assert store.with_code(sato.ticket) == [within]
    assert [one.amount_owed for one in store.attendees()] == [3000]


def test_the_price_follows_a_ticket_type_that_changes(store: EventStore) -> None:
    sato = register(store, SATO)
    prices = Prices(Price(3000), (("VIP", Price(8000)),))
    with store.change() as change:
        change.record(Kind.EVENT_SET, None, {"prices": prices.to_data()})
    with store.change() as change:
        change.record(Kind.AMENDED, sato.id, {"fields": {"ticket_type": "VIP"}, "by": "hand"})
        within = change.attendee(sato.id)
    assert within is not None and within.amount_owed == 8000
    assert store.attendee(sato.id) == within
