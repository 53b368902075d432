"""Sentences for what to know before badges are printed."""

from typing import assert_never

from checkin.badges.preflight import Concern, ConcernKind
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
                characters=" ".join(concern.characters),
            )
        case ConcernKind.NAME_MISSING:
            return tr("There is no name to print.")
        case ConcernKind.SMALL:
            return tr("{field} is long and is printed small: “{words}”", field=field, words=concern.text)
        case ConcernKind.CUT:
            return tr("{field} is too long, and its end is cut off: “{words}”", field=field, words=concern.text)
        case ConcernKind.LEFT_OUT:
            return tr("{field} does not fit on this paper and is left out.", field=field)
        case _:
            assert_never(concern.kind)


def badge_field_name(name: str) -> str:
    """Return what a part of a badge is called."""
    match name:
        case "ticket":
            return tr("The QR code")
        case "event":
            return tr("The event's name")
        case _:
            return profile_field_name(name)
