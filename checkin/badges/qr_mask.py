"""Choosing a mask as the standard wants (ISO/IEC 18004, 7.8.3), on whole codes held in single integers.

Two codes of the same data under different masks differ in places that do not depend on the data. So eight codes
are made once, and every further one is made once and turned into the other seven by exclusive or. The penalty
counts runs, blocks and finder look-alikes, in all rows at once, with shifts.
"""

from collections.abc import Iterable, Sequence

MASKS = 8
Matrix = tuple[str, ...]
"""Rows of ``0`` (light) and ``1`` (dark)."""

_SIDE = 21
_STRIDE = 32
"""Bits per row: the modules, and blanks that nothing counted reaches across."""
_GAP = "0" * (_STRIDE - _SIDE)
_DIGITS = bytes.maketrans(b"\x00\x01", b"01")
_ALL = int(("1" * _SIDE + _GAP) * _SIDE, 2)


class Masks:
    """What each mask changes, seen from mask 0; learned from one text under all eight."""

    def __init__(self, samples: Sequence[Matrix]) -> None:
        rows = [pack(sample) for sample in samples]
        columns = [packed_columns(sample) for sample in samples]
        self._changes = [(row ^ rows[0], column ^ columns[0]) for row, column in zip(rows, columns, strict=True)]

    def best(self, rows: int, columns: int) -> int:
        """Return the packed code with the least penalty, for one under mask 0; the first of equals."""
        codes = [(rows ^ in_rows, columns ^ in_columns) for in_rows, in_columns in self._changes]
        return min(codes, key=lambda code: penalty(*code))[0]


def penalty(rows: int, columns: int) -> int:
    """Return the standard's penalty of a code, packed by rows and by columns."""
    return _in_lines(rows) + _in_lines(columns) + _blocks(rows) + _imbalance(rows)


def rows_of(modules: Iterable[Iterable[bool | None]]) -> Matrix:
    """Return a matrix of truth values as rows of digits."""
    return tuple(bytes(map(bool, row)).translate(_DIGITS).decode("ascii") for row in modules)


def pack(modules: Iterable[str]) -> int:
    """Return a matrix as one integer, row after row."""
    return int(_GAP.join(modules) + _GAP, 2)


def packed_columns(modules: Matrix) -> int:
    """Return a matrix as one integer, column after column."""
    return pack("".join(column) for column in zip(*modules, strict=True))


def unpack(rows: int) -> Matrix:
    """Return the matrix that :func:`pack` packed."""
    text = f"{rows:0{_STRIDE * _SIDE}b}"
    return tuple(text[start : start + _SIDE] for start in range(0, len(text), _STRIDE))


def _in_lines(dark: int) -> int:
    """Rate runs of five and more (3 points, and 1 for each further module), and finder look-alikes (40)."""
    light = _ALL ^ dark
    core = dark & light >> 1 & dark >> 2 & dark >> 3 & dark >> 4 & light >> 5 & dark >> 6
    pairs = light & light >> 1
    fours = pairs & pairs >> 2
    lookalikes = (core & fours >> 7).bit_count() + (core & fours << 4).bit_count()
    return _runs(dark) + _runs(light) + 40 * lookalikes


def _runs(modules: int) -> int:
    pairs = modules & modules >> 1
    fives = pairs & pairs >> 2 & modules >> 4
    return fives.bit_count() + 2 * (fives & ~(fives >> 1)).bit_count()


def _blocks(dark: int) -> int:
    """Rate every 2 by 2 block of one colour: 3 points."""
    light = _ALL ^ dark
    dark_pairs, light_pairs = dark & dark >> 1, light & light >> 1
    return 3 * ((dark_pairs & dark_pairs >> _STRIDE) | (light_pairs & light_pairs >> _STRIDE)).bit_count()


def _imbalance(dark: int) -> int:
    """Rate the share of dark modules: 10 points for each full 5 % away from half."""
    return 10 * (abs(200 * dark.bit_count() - 100 * _SIDE * _SIDE) // (10 * _SIDE * _SIDE))
