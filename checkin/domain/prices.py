"""What the event itself asks for a ticket, where the list names no fee."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from checkin.domain.money import Price
from checkin.domain.names import fold_text


@dataclass(frozen=True, slots=True)
class Prices:
    """The usual price, and those of ticket types that differ from it."""

    usual: Price | None = None
    """For walk-ins, and for every ticket type that has no price of its own."""
    of_types: tuple[tuple[str, Price], ...] = ()
    """Ticket types as a person wrote them, each with its price."""

    def of(self, ticket_type: str) -> Price | None:
        """Return the price of a ticket type; width, case and spaces do not matter."""
        wanted = fold_text(ticket_type)
        return next((price for name, price in self.of_types if fold_text(name) == wanted), self.usual)

    def of_walk_in(self, ticket_type: str) -> Price | None:
        """Return the price for somebody who cannot have paid before."""
        price = self.of(ticket_type)
        return replace(price, is_prepaid=False) if price else None

    def with_type(self, ticket_type: str, price: Price) -> "Prices":
        """Return the prices with another one for a ticket type."""
        wanted = fold_text(ticket_type)
        others = tuple(pair for pair in self.of_types if fold_text(pair[0]) != wanted)
        return replace(self, of_types=(*others, (ticket_type, price)))

    def to_data(self) -> dict[str, Any]:
        """Return the prices as JSON values."""
        return {
            "usual": _price_to_data(self.usual) if self.usual else None,
            "of_types": [[name, _price_to_data(price)] for name, price in self.of_types],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Prices":
        """Return the prices that :meth:`to_data` wrote."""
        usual = data.get("usual")
        of_types = tuple((name, Price(*price)) for name, price in data.get("of_types", ()))
        return cls(Price(*usual) if usual else None, of_types)


NO_PRICES = Prices()


def _price_to_data(price: Price) -> list[Any]:
    return [price.yen, price.is_prepaid]
