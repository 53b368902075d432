"""What the words of a list say about coming, payment and consent, from ``assets/answers.toml``."""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from checkin.domain.attendee import Payment, Rsvp
from checkin.paths import asset_text

_CACHED = 4096


@dataclass(frozen=True, slots=True)
class _Question:
    """The answers to one question: whole cells, and words within longer ones, in order."""

    exact: dict[str, str]
    within: tuple[tuple[str, str], ...]

    def answer(self, text: str) -> str | None:
        folded = _fold(text)
        if folded in self.exact:
            return self.exact[folded]
        return next((answer for word, answer in self.within if word in folded), None)


@lru_cache(_CACHED)
def rsvp_of(text: str) -> Rsvp | None:
    """Return what a status says about coming, or None where the word is not known."""
    answer = _questions()["rsvp"].answer(text)
    return Rsvp(answer) if answer else None


@lru_cache(_CACHED)
def payment_of(text: str) -> Payment | None:
    """Return what a word says about the fee wherever it stands, or None where it says nothing about it."""
    answer = _questions()["payment"].answer(text)
    return Payment(answer) if answer else None


def payment_in_column(text: str) -> Payment | None:
    """Return what a word in a column about payment says, a plain yes or no included."""
    answer = _questions()["payment_column"].answer(text)
    return payment_of(text) or (Payment(answer) if answer else None)


@lru_cache(_CACHED)
def consent_of(text: str) -> bool | None:
    """Return whether an answer agrees, or None where it is neither yes nor no."""
    answer = _questions()["consent"].answer(text)
    return None if answer is None else answer == "yes"


@lru_cache(_CACHED)
def mark_of(text: str) -> str:
    """Return a word as the mark that it is: ours however they are written, any other as it is."""
    return _questions()["mark"].answer(text) or text


def mark_answer_of(text: str) -> bool | None:
    """Return whether a word in a column about one mark says yes, or None where it says neither."""
    answer = _questions()["mark_column"].answer(text)
    return None if answer is None else answer == "yes"


@cache
def _questions() -> dict[str, _Question]:
    tables: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(asset_text("answers.toml"))
    return {name: _question(answers) for name, answers in tables.items()}


def _question(answers: dict[str, dict[str, list[str]]]) -> _Question:
    exact: dict[str, str] = {}
    within: list[tuple[str, str]] = []
    for answer, words in answers.items():
        for word in words.get("exact", ()):
            exact.setdefault(_fold(word), answer)
        within.extend((_fold(word), answer) for word in words.get("within", ()))
    return _Question(exact, tuple(within))


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
