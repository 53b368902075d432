"""Reading the command line, in the language of the moment."""

import sys
from argparse import SUPPRESS, Action, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NoReturn, cast

from checkin.cli.commands import COMMANDS, Command, summary
from checkin.cli.console import Exit
from checkin.cli.reasons import heading_words, reason_words
from checkin.files.neutralise import neutralise
from checkin.files.values import amount_of
from checkin.wording.language import LANGUAGES, tr


class _Formatter(HelpFormatter):
    """Help whose own words are translated too."""

    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        """Begin with the word for usage."""
        super().add_usage(usage, actions, groups, tr("Usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a part of the help under its heading."""
        super().start_section(heading and heading_words(heading))


class Parser(ArgumentParser):
    """A parser that says what it did not understand, and how to see what it does."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, and end: exit code 2."""
        sentence = tr("The command was not understood: {reason}", reason=reason_words(message))
        advice = tr("`{program} --help` explains it.", program=self.prog)
        print(f"{sentence}\n{advice}", file=sys.stderr)
        raise SystemExit(Exit.FAULT)


def overview() -> ArgumentParser:
    """Return the parser of the program itself, which knows the commands by name."""
    lines = "\n".join(f"  {name:<10} {summary(name)}" for name in COMMANDS)
    parser = Parser(
        prog="checkin",
        usage=tr("checkin [FILE]   or   checkin COMMAND …"),
        description=tr("Reception for cross-industry mixers. Without a command the window opens."),
        epilog=tr("Commands:") + "\n" + lines,
        formatter_class=_Overview,
        add_help=False,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help=SUPPRESS)
    options = parser.add_argument_group(tr("Options"))
    options.add_argument("-h", "--help", action="help", help=tr("show this and end"))
    options.add_argument("--version", action="store_true", help=tr("show the version and end"))
    _add_language(options)
    return parser


class _Overview(_Formatter):
    """Help that keeps the lines of the list of commands."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text


def parser_of(name: str, command: Command) -> ArgumentParser:
    """Return the parser of one command: its own arguments, and those that every command has."""
    parser = Parser(
        prog=f"checkin {name}",
        description=summary(name),
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    every = parser.add_argument_group(tr("For every command"))
    every.add_argument("-h", "--help", action="help", help=tr("show this and end"))
    every.add_argument("--json", action="store_true", help=tr("answer in JSON"))
    every.add_argument("--lane", metavar=tr("NAME"), default="", help=tr("name of this lane"))
    every.add_argument("--actor", metavar=tr("NAME"), default="", help=tr("who works here"))
    _add_language(every)
    return parser


def _add_language(group: Any) -> None:
    group.add_argument("--lang", choices=LANGUAGES, help=tr("language of the answers"))


def asked_language(argv: Sequence[str]) -> str | None:
    """Return the language that a command line asks for, before it is parsed: its help speaks it already."""
    for word, following in zip(argv, (*argv[1:], ""), strict=True):
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if asked in LANGUAGES:
            return asked
    return None


def add_event_file(parser: ArgumentParser) -> None:
    """Let a command take the event file it works on."""
    parser.add_argument("file", metavar=tr("FILE"), type=Path, help=tr("the event file (.checkin)"))


def one_line(text: str) -> str:
    """Read a text of one line, without characters that do harm unseen."""
    return " ".join(neutralise(readable(text)).splitlines())


def name(text: str) -> str:
    """Read a text that must not be empty."""
    if not (written := one_line(text)):
        raise ArgumentTypeError("expected one argument")  # as argparse says it, and reason_words then too
    return written


def yen(text: str) -> int:
    """Read an amount: 3000, ¥3,000."""
    amount = amount_of(text)
    if amount is None:
        raise ArgumentTypeError(tr("Please give the fee as a number, such as 3000."))
    return amount


def count_from_0(text: str) -> int:
    """Read a number that is not below zero."""
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def readable(text: str) -> str:
    """Return a word of the command line as UTF-8 has it, whatever the system took its bytes for."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")


def with_readable_words(options: Namespace) -> Namespace:
    """Return the options with every text readable; paths stay as the system gave them."""
    return Namespace(**{name: _readable_value(value) for name, value in vars(options).items()})


def _readable_value(value: Any) -> Any:
    """Return a text, or a list of them, readable; what an option has made something else of stays as it is."""
    if type(value) is str:
        return readable(value)
    if isinstance(value, list):
        return [_readable_value(word) for word in cast("list[Any]", value)]
    return value


def day(text: str) -> date:
    """Read a day: 2026-12-01."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(tr("“{text}” is no day like 2026-12-01", text=text)) from error


def hour(text: str) -> time:
    """Read a time of day: 18:30."""
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(tr("“{text}” is no time like 18:30", text=text)) from error


def moment(on: date, at: time | None, after: int | None = None) -> int | None:
    """Return a local time of a day as UTC in milliseconds, on the next day where it would not come ``after``."""
    if at is None:
        return None
    local = datetime.combine(on, at)
    if after is not None and local.timestamp() * 1000 <= after:
        local += timedelta(days=1)
    return int(local.timestamp() * 1000)
