"""Cells that are more than text."""

import pytest

from checkin.domain.attendee import Payment, Rsvp
from checkin.files.answers import consent_of, payment_in_column, payment_of, rsvp_of
from checkin.files.values import amount_of, people_of, tag_splitter

tags_of = tag_splitter(lambda text: text == "IT・Web")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("¥3,000", 3000),
        ("３０００円", 3000),
        ("￥５，０００-", 5000),
        ("3000.00", 3000),
        ("3000", 3000),
        ("JPY 3,000", 3000),
        ("3,000円(税込)", 3000),
        ("無料", 0),
        ("$30", None),
        ("三千円", None),
        ("1" + "0" * 30, None),
        ("9" * 5000, None),
        ("3,00", None),
    ],
)
def test_amounts_in_yen(text: str, amount: int | None) -> None:
    assert amount_of(text) == amount


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("税理士、デザイナー", ("税理士", "デザイナー")),
        ("税理士 / 飲食・小売", ("税理士", "飲食", "小売")),
        ("IT・Web、不動産", ("IT・Web", "不動産")),
        ("UI/UXデザイナー; M&A", ("UI/UXデザイナー", "M&A")),
        ("・求人\n・営業先", ("求人", "営業先")),
        ("デザイナー（Web、紙）、税理士", ("デザイナー（Web、紙）", "税理士")),
        ("売上1,000万円以上の会社", ("売上1,000万円以上の会社",)),
        ("税理士、税理士", ("税理士",)),
        ("特になし", ()),
        ("SNS, EC", ("SNS", "EC")),
    ],
)
def test_lists_of_tags(text: str, tags: tuple[str, ...]) -> None:
    assert tags_of(text) == tags


@pytest.mark.parametrize(
    ("text", "rsvp"),
    [
        ("参加", Rsvp.COMING),
        ("補欠", Rsvp.WAITING),
        ("キャンセル待ち", Rsvp.WAITING),
        ("Waitlist", Rsvp.WAITING),
        ("参加キャンセル", Rsvp.CANCELLED),
        ("辞退しました", Rsvp.CANCELLED),
        ("Not Going", Rsvp.CANCELLED),
        ("REFUNDED", Rsvp.CANCELLED),
        ("declined", Rsvp.CANCELLED),
        ("○", Rsvp.COMING),
        ("×", Rsvp.CANCELLED),
        ("???", None),
    ],
)
def test_status_words(text: str, rsvp: Rsvp | None) -> None:
    assert rsvp_of(text) is rsvp


def test_payment_words() -> None:
    assert payment_of("支払い済み") is Payment.PAID
    assert payment_of("未払い") is Payment.UNPAID
    assert payment_of("yes") is None
    assert payment_in_column("yes") is Payment.PAID
    assert payment_in_column("No") is Payment.UNPAID
    assert payment_in_column("not paid") is Payment.UNPAID


def test_consent_words() -> None:
    assert consent_of("同意する") is True
    assert consent_of("同意しない") is False
    assert consent_of("掲載不可") is False
    assert consent_of("I agree") is True
    assert consent_of("たぶん") is None


def test_numbers_of_people() -> None:
    assert people_of("２名") == 2
    assert people_of("+1") == 1
    assert people_of("なし") == 0
    assert people_of("大勢") is None
    assert people_of("300") is None
