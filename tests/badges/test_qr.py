import random

import numpy as np

from checkin.badges.qr import MODULES, QUIET_MODULES, Matrix, matrix, runs
from checkin.domain.ticket import ALPHABET, LENGTH
from tests.pdfs import codes_by_zxing


def drawn(modules: Matrix) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    dark = np.pad(np.array(modules, dtype=bool), QUIET_MODULES)
    return np.kron(np.where(dark, 0, 255).astype(np.uint8), np.ones((4, 4), dtype=np.uint8))


def test_two_thousand_tickets_are_read_back_whatever_the_mask_makes_of_them() -> None:
    chance = random.Random(20261201)
    for _ in range(2000):
        ticket = "".join(chance.choices(ALPHABET, k=LENGTH))
        assert codes_by_zxing(drawn(matrix.__wrapped__(ticket))) == {ticket}


def test_the_most_uniform_tickets_are_read_back_too() -> None:
    for character in ALPHABET:
        ticket = character * (LENGTH - 1) + "Z"
        assert codes_by_zxing(drawn(matrix(ticket))) == {ticket}


def test_runs_draw_exactly_the_dark_modules() -> None:
    modules = matrix("TK3M9QXA7BCD12345XYZ")
    filled = [[False] * MODULES for _ in range(MODULES)]
    for column, row, length in runs(modules):
        for place in range(column, column + length):
            assert not filled[row][place]
            filled[row][place] = True
    assert tuple(map(tuple, filled)) == modules
