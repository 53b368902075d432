"""Where in a TOML text something stands: the line behind a path such as ``wide → elements → 3 → size``.

``tomllib`` says what a text means, and not where. This walks over a text that ``tomllib`` has understood, and only
notes where tables, keys and members of arrays begin; members count from 1, as people do.
"""

import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

ARROW = " → "
"""Between the steps of a path."""
_TOKEN = re.compile(
    r"""
    (?P<token> \"{3}(?:[^"\\]|\\.|\"(?!\"\"))*\"{3,5} | '{3}.*?'{3,5} | "(?:[^"\\\n]|\\.)*" | '[^'\n]*'
             | [\[\]{}=,.\n] | [^\s\[\]{}=,."'\#]+ )
    | \#[^\n]*
    """,
    re.VERBOSE | re.DOTALL,
)
_AT = re.compile(r"at line (\d+), column (\d+)")


class _Token(NamedTuple):
    text: str
    line: int


_Steps = tuple[str, ...]
_Tokens = deque[_Token]


def line_of(toml_text: str, path: str) -> int:
    """Return the line, from 1, that a path leads to, or as far as it leads; 0 where it leads nowhere."""
    steps = tuple(path.split(ARROW))
    lines = dict(_walk(toml_text))
    return next((lines[steps[:long]] for long in range(len(steps), 0, -1) if steps[:long] in lines), 0)


def place_of(trouble: str, toml_text: str) -> tuple[int, int]:
    """Return line and column, from 1, that a message of ``tomllib`` names; it may name the end of the text."""
    if named := _AT.search(trouble):
        return int(named[1]), int(named[2])
    return toml_text.count("\n") + 1, len(toml_text) - toml_text.rfind("\n")


def _walk(toml_text: str) -> Iterator[tuple[_Steps, int]]:
    """Yield the path of everything in a text, and its line."""
    tokens = deque(_tokens(toml_text))
    numbers: Counter[_Steps] = Counter()
    table: _Steps = ()
    while tokens:
        if tokens[0].text == "\n":
            tokens.popleft()
        elif tokens[0].text == "[":
            line = tokens[0].line
            table = _header(tokens, numbers)
            yield table, line
        else:
            yield from _pair(tokens, table)


def _tokens(toml_text: str) -> Iterator[_Token]:
    line, place = 1, 0
    for found in _TOKEN.finditer(toml_text):
        line += toml_text.count("\n", place, found.start())
        place = found.start()
        if found["token"] is not None:
            yield _Token(found["token"], line)


def _header(tokens: _Tokens, numbers: Counter[_Steps]) -> _Steps:
    """Return the path of ``[wide]`` or ``[[wide.elements]]``; members of an array of tables are counted."""
    tokens.popleft()
    if is_member := tokens[0].text == "[":
        tokens.popleft()
    key = _key(tokens)
    while tokens and tokens[0].text == "]":
        tokens.popleft()
    path: _Steps = ()
    for number, step in enumerate(key, 1):
        path = (*path, step)
        if is_member and number == len(key):
            numbers[path] += 1
        if path in numbers:
            path = (*path, str(numbers[path]))
    return path


def _pair(tokens: _Tokens, table: _Steps) -> Iterator[tuple[_Steps, int]]:
    line = tokens[0].line
    path = (*table, *_key(tokens))
    tokens.popleft()
    yield path, line
    yield from _value(tokens, path)


def _key(tokens: _Tokens) -> _Steps:
    """Take what stands before a sign of equality or the end of a header."""
    steps: list[str] = []
    while tokens[0].text not in ("=", "]"):
        text = tokens.popleft().text
        if text != ".":
            steps.append(text.strip("\"'"))
    return tuple(steps)


def _value(tokens: _Tokens, path: _Steps) -> Iterator[tuple[_Steps, int]]:
    opening = tokens[0].text
    if opening not in ("[", "{"):
        while tokens and tokens[0].text not in (",", "]", "}", "\n"):
            tokens.popleft()
        return
    tokens.popleft()
    for number in count(1):
        while tokens[0].text in (",", "\n"):
            tokens.popleft()
        if tokens[0].text in ("]", "}"):
            tokens.popleft()
            return
        if opening == "{":
            yield from _pair(tokens, path)
        else:
            yield (*path, str(number)), tokens[0].line
            yield from _value(tokens, (*path, str(number)))
