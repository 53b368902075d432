"""One command from its words to its exit code."""

from argparse import Namespace
from collections.abc import Sequence

from checkin import __version__
from checkin.cli.arguments import asked_language, overview, parser_of, with_readable_words
from checkin.cli.commands import COMMANDS, command
from checkin.cli.console import Console, Exit, finish, hush, make_unbreakable
from checkin.cli.desk import Window, desk_for
from checkin.faults import Fault
from checkin.machine import settings_file
from checkin.settings import Language, Settings, load_settings
from checkin.wording.language import system_language, use_language


def main(argv: Sequence[str], window: Window | None = None) -> int:
    """Carry out one command and return its exit code.

    Faults become sentences, or JSON where it was asked for. ``window`` is for the commands that want one.
    """
    as_json = "--json" in argv
    make_unbreakable(as_json)
    use_language(asked_language(argv) or system_language())
    try:
        settings = _settings()
        speak(argv, settings)
        options = _parse(argv)
        exit_code = command(options.command).run(options, desk_for(options, settings, window))
        finish()
    except Fault as fault:
        Console(as_json).fault(fault)
        return Exit.FAULT
    except SystemExit as end:
        return int(end.code or 0)
    except BrokenPipeError:
        hush()
        return Exit.DONE
    return exit_code


def _settings() -> Settings:
    """Return what a person chose; where that cannot be read, say so beside the answer and go on without it."""
    try:
        return load_settings(settings_file())
    except Fault as fault:
        Console(as_json=False).fault(fault)
        return Settings()


def speak(argv: Sequence[str], settings: Settings) -> None:
    """Speak the language that was asked for, else the one that was chosen, else the system's."""
    chosen = None if settings.language is Language.SYSTEM else settings.language.value
    use_language(asked_language(argv) or chosen or system_language())


def _parse(argv: Sequence[str]) -> Namespace:
    name = argv[0] if argv else ""
    if name in COMMANDS:
        options = parser_of(name, command(name)).parse_args(argv[1:])
        options.command = name
        return with_readable_words(options)
    if "--version" in argv:
        print(f"checkin {__version__}")
        raise SystemExit(Exit.DONE)
    return overview().parse_args(argv)
