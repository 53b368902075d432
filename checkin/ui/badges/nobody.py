"""What stands in place of the sheets where there is nobody to print badges for."""

from checkin.flows.print_badges import Which
from checkin.ui.widgets.empty_state import EmptyState
from checkin.wording.language import tr


def nobody(which: Which | tuple[str, ...]) -> EmptyState:
    """Return why there is no badge, and the one thing to do."""
    if which in (Which.NOT_YET_PRINTED, Which.NEW_OR_CHANGED):
        return EmptyState(
            tr("Every badge is printed"),
            tr("Choose “Everyone” to print them again, or people on the attendees page to print only theirs."),
        )
    return EmptyState(
        tr("No badges yet"),
        tr("Load the RSVP list, and the badges appear here as they come out of the printer."),
        tr("Go to the attendees"),
    )
