"""Money: what is owed, taken, given back and taken back again; receipts without gaps; drawers that add up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.attendee import Attendee, How, Origin, Payment, Profile
from checkin.domain.issuer import Issuer, Tax
from checkin.domain.journal import Kind, fold
from checkin.domain.money import Price, Receipt
from checkin.domain.prices import Prices
from checkin.domain.verdict import VerdictKind
from checkin.flows import receipts
from checkin.flows.amend import amend, set_event
from checkin.flows.cash import CashRefusal, refund, settle_fee, undo_money
from checkin.flows.check_in import overrule, scan
from checkin.flows.close_till import closing
from checkin.flows.drawer import count_drawer, open_drawer
from checkin.flows.fee import LeftOpen, Received, Waived
from checkin.flows.receipts import ReceiptRefusal, Wish, can_be_receipted
from checkin.flows.walk_in import walk_in
from checkin.store.memory import MemoryStore
from checkin.store.ports import EventStore
from tests.fakes import a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(an_event(), a_lane())


def who_owes(store: EventStore, amount: int = 3000) -> Attendee:
    return register(store, SATO, fee_due=amount, fee_paid=0)


def paid(store: EventStore, amount: int = 3000) -> Attendee:
    attendee = settle_fee(store, who_owes(store, amount).id, Received())
    assert isinstance(attendee, Attendee)
    return attendee


def set_prices(store: EventStore, prices: Prices) -> None:
    set_event(store, {"prices": prices.to_data()})


def as_it_stands(store: EventStore, attendee: Attendee) -> Attendee:
    found = store.attendee(attendee.id)
    assert found is not None
    return found


# What is owed


def test_a_ticket_type_has_its_price_and_everybody_else_the_usual_one(store: MemoryStore) -> None:
    set_prices(store, Prices(Price(4000), (("一般", Price(3000)),)))
    sato, lee = register(store, SATO), register(store, LEE)
    assert (sato.amount_owed, lee.amount_owed) == (3000, 4000)
    assert scan(store, sato.ticket).kind is VerdictKind.UNPAID


def test_a_fee_on_the_list_outweighs_the_events_price(store: MemoryStore) -> None:
    set_prices(store, Prices(Price(4000)))
    assert who_owes(store, 2500).amount_owed == 2500
    assert register(store, LEE, fee_due=0).amount_owed == 0


def test_a_changed_price_is_owed_at_once(store: MemoryStore) -> None:
    lee = register(store, LEE)
    assert not lee.owes
    set_prices(store, Prices(Price(2000)))
    assert as_it_stands(store, lee).amount_owed == 2000


def test_a_ticket_that_is_paid_before_is_owed_only_if_the_list_says_so(store: MemoryStore) -> None:
    set_prices(store, Prices(Price(3000, is_prepaid=True)))
    assert not register(store, LEE).owes
    assert register(store, TAKAHASHI, payment=Payment.UNPAID.value).amount_owed == 3000


def test_a_walk_in_has_paid_nothing_before(store: MemoryStore) -> None:
    set_prices(store, Prices(Price(3000, is_prepaid=True)))
    assert register(store, LEE, Origin.WALK_IN).amount_owed == 3000
    came = walk_in(store, Profile(name="当日 花子"), Received(5000)).attendee
    assert came is not None
    assert (came.fee_received, came.owes) == (3000, False)


def test_a_ticket_type_changed_by_hand_has_another_price(store: MemoryStore) -> None:
    set_prices(store, Prices(Price(4000), (("一般", Price(3000)),)))
    lee = register(store, LEE)
    assert amend(store, lee.id, {"ticket_type": "一般"}).amount_owed == 3000


# What becomes of it


def test_a_fee_is_taken_with_what_was_given(store: MemoryStore) -> None:
    refused = scan(store, who_owes(store).ticket)
    admitted = overrule(store, refused, How.SCAN, Received(5000))
    assert admitted.attendee is not None
    (money,) = admitted.attendee.money
    assert (money.amount, money.given, admitted.attendee.owes) == (3000, 5000, False)


def test_a_waived_fee_is_owed_no_more_and_needs_no_decision(store: MemoryStore) -> None:
    refused = scan(store, who_owes(store).ticket)
    admitted = overrule(store, refused, How.SCAN, Waived("登壇者"))
    assert admitted.attendee is not None and admitted.check_in is not None
    assert (admitted.attendee.account.waived, admitted.attendee.owes) == (3000, False)
    assert admitted.check_in.decision == ""


def test_a_fee_left_open_is_still_owed(store: MemoryStore) -> None:
    refused = scan(store, who_owes(store).ticket)
    admitted = overrule(store, refused, How.SCAN, LeftOpen())
    assert admitted.attendee is not None and admitted.check_in is not None
    assert (admitted.attendee.amount_owed, admitted.check_in.decision) == (3000, "unpaid")


def test_money_is_taken_back_with_a_reason_once(store: MemoryStore) -> None:
    attendee = paid(store)
    entry = attendee.money[0].stamp.entry
    undone = undo_money(store, attendee.id, entry, "打ち間違い")
    assert isinstance(undone, Attendee)
    assert (undone.amount_owed, undone.undone_money[0].reason) == (3000, "打ち間違い")
    assert undo_money(store, attendee.id, entry, "もう一度") is CashRefusal.NOT_STANDING


def test_who_gets_the_fee_back_owes_it_no_more(store: MemoryStore) -> None:
    attendee = refund(store, paid(store).id, 3000, "体調不良")
    assert isinstance(attendee, Attendee)
    assert (attendee.account.kept, attendee.owes) == (0, False)


def test_no_more_is_given_back_than_was_paid(store: MemoryStore) -> None:
    attendee = paid(store)
    assert refund(store, attendee.id, 3001, "") is CashRefusal.MORE_THAN_PAID
    assert refund(store, attendee.id, 0, "") is CashRefusal.MORE_THAN_PAID


def test_nothing_is_taken_from_who_owes_nothing(store: MemoryStore) -> None:
    assert settle_fee(store, paid(store).id, Received()) is CashRefusal.NOTHING_OWED


# Receipts


def issued(store: EventStore, attendee: Attendee, amount: int | None = None) -> Receipt:
    receipt = receipts.issue(store, attendee.id, Wish("架空商事", "会費として", amount))
    assert isinstance(receipt, Receipt)
    return receipt


def test_receipts_are_numbered_lane_by_lane(store: MemoryStore) -> None:
    numbers = [issued(store, paid(store)).number for _ in range(2)]
    store.work_as(a_lane("B", ids="other"))
    numbers += [issued(store, paid(store)).number for _ in range(2)]
    assert numbers == ["受付1-0001", "受付1-0002", "B-0001", "B-0002"]


def test_a_receipt_says_what_the_issuer_has_set(store: MemoryStore) -> None:
    issuer = Issuer("架空交流会", registration="T7000012050002", tax=Tax.INCLUDED)
    set_event(store, {"issuer": issuer.to_data()})
    receipt = issued(store, paid(store))
    set_event(store, {"issuer": Issuer("別の会").to_data()})
    assert (receipt.amount, receipt.tax_amount, receipt.issuer) == (3000, 272, issuer)
    (kept,) = next(store.attendees()).receipts
    assert kept == receipt


def test_one_payment_may_be_split_over_receipts_but_never_be_receipted_twice(store: MemoryStore) -> None:
    attendee = paid(store)
    issued(store, attendee, 1000)
    assert can_be_receipted(as_it_stands(store, attendee)) == 2000
    too_much = receipts.issue(store, attendee.id, Wish("", "", 2001))
    assert too_much is ReceiptRefusal.MORE_THAN_PAID
    issued(store, attendee)
    assert receipts.issue(store, attendee.id, Wish("", "")) is ReceiptRefusal.MORE_THAN_PAID


def test_a_void_receipt_keeps_its_number(store: MemoryStore) -> None:
    attendee = paid(store)
    first = issued(store, attendee)
    void = receipts.make_void(store, attendee.id, first.stamp.entry, "宛名違い")
    assert isinstance(void, Receipt) and void.void is not None
    assert (void.number, void.void.reason) == (first.number, "宛名違い")
    assert issued(store, attendee).serial == 2
    assert receipts.make_void(store, attendee.id, first.stamp.entry, "") is ReceiptRefusal.IS_VOID
    assert receipts.reissue(store, attendee.id, first.stamp.entry) is ReceiptRefusal.IS_VOID
    assert receipts.reissue(store, attendee.id, "nothing") is ReceiptRefusal.NO_SUCH_RECEIPT


def test_a_receipt_is_printed_again_under_its_number(store: MemoryStore) -> None:
    attendee = paid(store)
    first = issued(store, attendee)
    again = receipts.reissue(store, attendee.id, first.stamp.entry)
    assert isinstance(again, Receipt)
    assert (again.number, len(again.reissued)) == (first.number, 1)


def test_a_receipt_does_not_outlive_its_money(store: MemoryStore) -> None:
    attendee = paid(store)
    issued(store, attendee)
    undone = undo_money(store, attendee.id, attendee.money[0].stamp.entry, "打ち間違い")
    assert isinstance(undone, Attendee)
    void = undone.receipts[0].void
    assert void is not None and void.reason == "打ち間違い"


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.tuples(st.sampled_from("ABC"), st.booleans()), max_size=25))
def test_numbers_have_no_gaps_and_no_doubles_whoever_issues(steps: list[tuple[str, bool]]) -> None:
    store = MemoryStore(an_event(), a_lane())
    lanes = {name: a_lane(name, ids=name) for name in "ABC"}
    attendee = paid(store, 100_000)
    for lane, is_void in steps:
        store.work_as(lanes[lane])
        receipt = issued(store, attendee, 1)
        if is_void:
            receipts.make_void(store, attendee.id, receipt.stamp.entry, "試し")
    numbers = [one.receipt.number for one in closing(store).receipts]
    expected = [
        f"{lane}-{serial:04d}" for lane in "ABC" for serial in range(1, sum(name == lane for name, _ in steps) + 1)
    ]
    assert numbers == expected


# Any order, and sums

moves = st.lists(
    st.tuples(st.sampled_from(["receive", "refund", "waive", "undo"]), st.integers(1, 9000), st.integers(0, 5)),
    max_size=12,
)


def work_through(store: MemoryStore, steps: list[tuple[str, int, int]]) -> list[Attendee]:
    """Do something about two people's fees at two lanes."""
    lanes = [a_lane("A", ids="a"), a_lane("B", ids="b")]
    people = [register(store, SATO, fee_due=6000, fee_paid=1000), register(store, LEE, payment="unpaid")]
    for number, (what, amount, place) in enumerate(steps):
        store.work_as(lanes[number % 2])
        person = people[place % 2]
        match what:
            case "receive":
                settle_fee(store, person.id, Received())
            case "waive":
                settle_fee(store, person.id, Waived("招待"))
            case "refund":
                refund(store, person.id, amount, "返金")
            case _:
                money = as_it_stands(store, person).money
                if money:
                    undo_money(store, person.id, money[place % len(money)].stamp.entry, "誤り")
    return [as_it_stands(store, person) for person in people]


