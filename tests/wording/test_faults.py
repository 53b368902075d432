"""Every fault says what happened, what it means and what to do, in both languages."""

from collections.abc import Generator
from pathlib import Path

import pytest

from checkin.faults import Fault, FaultKind
from checkin.wording.faults import FaultWords, fault_sentence
from checkin.wording.language import use_language


@pytest.fixture(autouse=True)
def english_afterwards() -> Generator[None, None, None]:
    yield
    use_language("en")


def _words(kind: FaultKind, language: str) -> FaultWords:
    use_language(language)
    return fault_sentence(Fault(kind, Path("folder/mixer.checkin"), "detail"))


@pytest.mark.parametrize("kind", FaultKind)
def test_every_fault_has_its_words_in_both_languages(kind: FaultKind) -> None:
    english, japanese = _words(kind, "en"), _words(kind, "ja")

    for said in (english.title, english.meaning, english.advice):
        assert said
        assert said.isascii() or "“" in said
    for said in (japanese.title, japanese.meaning, japanese.advice):
        assert any("぀" <= letter <= "ヿ" for letter in said)
        assert "{" not in said


@pytest.mark.parametrize("kind", FaultKind)
def test_no_fault_is_called_an_error_or_told_by_a_code(kind: FaultKind) -> None:
    english, japanese = _words(kind, "en"), _words(kind, "ja")

    assert "rror" not in " ".join((english.title, english.meaning, english.advice))
    assert "エラー" not in " ".join((japanese.title, japanese.meaning, japanese.advice))


def test_every_fault_has_a_title_of_its_own() -> None:
    assert len({_words(kind, "ja").title for kind in FaultKind}) == len(FaultKind)


def test_only_the_name_of_a_file_is_told_not_its_folder() -> None:
    title = _words(FaultKind.IN_USE, "en").title

    assert title == "mixer.checkin is open somewhere else"


def test_a_fault_without_a_file_reads_well_all_the_same() -> None:
    use_language("en")

    assert fault_sentence(Fault(FaultKind.DISK_FULL)).meaning.startswith(
        "The last step was not saved in the file;"
    )
