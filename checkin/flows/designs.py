"""Badge designs: those that travel with the program, and one's own, kept as TOML files."""

import re
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from checkin.badges.designs import classic, shipped_designs
from checkin.badges.image_import import DesignImage, image_for_design
from checkin.badges.image_parts import check_pixels
from checkin.domain.design import Design
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.design_lines import line_of
from checkin.domain.design_toml import read_design, write_design
from checkin.domain.names import fold_text
from checkin.faults import Fault, FaultKind, fault_of
from checkin.files.atomic import write_atomically
from checkin.flows.broken_design import BrokenDesign
from checkin.machine import designs_folder

OWN_SUFFIX = ".toml"
_OWN = "own-"
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class OwnDesigns:
    """A person's own designs, by name, and what is the matter with files of theirs that are none."""

    designs: tuple[Design, ...] = ()
    broken: tuple[Fault, ...] = ()


def find_design(words: str) -> Design:
    """Return the design with this id or name, or that of a ``.toml`` file.

    Raises :class:`Fault` where there is none, and :class:`BrokenDesign` where a file is not one.
    """
    if words.lower().endswith(OWN_SUFFIX):
        return open_design(Path(words))
    asked = fold_text(words)
    for design in every_design():
        if asked and asked in map(fold_text, (design.id, design.name_ja, design.name_en)):
            return design
    raise Fault(FaultKind.UNKNOWN_DESIGN, detail=words)


def open_design(path: Path) -> Design:
    """Return the design in a file; raises what :func:`find_design` does."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError) as trouble:
        raise Fault(FaultKind.FILE_MISSING, path) from trouble
    except OSError as trouble:
        raise Fault(FaultKind.NO_PERMISSION, path, trouble.strerror or "") from trouble
    try:
        return _read(_as_text(data))
    except DesignBroken as broken:
        raise BrokenDesign(path, broken) from broken


def own_designs() -> OwnDesigns:
    """Return a person's own designs; a broken file keeps nobody from the others."""
    found: dict[str, Design] = {}
    broken: list[Fault] = []
    for file in sorted(designs_folder().glob(f"*{OWN_SUFFIX}")):
        try:
            design = open_design(file)
        except Fault as fault:
            broken.append(fault)
        else:
            if design.id not in found or file.stem == design.id:
                found[design.id] = design
    return OwnDesigns(
        tuple(sorted(found.values(), key=lambda one: (fold_text(one.name_ja), one.id))), tuple(broken)
    )


def every_design() -> tuple[Design, ...]:
    """Return the designs that travel with the program, the usual one first, then a person's own."""
    return (*shipped_designs(), *(one for one in own_designs().designs if not is_shipped(one)))


def is_shipped(design: Design) -> bool:
    """Say whether a design travels with the program, and so is not changed."""
    return any(design.id == one.id for one in shipped_designs())


def own_copy(design: Design, name_ja: str, name_en: str) -> Design:
    """Return a design under other names and an id that none has yet."""
    stem = _OWN + (_NOT_IN_IDS.sub("-", name_en.lower()).strip("-") or "design")
    taken = {one.id for one in every_design()}
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return replace(design, id=next(name for name in names if name not in taken), name_ja=name_ja, name_en=name_en)


def copy_to_change(design: Design) -> Design:
    """Return a copy of a design under a name that says so, and that none has yet."""
    taken = {one.name_ja for one in every_design()}
    for number in count(1):
        mark = "" if number == 1 else f" {number}"
        name_ja = f"{design.name_ja}（変更{mark}）"
        if name_ja not in taken:
            return own_copy(design, name_ja, f"{design.name_en} (changed{mark})")
    raise AssertionError("numbers do not end")


def keep_design(design: Design) -> Path:
    """Keep a design of a person's own, in place of one with the same id. Raises :class:`Fault`."""
    path = designs_folder() / f"{design.id}{OWN_SUFFIX}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise fault_of(trouble, path.parent) from trouble
    write_atomically(path, write_design(design).encode("utf-8"))
    return path


def take_in(path: Path) -> Design:
    """Keep the design of somebody's file among one's own, under an id that none has yet; return it as it is kept.

    Raises what :func:`open_design` and :func:`keep_design` do.
    """
    design = open_design(path)
    if any(design.id == one.id for one in every_design()):
        design = own_copy(design, design.name_ja, design.name_en)
    keep_design(design)
    return design


def share_design(design: Design, path: Path) -> None:
    """Save a design as a file to hand on; :func:`take_in` opens it elsewhere. Raises :class:`Fault`."""
    write_atomically(path, write_design(design).encode("utf-8"))


def image_in(path: Path) -> DesignImage:
    """Return an image file as a design holds it. Raises :class:`Fault`."""
    try:
        data = path.read_bytes()
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble
    return image_for_design(data, path=path)


def drop_design(design: Design) -> None:
    """Forget a design of a person's own. Raises :class:`Fault` where the system does not let it."""
    path = designs_folder() / f"{design.id}{OWN_SUFFIX}"
    try:
        path.unlink(missing_ok=True)
    except OSError as trouble:
        raise fault_of(trouble, path) from trouble


def remembered_design(design_id: str) -> Design:
    """Return the design that was used last, or the usual one where it is no longer there."""
    return next((design for design in every_design() if design.id == design_id), classic())


def _read(text: str) -> Design:
    """Return a design whose images can be drawn."""
    design = read_design(text)
    try:
        check_pixels(design)
    except DesignBroken as broken:
        raise broken.at(line_of(text, broken.where)) from broken
    return design


def _as_text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise DesignBroken(Flaw.NOT_UTF8, line=data.count(b"\n", 0, trouble.start) + 1) from trouble
