"""A name taken apart into family name and given name, as far as can be told; nothing is reordered."""

from dataclasses import dataclass

from checkin.domain.names import is_japanese


@dataclass(frozen=True, slots=True)
class NameParts:
    """The two parts in the order they are written; ``second`` is empty where a name is one piece."""

    first: str
    second: str = ""
    is_family_first: bool = True

    @property
    def family(self) -> str:
        """The family name, or the whole name where it cannot be told."""
        return self.first if self.is_family_first or not self.second else self.second

    @property
    def given(self) -> str:
        """The given name; empty where it cannot be told."""
        return self.second if self.is_family_first else self.first


def name_parts(name: str, family: str = "", given: str = "") -> NameParts:
    """Return the parts of a name: as the list gives them, else at its space.

    Without help from the list, the family name leads in Japanese and where it alone is in capitals
    (``TANAKA Taro``); elsewhere it comes last.
    """
    name = name.strip()
    if family and given:
        if name.startswith(family) and name.endswith(given) and len(name) >= len(family) + len(given):
            return NameParts(family, given)
        if name.startswith(given) and name.endswith(family) and len(name) >= len(family) + len(given):
            return NameParts(given, family, is_family_first=False)
    pieces = name.split()
    if len(pieces) < 2:
        return NameParts(name)
    if is_japanese(name) or (_is_capital(pieces[0]) and not _is_capital(pieces[-1])):
        return NameParts(pieces[0], name[len(pieces[0]) :].strip())
    return NameParts(name[: -len(pieces[-1])].strip(), pieces[-1], is_family_first=False)


def _is_capital(word: str) -> bool:
    return len(word) > 1 and word.isupper()
