"""The fault that a file of one's own is no badge design."""

from pathlib import Path

from checkin.domain.design_flaw import DesignBroken
from checkin.faults import Fault, FaultKind


class BrokenDesign(Fault):
    """A file that is no design, with what is wrong in it and where."""

    def __init__(self, path: Path, broken: DesignBroken) -> None:
        super().__init__(FaultKind.DESIGN_BROKEN, path, str(broken))
        self.broken = broken
