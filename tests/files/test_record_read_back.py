"""What the record says of the people on the list is read back by our own loader, to the character."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.attendance import USUAL_COLUMNS, Column
from checkin.domain.attendee import Origin, Payment, Profile, Rsvp
from checkin.domain.industries import read_industries
from checkin.domain.journal import Kind
from checkin.files.columns import suggest
from checkin.files.neutralise import neutralise
from checkin.files.reading import read
from checkin.files.rsvp import inspect
from checkin.files.table import ListSource
from checkin.flows.check_in import scan
from checkin.flows.export_attendance import Exported, RecordChoice, RecordText, export_attendance
from checkin.flows.load_attendees import carry_out, plan
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from checkin.wording.language import language, use_language
from checkin.wording.record import audit_words, column_names, record_words, sheet_names
from tests.fakes import a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register

INDUSTRIES = read_industries(asset_text("industries.toml"))
EVERYTHING = tuple(column for column in Column if column is not Column.ID)

cell = st.text(st.characters(codec="utf-8") | st.sampled_from("'=+-@\t\" ,\n髙𠮷葛\U000e0100"), max_size=12).map(
    neutralise
)
name = cell.filter(bool)
tag = st.sampled_from(["税理士", "IT・Web", "UI/UX", "=飲食店", "(A、B)", "+1", "デザイナー"])
amount = st.none() | st.integers(0, 100_000)
profile = st.builds(
    Profile,
    name=name,
    family_name=cell,
    given_name=cell,
    reading=cell,
    company=cell,
    title=cell,
    industry_text=cell,
    looking_for=st.lists(tag, unique=True).map(tuple),
    can_offer=st.lists(tag, unique=True).map(tuple),
    email=st.just("") | name.map(lambda text: text + "@example.com"),
    phone=cell,
    ticket_type=cell,
    ticket_code=cell.filter(lambda text: "pk=" not in text),
    rsvp=st.sampled_from(Rsvp),
    payment=st.sampled_from([Payment.PAID, Payment.UNPAID]),
    fee_due=amount,
    fee_paid=amount,
    introduced_by=cell,
    companion_of=cell,
    note=cell,
    consent=st.none() | st.booleans(),
    extra=st.dictionaries(st.sampled_from(["お弁当", "二次会は？", "T-shirt"]), name, max_size=2),
)


@pytest.fixture(autouse=True)
def _language_as_it_was() -> Iterator[None]:
    before = language()
    yield
    use_language(before)


def read_back(store: MemoryStore, name: str, spoken: str, choice: RecordChoice) -> tuple[list[Profile], list[str]]:
    use_language(spoken)
    text = RecordText(column_names(choice.columns), record_words(INDUSTRIES, UTC), audit_words(), sheet_names())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        assert isinstance(export_attendance(store, path, choice, text), Exported)
        table = inspect(ListSource(str(path), path.read_bytes()))
    drafts = read(table, suggest(table), INDUSTRIES).drafts
    return [draft.profile for draft in drafts], [draft.ticket for draft in drafts]


def as_listed(profile: Profile) -> Profile:
    """Return a profile as every loaded list has it: placed, with a status, in a plain mapping."""
    industry = profile.industry or INDUSTRIES.place(profile.industry_text)
    return replace(profile, industry=industry, rsvp_text="", extra=dict(profile.extra), position=0)


@pytest.mark.parametrize("file", ["record.csv", "record.xlsx"])
@pytest.mark.parametrize("spoken", ["ja", "en"])
@settings(deadline=None, max_examples=100)
@given(people=st.lists(profile, min_size=1, max_size=4))
def test_whoever_is_in_the_record_is_read_back_as_they_were(spoken: str, file: str, people: list[Profile]) -> None:
    store = MemoryStore(an_event(), a_lane())
    placed = [replace(as_listed(person), position=number) for number, person in enumerate(people, 1)]
    tickets = [register(store, person).ticket for person in placed]
    found, shown = read_back(store, file, spoken, RecordChoice(EVERYTHING, with_source=True))
    assert [as_listed(person) for person in found] == [as_listed(person) for person in placed]
    assert shown == tickets


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp932"])
@pytest.mark.parametrize("spoken", ["ja", "en"])
def test_the_usual_record_of_an_evening_loads_into_a_new_event(encoding: str, spoken: str) -> None:
    store = MemoryStore(an_event(), a_lane())
    for person in (SATO, TAKAHASHI, LEE):
        scan(store, register(store, person).ticket)
    register(store, Profile(name="当日 太郎", company="架空商店"), Origin.WALK_IN)
    choice = RecordChoice(USUAL_COLUMNS, encoding=encoding)
    found, _ = read_back(store, "record.csv", spoken, choice)
    kept = (
        "name",
        "reading",
        "company",
        "title",
        "industry",
        "looking_for",
        "can_offer",
        "email",
        "phone",
        "ticket_code",
    )
    known = [attendee.profile for attendee in store.attendees()]
    assert [[getattr(one, f) for f in kept] for one in found] == [[getattr(one, f) for f in kept] for one in known]
    assert all(person.rsvp is Rsvp.COMING and not person.extra for person in found)


def test_loading_the_record_back_into_its_own_event_changes_nobody() -> None:
    store = MemoryStore(an_event(), a_lane())
    for person in (SATO, TAKAHASHI, LEE):
        scan(store, register(store, person).ticket)
    use_language("ja")
    choice = RecordChoice(EVERYTHING)
    text = RecordText(column_names(choice.columns), record_words(INDUSTRIES, UTC), audit_words(), sheet_names())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.csv"
        export_attendance(store, path, choice, text)
        table = inspect(ListSource(str(path), path.read_bytes()))
    loaded = plan(read(table, suggest(table), INDUSTRIES), store.attendees())
    assert (loaded.new, loaded.changed, loaded.gone) == ((), (), ())
    carry_out(loaded, store)
    assert store.counts().arrived == 3


def test_who_was_taken_off_the_list_is_not_expected_again() -> None:
    store = MemoryStore(an_event(), a_lane())
    sato = register(store, SATO)
    with store.change() as change:
        change.record(Kind.WITHDRAWN, sato.id, {})
    for spoken in ("ja", "en"):
        (found,), _ = read_back(store, "record.csv", spoken, RecordChoice())
        assert found.rsvp is Rsvp.CANCELLED


def test_an_industry_chosen_by_hand_comes_back() -> None:
    store = MemoryStore(an_event(), a_lane())
    register(store, replace(SATO, industry="licensed"))
    (found,), _ = read_back(store, "record.csv", "ja", RecordChoice())
    assert (found.industry, found.industry_text) == ("licensed", "システム開発")
