"""The index of the search finds what a scan of everyone's whole key finds."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.names import fold_text
from checkin.domain.romaji import romaji
from checkin.domain.search import closeness, is_similar, similar_words, words_of
from checkin.store.search_index import Person, Rank, SearchIndex

_MANY = 250
"""More people than the index takes for few."""

folded = st.text("佐藤さとがabt01٠١@", min_size=1, max_size=5).map(fold_text).filter(bool)
spelt = st.text("さとうはなこしょ", min_size=1, max_size=5).map(romaji).filter(bool)
keys = st.lists(folded | spelt, max_size=5).map(lambda pieces: f"|{'|'.join(pieces)}|")
typed = st.text("佐藤さとabt01 ", min_size=1, max_size=5) | st.sampled_from(("101", "０１", "satou", "b藤"))


@dataclass
class PlainScan:
    """What the index has to find: one whole key after the other is looked at."""

    people: list[Person]

    def matching(self, text: str) -> list[int]:
        words = words_of(text)
        return [one.seq for one in self.people if closeness(one.key, words) is not None]

    def closest(self, text: str) -> dict[int, Rank]:
        words = words_of(text)
        ranks = ((one, closeness(one.key, words)) for one in self.people)
        return {one.seq: (close, one.has_arrived) for one, close in ranks if close is not None}

    def similar(self, text: str) -> dict[int, Rank]:
        words = similar_words(text)
        return {one.seq: (0, one.has_arrived) for one in self.people if is_similar(one.key, words)}


def begun(piece: str, slip: int) -> str:
    """Return a piece as it is typed: without its end, or without a character before."""
    return piece[:slip] + piece[slip + 1 :] or piece


def first(found: dict[int, Rank], enough: int) -> list[tuple[Rank, int]]:
    """Return those who are shown, in their order."""
    return sorted((rank, seq) for seq, rank in found.items())[:enough]


@st.composite
def crowds(draw: st.DrawFn) -> list[Person]:
    """Some people, or many who share a few keys."""
    some = draw(st.lists(st.tuples(keys, st.booleans()), min_size=1, max_size=8))
    everyone = some * draw(st.sampled_from((1, _MANY)))
    if draw(st.booleans()):
        everyone.sort()
    return [Person(seq, key, has_arrived) for seq, (key, has_arrived) in enumerate(everyone, 1)]


@st.composite
def texts_for(draw: st.DrawFn, people: list[Person]) -> list[str]:
    """What may be typed: words from what is in the keys, and others."""
    pieces = sorted({piece for one in people for piece in one.key.split("|") if piece})
    known = st.builds(begun, st.sampled_from(pieces), st.integers(0, 6)) if pieces else st.nothing()
    return draw(st.lists(known | typed, min_size=1, max_size=4))


def assert_same(index: SearchIndex, people: list[Person], text: str, enough: int) -> None:
    scan = PlainScan(people)
    if words_of(text):
        assert sorted(index.matching(text)) == scan.matching(text)
        closest = index.closest(text, enough)
        assert first(closest, enough) == first(scan.closest(text), enough)
        assert closest.items() <= scan.closest(text).items()
    similar = index.similar(text, enough)
    assert first(similar, enough) == first(scan.similar(text), enough)
    assert similar.items() <= scan.similar(text).items()


@given(st.data(), crowds(), st.integers(1, 9))
def test_the_index_finds_what_a_scan_of_whole_keys_finds(
    data: st.DataObject, people: list[Person], enough: int
) -> None:
    index = SearchIndex(people)
    for text in data.draw(texts_for(people)):
        assert_same(index, people, text, enough)


@given(st.data(), crowds(), st.integers(1, 9))
def test_whoever_has_another_key_is_found_by_it_and_no_longer_by_the_old_one(
    data: st.DataObject, people: list[Person], enough: int
) -> None:
    index = SearchIndex(people)
    numbers = st.integers(1, 3) | st.integers(len(people) + 1, len(people) + 3)
    other = keys | st.sampled_from([one.key for one in people])
    changed = data.draw(st.lists(st.builds(Person, numbers, other, st.booleans()), min_size=1, max_size=5))
    for person in changed:
        index.put(person)
    now = {one.seq: one for one in (*people, *changed)}
    for text in data.draw(texts_for(list(now.values()))):
        assert_same(index, [now[seq] for seq in sorted(now)], text, enough)


@given(crowds())
def test_whoever_arrives_keeps_their_place(people: list[Person]) -> None:
    index = SearchIndex(people)
    for person in people:
        index.put(replace(person, has_arrived=True))
    assert index.behind == 0


def many(*keys: str) -> list[Person]:
    return [
        Person(seq, key, has_arrived=False)
        for seq, key in enumerate((key for key in keys for _ in range(_MANY)), 1)
    ]


def test_whoever_is_called_just_that_comes_before_many_whose_names_begin_with_it() -> None:
    people = [*many("|佐藤花|"), Person(_MANY + 1, "|佐藤|", has_arrived=False)]
    assert_same(SearchIndex(people), people, "佐藤", 3)


def test_whoever_is_called_that_by_now_comes_before_many_whose_names_begin_with_it() -> None:
    index, people = SearchIndex(many("|佐藤花|sato|")), many("|佐藤花|sato|")
    people[1] = Person(2, "|佐藤|satoo|", has_arrived=False)
    index.put(people[1])
    for text in ("佐藤", "satoo", "sato"):
        assert_same(index, people, text, 3)


@pytest.mark.parametrize("text", ["高橋一雄", "高橋", "nec株", "nec", "株式会社", "nek株式会社", "株式会", "101"])
def test_a_piece_in_two_scripts_is_found_by_either_and_by_both(text: str) -> None:
    people = many("|高橋一郎|nec株式会社|takahasi|", "|高橋二郎|株式会社a|٠١٠١|", "||")
    assert_same(SearchIndex(people), people, text, 3)
