"""Whether a badge that was printed still says what it should."""

import json
from hashlib import blake2b

from checkin.domain.attendee import Attendee, Profile


def words_digest(profile: Profile) -> str:
    """Return a short digest of what badges are made of, 16 hexadecimal digits.

    The event's title is left out: a new one is new on every badge, and everybody knows. So are columns of the
    list that are no field, which sites change with every download.
    """
    says_tags = profile.consent is not False
    words = (
        profile.name,
        profile.family_name,
        profile.given_name,
        profile.reading,
        profile.company,
        profile.title,
        profile.industry,
        profile.industry_text,
        profile.ticket_type,
        profile.looking_for if says_tags else (),
        profile.can_offer if says_tags else (),
    )
    return blake2b(json.dumps(words, ensure_ascii=True).encode("ascii"), digest_size=8).hexdigest()


def needs_badge(attendee: Attendee) -> bool:
    """Say whether a badge was never printed, or says something else than it should by now."""
    return not attendee.badges or attendee.printed_words != words_digest(attendee.profile)
