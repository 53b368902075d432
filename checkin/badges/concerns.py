"""What may be wrong with a badge, and what of it shows in its words alone: empty, doubtful, without a glyph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkin.badges.text import missing, plain_variants
from checkin.badges.typeface import BOLD, REGULAR
from checkin.domain.badge import Badge
from checkin.domain.doubtful_names import NameDoubt, doubts_about


class ConcernKind(StrEnum):
    """What may be wrong with a badge."""

    MISSING_GLYPH = "missing_glyph"  # no font has these characters; 〓 stands for each
    VARIANT_MISSING = "variant_missing"  # no font has this variant of the characters; the usual shape is drawn
    NAME_MISSING = "name_missing"
    FIELD_MISSING = "field_missing"  # empty, where most others have something
    DOUBTFUL_NAME = "doubtful_name"
    SMALL = "small"  # too small to be read from afar
    CUT = "cut"  # its end is not shown
    LEFT_OUT = "left_out"  # the badge has no room for it
    FONT_MISSING = "font_missing"  # this machine does not have it; told once for everyone
    IMAGE_COARSE = "image_coarse"  # has so few pixels that they are seen; told once, on the first badge with it


_OF_DESIGN = frozenset((ConcernKind.FONT_MISSING, ConcernKind.IMAGE_COARSE))


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at."""

    kind: ConcernKind
    badge: int | None
    """From 0 in the order that was handed in; None where the same is the matter with all of them."""
    field: str
    text: str
    characters: str = ""
    """The characters that no font has, or not in this shape."""
    doubt: NameDoubt | None = None
    """What is doubtful about a name."""
    dpi: int = 0
    """Of an image, whose name is the text: pixels on an inch of paper."""

    @property
    def is_of_design(self) -> bool:
        """Whether it is the matter with the design, and not with what somebody's badge says."""
        return self.kind in _OF_DESIGN


_EXPECTED = ("company", "industry")


def expected_fields(badges: Sequence[Badge]) -> tuple[str, ...]:
    """Return which of company and industry half of the badges or more have: an event may ask for neither."""
    return tuple(field for field in _EXPECTED if 2 * sum(bool(getattr(b, field)) for b in badges) >= len(badges))


def concerns_of_words(
    number: int, badge: Badge, expected: Sequence[str], besides: Sequence[str] = ()
) -> Iterator[Concern]:
    """Yield what is the matter with the words of a badge on any paper; ``besides`` are fields of its design."""
    if not badge.name.strip():
        yield Concern(ConcernKind.NAME_MISSING, number, "name", badge.name)
    for field, text in (*_texts(badge), *((field, badge.words(field)) for field in besides)):
        typeface = BOLD if field in ("name", "industry") else REGULAR
        undrawn = missing(text, typeface)
        plain = plain_variants(text, typeface) if undrawn else []
        if blank := [cluster for cluster in undrawn if cluster not in plain]:
            yield Concern(ConcernKind.MISSING_GLYPH, number, field, text, "".join(blank))
        if plain:
            yield Concern(ConcernKind.VARIANT_MISSING, number, field, text, "".join(plain))
    for doubt in doubts_about(badge.name, badge.reading):
        yield Concern(ConcernKind.DOUBTFUL_NAME, number, "name", badge.name, doubt=doubt)
    for field in expected:
        if not getattr(badge, field):
            yield Concern(ConcernKind.FIELD_MISSING, number, field, "")


def _texts(badge: Badge) -> Iterator[tuple[str, str]]:
    yield "name", badge.name
    yield "reading", badge.reading
    yield "company", badge.company
    yield "title", badge.title
    yield "industry", badge.industry
    yield "looking_for", "、".join(badge.looking_for)
    yield "can_offer", "、".join(badge.can_offer)
    yield "event", badge.event
