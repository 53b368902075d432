"""What to know before printing: found on the very badges that would be printed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.drawing import Trouble
from checkin.badges.fonts import Weight
from checkin.badges.paragraphs import OWN_WORDS
from checkin.badges.plan import plan_for_slots
from checkin.badges.text import missing
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.stock import Stock


class ConcernKind(StrEnum):
    """What may be wrong with a badge."""

    MISSING_GLYPH = "missing_glyph"  # no font has these characters; 〓 stands for each
    NAME_MISSING = "name_missing"
    SMALL = "small"  # too small to be read from afar
    CUT = "cut"  # its end is not shown
    LEFT_OUT = "left_out"  # the badge has no room for it


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at; ``badge`` counts from 0 in the order that was handed in."""

    kind: ConcernKind
    badge: int
    field: str
    text: str
    characters: str = ""
    """The characters that no font has."""


_KIND_OF = {
    Trouble.SMALL: ConcernKind.SMALL,
    Trouble.CUT: ConcernKind.CUT,
    Trouble.LEFT_OUT: ConcernKind.LEFT_OUT,
}


def check(badges: Sequence[Badge], stock: Stock, design: Design | None = None) -> list[Concern]:
    """Return everything to know before these badges are printed on a stock, badge by badge."""
    plan, _ = plan_for_slots(design or classic(), stock.width_mm, stock.height_mm)
    found: list[Concern] = []
    for number, badge in enumerate(badges):
        if not badge.name.strip():
            found.append(Concern(ConcernKind.NAME_MISSING, number, "name", badge.name))
        found += _missing_on(number, badge)
        troubles = dict.fromkeys(draw_badge(badge, plan).troubles)
        found += [
            Concern(_KIND_OF[trouble], number, field, "" if field == OWN_WORDS else badge.words(field))
            for field, trouble in troubles
        ]
    return found


def _missing_on(number: int, badge: Badge) -> list[Concern]:
    return [
        Concern(ConcernKind.MISSING_GLYPH, number, field, text, "".join(characters))
        for field, text in _texts(badge)
        if (characters := missing(text, Weight.BOLD if field in ("name", "industry") else Weight.REGULAR))
    ]


def _texts(badge: Badge) -> Iterator[tuple[str, str]]:
    yield "name", badge.name
    yield "reading", badge.reading
    yield "company", badge.company
    yield "title", badge.title
    yield "industry", badge.industry
    yield "looking_for", "、".join(badge.looking_for)
    yield "event", badge.event
