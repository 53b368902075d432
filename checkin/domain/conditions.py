"""When something is on a badge: where a field says something, says this, or does not.

As designs have it: ``reading``, ``not reading``, ``ticket_type = VIP``, ``not industry = 飲食``, ``column:席``,
``column:席 = A``. The first ``=`` ends the field, so that a column with one in its header cannot be asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checkin.domain.badge import Badge
from checkin.domain.design_fields import FIELDS, LISTS, check_field
from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.domain.names import fold_text

_NOT = "not "
_IS = "="
_KEY = "show_if"
_KNOWN = FIELDS | LISTS | {"ticket"}


@dataclass(frozen=True, slots=True)
class Condition:
    """That a field says something, or with a value, that it says just this."""

    field: str
    is_negated: bool = False
    value: str = ""
    """Compared as it is searched: width, case and spaces do not matter. Empty: whatever the field says."""

    def __post_init__(self) -> None:
        check_field(self.field, _KEY, _KNOWN)

    def holds(self, badge: Badge) -> bool:
        """Say whether it is so on a badge; of a list of tags, one that says the value is enough."""
        if not self.value:
            return bool(badge.words(self.field)) is not self.is_negated
        said = badge.tags(self.field) if self.field in LISTS else (badge.words(self.field),)
        return any(_is_same(self.value, one) for one in said) is not self.is_negated

    def write(self) -> str:
        """Return it as a design has it; :func:`read_condition` makes the same of it."""
        is_value = f" {_IS} {self.value}" if self.value else ""
        return f"{_NOT if self.is_negated else ''}{self.field}{is_value}"


@lru_cache(maxsize=1024)
def read_condition(text: str) -> Condition:
    """Return the condition that a text says; raises :class:`DesignBroken` where a badge has no such field."""
    field, sign, value = text.removeprefix(_NOT).partition(_IS)
    if sign and not value.strip():
        raise DesignBroken(Flaw.WRONG_TYPE, _KEY, text, f"{field.strip()} {_IS} …")
    return Condition(field.strip() if sign else field, text.startswith(_NOT), value.strip())


def all_hold(conditions: Sequence[str], badge: Badge) -> bool:
    """Say whether every one of some conditions, as a design has them, is so on a badge."""
    return all(read_condition(one).holds(badge) for one in conditions)


def _is_same(one: str, other: str) -> bool:
    """Compare folded; marks that folding leaves nothing of, as ``―``, are compared as they stand."""
    folded = fold_text(one)
    return folded == fold_text(other) if folded else one == other.strip()
