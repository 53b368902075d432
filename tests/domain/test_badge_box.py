"""Which box a badge that was printed beforehand lies in."""

from dataclasses import replace

import pytest

from checkin.domain.attendee import Attendee, Origin, Profile, Stamp
from checkin.domain.badge_box import OTHERS, Boxes, box_of
from checkin.domain.badge_words import words_digest
from tests.fakes import an_event
from tests.people import SATO

STAMP = Stamp("e", 0, "受付1", "鈴木")


def printed(profile: Profile) -> Attendee:
    return Attendee(
        "a", "T", Origin.LIST, profile, STAMP, profile, badges=(STAMP,), printed_words=words_digest(profile)
    )


def box(profile: Profile, boxes: Boxes, size: int = 50) -> str:
    return box_of(printed(profile), replace(an_event(), badge_boxes=boxes.value, badge_box_size=size))


@pytest.mark.parametrize(
    ("reading", "row"), [("サトウ ハナコ", "さ"), ("がもう", "か"), ("ぱく", "は"), ("わだ", "わ"), ("", OTHERS)]
)
def test_a_box_for_each_row(reading: str, row: str) -> None:
    assert box(Profile(name="架空", reading=reading), Boxes.ROWS) == row


@pytest.mark.parametrize(
    ("name", "reading", "half"),
    [
        ("千葉", "ちば", "A–M"),
        ("津田", "つだ", "N–Z"),
        ("藤田", "ふじた", "A–M"),
        ("陣内", "じんない", "A–M"),
        ("座間", "ざま", "N–Z"),
        ("Taro Yamada", "", "N–Z"),
        ("Anna Meyer", "", "A–M"),
        ("佐藤", "", OTHERS),
    ],
)
def test_halves_of_the_alphabet_go_by_the_family_name_as_in_a_passport(name: str, reading: str, half: str) -> None:
    assert box(Profile(name=name, reading=reading), Boxes.HALVES) == half


@pytest.mark.parametrize(("position", "numbers"), [(1, "1–50"), (50, "1–50"), (51, "51–100"), (0, OTHERS)])
def test_numbers_of_the_list(position: int, numbers: str) -> None:
    assert box(replace(SATO, position=position), Boxes.NUMBERS) == numbers
    assert box(replace(SATO, position=3), Boxes.NUMBERS, size=2) == "3–4"


def test_a_badge_that_is_not_printed_or_says_something_else_lies_nowhere() -> None:
    event = replace(an_event(), badge_boxes=Boxes.ROWS.value)
    current = printed(SATO)
    assert box_of(current, event) == "さ"
    assert box_of(replace(current, badges=(), printed_words=""), event) == ""
    assert box_of(replace(current, profile=replace(SATO, company="架空食品")), event) == ""
    assert box_of(current, an_event()) == ""
