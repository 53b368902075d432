"""What to know before printing: found on the very badges that would be printed."""

from collections.abc import Iterator, Sequence

from checkin.badges.concerns import Concern, ConcernKind, concerns_of_words, expected_fields
from checkin.badges.design import draw_badge
from checkin.badges.designs import classic
from checkin.badges.drawing import Drawing, Raster, Trouble
from checkin.badges.face import Face, face_for
from checkin.badges.families import has_family
from checkin.badges.paragraphs import OWN_WORDS
from checkin.badges.picture import IMAGE
from checkin.badges.plan import Plan
from checkin.badges.text import missing
from checkin.badges.typeface import REGULAR
from checkin.domain.badge import Badge
from checkin.domain.design import Design
from checkin.domain.design_elements import Mark, Tags, Text
from checkin.domain.design_fields import COLUMN
from checkin.domain.finish import PLAIN, Finish
from checkin.domain.stock import Stock

LEAST_DPI = 200
"""Under this the pixels of an image are seen."""
_KIND_OF = {
    Trouble.SMALL: ConcernKind.SMALL,
    Trouble.CUT: ConcernKind.CUT,
    Trouble.LEFT_OUT: ConcernKind.LEFT_OUT,
}

FONT = "font"
_NO_FIELDS = frozenset((OWN_WORDS, IMAGE))


def check(
    badges: Sequence[Badge], stock: Stock, design: Design | None = None, finish: Finish = PLAIN
) -> list[Concern]:
    """Return everything to know before these badges are printed on a stock: badge by badge, then of all of them.

    Raises ValueError where badges too narrow for it are to be folded.
    """
    face = face_for(design or classic(), stock, finish)
    expected, besides = expected_fields(badges), _columns(face.plan)
    found: list[Concern] = []
    looked_at: set[str] = set()
    for number, badge in enumerate(badges):
        found += concerns_of_words(number, badge, expected, besides)
        drawing = draw_badge(badge, face.plan)
        found += [
            Concern(_KIND_OF[trouble], number, field, "" if field in _NO_FIELDS else badge.words(field))
            for field, trouble in dict.fromkeys(drawing.troubles)
        ]
        found += _coarse_images(number, drawing, looked_at)
    return [*found, *_missing_fonts(face.plan), *_concerns_of_back(face, finish.back_text)]


def _columns(plan: Plan) -> list[str]:
    """Return the fields that only some designs show: columns of the list, and the ticket type."""
    shown = {plan.design.colour_by}
    for element, _ in plan.spots:
        match element:
            case Text():
                shown |= {words.show for words in element.words}
            case Mark():
                shown.add(element.beside)
            case _:
                pass
    return sorted(field for field in shown if field == "ticket_type" or field.startswith(COLUMN))


def _missing_fonts(plan: Plan) -> Iterator[Concern]:
    """Yield the fonts that a design asks for and this machine does not have: the same on every badge."""
    asked: dict[str, None] = {}
    for element, _ in plan.spots:
        match element:
            case Text():
                asked |= dict.fromkeys(words.font for words in element.words)
            case Mark() | Tags():
                asked[element.font] = None
            case _:
                pass
    for font in asked:
        if font and not has_family(font):
            yield Concern(ConcernKind.FONT_MISSING, None, FONT, font)


def _coarse_images(number: int, drawing: Drawing, looked_at: set[str]) -> Iterator[Concern]:
    """Yield the images of a badge that are coarse and not ``looked_at`` on another: they are alike on all."""
    for item in drawing.items:
        if isinstance(item, Raster) and item.name not in looked_at and item.dpi < LEAST_DPI:
            looked_at.add(item.name)
            yield Concern(ConcernKind.IMAGE_COARSE, number, IMAGE, item.name, dpi=item.dpi)


def _concerns_of_back(face: Face, text: str) -> Iterator[Concern]:
    if face.back is None:
        return
    if blank := missing(text, REGULAR):
        yield Concern(ConcernKind.MISSING_GLYPH, None, "back", text, "".join(blank))
    for field, trouble in dict.fromkeys(face.back.troubles):
        yield Concern(_KIND_OF[trouble], None, field, text.strip().splitlines()[0])
