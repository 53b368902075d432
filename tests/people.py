"""Invented attendees for the tests."""

from typing import Any

from checkin.domain.attendee import Attendee, Origin, Profile
from checkin.domain.journal import Kind
from checkin.domain.profile_data import profile_to_data
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.store.ports import EventStore

SATO = Profile(
    name="佐藤 花子",
    family_name="佐藤",
    given_name="花子",
    reading="サトウ ハナコ",
    company="架空システム株式会社",
    title="代表取締役",
    industry="it",
    industry_text="システム開発",
    looking_for=("税理士", "飲食店の経営者"),
    can_offer=("業務システム",),
    email="hanako@example.com",
    phone="+81 90-0000-0001",
    ticket_type="一般",
    ticket_code="R-1001",
    position=1,
)
TAKAHASHI = Profile(
    name="髙橋 一郎", reading="たかはし いちろう", company="架空税理士事務所", industry="licensed", position=2
)
LEE = Profile(name="李 美玲", reading="り みれい", company="Sample Trading", ticket_code="R-1003", position=3)


def register(store: EventStore, profile: Profile, origin: Origin = Origin.LIST, **values: Any) -> Attendee:
    """Put somebody on the list, as loading does."""
    lane = store.lane
    attendee_id = lane.new_id()
    ticket = issue(store.event, lane.random_bytes(NONCE_BYTES))
    data = {"profile": profile_to_data(profile) | values, "ticket": ticket, "origin": origin.value}
    with store.change() as change:
        change.record(Kind.REGISTERED, attendee_id, data)
        attendee = change.attendee(attendee_id)
    assert attendee is not None
    return attendee
