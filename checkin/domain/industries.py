"""Industries: everyday labels, and the placing of free text under one of them."""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from checkin.domain.attendee import Profile
from checkin.domain.contrast import is_colour
from checkin.domain.names import fold_text


@dataclass(frozen=True, slots=True)
class Industry:
    """One everyday label."""

    id: str
    ja: str
    en: str
    colour: str
    """``#RRGGBB``; the usual ones are dark enough for white text."""
    synonyms: tuple[str, ...]
    jsic: str = ""

    def label(self, language: str) -> str:
        """Return the label in ``ja`` or ``en``."""
        return self.ja if language == "ja" else self.en


class Industries:
    """All labels, in the order they are offered."""

    def __init__(self, labels: tuple[Industry, ...]) -> None:
        self.labels = labels
        self._by_id = {industry.id: industry for industry in labels}
        self._words = _words(labels)
        self.place = lru_cache(maxsize=4096)(self._place)
        """Return the id of the label that a free text belongs to, or empty where it fits none."""

    def with_colours(self, colours: Mapping[str, str]) -> "Industries":
        """Return the same labels in other colours, by their ids; what is no label or no colour is passed over."""
        chosen = {name: colour for name, colour in colours.items() if is_colour(colour)}
        return Industries(tuple(replace(one, colour=chosen.get(one.id, one.colour)) for one in self.labels))

    def get(self, industry_id: str) -> Industry | None:
        """Return the label with this id."""
        return self._by_id.get(industry_id)

    def shown(self, profile: Profile, language: str) -> str:
        """Return what people are shown as a person's industry: the label, or the list's own words."""
        industry = self._by_id.get(profile.industry)
        return industry.label(language) if industry else profile.industry_text

    def _place(self, text: str) -> str:
        folded = fold_text(text)
        if not folded:
            return ""
        if exact := self._words.get(folded):
            return exact
        return self._longest_within(text, folded)

    def _longest_within(self, text: str, folded: str) -> str:
        """Return the label of the longest known word within the text; the later one wins a tie.

        A word of Latin letters must stand alone, so that PR is not found in ``approach``; Japanese compounds
        put the head last, so that 食品製造 is made, not eaten.
        """
        tokens = _latin_tokens(text)
        best = max(
            (
                (len(word), folded.rfind(word), industry_id)
                for word, industry_id in self._words.items()
                if (word in tokens if word.isascii() else word in folded)
            ),
            default=None,
        )
        return best[2] if best else ""


def read_industries(text: str) -> Industries:
    """Return the industries that a TOML text of ``[[industry]]`` tables describes."""
    tables: list[dict[str, Any]] = tomllib.loads(text)["industry"]
    return Industries(tuple(_industry(**table) for table in tables))


def _industry(synonyms: list[str], **words: str) -> Industry:
    return Industry(synonyms=tuple(synonyms), **words)


def _words(labels: tuple[Industry, ...]) -> dict[str, str]:
    """Return every folded word to its label: a label's own name before synonyms, the first to claim it wins."""
    words: dict[str, str] = {}
    for industry in labels:
        for word in (industry.ja, industry.en):
            words.setdefault(fold_text(word), industry.id)
    for industry in labels:
        for word in (*industry.synonyms, *industry.ja.split("・"), *industry.en.split(" / ")):
            words.setdefault(fold_text(word), industry.id)
    return words


def _latin_tokens(text: str) -> frozenset[str]:
    normal = unicodedata.normalize("NFKC", text).casefold()
    spaced = "".join(c if c.isascii() and (c.isalnum() or c in "&") else " " for c in normal)
    return frozenset(fold_text(token) for token in spaced.split())
