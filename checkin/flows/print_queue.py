"""Badges on demand: a queue in the event file, so that no badge is lost with the power, and none comes out twice.

Each lane prints its own jobs. That a badge is being sent is on disk before anything goes to the printer; who finds
it so later does not know whether it came out, and asks.
"""

from dataclasses import dataclass, replace
from enum import Enum

from checkin.domain.attendee import Attendee, Stamp
from checkin.domain.badge_words import needs_badge, words_digest
from checkin.domain.journal import Kind
from checkin.domain.lane import Lane
from checkin.domain.print_job import NOT_SENT, JobState, PrintJob, job_for
from checkin.faults import Fault, FaultKind
from checkin.store.ports import Change, EventStore


class Asked(Enum):
    """What became of asking for a badge."""

    QUEUED = "queued"
    IN_QUEUE = "in_queue"  # it is wanted already, and still on its way
    PRINTED = "printed"  # a badge that is right was printed before: printing it again wants asking again


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of asking for a badge, and whose it is."""

    asked: Asked
    attendee: Attendee


@dataclass(frozen=True, slots=True)
class Queued:
    """A job of this lane, and whose badge it is."""

    job: PrintJob
    name: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A job that is to be printed now, and whose badge it is."""

    job: PrintJob
    attendee: Attendee


def queue_badge(change: Change, attendee_id: str, asked: Stamp) -> bool:
    """Queue somebody's badge at the lane that asks; say False where it is on its way there already."""
    if any(job.attendee_id == attendee_id and job.lane == asked.lane for job in change.print_jobs()):
        return False
    change.keep_job(job_for(attendee_id, asked))
    return True


def drop_unsent(change: Change, attendee_id: str, lane: str) -> None:
    """Drop what a lane has not sent yet of somebody's badges."""
    for job in _own(change, lane):
        if job.attendee_id == attendee_id and job.state in NOT_SENT:
            change.end_job(job.id)


def ask_for_badge(store: EventStore, attendee_id: str, *, again: bool = False) -> Answer:
    """Queue the badge of somebody whom a person chose; one that is printed and right only when asked ``again``.

    Raises :class:`Fault` where nobody has the id.
    """
    lane = store.lane
    with store.change() as change:
        attendee = change.attendee(attendee_id)
        if attendee is None:
            raise Fault(FaultKind.UNKNOWN_ATTENDEE, detail=attendee_id)
        if not (again or needs_badge(attendee)):
            return Answer(Asked.PRINTED, attendee)
        asked = Stamp(lane.new_id(), lane.now(), lane.name, lane.actor)
        is_new = queue_badge(change, attendee_id, asked)
        return Answer(Asked.QUEUED if is_new else Asked.IN_QUEUE, attendee)


def take_up(store: EventStore) -> None:
    """Go on after a start: nobody knows of a badge that was being sent whether it came out."""
    with store.change() as change:
        for job in _own(change, store.lane.name):
            if job.state is JobState.SENDING:
                change.keep_job(replace(job, state=JobState.UNSURE))


def take_next(store: EventStore, stock_id: str) -> Taken | None:
    """Write down that the next badge is being sent, and return it.

    None where nothing waits, and while one has failed: the next would meet the same printer.
    """
    with store.change() as change:
        jobs = _own(change, store.lane.name)
        if any(job.state in (JobState.FAILED, JobState.SENDING) for job in jobs):
            return None
        for job in (job for job in jobs if job.state is JobState.WAITING):
            attendee = change.attendee(job.attendee_id)
            if attendee is None:  # nobody is left to wear it
                change.end_job(job.id)
                continue
            words = words_digest(attendee.profile)
            sending = replace(job, state=JobState.SENDING, stock=stock_id, words=words)
            change.keep_job(sending)
            return Taken(sending, attendee)
        return None


def record_gone(store: EventStore, job: PrintJob) -> None:
    """Record that a badge came out as it was sent; that ends its job, both or neither."""
    with store.change() as change:
        for standing in _standing(change, job):
            data = {"stock": standing.stock, "words": standing.words}
            change.record(Kind.BADGE_PRINTED, standing.attendee_id, data)
            change.end_job(standing.id)


def record_failed(store: EventStore, job: PrintJob, fault: Fault) -> None:
    """Keep what was the trouble with a badge until a person decides."""
    with store.change() as change:
        for standing in _standing(change, job):
            failed = replace(standing, state=JobState.FAILED, trouble=fault.kind, detail=fault.detail)
            change.keep_job(failed)


def send_again(store: EventStore, job: PrintJob) -> None:
    """Let a badge wait for the printer again, after a person has said so."""
    with store.change() as change:
        for standing in _standing(change, job):
            change.keep_job(replace(standing, state=JobState.WAITING, trouble=None, detail=""))


def drop(store: EventStore, job: PrintJob) -> None:
    """Give a badge up."""
    with store.change() as change:
        for standing in _standing(change, job):
            change.end_job(standing.id)


def look(store: EventStore) -> tuple[Queued, ...]:
    """Return this lane's jobs in their order, each with the name on its badge."""
    own = [job for job in store.print_jobs() if job.lane == store.lane.name]
    names = {attendee.id: attendee.name for attendee in store.attendees([job.attendee_id for job in own])}
    return tuple(Queued(job, names.get(job.attendee_id, "")) for job in own)


def work_as(store: EventStore, lane: Lane) -> None:
    """Write as another lane from now on, which takes over what this machine has still to print."""
    with store.change() as change:
        for job in _own(change, store.lane.name):
            change.keep_job(replace(job, lane=lane.name))
    store.work_as(lane)


def _own(change: Change, lane: str) -> list[PrintJob]:
    return [job for job in change.print_jobs() if job.lane == lane]


def _standing(change: Change, job: PrintJob) -> list[PrintJob]:
    """Return a job if it still stands where a screen shows it: a click too many decides nothing.

    The lane may have got another name meanwhile.
    """
    return [one for one in change.print_jobs() if (one.id, one.state) == (job.id, job.state)]
