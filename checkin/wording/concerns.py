"""Sentences for what to know before badges are printed."""

from typing import assert_never

from checkin.badges.concerns import Concern, ConcernKind
from checkin.badges.text import clusters
from checkin.domain.design_fields import COLUMN
from checkin.domain.doubtful_names import NameDoubt
from checkin.wording.fields import profile_field_name
from checkin.wording.language import tr


def concern_sentence(concern: Concern) -> str:
    """Return what is the matter with one field of a badge, and where that helps, what to do."""
    field = badge_field_name(concern.field)
    match concern.kind:
        case ConcernKind.MISSING_GLYPH:
            return tr(
                "{field}: no font has {characters}; 〓 is printed instead. Write it another way.",
                field=field,
                characters=" ".join(clusters(concern.characters)),
            )
        case ConcernKind.VARIANT_MISSING:
            return tr(
                "{field}: no font has this form of {characters}; the usual form is printed instead.",
                field=field,
                characters=" ".join(clusters(concern.characters)),
            )
        case ConcernKind.NAME_MISSING:
            return tr("There is no name to print.")
        case ConcernKind.FIELD_MISSING:
            return tr("{field} is empty; most others have it.", field=field)
        case ConcernKind.DOUBTFUL_NAME:
            return _doubt_sentence(concern.doubt, concern.text)
        case ConcernKind.SMALL:
            return tr("{field} is long and is printed small: “{words}”", field=field, words=concern.text)
        case ConcernKind.CUT:
            return tr("{field} is too long, and its end is cut off: “{words}”", field=field, words=concern.text)
        case ConcernKind.LEFT_OUT:
            return tr("{field} does not fit on this paper and is left out.", field=field)
        case ConcernKind.FONT_MISSING:
            return tr(
                "The design asks for the font “{font}”, which this computer does not have, or not in a form that "
                "may go into a PDF; the usual one is used instead.",
                font=concern.text,
            )
        case ConcernKind.IMAGE_COARSE:
            return tr(
                "The image “{name}” is printed coarsely, with {dpi} dots to the inch. Use one with more pixels.",
                name=concern.text,
                dpi=concern.dpi,
            )
        case _:
            assert_never(concern.kind)


def _doubt_sentence(doubt: NameDoubt | None, name: str) -> str:
    match doubt:
        case NameDoubt.EMAIL:
            return tr("The name is an e-mail address: “{name}”", name=name)
        case NameDoubt.CAPITALS:
            return tr("The name is in capitals only: “{name}”", name=name)
        case NameDoubt.DIGITS:
            return tr("The name has digits in it: “{name}”", name=name)
        case NameDoubt.ADDITION:
            return tr("The name has 様, (株) or the like in it: “{name}”", name=name)
        case NameDoubt.HALF_WIDTH:
            return tr("The name is in half-width kana: “{name}”", name=name)
        case NameDoubt.REVERSED:
            return tr("Family name and given name may be the wrong way round: “{name}”", name=name)
        case None:
            return tr("Look at the name: “{name}”", name=name)
        case _:
            assert_never(doubt)


def badge_field_name(name: str) -> str:
    """Return what a part of a badge is called."""
    match name:
        case "ticket":
            return tr("The QR code")
        case "event":
            return tr("The event's name")
        case "back":
            return tr("The text on the other side")
        case "affiliation":
            return tr("Company and title")
        case "words":
            return tr("The design's own text")
        case "image":
            return tr("The image")
        case "font":
            return tr("Font")
        case _ if name.startswith(COLUMN):
            return tr("Column “{column}”", column=name.removeprefix(COLUMN))
        case _:
            return profile_field_name(name)
