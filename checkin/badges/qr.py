"""The QR code of a ticket: version 1, level M, alphanumeric, with the mask that the standard chooses.

``qrcode`` makes the code with mask 0, in 0.15 ms. Its own choice among the eight masks makes and rates eight
codes, in 1.2 ms: more than all the rest of a badge. See :mod:`checkin.badges.qr_mask` for the short cut.
"""

import re
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import QRData

from checkin.badges.qr_mask import MASKS, Masks, Matrix, pack, packed_columns, rows_of, unpack

MODULES = 21
QUIET_MODULES = 4
"""Blank modules that the standard wants on every side."""
SIDE_MODULES = MODULES + 2 * QUIET_MODULES
_DARK = re.compile("1+")


@lru_cache(maxsize=1024)
def matrix(ticket: str) -> Matrix:
    """Return the modules of a ticket's code, row by row from the top, without the quiet zone."""
    plain = masked(ticket, 0)
    return unpack(_masks().best(pack(plain), packed_columns(plain)))


def matrix_of(text: str) -> Matrix:
    """Return the modules of the smallest code at level M that holds any text."""
    code = QRCode(error_correction=ERROR_CORRECT_M)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return rows_of(code.modules)


def runs(modules: Matrix) -> list[tuple[int, int, int]]:
    """Return the dark runs of a matrix as (column, row from the top, length)."""
    return [
        (run.start(), row, run.end() - run.start())
        for row, line in enumerate(modules)
        for run in _DARK.finditer(line)
    ]


def masked(ticket: str, mask: int) -> Matrix:
    """Return a ticket's code under one of the eight masks."""
    code = QRCode(version=1, error_correction=ERROR_CORRECT_M, mask_pattern=mask)
    code.add_data(QRData(ticket), optimize=0)
    code.make(fit=False)
    return rows_of(code.modules)


@lru_cache(maxsize=1)
def _masks() -> Masks:
    """Any ticket shows what the masks do."""
    return Masks([masked("0" * 20, mask) for mask in range(MASKS)])
