"""What is remembered comes back as it was, and a broken file loses nobody's evening."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.faults import Fault, FaultKind
from checkin.settings import (
    MOST_MAPPINGS,
    MOST_RECENT,
    TEXT_SCALES,
    Language,
    Settings,
    Theme,
    load_settings,
    save_settings,
)

words = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
any_settings = st.builds(
    Settings,
    language=st.sampled_from(Language),
    theme=st.sampled_from(Theme),
    text_scale=st.sampled_from(TEXT_SCALES),
    lane=words,
    actor=words,
    volume=st.integers(0, 100),
    is_silent=st.booleans(),
    recent=st.lists(words, max_size=5).map(tuple),
    geometry=words,
    stock=words,
    badge_order=words,
    cut_marks=words,
    badge_back=words,
    badge_back_text=words,
    industry_colours=st.dictionaries(words, words, max_size=3),
    record_columns=st.lists(words, max_size=5).map(tuple),
    record_encoding=words,
    mappings=st.dictionaries(words, st.dictionaries(words, words, max_size=3), max_size=3),
)


@given(any_settings)
def test_settings_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    path = tmp_path_factory.mktemp("settings") / "folder" / "settings.json"

    save_settings(settings, path)

    assert load_settings(path) == settings
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_the_first_start_has_the_usual_settings(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("broken", [b"{", b"", b"\xff\xfe\x00"])
def test_a_broken_file_is_set_aside_and_the_window_starts(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(broken)

    assert load_settings(path) == Settings()

    assert (tmp_path / "settings.json.broken").read_bytes() == broken
    assert not path.exists()


def test_one_senseless_value_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    senseless = {
        "theme": "pink",
        "volume": "loud",
        "recent": "one",
        "mappings": [1],
        "industry_colours": {"it": 7},
        "is_silent": 1,
        "text_scale": 1,
    }
    path.write_text(json.dumps({"lane": "受付2", "unheard_of": True, **senseless}), encoding="utf-8")

    assert load_settings(path) == Settings(lane="受付2")


def test_a_file_that_holds_no_settings_at_all_means_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("[1, 2]", encoding="utf-8")

    assert load_settings(path) == Settings()


def test_the_file_opened_last_comes_first_and_only_once() -> None:
    settings = Settings(recent=("a", "b", "c"))

    assert settings.with_recent("b") == ("b", "a", "c")
    assert len(Settings(recent=tuple("abcdefgh")).with_recent("z")) == MOST_RECENT


def test_the_oldest_mapping_is_forgotten_first() -> None:
    settings = Settings(mappings={str(number): {} for number in range(MOST_MAPPINGS)})

    kept = settings.with_mapping("new", ["name", None])

    assert len(kept) == MOST_MAPPINGS
    assert "0" not in kept
    assert Settings(mappings=kept).remembered["new"] == ("name", None)


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file stands in the way")

    with pytest.raises(Fault) as caught:
        save_settings(Settings(), tmp_path / "folder" / "settings.json")

    assert caught.value.kind is FaultKind.FILE_EXISTS


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    (path / "a folder in its place").mkdir(parents=True)

    with pytest.raises(Fault):
        save_settings(Settings(), path)

    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]
