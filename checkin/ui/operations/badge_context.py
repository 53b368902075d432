"""What a badge needs besides its attendee; known in the window's thread, used in the printer's."""

from dataclasses import dataclass

from checkin.domain.event import Event
from checkin.domain.industries import Industries
from checkin.ui.operations.session import Session
from checkin.wording.language import language


@dataclass(frozen=True, slots=True)
class BadgeContext:
    """The event, the names of industries, and the language of the moment."""

    event: Event
    industries: Industries
    language: str


def badge_context(session: Session) -> BadgeContext:
    """Return what badges that are made now need."""
    return BadgeContext(session.current_event, session.industries, language())
