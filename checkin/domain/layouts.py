"""What a keyboard layout makes of a scanner's keys, and back: a scanner presses the keys of one country.

The table is that of xkb's ``us`` and ``jp``. Letters, digits and ``!#$%,-./;<>?`` lie on the same keys of both.
"""

from enum import StrEnum

_US = "\"&'(*+:=@[\\]^_{|}"
_JIS = "*':)(~+^\"@][&=`}{"
"""What a computer with a Japanese layout reads where a US scanner means the character above it."""
_TO_JIS = str.maketrans(_US, _JIS)
_TO_US = str.maketrans(_JIS, _US)


class Layouts(StrEnum):
    """How the keyboards of scanner and computer go together."""

    ALIKE = "alike"
    US_SCANNER = "us_scanner"
    """The scanner is set to a US keyboard, the computer to a Japanese one."""
    JIS_SCANNER = "jis_scanner"
    """The scanner is set to a Japanese keyboard, the computer to a US one."""


def mangled(text: str, layouts: Layouts) -> str:
    """Return what the computer reads where the scanner means ``text``."""
    match layouts:
        case Layouts.ALIKE:
            return text
        case Layouts.US_SCANNER:
            return text.translate(_TO_JIS)
        case Layouts.JIS_SCANNER:
            return text.translate(_TO_US)


def meant(text: str, layouts: Layouts) -> str:
    """Return what the scanner means where the computer reads ``text``."""
    match layouts:
        case Layouts.ALIKE:
            return text
        case Layouts.US_SCANNER:
            return text.translate(_TO_US)
        case Layouts.JIS_SCANNER:
            return text.translate(_TO_JIS)
