"""The line of the door's printer: what it does, what waits, and what is the matter, each in a sentence or two."""

from collections.abc import Sequence

from checkin.domain.attendee import Attendee, Stamp
from checkin.domain.print_job import JobState, PrintJob
from checkin.faults import Fault
from checkin.flows.print_queue import Answer, Asked, Queued
from checkin.wording.faults import fault_sentence
from checkin.wording.language import tr, tr_count
from checkin.wording.times import moment


def printing_sentence(name: str, waiting: int) -> str:
    """Return whose badge is being printed, and how many come after it."""
    now = tr("Printing the badge of {name} …", name=name)
    return f"{now} {waiting_sentence(waiting)}" if waiting else now


def waiting_sentence(waiting: int) -> str:
    """Return how many badges wait."""
    return tr_count("{count} badge is waiting.", "{count} badges are waiting.", waiting)


def failed_sentence(queued: Queued, waiting: int) -> str:
    """Return what was the trouble with a badge, and what to do."""
    fault = _fault_of(queued.job)
    words = fault_sentence(fault)
    what = f"{words.title} ({fault.detail})" if fault.detail else words.title
    said = tr(
        "The badge of {name} was not printed: {what}. {advice}", name=queued.name, what=what, advice=words.advice
    )
    return f"{said} {waiting_sentence(waiting)}" if waiting else said


def unsure_sentence(name: str) -> str:
    """Return the question about a badge of which nobody knows whether it came out."""
    return tr(
        "The badge of {name} was being printed when printing broke off. It may have come out. Print it again?",
        name=name,
    )


def missing_sentence(printer: str, waiting: int) -> str:
    """Return that badges wait for a printer that is not there."""
    if not printer:
        absent = tr("This computer has no printer for badges; choose one on the Settings page.")
    else:
        absent = tr("The printer “{printer}” is not there. Look whether it is on and connected.", printer=printer)
    return f"{absent} {waiting_sentence(waiting)}"


def asked_sentence(answer: Answer) -> str:
    """Return what became of asking for a badge."""
    name = answer.attendee.name
    match answer.asked:
        case Asked.QUEUED:
            return tr("The badge of {name} is on its way.", name=name)
        case Asked.IN_QUEUE:
            return tr("The badge of {name} is on its way already.", name=name)
        case Asked.PRINTED:
            return tr("The badge of {name} is printed already.", name=name)


def held_sentence(waiting: int) -> str:
    """Return that printing was stopped, and waits for a person."""
    stopped = tr("Printing has been stopped.")
    return f"{stopped} {waiting_sentence(waiting)}" if waiting else stopped


def ready_sentence(printer: str) -> str:
    """Return that whoever is admitted gets a badge."""
    if not printer:
        return tr("Whoever is admitted gets a badge.")
    return tr("Whoever is admitted gets a badge, on “{printer}”.", printer=printer)


def printed_before_sentence(attendee: Attendee, now: int) -> str:
    """Return when, where and by whom somebody's badge was printed."""
    last = attendee.badges[-1]
    return tr(
        "The badge of {name} was printed before ({when}, {where}). Print it again?",
        name=attendee.name,
        when=moment(last.at, now),
        where=_where(last),
    )


def count_waiting(jobs: Sequence[Queued]) -> int:
    """Return how many badges wait."""
    return sum(queued.job.state is JobState.WAITING for queued in jobs)


def _where(stamp: Stamp) -> str:
    return " · ".join(filter(None, (stamp.lane, stamp.actor)))


def _fault_of(job: PrintJob) -> Fault:
    assert job.trouble is not None, "a job that failed says why"
    return Fault(job.trouble, detail=job.detail)
