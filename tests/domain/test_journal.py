"""The fold: an attendee is what their entries say, whatever order those arrived in."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.attendee import How, Origin, Payment, Profile, Rsvp, State
from checkin.domain.journal import Entry, Kind, fold, fold_event, in_order
from checkin.domain.money import Receipt
from checkin.domain.money_data import issue_to_data
from checkin.domain.profile_data import attendee_from_data, attendee_to_data, profile_from_data, profile_to_data
from checkin.domain.stamp import Stamp
from tests.fakes import an_event

REGISTERED = ("registered", {"profile": {"name": "佐藤 花子"}, "ticket": "T", "origin": "list"})


def journal(*facts: tuple[str, dict[str, Any]]) -> list[Entry]:
    """Return entries of one attendee, one tick of the clock after another."""
    return [
        Entry(f"e{clock}", "a1", Kind(kind), clock * 1000, clock, "受付1", "鈴木", data)
        for clock, (kind, data) in enumerate(facts, start=1)
    ]


def receipt(serial: int, to: str, amount: int) -> dict[str, Any]:
    """Return what an entry says that issues a receipt."""
    return issue_to_data(Receipt(Stamp("", 0, "", ""), "A", serial, to, "会費として", amount, amount // 11))


texts = st.text(max_size=8)
facts = st.one_of(
    st.tuples(
        st.just("amended"),
        st.builds(lambda n, by: {"fields": {"note": n}, "by": by}, texts, st.sampled_from(["list", "hand"])),
    ),
    st.tuples(st.sampled_from(["withdrawn", "restored", "checked_out"]), st.just({})),
    st.tuples(st.just("checked_in"), st.builds(lambda how: {"how": how}, st.sampled_from(list(map(str, How))))),
    st.tuples(st.just("check_in_undone"), st.builds(lambda n: {"entry": f"e{n}"}, st.integers(1, 9))),
    st.tuples(st.just("fee_received"), st.builds(lambda n: {"amount": n}, st.none() | st.integers(1, 5000))),
    st.tuples(
        st.sampled_from(["fee_refunded", "fee_waived"]),
        st.builds(lambda n, why: {"amount": n, "reason": why}, st.integers(1, 5000), texts),
    ),
    st.tuples(
        st.sampled_from(["fee_undone", "receipt_voided", "receipt_reissued"]),
        st.builds(lambda n, why: {"entry": f"e{n}", "reason": why}, st.integers(1, 9), texts),
    ),
    st.tuples(st.just("receipt_issued"), st.builds(receipt, st.integers(1, 9), texts, st.integers(1, 5000))),
    st.tuples(st.just("noted"), st.builds(lambda t: {"text": t}, texts)),
    st.tuples(st.just("badge_printed"), st.just({"stock": "aone-51002"})),
    st.tuples(st.just("scan_refused"), st.just({"verdict": "already_in", "text": "T"})),
)
journals = st.lists(facts, max_size=8).map(lambda more: journal(REGISTERED, *more))


@given(entries=journals, data=st.data())
def test_the_order_of_arrival_and_repeats_do_not_matter(entries: list[Entry], data: st.DataObject) -> None:
    arrived = data.draw(st.permutations(entries + entries[: len(entries) // 2]))
    assert fold(arrived) == fold(entries)
    assert in_order(arrived) == entries


@given(entries=journals)
def test_an_attendee_survives_being_written_as_json(entries: list[Entry]) -> None:
    attendee = fold(entries)
    assert attendee is not None
    assert attendee_from_data(attendee_to_data(attendee)) == attendee


profiles = st.builds(
    Profile,
    name=texts,
    reading=texts,
    looking_for=st.lists(texts, max_size=3).map(tuple),
    rsvp=st.sampled_from(Rsvp),
    payment=st.sampled_from(Payment),
    fee_due=st.none() | st.integers(0, 10_000),
    consent=st.none() | st.booleans(),
    extra=st.dictionaries(texts, texts, max_size=3),
)


@given(profile=profiles)
def test_a_profile_survives_being_written_as_json(profile: Profile) -> None:
    assert profile_from_data(profile_to_data(profile)) == profile


def test_nobody_is_there_before_somebody_registers_them() -> None:
    assert fold([]) is None
    assert fold(journal(("checked_in", {"how": "scan"}))) is None


def test_an_arrival_outweighs_what_the_list_says() -> None:
    cancelled = (
        "registered",
        {"profile": {"name": "李 美玲", "rsvp": "cancelled"}, "ticket": "T", "origin": "list"},
    )
    attendee = fold(
        journal(cancelled, ("withdrawn", {}), ("checked_in", {"how": "scan", "decision": "cancelled"}))
    )
    assert attendee is not None and attendee.check_in is not None
    assert attendee.state is State.ARRIVED
    assert attendee.check_in.decision == "cancelled"


def test_undo_takes_the_arrival_back_and_keeps_it_on_record() -> None:
    attendee = fold(journal(REGISTERED, ("checked_in", {"how": "scan"}), ("check_in_undone", {"entry": "e2"})))
    assert attendee is not None
    assert attendee.state is State.EXPECTED
    assert [check_in.stamp.entry for check_in in attendee.undone] == ["e2"]


def test_undoing_a_check_out_leaves_the_arrival() -> None:
    entries = journal(
        REGISTERED, ("checked_in", {"how": "scan"}), ("checked_out", {}), ("check_in_undone", {"entry": "e3"})
    )
    attendee = fold(entries)
    assert attendee is not None
    assert attendee.state is State.ARRIVED


def test_who_comes_back_keeps_the_first_arrival() -> None:
    entries = journal(
        REGISTERED, ("checked_in", {"how": "scan"}), ("checked_out", {}), ("checked_in", {"how": "return"})
    )
    attendee = fold(entries)
    assert attendee is not None and attendee.check_in is not None
    assert attendee.state is State.ARRIVED
    assert attendee.check_in.stamp.entry == "e2"
    assert len(attendee.check_ins) == 1


def test_two_lanes_that_both_admitted_show_a_double_admission() -> None:
    attendee = fold(journal(REGISTERED, ("checked_in", {"how": "scan"}), ("checked_in", {"how": "scan"})))
    assert attendee is not None and attendee.check_in is not None
    assert attendee.check_in.stamp.entry == "e2"
    assert len(attendee.check_ins) == 2


def test_the_list_does_not_overwrite_what_a_person_changed() -> None:
    attendee = fold(
        journal(
            REGISTERED,
            ("amended", {"fields": {"company": "手で直した会社"}, "by": "hand"}),
            ("amended", {"fields": {"company": "名簿の会社", "title": "部長"}, "by": "list"}),
        )
    )
    assert attendee is not None
    assert (attendee.profile.company, attendee.profile.title) == ("手で直した会社", "部長")
    assert attendee.listed.company == "名簿の会社"


def fee(**profile: Any) -> tuple[bool, int | None]:
    attendee = fold(
        journal(("registered", {"profile": {"name": "林", **profile}, "ticket": "T", "origin": "list"}))
    )
    assert attendee is not None
    return attendee.owes, attendee.amount_owed


def test_only_a_fee_known_to_be_unpaid_is_owed() -> None:
    assert fee() == (False, 0)
    assert fee(fee_due=3000) == (False, 0)
    assert fee(fee_due=3000, payment="paid") == (False, 0)
    assert fee(fee_due=3000, payment="unpaid") == (True, 3000)
    assert fee(fee_due=3000, fee_paid=0) == (True, 3000)
    assert fee(fee_due=3000, fee_paid=1000) == (True, 2000)
    assert fee(fee_due=3000, fee_paid=3000) == (False, 0)
    assert fee(payment="unpaid") == (True, None)


def test_a_fee_received_at_the_door_is_owed_no_more() -> None:
    unpaid = ("registered", {"profile": {"name": "林", "payment": "unpaid"}, "ticket": "T", "origin": "list"})
    attendee = fold(journal(unpaid, ("fee_received", {"amount": None})))
    assert attendee is not None
    assert not attendee.owes


def test_a_walk_in_is_told_from_the_list() -> None:
    attendee = fold(journal(("registered", {"profile": {"name": "林"}, "ticket": "T", "origin": "walk_in"})))
    assert attendee is not None
    assert attendee.origin is Origin.WALK_IN


def test_the_event_is_what_was_set_last() -> None:
    entries = [
        Entry("e1", None, Kind.EVENT_SET, 0, 1, "受付1", "鈴木", an_event().to_data()),
        Entry("e2", None, Kind.EVENT_SET, 0, 2, "受付1", "鈴木", {"title": "冬の会", "of_a_later_version": 1}),
    ]
    assert fold_event(reversed(entries)).title == "冬の会"
    assert fold_event(entries).day == an_event().day
