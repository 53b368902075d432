"""What guests read at self check-in: every verdict has words, and none tells the hall what it should not know."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from checkin.domain.attendee import Attendee, CheckIn, How, Origin, Payment
from checkin.domain.badge_words import words_digest
from checkin.domain.stamp import Stamp
from checkin.domain.verdict import Family, Verdict, VerdictKind
from checkin.wording.kiosk import GuestWords, Printing, fault_words, guest_words
from checkin.wording.language import use_language
from tests.fakes import an_event
from tests.people import LEE, SATO

NOW = 1_796_000_000_000
STAMP = Stamp("e1", NOW, "受付1", "鈴木")
EARLIER = Stamp("e0", NOW - 86_400_000, "受付1", "鈴木")
OF_NO_CONCERN = {
    VerdictKind.ADMITTED,
    VerdictKind.ALREADY_IN,
    VerdictKind.NOT_OPEN,
    VerdictKind.UNKNOWN,
}


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def sato(*, is_printed: bool = False, printed: Stamp = EARLIER) -> Attendee:
    profile = replace(SATO, payment=Payment.UNPAID, fee_due=4000, rsvp_text="参加キャンセル", note="遅刻")
    badges = (printed,) if is_printed else ()
    words = words_digest(profile) if is_printed else ""
    return Attendee("id", "TICKET", Origin.LIST, profile, EARLIER, profile, badges=badges, printed_words=words)


def said(kind: VerdictKind, attendee: Attendee, printing: Printing = Printing.OFF, **more: bool) -> GuestWords:
    check_in = CheckIn(STAMP, How.KIOSK) if kind in (VerdictKind.ADMITTED, VerdictKind.ALREADY_IN) else None
    verdict = Verdict(kind, attendee.ticket, attendee, check_in, candidates=(attendee,), **more)
    event = replace(an_event(), badge_boxes="rows", opens_at=NOW + 3_600_000, closes_at=NOW + 7_200_000)
    return guest_words(verdict, event, NOW, printing)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_verdict_that_concerns_only_the_guest_reads_alike(language: str) -> None:
    use_language(language)
    answers = {said(kind, sato()) for kind in VerdictKind if kind not in OF_NO_CONCERN}
    (answer,) = answers
    assert answer.family is Family.DECISION and answer.name == ""


@pytest.mark.parametrize("kind", VerdictKind)
def test_nothing_of_a_guest_but_the_name_is_ever_said(kind: VerdictKind) -> None:
    words = said(kind, sato())
    everything = " ".join((words.headline, words.name, words.action))
    for private in (
        SATO.company,
        SATO.email,
        SATO.phone,
        "TICKET",
        "4,000",
        "4000",
        "キャンセル",
        "遅刻",
        "R-1001",
    ):
        assert private not in everything


@pytest.mark.parametrize("kind", [kind for kind in VerdictKind if kind is not VerdictKind.ADMITTED])
def test_only_an_admission_looks_like_one(kind: VerdictKind) -> None:
    assert said(kind, sato()).family is not Family.ADMITTED
    assert fault_words().family is not Family.ADMITTED


def test_a_repeat_within_seconds_reads_like_the_admission() -> None:
    again = said(VerdictKind.ALREADY_IN, sato(), is_repeat=True)
    assert again == said(VerdictKind.ADMITTED, sato())


@pytest.mark.parametrize(
    ("printing", "action"),
    [
        (Printing.OFF, "Please go in."),
        (Printing.ON, "Your badge is being printed. Please wait a moment."),
        (Printing.STUCK, "Please ask the reception staff for your badge."),
    ],
)
def test_what_a_guest_without_a_badge_does_next(printing: Printing, action: str) -> None:
    assert said(VerdictKind.ADMITTED, sato(), printing).action == action


def test_a_badge_of_the_day_before_is_in_its_box_and_one_of_just_now_is_not() -> None:
    before = sato(is_printed=True)
    assert said(VerdictKind.ADMITTED, before, Printing.ON).action == "Please take your badge from the box さ."
    now = sato(is_printed=True, printed=STAMP)
    assert said(VerdictKind.ADMITTED, now, Printing.ON).action == "Please take your badge, and go in."


def test_where_badges_lie_in_no_boxes_a_guest_takes_one_all_the_same() -> None:
    verdict = Verdict(VerdictKind.ADMITTED, "", sato(is_printed=True), CheckIn(STAMP, How.KIOSK))
    words = guest_words(verdict, an_event(), NOW, Printing.OFF)
    assert words.action == "Please take your badge, and go in."


def test_whoever_comes_in_place_of_another_is_greeted_by_their_own_name() -> None:
    person = replace(sato(), profile=LEE)
    assert said(VerdictKind.ADMITTED, person).name == LEE.name