@settings(max_examples=80, deadline=None)
@given(steps=moves, data=st.data())
def test_any_order_of_arrival_leaves_the_same_balance(
    steps: list[tuple[str, int, int]], data: st.DataObject
) -> None:
    store = MemoryStore(an_event(), a_lane())
    for person in work_through(store, steps):
        entries = list(store.entries(person.id))
        arrived = data.draw(st.permutations(entries + entries[:3]))
        folded = fold(arrived)
        assert folded is not None
        assert folded.account == person.account


@settings(max_examples=80, deadline=None)
@given(steps=moves)
def test_the_report_adds_up_to_the_entries(steps: list[tuple[str, int, int]]) -> None:
    store = MemoryStore(an_event(), a_lane())
    work_through(store, steps)
    undone = {entry.data["entry"] for entry in store.entries_of(Kind.FEE_UNDONE)}

    def total(kind: Kind, lane: str | None = None) -> int:
        return sum(
            entry.data["amount"] or 0
            for entry in store.entries_of(kind)
            if entry.id not in undone and lane in (None, entry.lane)
        )

    report = closing(store)
    assert report.total.received == total(Kind.FEE_RECEIVED) == sum(lane.received for lane in report.lanes)
    assert report.total.refunded == total(Kind.FEE_REFUNDED) == sum(lane.refunded for lane in report.lanes)
    assert report.total.waived == total(Kind.FEE_WAIVED)
    for lane in report.lanes:
        assert lane.expected == total(Kind.FEE_RECEIVED, lane.drawer.lane) - total(
            Kind.FEE_REFUNDED, lane.drawer.lane
        )
    assert len(report.undone) == len(undone)


