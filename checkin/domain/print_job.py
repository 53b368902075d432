"""A badge that one lane still has to print, or of which it does not know whether it came out."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.attendee import Stamp
from checkin.faults import FaultKind


class JobState(StrEnum):
    """How far a job is. One that has ended is no job any more: the journal has it, or nobody wants it."""

    WAITING = "waiting"
    SENDING = "sending"  # written down before anything goes to the printer
    UNSURE = "unsure"  # the program ended while it was sending: the badge may have come out
    FAILED = "failed"  # the printer had trouble; a person tries again or drops it


NOT_SENT = frozenset({JobState.WAITING, JobState.FAILED})
"""Of these no badge has come out."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One badge for one attendee, asked for at one lane."""

    id: str
    """The id of the entry that asked for it, or its own where a person did."""
    attendee_id: str
    lane: str
    """The lane that asked, and that alone prints it."""
    actor: str
    at: int
    """When it was asked for: UTC in milliseconds."""
    state: JobState = JobState.WAITING
    stock: str = ""
    """Id of the stock it was sent on."""
    words: str = ""
    """Digest of what the badge said when it was sent."""
    trouble: FaultKind | None = None
    """Why it failed."""
    detail: str = ""
    """What is worth showing of the trouble: the printer's name."""


def job_for(attendee_id: str, asked: Stamp) -> PrintJob:
    """Return the job of somebody's badge, asked for when, where and by whom the stamp says."""
    return PrintJob(asked.entry, attendee_id, asked.lane, asked.actor, asked.at)
