import random

import numpy as np
from qrcode.util import lost_point

from checkin.badges.qr import MODULES, QUIET_MODULES, masked, matrix, runs
from checkin.badges.qr_mask import MASKS, Matrix, pack, packed_columns, penalty
from checkin.domain.ticket import ALPHABET, LENGTH
from tests.pdfs import codes_by_zxing


def drawn(modules: Matrix) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    dark = np.pad(np.array(as_bools(modules)), QUIET_MODULES)
    return np.kron(np.where(dark, 0, 255).astype(np.uint8), np.ones((4, 4), dtype=np.uint8))


def test_two_thousand_tickets_are_read_back_by_an_eye_that_is_not_ours() -> None:
    chance = random.Random(20261201)
    for _ in range(2000):
        ticket = "".join(chance.choices(ALPHABET, k=LENGTH))
        assert codes_by_zxing(drawn(matrix.__wrapped__(ticket))) == {ticket}


def test_the_most_uniform_tickets_are_read_back_too() -> None:
    for character in ALPHABET:
        ticket = character * (LENGTH - 1) + "Z"
        assert codes_by_zxing(drawn(matrix(ticket))) == {ticket}


def test_the_mask_is_the_one_the_standard_chooses() -> None:
    """Rated by ``qrcode``'s own count, on whole codes."""
    chance = random.Random(18004)
    for _ in range(60):
        ticket = "".join(chance.choices(ALPHABET, k=LENGTH))
        rated = [lost_point(as_bools(masked(ticket, mask))) for mask in range(MASKS)]
        assert lost_point(as_bools(matrix(ticket))) == min(rated)
        assert [penalty(pack(code), packed_columns(code)) for code in codes(ticket)] == rated


def test_runs_draw_exactly_the_dark_modules() -> None:
    modules = matrix("TK3M9QXA7BCD12345XYZ")
    filled = [["0"] * MODULES for _ in range(MODULES)]
    for column, row, length in runs(modules):
        for place in range(column, column + length):
            assert filled[row][place] == "0"
            filled[row][place] = "1"
    assert tuple(map("".join, filled)) == modules


def codes(ticket: str) -> list[Matrix]:
    return [masked(ticket, mask) for mask in range(MASKS)]


def as_bools(modules: Matrix) -> list[list[bool]]:
    return [[module == "1" for module in row] for row in modules]
