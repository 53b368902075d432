"""``checkin verify``: say in one line whether an event file is whole."""

from argparse import ArgumentParser, Namespace

from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.flows.verify import Findings, verify
from checkin.wording.language import tr, tr_count


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)


def run(options: Namespace, desk: Desk) -> Exit:
    """Check the file and fold the whole journal again."""
    with desk.open(options.file) as store:
        findings = verify(store)
        people = store.counts().total
    desk.console.say(_sentence(findings, people))
    desk.console.answer(
        {
            "all_is_well": findings.all_is_well,
            "integrity_problems": list(findings.integrity_problems),
            "projected_differently": list(findings.projected_differently),
            "attendees": people,
        }
    )
    return Exit.DONE if findings.all_is_well else Exit.REFUSED


def _sentence(findings: Findings, people: int) -> str:
    if findings.all_is_well:
        return tr_count(
            "All is well: the file is whole, and the journal of {count} attendee agrees with what is shown.",
            "All is well: the file is whole, and the journal of {count} attendees agrees with what is shown.",
            people,
        )
    if findings.integrity_problems:
        first = " ".join(findings.integrity_problems[0].split())
        return tr("The file is damaged: {problem}. Go on with a copy that is whole.", problem=first)
    return tr_count(
        "The file is whole, but {count} attendee is shown other than the journal says.",
        "The file is whole, but {count} attendees are shown other than the journal says.",
        len(findings.projected_differently),
    )
