"""Finding designs: those that travel with the program, and files of one's own."""

from pathlib import Path

import pytest

from checkin.badges.designs import shipped_designs
from checkin.domain.design_flaw import Flaw
from checkin.domain.design_toml import write_design
from checkin.faults import Fault, FaultKind
from checkin.flows.designs import BrokenDesign, find_design, remembered_design
from checkin.wording.faults import fault_sentence


def test_at_least_six_designs_travel_with_the_program_the_usual_one_first() -> None:
    assert [design.id for design in shipped_designs()] == [
        "classic",
        "big-name",
        "industry-first",
        "looking-for-first",
        "portrait",
        "minimal",
    ]
    for design in shipped_designs():
        assert design.wide and design.low and design.tall and design.name_ja and design.name_en


@pytest.mark.parametrize("words", ["big-name", "BIG NAME", "名前を大きく"])
def test_a_design_is_found_by_its_id_or_name(words: str) -> None:
    assert find_design(words).id == "big-name"


def test_a_design_is_opened_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    file.write_text(write_design(find_design("minimal")), encoding="utf-8")
    assert find_design(str(file)) == find_design("minimal")


def test_a_design_that_nobody_has_is_a_fault_that_names_those_there_are() -> None:
    with pytest.raises(Fault) as told:
        find_design("baroque")
    assert told.value.kind is FaultKind.UNKNOWN_DESIGN
    assert "big-name" in fault_sentence(told.value).advice


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Fault) as told:
        find_design(str(tmp_path / "none.toml"))
    assert told.value.kind is FaultKind.FILE_MISSING


def test_a_broken_file_says_what_is_wrong_and_where(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    text = write_design(find_design("minimal")).replace('show = "reading"', 'show = "redding"', 1)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenDesign) as told:
        find_design(str(file))
    assert told.value.broken.flaw is Flaw.NOT_A_CHOICE
    words = fault_sentence(told.value)
    assert words.title.startswith("my.toml")
    assert "wide → elements → 1 → words → 2 → show" in words.meaning and "redding" in words.meaning


def test_bytes_that_are_no_text_are_a_broken_design(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BrokenDesign):
        find_design(str(file))


def test_a_design_that_no_longer_travels_gives_way_to_the_usual_one() -> None:
    assert remembered_design("portrait").id == "portrait"
    assert remembered_design("rococo").id == remembered_design("").id == "classic"
