"""One badge on demand: on which printer, paper and slot, in which design; made and sent as all others are."""

from dataclasses import dataclass, replace

from checkin.domain.attendee import Attendee, Origin, Profile, Stamp
from checkin.domain.calibration import Calibration
from checkin.domain.design import Design
from checkin.domain.finish import Finish
from checkin.domain.progress import Progress, unwatched
from checkin.domain.stock import Stock
from checkin.faults import Fault, FaultKind
from checkin.flows.designs import remembered_design
from checkin.flows.print_badges import make_pdf
from checkin.settings import Settings
from checkin.ui.badges.choices import chosen_stock
from checkin.ui.operations.badge_context import BadgeContext
from checkin.ui.pdf_pages import page_sizes
from checkin.ui.system_printers import SystemPrinters

_NO_TICKET = "0" * 20
"""Drawn as any ticket, and nobody's."""


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """What badges on demand are printed on."""

    printer: str
    """Its name; empty for whatever the system prints on."""
    stock: Stock
    start: int
    """The slot for the next badge, from 1."""
    design: Design
    calibration: Calibration

    @property
    def slot_after(self) -> int:
        """The slot for the badge after the next one."""
        return self.start % self.stock.per_page + 1


def printer_of(settings: Settings) -> str:
    """Return the name of the printer of badges on demand."""
    return settings.door_printer or settings.printer


def at_the_door(settings: Settings) -> AtTheDoor:
    """Return what was chosen, and what the other badges are made with where nothing was."""
    printer = printer_of(settings)
    stock = chosen_stock(replace(settings, stock=settings.door_stock or settings.stock))
    start = settings.door_slot if settings.door_slot <= stock.per_page else 1
    design = remembered_design(settings.door_design or settings.design)
    return AtTheDoor(printer, stock, start, design, settings.calibration_of(printer))


def ready(settings: Settings, printers: SystemPrinters) -> AtTheDoor | None:
    """Return what the next badge is printed on; None while its printer is not there."""
    chosen = at_the_door(settings)
    return chosen if printers.has(chosen.printer) else None


def print_badge(
    attendee: Attendee, chosen: AtTheDoor, context: BadgeContext, printers: SystemPrinters, progress: Progress
) -> None:
    """Make one badge and send it to its printer. Raises ``PRINTER_TROUBLE``."""
    printers.print_on(chosen.printer, _pdf(attendee, chosen, context, progress), progress)


def print_trial(
    name: str, settings: Settings, context: BadgeContext, printers: SystemPrinters, progress: Progress
) -> AtTheDoor:
    """Print a badge of nobody, and return what on. Raises ``PRINTER_TROUBLE``."""
    chosen = ready(settings, printers)
    if chosen is None:
        raise Fault(FaultKind.PRINTER_TROUBLE, detail=printer_of(settings))
    print_badge(_nobody(name, context), chosen, context, printers, progress)
    return chosen


def warm_up(settings: Settings, context: BadgeContext) -> None:
    """Read fonts and design before the first badge is wanted: reading two fonts alone takes 55 ms."""
    page_sizes(_pdf(_nobody("名札", context), at_the_door(settings), context, unwatched))


def _pdf(attendee: Attendee, chosen: AtTheDoor, context: BadgeContext, progress: Progress) -> bytes:
    return make_pdf(
        [attendee],
        context.event,
        context.industries,
        chosen.stock,
        chosen.start,
        context.language,
        progress,
        finish=Finish(chosen.calibration),
        design=chosen.design,
    )


def _nobody(name: str, context: BadgeContext) -> Attendee:
    """Return somebody of whom everything is known that a badge can show; no list has such a ticket."""
    profile = Profile(
        name=name,
        reading=name,
        company=context.event.title,
        title=name,
        industry=context.industries.labels[0].id,
        looking_for=(name,),
    )
    return Attendee("", _NO_TICKET, Origin.WALK_IN, profile, Stamp("", 0, "", ""), profile)
