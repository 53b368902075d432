"""What commands say: sentences for people, or one JSON value for programs."""

import errno
import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TextIO

from checkin.faults import Fault, FaultKind
from checkin.wording.language import tr


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0  # or admitted
    REFUSED = 1  # or problems found
    FAULT = 2
    BUG = 3


Json = Mapping[str, object] | Sequence[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command's words go: sentences to people unless JSON was asked for, then JSON alone."""

    as_json: bool

    def say(self, sentence: str) -> None:
        """Say something to a person."""
        if not self.as_json:
            _put(sentence)

    def warn(self, sentence: str) -> None:
        """Tell a person what is wrong; it does not mix with what the command was asked for."""
        if not self.as_json:
            print(sentence, file=sys.stderr)

    def answer(self, value: Json) -> None:
        """Answer a program: UTF-8, two spaces a level."""
        if self.as_json:
            _put(json.dumps(value, ensure_ascii=False, indent=2))

    def answer_line(self, value: Json) -> None:
        """Answer a program that reads line by line."""
        if self.as_json:
            _put(json.dumps(value, ensure_ascii=False), flush=True)

    def fault(self, fault: Fault) -> None:
        """Tell of outside trouble: what happened, what it means, what to do."""
        from checkin.wording.faults import fault_sentence

        words = fault_sentence(fault)
        if self.as_json:
            path = str(fault.path) if fault.path else None
            said = {"title": words.title, "meaning": words.meaning, "advice": words.advice}
            self.answer({"fault": fault.kind.value, "path": path, "detail": fault.detail, **said})
        else:
            print(words.title, words.meaning, words.advice, sep="\n", file=sys.stderr)
            if fault.path is not None:
                print(tr("File: {path}", path=fault.path), file=sys.stderr)


def finish() -> None:
    """Send what was said on its way. Raises :class:`Fault` where it cannot be written."""
    _put("", end="", flush=True)


def hush() -> None:
    """Say nothing more there: nobody reads on, or nothing can be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _put(text: str, end: str = "\n", flush: bool = False) -> None:
    try:
        print(text, end=end, flush=flush)
    except BrokenPipeError:
        raise
    except OSError as trouble:
        hush()
        kind = FaultKind.DISK_FULL if trouble.errno == errno.ENOSPC else FaultKind.DISK_TROUBLE
        raise Fault(kind, detail=str(trouble)) from trouble


def make_unbreakable(as_json: bool) -> None:
    """Let no character that a terminal does not have stop a command; JSON is UTF-8 whatever the terminal."""
    _reconfigure(sys.stdin, "replace")
    for stream in (sys.stdout, sys.stderr):
        _reconfigure(stream, "backslashreplace", is_utf8=as_json and stream is sys.stdout)


def _reconfigure(stream: TextIO, errors: str, is_utf8: bool = False) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8" if is_utf8 else None, errors=errors)
