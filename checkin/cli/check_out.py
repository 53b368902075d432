"""``checkin check-out``: note that an attendee has left."""

from argparse import Namespace

from checkin.cli.console import Exit
from checkin.cli.deed import add_arguments, carry_out
from checkin.cli.desk import Desk
from checkin.flows.check_in import check_out
from checkin.wording.language import tr

__all__ = ["add_arguments", "run"]


def run(options: Namespace, desk: Desk) -> Exit:
    """Note it; who is not inside cannot leave."""
    return carry_out(
        options,
        desk,
        check_out,
        "checked_out",
        done=lambda after: tr("{name} has left.", name=after.name),
        refused=lambda before: tr("{name} is not inside.", name=before.name),
    )
