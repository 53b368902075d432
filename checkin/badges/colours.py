"""The colours of a badge: inks, and the one that says what the badge is coloured by."""

from functools import cache

from checkin.badges.lines import INK, PAPER, SOFT_INK
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.design_elements import COLOUR

NEUTRAL = "#46535F"
"""Where what the badge is coloured by has no colour of its own."""
_ROLES = {"ink": INK, "soft": SOFT_INK, "paper": PAPER}
_LIGHT = 0.36
"""Relative luminance (WCAG 2) over which dark text is read more easily than white."""


def colour_of(design: Design, badge: Badge) -> str:
    """Return the colour of a badge."""
    of_industry = badge.industry_colour if design.colour_by == "industry" else ""
    return design.colours.get(badge.words(design.colour_by), of_industry or NEUTRAL)


def resolved(colour: str, own: str) -> str:
    """Return a role or a colour as ``#RRGGBB``; ``own`` is the badge's."""
    return own if colour == COLOUR else _ROLES.get(colour, colour)


@cache
def text_on(fill: str) -> str:
    """Return the ink that is read best on a colour."""
    red, green, blue = (_linear(int(fill[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return INK if 0.2126 * red + 0.7152 * green + 0.0722 * blue > _LIGHT else PAPER


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
