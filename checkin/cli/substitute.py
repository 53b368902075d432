"""``checkin substitute``: note that another person comes with somebody's ticket."""

from argparse import ArgumentParser, Namespace
from functools import partial

from checkin.cli import deed
from checkin.cli.arguments import name, one_line
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.domain.attendee import Attendee, Profile
from checkin.flows.substitute import end_substitution, substitute
from checkin.store.ports import EventStore
from checkin.wording.language import tr


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    deed.add_arguments(parser)
    text = tr("TEXT")
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--name", type=name, metavar=text, help=tr("name of who comes"))
    who.add_argument("--end", action="store_true", help=tr("whom the list names comes after all"))
    parser.add_argument("--reading", type=one_line, default="", metavar=text, help=tr("reading of the name"))
    parser.add_argument("--company", type=one_line, default="", metavar=text, help=tr("company"))
    parser.add_argument("--title", type=one_line, default="", metavar=text, help=tr("job title"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Note it; the ticket admits once as before."""
    person = Profile(
        name=options.name or "", reading=options.reading, company=options.company, title=options.title
    )
    return deed.carry_out(
        options,
        desk,
        _end if options.end else partial(_begin, person),
        "substituted",
        done=_sentence,
        refused=lambda before: tr("Nobody comes in place of {name}.", name=before.name),
    )


def _begin(person: Profile, store: EventStore, attendee_id: str) -> Attendee:
    return substitute(store, attendee_id, person)


def _end(store: EventStore, attendee_id: str) -> Attendee | None:
    attendee = store.attendee(attendee_id)
    return end_substitution(store, attendee_id) if attendee and attendee.substitution else None


def _sentence(after: Attendee) -> str:
    if after.substitution:
        return tr("{name} comes in place of {original}.", name=after.name, original=after.comes_instead_of)
    return tr("{name} comes after all.", name=after.name)
