"""The words of the attendance record and of the journal beside it."""

import unicodedata
from collections.abc import Sequence
from datetime import tzinfo

from checkin.domain.attendance import Column, RecordWords
from checkin.domain.history import Past
from checkin.domain.industries import Industries
from checkin.domain.journal import Entry
from checkin.files.answers import rsvp_of
from checkin.files.audit import AuditWords
from checkin.files.encodable import Misfit
from checkin.files.record_headers import record_header
from checkin.flows.export_attendance import RecordText
from checkin.wording.journal import sentence
from checkin.wording.language import language, tr
from checkin.wording.states import decision_word, how_word, state_word
from checkin.wording.values import payment_word, rsvp_word


def record_words(industries: Industries, zone: tzinfo | None = None) -> RecordWords:
    """Return how the record says things in the language of the moment; ``zone`` None is the system's own."""
    spoken = language()
    return RecordWords(
        state=state_word,
        how=how_word,
        decision=decision_word,
        rsvp=rsvp_word,
        payment=payment_word,
        consent=lambda given: tr("Yes") if given else tr("No"),
        industry=lambda profile: industries.shown(profile, spoken),
        rsvp_said_by=rsvp_of,
        zone=zone,
    )


def record_text(columns: Sequence[Column], industries: Industries, zone: tzinfo | None = None) -> RecordText:
    """Return everything a record of these columns says, in the language of the moment."""
    return RecordText(column_names(columns), record_words(industries, zone), audit_words(), sheet_names())


def column_names(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return the headers of the record's columns in the language of the moment."""
    spoken = language()
    return tuple(record_header(column, spoken) for column in columns)


def audit_words() -> AuditWords:
    """Return how the audit trail says things in the language of the moment."""
    headers = (
        tr("Time"),
        tr("Lane"),
        tr("By whom"),
        tr("Whom"),
        tr("What happened"),
        tr("Details"),
        tr("Clock"),
        tr("Entry"),
        tr("Attendee"),
        tr("Kind"),
    )
    return AuditWords(headers, _happening)


def misfit_sentence(misfit: Misfit) -> str:
    """Return whose characters an encoding does not have, and which; an invisible one by its number."""
    who = misfit.who or tr("Header")
    return f"{who}: {misfit.column}: {' '.join(map(visible, misfit.characters))}"


def sheet_names() -> tuple[str, str]:
    """Return the names of the two sheets of a workbook: the record and the journal."""
    return tr("Attendance record"), tr("Journal")


def visible(character: str) -> str:
    """Return a character as it can be seen: itself, or its number where it is invisible."""
    is_seen = character.isprintable() and unicodedata.category(character) != "Mn"
    return character if is_seen else f"U+{ord(character):04X}"


def _happening(entry: Entry) -> str:
    return sentence(Past(entry))
