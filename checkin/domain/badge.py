"""A badge: the words on it. Where they go is for its design, on what paper for the stock."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checkin.domain.attendee import NO_EXTRA, Attendee
from checkin.domain.design_fields import AFFILIATION, COLUMN, LISTS
from checkin.domain.event import Event
from checkin.domain.industries import Industries
from checkin.domain.name_parts import NameParts, name_parts

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
    family_name: str = ""
    """As the list gives it; :attr:`parts` tells it from a name in one piece."""
    given_name: str = ""
    can_offer: tuple[str, ...] = ()
    ticket_type: str = ""
    extra: Mapping[str, str] = field(default_factory=lambda: NO_EXTRA)
    """Source columns of the list that are no field: header to text."""

    @property
    def parts(self) -> NameParts:
        """The name as family name and given name."""
        return name_parts(self.name, self.family_name, self.given_name)

    def tags(self, name: str) -> tuple[str, ...]:
        """Return a list of the badge: ``looking_for`` or ``can_offer``."""
        return self.looking_for if name == "looking_for" else self.can_offer

    def words(self, name: str) -> str:
        """Return what the badge says in a field of a design, in one string; empty where it says nothing."""
        if name.startswith(COLUMN):
            return self.extra.get(name.removeprefix(COLUMN), "")
        match name:
            case "family_name":
                return self.parts.family
            case "given_name":
                return self.parts.given
            case _ if name == AFFILIATION:
                return self.company or self.title
            case _ if name in LISTS:
                return ("、" if self.language == "ja" else ", ").join(self.tags(name))
            case _:
                return str(getattr(self, name))


def badge_for(attendee: Attendee, event: Event, industries: Industries, language: str) -> Badge:
    """Return an attendee's badge.

    Name, company, title and industry are what a business card says, and the badge is worn by choice. The
    tags are answers to a form: who said no to being shown to others has none of them on the badge.
    """
    profile = attendee.profile
    industry = industries.get(profile.industry)
    is_shown = profile.consent is not False
    return Badge(
        name=profile.name,
        reading=profile.reading,
        company=profile.company,
        title=profile.title,
        industry=industries.shown(profile, language),
        industry_colour=industry.colour if industry else "",
        looking_for=profile.looking_for[:MOST_TAGS] if is_shown else (),
        ticket=attendee.ticket,
        event=event.title,
        language=language,
        family_name=profile.family_name,
        given_name=profile.given_name,
        can_offer=profile.can_offer[:MOST_TAGS] if is_shown else (),
        ticket_type=profile.ticket_type,
        extra=profile.extra,
    )
