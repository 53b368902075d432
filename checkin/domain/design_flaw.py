"""What can be wrong with a design, and where."""

from enum import StrEnum


class Flaw(StrEnum):
    """Why something is not a design."""

    NOT_UTF8 = "not_utf8"
    NOT_TOML = "not_toml"  # from the line and column on, or from shortly before
    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    WRONG_TYPE = "wrong_type"  # ``expected`` says what belongs there
    NOT_A_CHOICE = "not_a_choice"  # ``expected`` lists the choices
    NOT_A_COLOUR = "not_a_colour"
    NOT_A_FONT = "not_a_font"  # no name in one short line
    OUT_OF_RANGE = "out_of_range"  # ``expected`` says from where to where
    OUTSIDE = "outside"  # leaves the safe area of the badge
    EMPTY = "empty"  # there must be at least one
    SECOND_CODE = "second_code"  # a badge has one ticket, and so one code
    COLOUR_ALONE = "colour_alone"  # says with colour what stands nowhere in words
    NO_SUCH_IMAGE = "no_such_image"  # ``expected`` lists the images that the design has
    NOT_AN_IMAGE = "not_an_image"
    IMAGES_TOO_LARGE = "images_too_large"  # ``expected`` says how large they may be


class DesignBroken(ValueError):
    """A design that cannot be: ``where`` leads from the outside in, as ``wide → elements → 3 → size``."""

    def __init__(
        self, flaw: Flaw, where: str = "", got: str = "", expected: str = "", line: int = 0, column: int = 0
    ) -> None:
        super().__init__(flaw, where, got, expected, line, column)
        self.flaw = flaw
        self.where = where
        self.got = got
        """What stands there, as it is written."""
        self.expected = expected
        self.line = line
        """Of the file it was read from, from 1; 0 where it was not read, or no line is to blame."""
        self.column = column

    def __str__(self) -> str:
        """Return everything in one line, for programmers; people are told by ``checkin.wording.designs``."""
        return f"{self.where}: {self.flaw}: {self.got} {self.expected}".strip()

    def within(self, place: str) -> "DesignBroken":
        """Return the same flaw as it is seen from further out."""
        where = f"{place} → {self.where}" if self.where else place
        return DesignBroken(self.flaw, where, self.got, self.expected)

    def at(self, line: int) -> "DesignBroken":
        """Return the same flaw with the line it is on."""
        return DesignBroken(self.flaw, self.where, self.got, self.expected, line)
