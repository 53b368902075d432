"""Every field has a name, and every fact a sentence, in both languages."""

from collections.abc import Iterator

import pytest

from checkin.domain.attendee import PROFILE_FIELDS
from checkin.domain.history import history
from checkin.domain.industries import read_industries
from checkin.domain.journal import Kind
from checkin.domain.money import Receipt
from checkin.domain.money_data import issue_to_data
from checkin.files.field import Field
from checkin.flows.check_in import admit, undo
from checkin.flows.edit import edit
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from checkin.wording.fields import field_name, profile_field_name
from checkin.wording.journal import changes, sentence
from checkin.wording.language import use_language
from checkin.wording.values import masked_email, masked_phone
from tests.fakes import a_lane, an_event
from tests.people import SATO, register


@pytest.fixture(params=["en", "ja"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language("en")


def test_every_field_has_a_name_of_its_own(spoken: str) -> None:
    names = [field_name(field) for field in Field]
    assert all(names)
    assert len(set(names)) == len(names)
    assert all(profile_field_name(name) for name in PROFILE_FIELDS)


def test_every_kind_of_entry_has_a_sentence(spoken: str) -> None:
    store = MemoryStore(an_event(), a_lane())
    sato = register(store, SATO)
    with store.change() as change:
        for kind, data in {
            Kind.EVENT_SET: {},
            Kind.WITHDRAWN: {},
            Kind.RESTORED: {},
            Kind.CHECKED_OUT: {},
            Kind.SCAN_REFUSED: {"verdict": "gone", "text": ""},
            Kind.BADGE_PRINTED: {"stock": "aone-51002"},
            Kind.FEE_RECEIVED: {"amount": 3000},
            Kind.FEE_REFUNDED: {"amount": 3000, "reason": "体調不良"},
            Kind.FEE_WAIVED: {"amount": None, "reason": "登壇者"},
            Kind.FEE_UNDONE: {"entry": "e1", "reason": "打ち間違い"},
            Kind.RECEIPT_ISSUED: issue_to_data(Receipt(sato.registered, "A", 1, "架空商事", "会費として", 3000)),
            Kind.RECEIPT_REISSUED: {"entry": "e1"},
            Kind.RECEIPT_VOIDED: {"entry": "e1", "reason": "宛名違い"},
            Kind.DRAWER_OPENED: {"amount": 20_000},
            Kind.DRAWER_COUNTED: {"pieces": {"1000": 3}},
            Kind.NOTED: {"text": "車いす"},
            Kind.MARKED: {"mark": "VIP", "stands": True},
            Kind.SUBSTITUTED: {"fields": {"name": "代理 太郎"}},
            Kind.PURGED: {},
        }.items():
            change.record(kind, sato.id, data)
    admit(store, sato.id)
    undo(store, sato.id)
    edit(store, sato.id, {"company": "架空食品"})
    told = history(store.entries(sato.id))
    assert {past.entry.kind for past in told} == set(Kind)
    assert all(sentence(past) for past in told)


def test_an_amendment_says_what_was_and_what_is() -> None:
    industries = read_industries(asset_text("industries.toml"))
    store = MemoryStore(an_event(), a_lane())
    sato = register(store, SATO)
    edit(store, sato.id, {"industry": "food", "phone": ""})
    latest = history(store.entries(sato.id))[0]
    assert changes(latest, industries) == (
        f"Industry: IT / Web → {industries.labels[[i.id for i in industries.labels].index('food')].en}",
        "Phone: +81 90-0000-0001 → (empty)",
    )


def test_contact_is_masked_so_that_staff_can_still_ask_for_it() -> None:
    assert masked_email("hanako@example.com") == "h•••@example.com"
    assert masked_phone("+81 90-0000-0001") == "•••0001"
    assert (masked_email(""), masked_phone("")) == ("", "")
