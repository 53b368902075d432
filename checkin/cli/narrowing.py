"""Whom of the list a command line asks for: by state, by words, by industry."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from checkin.domain.attendee import State
from checkin.domain.industries import read_industries
from checkin.domain.query import Query
from checkin.paths import asset_text
from checkin.wording.language import tr


def add_narrowing(parser: ArgumentParser) -> None:
    """Let a command take what the filter of the attendees page takes."""
    states = [state.value for state in State]
    parser.add_argument(
        "--state", action="append", choices=states, help=tr("only who stands there; may be repeated")
    )
    words = tr("name, reading, romaji, company, email, code or the end of a phone number")
    parser.add_argument("--search", default="", metavar=tr("WORDS"), help=words)
    parser.add_argument(
        "--mark",
        action="append",
        default=[],
        metavar=tr("MARK"),
        help=tr("only who has this mark; may be repeated"),
    )
    parser.add_argument(
        "--industry",
        action="append",
        type=_industry_id,
        metavar=tr("INDUSTRY"),
        help=tr("only this industry, by its id or its name; may be repeated"),
    )


def query_of(options: Namespace) -> Query:
    """Return what is asked for, in the order of the list."""
    return Query(
        text=options.search,
        states=frozenset(State(state) for state in options.state or ()),
        industries=frozenset(options.industry or ()),
        marks=frozenset(options.mark),
    )


def _industry_id(text: str) -> str:
    industries = read_industries(asset_text("industries.toml"))
    found = text if industries.get(text) else industries.place(text)
    if not found:
        known = ", ".join(industry.id for industry in industries.labels)
        raise ArgumentTypeError(tr("“{text}” is no industry; there are {known}", text=text, known=known))
    return found
