"""Another person with somebody's ticket: both names are kept, the ticket admits once, and it can be undone."""

from dataclasses import replace

import pytest

from checkin.domain.attendance import Column, attendance_rows
from checkin.domain.attendee import Profile, State
from checkin.domain.badge_words import needs_badge
from checkin.domain.industries import read_industries
from checkin.domain.query import Query
from checkin.domain.verdict import VerdictKind
from checkin.faults import Fault, FaultKind
from checkin.files.reading import Reading
from checkin.files.rows import Draft
from checkin.flows.amend import amend
from checkin.flows.check_in import scan
from checkin.flows.companions import admit_companions, companions
from checkin.flows.load_attendees import carry_out, plan
from checkin.flows.print_badges import record_printed
from checkin.flows.substitute import admit_substitute, end_substitution, substitute
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from checkin.wording.record import record_words
from tests.fakes import a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register

JIRO = Profile(name="代理 次郎", reading="だいり じろう", company="架空システム株式会社")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore(an_event(), a_lane())


def test_who_comes_instead_is_admitted_once_under_their_own_name(store: MemoryStore) -> None:
    sato = register(store, SATO)
    record_printed(store, [sato], "aone-51002")
    verdict = admit_substitute(store, sato.id, JIRO)
    assert verdict.kind is VerdictKind.ADMITTED
    assert verdict.attendee is not None
    assert (verdict.attendee.name, verdict.attendee.comes_instead_of) == (JIRO.name, SATO.name)
    assert verdict.attendee.profile.family_name == verdict.attendee.profile.title == ""
    assert verdict.attendee.profile.email == SATO.email
    assert needs_badge(verdict.attendee)
    assert scan(store, sato.ticket).kind is VerdictKind.ALREADY_IN


def test_a_substitute_for_who_is_in_already_changes_no_arrival(store: MemoryStore) -> None:
    sato = register(store, SATO)
    scan(store, sato.ticket)
    verdict = admit_substitute(store, sato.id, JIRO)
    assert verdict.kind is VerdictKind.ADMITTED
    attendee = store.attendee(sato.id)
    assert attendee is not None
    assert len(attendee.check_ins) == 1


def test_a_substitute_for_who_has_cancelled_asks_for_a_decision(store: MemoryStore) -> None:
    sato = register(store, SATO, rsvp="cancelled")
    assert admit_substitute(store, sato.id, JIRO).kind is VerdictKind.CANCELLED


def test_either_name_finds_the_ticket(store: MemoryStore) -> None:
    sato = register(store, SATO)
    substitute(store, sato.id, JIRO)
    for typed in ("佐藤", "hanako", "代理", "じろう"):
        assert store.find(Query(typed)) == [sato.id]


def test_whom_the_list_names_comes_after_all(store: MemoryStore) -> None:
    sato = register(store, SATO)
    amend(store, sato.id, {"title": "会長"})
    before = store.attendee(sato.id)
    substitute(store, sato.id, JIRO)
    substitute(store, sato.id, replace(JIRO, name="代理 三郎"))
    after = end_substitution(store, sato.id)
    assert after == before
    assert end_substitution(store, sato.id) == before


def test_a_newer_list_leaves_the_substitute_and_speaks_of_whom_it_names(store: MemoryStore) -> None:
    sato = register(store, SATO)
    substitute(store, sato.id, JIRO)
    newer = replace(SATO, company="架空システム合同会社", email="h@example.com")
    carry_out(plan(Reading((Draft(newer, 2, sato.ticket),), ()), store.attendees()), store)
    attendee = store.attendee(sato.id)
    assert attendee is not None
    assert (attendee.name, attendee.profile.company) == (JIRO.name, JIRO.company)
    assert attendee.profile.email == "h@example.com"
    assert end_substitution(store, sato.id).profile == newer


def test_the_record_says_in_whose_place_somebody_came(store: MemoryStore) -> None:
    sato = register(store, SATO)
    attendee = substitute(store, sato.id, JIRO)
    words = record_words(read_industries(asset_text("industries.toml")))
    (row,) = attendance_rows([attendee], (Column.NAME, Column.INSTEAD_OF), (), words)
    assert row == ("代理 次郎", "佐藤 花子")


def test_nobody_stands_in_for_nobody(store: MemoryStore) -> None:
    with pytest.raises(Fault) as refused:
        substitute(store, "nobody", JIRO)
    assert refused.value.kind is FaultKind.UNKNOWN_ATTENDEE


def test_companions_are_admitted_all_at_once_but_for_those_who_need_a_decision(store: MemoryStore) -> None:
    sato = register(store, SATO)
    first = register(store, replace(TAKAHASHI, companion_of="佐藤　花子"))
    unpaid = register(store, replace(LEE, companion_of="佐藤 花子", fee_due=3000, fee_paid=0))
    register(store, replace(LEE, companion_of="鈴木 一郎"))
    assert [one.id for one in companions(store, sato)] == [first.id, unpaid.id]
    kinds = [verdict.kind for verdict in admit_companions(store, sato)]
    assert kinds == [VerdictKind.ADMITTED, VerdictKind.UNPAID]
    assert [one.state for one in companions(store, sato)] == [State.ARRIVED, State.EXPECTED]
    assert len(admit_companions(store, sato)) == 1
    assert companions(store, first) == []


def test_a_substitute_brings_the_companions_of_whom_they_stand_for(store: MemoryStore) -> None:
    sato = register(store, SATO)
    companion = register(store, replace(LEE, companion_of=SATO.name))
    assert companions(store, substitute(store, sato.id, JIRO)) == [companion]
