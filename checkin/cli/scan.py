"""``checkin scan``: decide about a scanned code, and check in."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from checkin.cli.arguments import add_event_file
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.cli.objects import verdict_object
from checkin.domain.attendee import How
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.flows.check_in import Fee, overrule, scan
from checkin.store.ports import EventStore
from checkin.wording.language import tr
from checkin.wording.verdicts import verdict_words

_STDIN = "-"


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's own arguments."""
    add_event_file(parser)
    parser.add_argument(
        "code", metavar=tr("CODE"), help=tr("what was scanned; - reads one code a line until the end")
    )
    parser.add_argument(
        "--admit-anyway", action="store_true", help=tr("admit in spite of a refusal that may be overruled")
    )
    parser.add_argument("--paid", action="store_true", help=tr("the unpaid fee was received just now"))


def run(options: Namespace, desk: Desk) -> Exit:
    """Decide about each code; the last exit code that is not 0 stands."""
    ended = Exit.DONE
    with desk.open(options.file) as store:
        for code in _codes(options.code, sys.stdin or ()):
            verdict = _decide(store, code, options)
            _tell(verdict, store, desk, is_one_of_many=options.code == _STDIN)
            ended = ended if verdict.admits else Exit.REFUSED
    return ended


def _codes(code: str, lines: Iterable[str]) -> Iterator[str]:
    if code != _STDIN:
        yield code
        return
    yield from (line.strip() for line in lines if line.strip())


def _decide(store: EventStore, code: str, options: Namespace) -> Verdict:
    verdict = scan(store, code, How.COMMAND)
    is_paid = options.paid and verdict.kind is VerdictKind.UNPAID
    if verdict.can_be_overruled and (options.admit_anyway or is_paid):
        return overrule(store, verdict, How.COMMAND, Fee.RECEIVED if options.paid else Fee.LEFT_OPEN)
    return verdict


def _tell(verdict: Verdict, store: EventStore, desk: Desk, *, is_one_of_many: bool) -> None:
    words = verdict_words(verdict, store.event, store.lane.now())
    name = verdict.attendee.name if verdict.attendee else ""
    head = " ".join(filter(None, (words.symbol, words.word, words.reason)))
    for line in (f"{head}: {name}" if name else head, words.explanation, words.action):
        if line:
            desk.console.say(line)
    sentence = " ".join(filter(None, (words.explanation, words.action)))
    said = verdict_object(verdict, desk.industries) | {"word": words.word, "sentence": sentence}
    if is_one_of_many:
        desk.console.answer_line(said)
    else:
        desk.console.answer(said)
