"""What the badges page remembers from one time to the next."""

from dataclasses import dataclass

from checkin.domain.badge_order import BadgeOrder


@dataclass(frozen=True, slots=True)
class BadgeChoices:
    """Order of the badges, and the papers used last, the latest first; empty before the first time."""

    order: BadgeOrder = BadgeOrder.READING
    papers: tuple[str, ...] = ()
