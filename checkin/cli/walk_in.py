"""``checkin walk-in``: register and admit somebody who is not on the list."""

import re
from argparse import ArgumentParser, Namespace

from checkin.cli.arguments import add_event_file, name, one_line, yen
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.cli.objects import verdict_object
from checkin.domain.attendee import Profile
from checkin.domain.ticket import grouped
from checkin.flows.fee import LeftOpen, Received
from checkin.flows.walk_in import walk_in
from checkin.wording.language import tr

_BETWEEN_TAGS = re.compile(r"[、,，;；\n]")


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    text = tr("TEXT")
    parser.add_argument("--name", required=True, type=name, metavar=text, help=tr("name"))
    parser.add_argument("--reading", type=one_line, default="", metavar=text, help=tr("reading of the name"))
    parser.add_argument("--company", type=one_line, default="", metavar=text, help=tr("company"))
    parser.add_argument("--title", type=one_line, default="", metavar=text, help=tr("job title"))
    parser.add_argument(
        "--industry", type=one_line, default="", metavar=text, help=tr("industry, in their own words")
    )
    parser.add_argument(
        "--looking-for", type=one_line, default="", metavar=text, help=tr("whom they look for; 、 between several")
    )
    parser.add_argument(
        "--can-offer", type=one_line, default="", metavar=text, help=tr("what they can offer; 、 between several")
    )
    parser.add_argument("--email", type=one_line, default="", metavar=text, help=tr("email"))
    parser.add_argument("--phone", type=one_line, default="", metavar=text, help=tr("phone number"))
    parser.add_argument("--introduced-by", type=one_line, default="", metavar=text, help=tr("who introduced them"))
    parser.add_argument("--note", type=one_line, default="", metavar=text, help=tr("note to staff"))
    parser.add_argument("--fee", type=yen, metavar=tr("YEN"), help=tr("what they have to pay"))
    parser.add_argument("--paid", action="store_true", help=tr("the fee was received just now"))
    parser.add_argument("--ticket", default="", metavar=tr("CODE"), help=tr("a genuine ticket that they showed"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Register and admit them."""
    fee = Received() if options.paid else LeftOpen()
    with desk.open(options.file) as store:
        verdict = walk_in(store, _profile(options, desk), fee, options.ticket)
    attendee = verdict.attendee
    assert attendee is not None
    desk.console.say(tr("{name} is registered and in.", name=attendee.name))
    desk.console.say(tr("Ticket: {ticket}", ticket=grouped(attendee.ticket)))
    desk.console.answer(verdict_object(verdict, desk.industries))
    return Exit.DONE


def _profile(options: Namespace, desk: Desk) -> Profile:
    return Profile(
        name=options.name,
        reading=options.reading,
        company=options.company,
        title=options.title,
        industry=desk.industries.place(options.industry),
        industry_text=options.industry,
        looking_for=_tags(options.looking_for),
        can_offer=_tags(options.can_offer),
        email=options.email,
        phone=options.phone,
        introduced_by=options.introduced_by,
        note=options.note,
        fee_due=options.fee,
    )


def _tags(text: str) -> tuple[str, ...]:
    pieces = (piece.strip() for piece in _BETWEEN_TAGS.split(text))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))
