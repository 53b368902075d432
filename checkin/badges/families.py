"""Families of fonts by their names: those of the program, and those of the machine that may be embedded."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checkin.badges.font_files import FontFile
from checkin.badges.font_folders import folders
from checkin.badges.fonts import Face, Weight, bundled_face, usual_faces
from checkin.badges.system_fonts import fonts_in
from checkin.badges.typeface import Typeface, typeface_of
from checkin.domain.names import fold_text
from checkin.domain.progress import Progress, unwatched

_USUAL_WIDTH = 5
_JAPANESE = "あ亜"
_WORDS = "あa"
"""What has neither of these is made of signs, and writes no name."""


@dataclass(frozen=True, slots=True)
class Family:
    """A family of the machine that a design can ask for."""

    name: str
    """As designs have it, on every machine alike."""
    name_ja: str = ""
    writes_japanese: bool = False

    def shown(self, language: str) -> str:
        """Return what it is called in ``ja`` or ``en``."""
        return self.name_ja if language == "ja" and self.name_ja else self.name

    def is_called(self, font: str) -> bool:
        """Say whether a design that asks for a font means it."""
        return fold_text(font) in {fold_text(name) for name in (self.name, self.name_ja) if name}


@dataclass(frozen=True, slots=True)
class FontsHere:
    """What can be asked for on this machine."""

    families: tuple[Family, ...]
    """By name, those that write Japanese first, without those of the program."""
    names: frozenset[str]
    """Everything that is found, folded: narrower families too, and every language."""

    def have(self, font: str) -> bool:
        """Say whether a font that a design asks for is here."""
        return not font or bundled_face(font, Weight.REGULAR) is not None or fold_text(font) in self.names


class _Families:
    """Fonts of the machine by every name their family has."""

    def __init__(self, files: Iterable[FontFile]) -> None:
        self._by_name: defaultdict[str, list[FontFile]] = defaultdict(list)
        for file in files:
            for name in file.names.folded:
                self._by_name[name].append(file)
        self._faces: dict[Typeface, Face | None] = {}

    def face(self, typeface: Typeface) -> Face | None:
        """Return the font of a family that comes nearest to a weight; None where there is none to be read."""
        if typeface not in self._faces:
            files = self._by_name.get(fold_text(typeface.family), [])
            ranked = sorted(files, key=lambda file: _rank(file, typeface.weight))
            self._faces[typeface] = next((file.face for file in ranked if file.face), None)
        return self._faces[typeface]


def asked_face(typeface: Typeface) -> Face | None:
    """Return the font that is asked before the usual ones; None where none is wanted, or it is not here."""
    if not typeface.family:
        return None
    bundled = bundled_face(typeface.family, typeface.weight)
    return bundled or (_families(folders()).face(typeface) if folders() else None)


def faces(typeface: Typeface) -> tuple[Face, ...]:
    """Return the fonts of a typeface in the order they are asked: its family's, then the usual ones."""
    asked, usual = asked_face(typeface), usual_faces(typeface.weight)
    return (asked, *usual) if asked else usual


def has_family(family: str) -> bool:
    """Say whether a family that is asked for is here."""
    return asked_face(typeface_of(Weight.REGULAR, family)) is not None


def fonts_here(progress: Progress = unwatched) -> FontsHere:
    """Return what can be asked for on this machine; raises what ``progress`` raises."""
    members: defaultdict[str, list[FontFile]] = defaultdict(list)
    names: set[str] = set()
    files = fonts_in(folders()).files
    for number, file in enumerate(files):
        progress(number, len(files))
        if file.is_readable:
            names |= file.names.folded
            members[file.names.name].append(file)
    found = [_family(name, files) for name, files in members.items() if _can_be_chosen(name, files)]
    return FontsHere(tuple(sorted(found, key=_order)), frozenset(names))


@lru_cache(maxsize=1)
def _families(folders_: tuple[Path, ...]) -> _Families:
    return _Families(fonts_in(folders_).files)


def _can_be_chosen(name: str, files: Sequence[FontFile]) -> bool:
    """Say whether a family has a name of its own, not one of the program's, and writes words."""
    is_named = bool(name) and not bundled_face(name, Weight.REGULAR)
    return is_named and any(file.covers(character) for file in files for character in _WORDS)


def _order(family: Family) -> tuple[object, ...]:
    return not family.writes_japanese, fold_text(family.name)


def _family(name: str, files: Sequence[FontFile]) -> Family:
    ranked = sorted(files, key=lambda file: _rank(file, Weight.REGULAR))
    name_ja = next((file.names.name_ja for file in ranked if file.names.name_ja), "")
    return Family(name, name_ja, any(all(map(file.covers, _JAPANESE)) for file in files))


def _rank(file: FontFile, weight: Weight) -> tuple[object, ...]:
    """Return what the order within a family is by: upright, of the usual width, then the nearest weight."""
    return file.is_slanted, abs(file.width - _USUAL_WIDTH), file.away_from(weight), file.path.name, file.number
