"""Finding designs: those that travel with the program, and files of one's own."""

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

import pytest

from checkin.badges.designs import shipped_designs
from checkin.domain.design import Design
from checkin.domain.design_area import Area
from checkin.domain.design_elements import Picture
from checkin.domain.design_flaw import Flaw
from checkin.domain.design_toml import write_design
from checkin.faults import Fault, FaultKind
from checkin.flows import designs
from checkin.flows.broken_design import BrokenDesign
from checkin.flows.designs import (
    drop_design,
    every_design,
    find_design,
    is_shipped,
    keep_design,
    open_design,
    own_copy,
    own_designs,
    remembered_design,
    share_design,
    take_in,
)
from checkin.wording.faults import fault_sentence
from tests.images import base64_of, file_of, halves, photo


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(designs, "designs_folder", lambda: tmp_path / "designs")
    return tmp_path / "designs"


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
    line = text.splitlines().index(next(one for one in text.splitlines() if "redding" in one)) + 1
    assert words.meaning.startswith(f"Line {line}, at “wide → elements → 1 → words → 2 → show”:")
    assert "redding" in words.meaning


def test_bytes_that_are_no_text_are_a_broken_design(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    file.write_bytes('# ok\nname_ja = "自作"\n'.encode("cp932"))
    with pytest.raises(BrokenDesign) as told:
        find_design(str(file))
    assert (told.value.broken.flaw, told.value.broken.line) == (Flaw.NOT_UTF8, 2)


def test_a_design_with_an_image_is_all_in_one_file(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    file.write_text(write_design(with_logo(base64_of(halves()))), encoding="utf-8")
    assert find_design(str(file)) == with_logo(base64_of(halves()))


def test_an_image_that_ends_too_early_is_told_before_anything_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    cut = b64encode(file_of(photo(40, 40))[:900]).decode("ascii")
    text = write_design(with_logo(cut))
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenDesign) as told:
        find_design(str(file))
    assert (told.value.broken.flaw, told.value.broken.where) == (Flaw.NOT_AN_IMAGE, "images → logo")
    assert text.splitlines()[told.value.broken.line - 1].startswith('"logo"')


def with_logo(content: str) -> Design:
    minimal = find_design("minimal")
    assert minimal.tall is not None
    picture = Picture(box=Area(5, 80, 20, 12), image="logo")
    tall = replace(minimal.tall, elements=(*minimal.tall.elements, picture))
    return replace(minimal, id="mine", tall=tall, images={"logo": content})


def test_a_design_that_no_longer_travels_gives_way_to_the_usual_one() -> None:
    assert remembered_design("portrait").id == "portrait"
    assert remembered_design("rococo").id == remembered_design("").id == "classic"


def test_a_copy_of_ones_own_is_kept_found_and_forgotten(folder: Path) -> None:
    own = own_copy(find_design("classic"), "十二月の名札", "December badge")
    path = keep_design(own)
    assert path == folder / "own-december-badge.toml"
    assert every_design()[-1] == own and not is_shipped(own)
    assert find_design("十二月の名札") == find_design("own-december-badge") == remembered_design(own.id) == own
    drop_design(own)
    assert own not in every_design() and remembered_design(own.id).id == "classic"


def test_two_copies_of_one_name_do_not_overwrite_each_other() -> None:
    first = own_copy(find_design("classic"), "名札", "Badge")
    keep_design(first)
    second = own_copy(find_design("minimal"), "名札", "Badge")
    keep_design(second)
    assert [one.id for one in own_designs().designs] == ["own-badge", "own-badge-2"]


def test_a_name_without_latin_letters_makes_an_id_too() -> None:
    assert own_copy(find_design("classic"), "名札", "名札").id == "own-design"


def test_a_design_is_handed_on_as_a_file_and_taken_in_elsewhere(tmp_path: Path, folder: Path) -> None:
    own = own_copy(find_design("portrait"), "会の名札", "Our badge")
    keep_design(own)
    file = tmp_path / "会の名札.toml"
    share_design(own, file)
    assert take_in(file).id == "own-our-badge-2"
    drop_design(own)
    assert take_in(file) == own
    assert open_design(folder / "own-our-badge.toml") == own


def test_a_broken_file_keeps_nobody_from_the_others(folder: Path) -> None:
    own = own_copy(find_design("portrait"), "会の名札", "Our badge")
    keep_design(own)
    (folder / "a.toml").write_text("wide = ", encoding="utf-8")
    found = own_designs()
    assert found.designs == (own,)
    (broken,) = found.broken
    assert broken.path == folder / "a.toml" and fault_sentence(broken).title.startswith("a.toml")


def test_of_two_files_of_one_design_the_one_named_after_it_counts(folder: Path) -> None:
    own = own_copy(find_design("portrait"), "会の名札", "Our badge")
    keep_design(own)
    (folder / "z.toml").write_text(write_design(own).replace("会の名札", "古い名札"), encoding="utf-8")
    assert own_designs().designs == (own,)
