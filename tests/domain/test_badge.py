from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checkin.domain.attendee import Attendee, Origin, Profile
from checkin.domain.badge import Badge, badge_for
from checkin.domain.badge_order import BadgeOrder, in_badge_order
from checkin.domain.event import Event
from checkin.domain.industries import read_industries
from checkin.domain.stamp import Stamp
from checkin.paths import asset_text

EVENT = Event("e1", "春の異業種交流会", date(2026, 4, 1), "00" * 32)
INDUSTRIES = read_industries(asset_text("industries.toml"))
PROFILE = Profile(
    name="髙橋 花子",
    reading="たかはし はなこ",
    company="みらい工房",
    industry="it",
    industry_text="SE",
    looking_for=("税理士", "デザイナー", "販路", "出資者"),
)


def attendee(profile: Profile, attendee_id: str = "a") -> Attendee:
    return Attendee(attendee_id, "T" * 20, Origin.LIST, profile, Stamp("x", 0, "desk", "staff"), profile)


def badge(**changes: Any) -> Badge:
    return badge_for(attendee(replace(PROFILE, **changes)), EVENT, INDUSTRIES, "ja")


def test_a_badge_says_what_the_list_says_and_not_one_stroke_else() -> None:
    assert badge().name == "髙橋 花子"
    assert (badge().industry, badge().industry_colour) == ("IT・Web", "#005B8F")
    assert badge().event == "春の異業種交流会"


def test_three_tags_are_enough() -> None:
    assert badge().looking_for == ("税理士", "デザイナー", "販路")


@pytest.mark.parametrize(("consent", "shown"), [(True, 3), (None, 3), (False, 0)])
def test_who_said_no_to_being_shown_has_no_tags_on_the_badge(consent: bool | None, shown: int) -> None:
    assert len(badge(consent=consent).looking_for) == shown
    assert badge(consent=consent).company == "みらい工房"


def test_an_industry_without_label_is_written_in_the_lists_own_words() -> None:
    other = badge(industry="", industry_text="たこ焼き店")
    assert (other.industry, other.industry_colour) == ("たこ焼き店", "")


def names(order: BadgeOrder, *profiles: Profile) -> list[str]:
    return [a.name for a in in_badge_order([attendee(p, p.name) for p in profiles], order)]


def test_badges_come_in_gojuon_company_or_list_order() -> None:
    people = (
        Profile(name="渡辺", reading="ワタナベ", company="あさひ", position=1),
        Profile(name="Smith", company="", position=0),
        Profile(name="阿部", reading="あべ", company="Zebra", position=3),
        Profile(name="加藤", reading="ｶﾄｳ", company="あさひ", position=2),
    )
    assert names(BadgeOrder.READING, *people) == ["阿部", "加藤", "渡辺", "Smith"]
    assert names(BadgeOrder.COMPANY, *people) == ["阿部", "加藤", "渡辺", "Smith"]
    assert names(BadgeOrder.LIST, *people) == ["渡辺", "加藤", "阿部", "Smith"]
