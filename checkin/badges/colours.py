"""The colours of a badge: inks, and the one that says what the badge is coloured by."""

from checkin.badges.lines import INK, PAPER, SOFT_INK
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.design_elements import COLOUR

NEUTRAL = "#46535F"
"""Where what the badge is coloured by has no colour of its own."""
_ROLES = {"ink": INK, "soft": SOFT_INK, "paper": PAPER}


def colour_of(design: Design, badge: Badge) -> str:
    """Return the colour of a badge."""
    of_industry = badge.industry_colour if design.colour_by == "industry" else ""
    return design.colours.get(badge.words(design.colour_by), of_industry or NEUTRAL)


def resolved(colour: str, own: str) -> str:
    """Return a role or a colour as ``#RRGGBB``; ``own`` is the badge's."""
    return own if colour == COLOUR else _ROLES.get(colour, colour)
