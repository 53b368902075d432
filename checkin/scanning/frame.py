"""What a camera saw at one moment, and what is read in it."""

from dataclasses import dataclass

AIM = 0.7
"""Side of the aiming frame, a square in the middle, as a share of the frame's height."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture in grey: a byte for each pixel, row by row from the top, without gaps."""

    width_px: int
    height_px: int
    pixels: bytes

    def __post_init__(self) -> None:
        if len(self.pixels) != self.width_px * self.height_px:
            raise ValueError("a frame has one byte for each of its pixels")

    def is_aimed(self, x_px: float, y_px: float) -> bool:
        """Say whether a point is within the aiming frame."""
        reach = AIM * self.height_px / 2
        return abs(x_px - self.width_px / 2) <= reach and abs(y_px - self.height_px / 2) <= reach


@dataclass(frozen=True, slots=True)
class Sight:
    """A code that is in a frame."""

    text: str
    is_aimed: bool
    """Whether its middle is within the aiming frame."""
