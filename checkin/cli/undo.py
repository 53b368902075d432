"""``checkin undo``: take back what was done last at the door for an attendee."""

from argparse import Namespace

from checkin.cli.console import Exit
from checkin.cli.deed import add_arguments, carry_out
from checkin.cli.desk import Desk
from checkin.flows.check_in import undo
from checkin.wording.language import tr
from checkin.wording.states import state_word

__all__ = ["add_arguments", "run"]


def run(options: Namespace, desk: Desk) -> Exit:
    """Take back the check-out, or else the check-in."""
    return carry_out(
        options,
        desk,
        undo,
        "undone",
        done=lambda after: tr(
            "Taken back. {name} is now: {state}.", name=after.name, state=state_word(after.state)
        ),
        refused=lambda before: tr("There is nothing to take back for {name}.", name=before.name),
    )
