"""Whatever keyboards, input methods and ticket sites make of a code, it finds the same attendee and no other."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.attendee import Profile
from checkin.domain.codes import closest, codes_of, parse_any, readings_of, site_code
from checkin.domain.layouts import Layouts, mangled
from checkin.domain.ticket import NONCE_BYTES, Genuine, NotATicket, issue
from checkin.store.memory import MemoryStore
from tests.fakes import a_lane, an_event
from tests.ime import kana_input, romaji_input, wide
from tests.people import SATO, register

LOWER = "abcdefghijklmnopqrstuvwxyz0123456789"
LETTERS = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _text(alphabet: str, length: int) -> Callable[[random.Random], str]:
    return lambda chance: "".join(chance.choices(alphabet, k=length))


def _number(length: int) -> Callable[[random.Random], str]:
    return lambda chance: str(chance.randrange(10 ** (length - 1), 10**length))


def _both(chance: random.Random) -> str:
    return f"{_number(11)(chance)}-{_number(10)(chance)}"


LISTED: dict[str, Callable[[random.Random], str]] = {
    "Luma": lambda chance: "g-" + _text(LETTERS, 16)(chance),
    "connpass": _number(7),
    "Peatix": lambda chance: "#" + _number(8)(chance),
    "Peatix without its sign": _number(8),
    "pretix": _text(LOWER, 32),
    "Eventbrite barcode": lambda chance: _both(chance).replace("-", "") + "001",
    "Eventbrite order and attendee": _both,
    "Eventbrite attendee": _number(10),
    "order code": lambda chance: "R-" + _number(4)(chance),
}
"""What stands on the list."""
SHOWN: dict[str, Callable[[str], str]] = {
    "Luma": "https://lu.ma/check-in/evt-AbC123?pk={}".format,
    "Peatix": lambda code: code.removeprefix("#"),
    "Peatix without its sign": "#{}".format,
    "Eventbrite barcode": lambda code: f"{code[:11]}-{code[11:21]}",
    "Eventbrite order and attendee": lambda code: code.replace("-", "") + "001",
    "Eventbrite attendee": "10987654321{}001".format,
}
"""What is scanned for it, where that is written otherwise."""
MANGLED: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "US scanner on JIS": lambda text: mangled(text, Layouts.US_SCANNER),
    "JIS scanner on US": lambda text: mangled(text, Layouts.JIS_SCANNER),
    "Caps Lock": str.swapcase,
    "Caps Lock and JIS": lambda text: mangled(text, Layouts.US_SCANNER).swapcase(),
    "wide": wide,
    "wide and JIS": lambda text: wide(mangled(text, Layouts.US_SCANNER)),
    "symbology": "]Q1{}".format,
    "symbology on JIS": lambda text: mangled(f"]Q1{text}", Layouts.US_SCANNER),
    "spaces": "  {}\r\n".format,
}


@pytest.mark.parametrize("mangle", MANGLED)
@pytest.mark.parametrize("site", LISTED)
@settings(max_examples=12)
@given(seed=st.integers(0, 2**32))
def test_every_sites_code_finds_its_attendee_and_no_other(site: str, mangle: str, seed: int) -> None:
    chance = random.Random(seed)
    listed = list(dict.fromkeys(LISTED[site](chance) for _ in range(5)))
    store = MemoryStore(an_event(), a_lane())
    people = [register(store, Profile(name=f"P{n}", ticket_code=code)) for n, code in enumerate(listed)]
    shown = SHOWN.get(site, str)
    for person, code in zip(people, listed, strict=True):
        for scanned in (code, shown(code)):
            assert [one.id for one in store.with_code(MANGLED[mangle](scanned))] == [person.id]


@pytest.mark.parametrize("through", [romaji_input, kana_input])
@pytest.mark.parametrize("site", ["connpass", "order code", "Peatix without its sign"])
@given(seed=st.integers(0, 2**32))
def test_a_sites_code_is_found_through_an_input_method(
    site: str, through: Callable[[str], str], seed: int
) -> None:
    code = LISTED[site](random.Random(seed))
    store = MemoryStore(an_event(), a_lane())
    register(store, SATO)
    person = register(store, Profile(name="P", ticket_code=code))
    assert [one.id for one in store.with_code(through(code.lower()))] == [person.id]


@given(st.binary(min_size=NONCE_BYTES, max_size=NONCE_BYTES), st.integers(1, 19), st.sampled_from("sato7"))
def test_our_ticket_is_found_within_what_else_was_typed(nonce: bytes, at: int, key: str) -> None:
    ticket = issue(an_event(), nonce)
    for scanned in (f"ID{ticket}", f"{ticket}99", ticket[:at] + key + ticket[at:]):
        assert ticket in codes_of(scanned)
        assert parse_any(an_event(), scanned) == (ticket, Genuine(ticket))


@given(st.text(max_size=300))
def test_any_text_stands_for_few_codes(text: str) -> None:
    codes = codes_of(text)
    assert len(codes) <= 60
    assert all(codes)


def test_capitals_decide_between_codes_that_differ_by_nothing_else() -> None:
    store = MemoryStore(an_event(), a_lane())
    small = register(store, Profile(name="small", ticket_code="g-abcO"))
    large = register(store, Profile(name="large", ticket_code="g-ABC0"))
    assert store.with_code("g-abcO") == [small]
    assert store.with_code("g-ABC0") == [large]
    assert store.with_code("G-ABCo") == [small]
    assert store.with_code("G-abc0") == [large]
    assert store.with_code("g-AbCo") == [small, large]


def test_an_order_of_two_asks_who_it_is() -> None:
    store = MemoryStore(an_event(), a_lane())
    both = [register(store, Profile(name=name, ticket_code="12345678901")) for name in "ab"]
    assert store.with_code("123456789019876543210001") == both


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("https://lu.ma/check-in/evt-1?pk=g-abc&x=1", "g-abc"),
        ("HTTPS://LU.MA/CHECK-IN/EVT-1?PK=G-ABC", "G-ABC"),
        ("R-1001", "R-1001"),
        ("a=b", "a=b"),
    ],
)
def test_of_an_address_only_the_part_that_counts_is_the_code(text: str, code: str) -> None:
    assert site_code(text) == code


def test_an_address_may_stand_for_itself_or_for_the_code_in_it() -> None:
    assert codes_of("https://lu.ma/check-in/evt-1?pk=g-abc")[:2] == (
        "HTTPS://1U.MA/CHECK1N/EVT1?PK=GABC",
        "GABC",
    )


def test_a_code_stands_for_itself_once_and_nothing_for_nothing() -> None:
    assert codes_of("r-1001") == ("R1001",)
    assert codes_of(" ") == ()
    assert readings_of("r-1001") == ("r-1001",)


def test_what_is_no_ticket_stays_what_was_read() -> None:
    assert parse_any(an_event(), "ｒ－1001") == ("ｒ－1001", NotATicket())
    assert closest("r-1001", []) == []
