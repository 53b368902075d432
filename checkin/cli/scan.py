"""``checkin scan``: decide about a scanned code, and check in."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from checkin.cli.arguments import add_event_file, name, yen
from checkin.cli.console import Exit
from checkin.cli.desk import Desk
from checkin.cli.objects import verdict_object
from checkin.domain.attendee import How
from checkin.domain.verdict import Verdict, VerdictKind
from checkin.flows.check_in import overrule, scan
from checkin.flows.fee import Fee, LeftOpen, Received, Waived
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
    fee = parser.add_mutually_exclusive_group()
    fee.add_argument("--paid", action="store_true", help=tr("the unpaid fee was received just now"))
    fee.add_argument("--waived", type=name, metavar=tr("REASON"), help=tr("the unpaid fee is waived"))
    parser.add_argument("--given", type=yen, metavar=tr("YEN"), help=tr("what was handed over for it"))


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
    fee = _fee(options)
    is_settled = verdict.kind is VerdictKind.UNPAID and not isinstance(fee, LeftOpen)
    if verdict.can_be_overruled and (options.admit_anyway or is_settled):
        return overrule(store, verdict, How.COMMAND, fee)
    return verdict


def _fee(options: Namespace) -> Fee:
    if options.waived is not None:
        return Waived(options.waived)
    return Received(options.given) if options.paid else LeftOpen()


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
