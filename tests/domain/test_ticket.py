"""Tickets: unguessable, bound to their event, and told from everything else at the door."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.ticket import (
    ALPHABET,
    LENGTH,
    NONCE_BYTES,
    Forged,
    Genuine,
    NotATicket,
    OfOtherEvent,
    grouped,
    issue,
    parse,
)
from tests.fakes import an_event

EVENT = an_event()
nonces = st.binary(min_size=NONCE_BYTES, max_size=NONCE_BYTES)
SAFE_ON_JIS = " !#$%,-./0123456789;<>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""What a US scanner types alike on a JIS host (xkb-data, compiled key maps us and jp compared)."""


@given(nonce=nonces)
def test_a_ticket_is_genuine_at_its_event(nonce: bytes) -> None:
    ticket = issue(EVENT, nonce)
    assert parse(EVENT, ticket) == Genuine(ticket)
    assert len(ticket) == LENGTH <= 25
    assert set(ticket) <= set(ALPHABET) <= set(SAFE_ON_JIS)


@given(nonce=nonces, place=st.integers(0, LENGTH - 1), wrong=st.sampled_from(ALPHABET))
def test_a_single_wrong_character_is_damage(nonce: bytes, place: int, wrong: str) -> None:
    ticket = issue(EVENT, nonce)
    damaged = ticket[:place] + wrong + ticket[place + 1 :]
    assert parse(EVENT, damaged) == (Genuine(ticket) if damaged == ticket else Forged())


@given(nonce=nonces, place=st.integers(0, LENGTH - 2))
def test_two_neighbours_swapped_are_damage(nonce: bytes, place: int) -> None:
    ticket = issue(EVENT, nonce)
    swapped = ticket[:place] + ticket[place + 1] + ticket[place] + ticket[place + 2 :]
    assert parse(EVENT, swapped) == (Genuine(ticket) if swapped == ticket else Forged())


@given(nonce=nonces)
def test_another_event_tells_whose_it_is_not(nonce: bytes) -> None:
    assert parse(an_event("event-2"), issue(EVENT, nonce)) == OfOtherEvent()


@given(nonce=nonces)
def test_a_ticket_made_without_the_secret_is_forged(nonce: bytes) -> None:
    forger = replace(EVENT, secret="00" * 32)
    assert parse(EVENT, issue(forger, nonce)) == Forged()


FULL_WIDTH = {ord(c): ord(c) + 0xFEE0 for c in ALPHABET + ALPHABET.lower() + "-"}


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        str.swapcase,
        lambda ticket: f"  {ticket}\r\n",
        lambda ticket: ticket.translate(FULL_WIDTH),
        lambda ticket: ticket.lower().translate(FULL_WIDTH),
        lambda ticket: "　" + grouped(ticket),
        lambda ticket: ticket.replace("0", "O").replace("1", "I"),
        lambda ticket: ticket.replace("1", "l"),
    ],
    ids=["lower case", "caps lock", "spaces", "full width", "full width lower", "groups", "O and I", "l"],
)
def test_however_it_is_typed_it_is_the_same_ticket(typed: object) -> None:
    assert callable(typed)
    ticket = issue(EVENT, b"\x00\x40\x20\x08\x41")
    assert parse(EVENT, typed(ticket)) == Genuine(ticket)


@pytest.mark.parametrize(
    "text", ["", "R-1001", "https://example.com/checkin?pk=g-12345", "髙橋", "A" * 19, "U" * 20]
)
def test_anything_else_is_no_ticket(text: str) -> None:
    assert parse(EVENT, text) == NotATicket()


def test_tickets_of_an_event_differ_and_say_nothing_of_their_number() -> None:
    tickets = {issue(EVENT, number.to_bytes(NONCE_BYTES)) for number in range(500)}
    assert len(tickets) == 500
    assert len({ticket[12:19] for ticket in tickets}) == 500


def test_a_ticket_does_not_change_between_versions() -> None:
    known = json.loads((Path(__file__).parent / "known_tickets.json").read_text(encoding="utf-8"))
    assert {nonce: issue(EVENT, bytes.fromhex(nonce)) for nonce in known} == known
