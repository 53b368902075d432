"""A badge: the words on it. Where they go is for its design, on what paper for the stock."""

from dataclasses import dataclass

from checkin.domain.attendee import Attendee
from checkin.domain.event import Event
from checkin.domain.industries import Industries

MOST_TAGS = 3
"""More looking-for tags than this nobody reads on a badge."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What one badge says, exactly as written; empty where there is nothing to say."""

    name: str
    reading: str = ""
    company: str = ""
    title: str = ""
    industry: str = ""
    industry_colour: str = ""
    """``#RRGGBB``; empty where the industry has no label, and so no colour."""
    looking_for: tuple[str, ...] = ()
    ticket: str = ""
    event: str = ""
    language: str = "ja"
    """Language of the few words that the badge adds itself: ``ja`` or ``en``."""


def badge_for(attendee: Attendee, event: Event, industries: Industries, language: str) -> Badge:
    """Return an attendee's badge.

    Name, company, title and industry are what a business card says, and the badge is worn by choice. The
    looking-for tags are answers to a form: who said no to being shown to others has none of them on the badge.
    """
    profile = attendee.profile
    industry = industries.get(profile.industry)
    tags = () if profile.consent is False else profile.looking_for[:MOST_TAGS]
    return Badge(
        name=profile.name,
        reading=profile.reading,
        company=profile.company,
        title=profile.title,
        industry=industries.shown(profile, language),
        industry_colour=industry.colour if industry else "",
        looking_for=tags,
        ticket=attendee.ticket,
        event=event.title,
        language=language,
    )
