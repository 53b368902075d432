"""Find a badge design: one that travels with the program, or a TOML file of one's own."""

from pathlib import Path

from checkin.badges.designs import shipped_designs
from checkin.domain.design import Design
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_toml import read_design
from checkin.domain.names import fold_text
from checkin.faults import Fault, FaultKind

OWN_SUFFIX = ".toml"


class BrokenDesign(Fault):
    """A file that is no design, with what is wrong in it and where."""

    def __init__(self, path: Path, broken: DesignBroken) -> None:
        super().__init__(FaultKind.DESIGN_BROKEN, path, str(broken))
        self.broken = broken


def find_design(words: str) -> Design:
    """Return the design with this id or name, or that of a ``.toml`` file.

    Raises :class:`Fault` where there is none, and :class:`BrokenDesign` where a file is not one.
    """
    if words.lower().endswith(OWN_SUFFIX):
        return open_design(Path(words))
    asked = fold_text(words)
    for design in shipped_designs():
        if asked and asked in map(fold_text, (design.id, design.name_ja, design.name_en)):
            return design
    raise Fault(FaultKind.UNKNOWN_DESIGN, detail=words)


def open_design(path: Path) -> Design:
    """Return the design in a file; raises what :func:`find_design` does."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, IsADirectoryError) as trouble:
        raise Fault(FaultKind.FILE_MISSING, path) from trouble
    except UnicodeDecodeError as trouble:
        raise BrokenDesign(path, DesignBroken(Flaw.NOT_TOML, got=str(trouble))) from trouble
    except OSError as trouble:
        raise Fault(FaultKind.NO_PERMISSION, path, trouble.strerror or "") from trouble
    try:
        return read_design(text)
    except DesignBroken as broken:
        raise BrokenDesign(path, broken) from broken


def remembered_design(design_id: str) -> Design:
    """Return the design that was used last, or the usual one where it no longer travels with the program."""
    return next((design for design in shipped_designs() if design.id == design_id), shipped_designs()[0])
