"""Sentences for what is wrong in a badge design."""

from typing import assert_never

from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.faults import Fault
from checkin.flows.designs import BrokenDesign
from checkin.wording.language import tr


def design_trouble(fault: Fault) -> str:
    """Return what is wrong with a design, and where."""
    if not isinstance(fault, BrokenDesign):
        return tr("No badges were made.")
    what = flaw_sentence(fault.broken)
    return tr("At “{place}”: {what}", place=fault.broken.where, what=what) if fault.broken.where else what


def flaw_sentence(broken: DesignBroken) -> str:
    """Return what is wrong, without its place."""
    got, expected = broken.got, broken.expected
    match broken.flaw:
        case Flaw.NOT_TOML:
            return tr("This is not TOML: {detail}", detail=got)
        case Flaw.UNKNOWN_KEY:
            return tr("There is no such key. Known here: {known}", known=expected)
        case Flaw.MISSING_KEY:
            return tr("This is missing: {key}", key=expected)
        case Flaw.WRONG_TYPE:
            return tr("There stands {got}; it should look like {expected}.", got=got, expected=expected)
        case Flaw.NOT_A_CHOICE:
            return tr("There stands {got}; possible are {expected}.", got=got, expected=expected)
        case Flaw.NOT_A_COLOUR:
            return tr("{got} is not a colour. Use ink, soft, paper, colour, or #RRGGBB.", got=got)
        case Flaw.OUT_OF_RANGE:
            return tr("{got} is too large or too small; possible is {expected}.", got=got, expected=expected)
        case Flaw.OUTSIDE:
            return tr("{got} leaves the area that is safely printed: {expected}", got=got, expected=expected)
        case Flaw.EMPTY:
            return tr("At least one is needed.")
        case Flaw.SECOND_CODE:
            return tr("A badge has one QR code; here is a second one.")
        case Flaw.COLOUR_ALONE:
            return tr("Not everybody sees colours alike: add a “mark” that says in words what the colour means.")
        case _:
            assert_never(broken.flaw)
