"""What of a badge a design can ask for, by name."""

from checkin.domain.design_flaw import DesignBroken, Flaw

COLUMN = "column:"
"""``column:Table`` shows the source column ``Table`` of the RSVP list."""
FIELDS = frozenset(
    ("name", "family_name", "given_name", "reading", "company", "title", "industry", "event", "ticket_type")
)
LISTS = frozenset(("looking_for", "can_offer"))
AFFILIATION = "affiliation"
"""Company and title: side by side where they fit, else one under the other."""


def check_field(name: str, key: str, known: frozenset[str]) -> None:
    """Raise where a badge has no such field; any column of the list will do."""
    if name not in known and not (name.startswith(COLUMN) and len(name) > len(COLUMN)):
        raise DesignBroken(Flaw.NOT_A_CHOICE, key, name, " | ".join([*sorted(known), f"{COLUMN}…"]))
