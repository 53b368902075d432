"""Who issues receipts, and what they say about the tax."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

TAX_PERCENT = 10
_SHAPE = re.compile(r"T[0-9]{13}")


class Tax(StrEnum):
    """What a receipt says about the consumption tax."""

    NOT_SHOWN = "not_shown"
    INCLUDED = "included"
    EXEMPT = "exempt"


class RegistrationFlaw(StrEnum):
    """What is amiss with a registration number."""

    SHAPE = "shape"
    """Not T and thirteen digits."""
    CHECK_DIGIT = "check_digit"
    """No corporate number. Numbers of sole proprietors are not said to carry a check digit, so it may be right."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues receipts, as it is printed on them."""

    name: str = ""
    address: str = ""
    phone: str = ""
    registration: str = ""
    """``T`` and thirteen digits of a qualified invoice issuer, or empty."""
    tax: Tax = Tax.NOT_SHOWN

    def to_data(self) -> dict[str, Any]:
        """Return the issuer as JSON values."""
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Issuer":
        """Return the issuer that :meth:`to_data` wrote; names this version does not know are left out."""
        known = {f.name: data[f.name] for f in fields(cls) if f.name in data}
        return cls(**known | {"tax": Tax(data.get("tax", Tax.NOT_SHOWN))})


NO_ISSUER = Issuer()


def tax_within(amount: int, tax: Tax) -> int | None:
    """Return the tax that an amount in yen includes, rounded down; None where a receipt names none."""
    return amount * TAX_PERCENT // (100 + TAX_PERCENT) if tax is Tax.INCLUDED else None


def plain_registration(text: str) -> str:
    """Return a registration number as it is printed, from what a person typed: full width, spaces, hyphens."""
    return re.sub(r"[\s\-‐－―ー−]", "", unicodedata.normalize("NFKC", text)).upper()


def registration_flaw(number: str) -> RegistrationFlaw | None:
    """Return what is amiss with a registration number, plain as :func:`plain_registration` returns it."""
    if not _SHAPE.fullmatch(number):
        return RegistrationFlaw.SHAPE
    return None if int(number[1]) == _check_digit(number[2:]) else RegistrationFlaw.CHECK_DIGIT


def _check_digit(base: str) -> int:
    """Return the first digit of a corporate number, from its other twelve.

    Counted from the last of them, every second digit is doubled; the sum's remainder by nine is taken from nine
    (National Tax Agency, "Calculation of the check digit", https://www.houjin-bangou.nta.go.jp).
    """
    total = sum(int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(base)))
    return 9 - total % 9
