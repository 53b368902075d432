"""What the line of the door's printer says, and what a person can do about it: the most pressing thing alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from checkin.domain.attendee import Attendee
from checkin.domain.print_job import JobState, PrintJob
from checkin.flows.print_queue import Queued
from checkin.ui.operations.print_queue import PrintQueue
from checkin.ui.widgets.notice import Tone
from checkin.wording import print_queue as words
from checkin.wording.language import tr
from checkin.wording.values import masked_name


@dataclass(frozen=True, slots=True)
class Deed:
    """One button."""

    words: str
    act: Callable[[], object] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, how serious it is, and its buttons; None of a tone is what needs nobody."""

    sentence: str
    tone: Tone | None = None
    deeds: tuple[Deed, ...] = ()
    about: PrintJob | None = None


def question(attendee: Attendee, now: int, again: Callable[[], object], leave: Callable[[], object]) -> Said:
    """Ask whether a badge that was printed is printed once more."""
    deeds = Deed(tr("Print again"), again), Deed(tr("Leave it"), leave)
    return Said(words.printed_before_sentence(attendee, now), Tone.WARNING, deeds)


def said_of(queue: PrintQueue, *, is_ready_said: bool, hides_names: bool) -> Said | None:
    """Return what there is to say; ``is_ready_said`` where somebody waits for the next badge.

    Where a person has to do something about a badge, it is named even though names are hidden.
    """
    waiting = words.count_waiting(queue.jobs)
    first = {queued.job.state: queued for queued in reversed(queue.jobs)}
    if unsure := first.get(JobState.UNSURE):
        return _unsure(queue, unsure)
    if failed := first.get(JobState.FAILED):
        return _failed(queue, failed, waiting)
    sending = first.get(JobState.SENDING)
    if queue.is_held and queue.jobs:
        return Said(words.held_sentence(waiting), Tone.WARNING, (Deed(tr("Go on"), queue.try_again),))
    if sending:
        name = masked_name(sending.name) if hides_names else sending.name
        return Said(words.printing_sentence(name, waiting))
    if waiting:
        return _waiting(queue, waiting)
    return Said(words.ready_sentence(queue.printer)) if queue.is_on and is_ready_said else None


def _unsure(queue: PrintQueue, unsure: Queued) -> Said:
    job = unsure.job
    deeds = (
        Deed(tr("Print again"), partial(queue.send_again, job)),
        Deed(tr("It came out"), partial(queue.note_came_out, job)),
        Deed(tr("Drop"), partial(queue.drop, job)),
    )
    return Said(words.unsure_sentence(unsure.name), Tone.WARNING, deeds, job)


def _failed(queue: PrintQueue, failed: Queued, waiting: int) -> Said:
    job = failed.job
    deeds = (
        Deed(tr("Try again"), partial(queue.send_again, job)),
        Deed(tr("Drop"), partial(queue.drop, job)),
    )
    return Said(words.failed_sentence(failed, waiting), Tone.FAULT, deeds, job)


def _waiting(queue: PrintQueue, waiting: int) -> Said:
    next_one = next(queued.job for queued in queue.jobs if queued.job.state is JobState.WAITING)
    if queue.is_printer_missing:
        drop = Deed(tr("Drop"), partial(queue.drop, next_one))
        return Said(words.missing_sentence(queue.printer, waiting), Tone.FAULT, (drop,), next_one)
    return Said(words.waiting_sentence(waiting))
