"""The event itself: title, day, doors, and the secret its tickets are made with."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from checkin.domain.issuer import NO_ISSUER, Issuer
from checkin.domain.prices import NO_PRICES, Prices


@dataclass(frozen=True, slots=True)
class Event:
    """One mixer. Times are UTC in milliseconds; None means that the doors keep no hours."""

    id: str
    title: str
    day: date
    secret: str
    """Key of the tickets' check, in hexadecimal; whoever holds it can make genuine tickets."""
    venue: str = ""
    opens_at: int | None = None
    closes_at: int | None = None
    pin: str = ""
    """The organizer's PIN as ``domain.pin`` keeps it; empty where there is none."""
    badge_boxes: str = ""
    """How the printed badges lie in boxes: a ``badge_box.Boxes``, or empty where nobody has said."""
    badge_box_size: int = 50
    """How many numbers of the list share a box, where they lie by numbers."""
    prices: Prices = NO_PRICES
    """What tickets cost where the list names no fee."""
    issuer: Issuer = NO_ISSUER
    """Who issues receipts."""

    def to_data(self) -> dict[str, Any]:
        """Return the event as JSON values."""
        data = {f.name: getattr(self, f.name) for f in fields(self)}
        data["day"] = self.day.isoformat()
        del data["prices"], data["issuer"]
        if self.prices != NO_PRICES:
            data["prices"] = self.prices.to_data()
        if self.issuer != NO_ISSUER:
            data["issuer"] = self.issuer.to_data()
        return data

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Event":
        """Return the event that :meth:`to_data` wrote; names this version does not know are left out."""
        known = {f.name: data[f.name] for f in fields(cls) if f.name in data}
        known["day"] = date.fromisoformat(known["day"])
        known["prices"] = Prices.from_data(known.get("prices", {}))
        known["issuer"] = Issuer.from_data(known.get("issuer", {}))
        return cls(**known)