def test_every_yen_that_is_due_is_somewhere(store: MemoryStore) -> None:
    who_owes(store, 3000)
    register(store, LEE, fee_due=2000, payment="paid")
    register(store, TAKAHASHI, fee_due=1000)
    settle_fee(store, register(store, SATO, fee_due=4000, fee_paid=500).id, Received())
    total = closing(store).total
    assert (total.due, total.paid_before, total.received) == (10_000, 2500, 3500)
    assert (total.open, total.unstated) == (3000, 1000)


# Drawers


def test_a_drawer_that_is_counted_says_what_is_missing(store: MemoryStore) -> None:
    open_drawer(store, 20_000)
    paid(store)
    count_drawer(store, {10_000: 2, 1_000: 2, 500: 1})
    (lane,) = closing(store).lanes
    assert (lane.expected, lane.drawer.counted, lane.difference) == (23_000, 22_500, -500)


def test_the_count_that_was_made_last_stands(store: MemoryStore) -> None:
    count_drawer(store, {1_000: 5})
    assert count_drawer(store, {1_000: 4}).counted == 4_000
    assert count_drawer(store, {}).counted == 0


def test_a_lane_that_took_nothing_is_in_its_own_report(store: MemoryStore) -> None:
    assert closing(store).lanes == ()
    (lane,) = closing(store, "受付1").lanes
    assert (lane.drawer.lane, lane.expected, lane.difference) == ("受付1", 0, None)
