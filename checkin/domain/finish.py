"""How sheets are finished: what is done to pages beside putting badges on them."""

from dataclasses import dataclass

from checkin.domain.calibration import AS_IT_PRINTS, Calibration


@dataclass(frozen=True, slots=True)
class Finish:
    """The same for every page of a PDF; what holds when nobody asks for anything."""

    calibration: Calibration = AS_IT_PRINTS


PLAIN = Finish()
