"""What staff read: each verdict has a word, a sign, a reason, particulars and a next action in both languages."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from checkin.domain.attendee import Attendee, CheckIn, How, Origin, Payment, Rsvp
from checkin.domain.stamp import Stamp
from checkin.domain.verdict import FAMILIES, Family, Verdict, VerdictKind
from checkin.wording.language import use_language
from checkin.wording.times import clock_time
from checkin.wording.verdicts import VerdictWords, verdict_words
from tests.fakes import an_event
from tests.people import SATO

NOW = 1_796_000_000_000
EARLIER = NOW - 5 * 60_000
STAMP = Stamp("entry-1", EARLIER, "受付2", "鈴木")
EVENT = replace(an_event(), opens_at=NOW + 60_000, closes_at=NOW - 60_000)


@pytest.fixture(autouse=True, params=["en", "ja"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language("en")


def sato(**profile: object) -> Attendee:
    return Attendee("a-1", "T", Origin.LIST, replace(SATO, **profile), STAMP, SATO)


def said(kind: VerdictKind, attendee: Attendee | None = None, **values: object) -> VerdictWords:
    return verdict_words(Verdict(kind, "X-99", attendee, **values), EVENT, NOW)


@pytest.mark.parametrize("kind", VerdictKind)
def test_every_verdict_says_what_it_is_why_and_what_to_do(kind: VerdictKind) -> None:
    check_in = CheckIn(STAMP, How.SCAN)
    words = said(kind, sato(), check_in=check_in)
    assert words.word and words.symbol and words.explanation and words.action
    assert words.reason or FAMILIES[kind] in (Family.ADMITTED, Family.ALREADY_IN)
    assert not any("{" in text for text in (words.word, words.reason, words.explanation, words.action))


def test_no_two_refusals_read_alike() -> None:
    reasons = [said(kind, sato()).reason for kind in VerdictKind]
    explanations = [said(kind, sato(), check_in=CheckIn(STAMP, How.SCAN)).explanation for kind in VerdictKind]
    assert len(set(filter(None, reasons))) == len(list(filter(None, reasons)))
    assert len(set(explanations)) == len(explanations)


def test_the_families_have_words_and_signs_of_their_own(spoken: str) -> None:
    words = {kind: said(kind, sato()) for kind in VerdictKind}
    assert {w.symbol for w in words.values()} == {"✓", "…", "↺", "?", "✕"}
    expected = {"en": "Cannot admit", "ja": "受付できません"}
    assert words[VerdictKind.FORGED].word == expected[spoken]
    expected = {"en": "Welcome", "ja": "どうぞ"}
    assert words[VerdictKind.ADMITTED].word == expected[spoken]


@pytest.mark.parametrize("how", How)
def test_already_in_says_when_where_and_how(how: How, spoken: str) -> None:
    sentence = said(VerdictKind.ALREADY_IN, sato(), check_in=CheckIn(STAMP, how)).explanation
    assert clock_time(EARLIER) in sentence
    assert "受付2" in sentence
    assert {"en": "5 minutes ago", "ja": "5分前"}[spoken] in sentence


def test_a_repeat_within_seconds_reads_like_the_admission(spoken: str) -> None:
    words = said(VerdictKind.ALREADY_IN, sato(), check_in=CheckIn(STAMP, How.SCAN), is_repeat=True)
    assert words.symbol == "✓"
    assert words.reason == {"en": "Already read", "ja": "読み取り済みです"}[spoken]


def test_unpaid_says_how_much() -> None:
    owing = sato(fee_due=3000, fee_paid=1000)
    assert "2,000" in said(VerdictKind.UNPAID, owing).explanation
    assert "0" not in said(VerdictKind.UNPAID, sato(payment=Payment.UNPAID)).explanation


def test_cancelled_quotes_the_list() -> None:
    assert "キャンセル済み" in said(VerdictKind.CANCELLED, sato(rsvp_text="キャンセル済み")).explanation
    assert said(VerdictKind.CANCELLED, sato(rsvp=Rsvp.CANCELLED)).explanation


def test_the_hours_are_told() -> None:
    assert clock_time(NOW + 60_000) in said(VerdictKind.NOT_OPEN, sato()).explanation
    assert clock_time(NOW - 60_000) in said(VerdictKind.CLOSED, sato()).explanation


def test_an_unknown_code_is_shown_but_not_a_page_of_it() -> None:
    assert "X-99" in said(VerdictKind.UNKNOWN).explanation
    noise = verdict_words(Verdict(VerdictKind.UNKNOWN, "雑" * 500), EVENT, NOW).explanation
    assert len(noise) < 100
    assert verdict_words(Verdict(VerdictKind.UNKNOWN, " "), EVENT, NOW).explanation


def test_an_admission_after_a_decision_says_so() -> None:
    check_in = CheckIn(STAMP, How.SEARCH, "waiting_list")
    plain = said(VerdictKind.ADMITTED, sato(), check_in=CheckIn(STAMP, How.SEARCH))
    assert said(VerdictKind.ADMITTED, sato(), check_in=check_in).explanation != plain.explanation
    back = said(VerdictKind.ADMITTED, sato(), check_in=check_in, is_return=True)
    assert back.reason
    assert clock_time(EARLIER) in back.explanation
