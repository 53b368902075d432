"""Sentences for what is wrong in a badge design."""

from typing import assert_never

from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.faults import Fault
from checkin.flows.broken_design import BrokenDesign
from checkin.wording.language import tr


def design_trouble(fault: Fault) -> str:
    """Return what is wrong with a design, and where."""
    if not isinstance(fault, BrokenDesign):
        return tr("No badges were made.")
    what, place, line = flaw_sentence(fault.broken), fault.broken.where, fault.broken.line
    if line and place:
        return tr("Line {line}, at “{place}”: {what}", line=line, place=place, what=what)
    return tr("At “{place}”: {what}", place=place, what=what) if place else what


def flaw_sentence(broken: DesignBroken) -> str:
    """Return what is wrong, without its place."""
    got, expected = broken.got, broken.expected
    match broken.flaw:
        case Flaw.NOT_UTF8:
            return tr("From line {line} on, this is not text in UTF-8. Save it as UTF-8.", line=broken.line)
        case Flaw.NOT_TOML:
            return tr(
                "From line {line}, column {column} on, this cannot be read as TOML. There or before, a quotation "
                "mark, a bracket or a comma may be missing, or a key may stand twice.",
                line=broken.line,
                column=broken.column,
            )
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
        case Flaw.NOT_A_FONT:
            return tr("The name of a font is one line of at most {most} characters.", most=expected)
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
        case Flaw.NO_SUCH_IMAGE:
            if not expected:
                return tr("There is no image “{name}”: the design has none under [images].", name=got)
            return tr("There is no image “{name}” under [images]; there are {known}.", name=got, known=expected)
        case Flaw.NOT_AN_IMAGE:
            return tr("This is not a PNG or JPEG as base64, or it is damaged.")
        case Flaw.IMAGES_TOO_LARGE:
            return tr("The images are {got} together; {most} is the most.", got=got, most=expected)
        case _:
            assert_never(broken.flaw)
