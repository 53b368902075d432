"""The QR code of a ticket: version 1, level M, alphanumeric.

Always mask 0. Choosing among the eight masks by penalty takes ``qrcode`` 1.1 of 1.3 ms a code, more than all
the rest of a badge, and buys little here: a reader takes the mask from the format information, so that every
mask is read; the penalty only steers clear of plain areas and of accidental finder patterns, which a ticket of
20 random characters does not have (the tests read thousands back). Mask 0 is a chequerboard: no plain areas.
"""

import re
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import QRData

MODULES = 21
QUIET_MODULES = 4
"""Blank modules that the standard wants on every side."""
SIDE_MODULES = MODULES + 2 * QUIET_MODULES

_DARK = re.compile(b"\x01+")

Matrix = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=1024)
def matrix(ticket: str) -> Matrix:
    """Return the dark modules of a ticket's code, row by row from the top, without the quiet zone."""
    code = QRCode(version=1, error_correction=ERROR_CORRECT_M, mask_pattern=0)
    code.add_data(QRData(ticket), optimize=0)
    code.make(fit=False)
    return tuple(tuple(bool(module) for module in row) for row in code.modules)


def runs(modules: Matrix) -> list[tuple[int, int, int]]:
    """Return the dark runs of a matrix as (column, row from the top, length)."""
    return [
        (run.start(), row, run.end() - run.start())
        for row, line in enumerate(modules)
        for run in _DARK.finditer(bytes(line))
    ]
