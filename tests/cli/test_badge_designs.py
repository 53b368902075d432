"""``checkin badges --design``."""

from dataclasses import replace
from pathlib import Path

from checkin.domain.design_area import Area
from checkin.domain.design_elements import Picture
from checkin.domain.design_toml import write_design
from checkin.flows.designs import find_design
from tests.cli.conftest import Run
from tests.images import base64_of, halves


def test_badges_are_made_in_the_design_that_is_named(run: Run, mixer: str) -> None:
    usual = run("badges", mixer, "-o", "usual.pdf", "--json")
    large = run("badges", mixer, "-o", "large.pdf", "--design", "big-name", "--json")
    assert (usual.json["design"], large.json["design"]) == ("classic", "big-name")
    assert Path("usual.pdf").read_bytes() != Path("large.pdf").read_bytes()


def test_a_design_of_ones_own_is_a_file(run: Run, mixer: str) -> None:
    text = write_design(find_design("minimal")).replace('id = "minimal"', 'id = "mine"')
    Path("my.toml").write_text(text, encoding="utf-8")
    assert run("badges", mixer, "-o", "badges.pdf", "--design", "my.toml", "--json").json["design"] == "mine"


def test_a_design_that_nobody_has_is_refused_with_those_there_are(run: Run, mixer: str) -> None:
    ended = run("badges", mixer, "-o", "badges.pdf", "--design", "baroque", "--lang", "ja")
    assert ended.code == 2 and "baroque" in ended.err and "looking-for-first" in ended.err
    assert not Path("badges.pdf").exists()


def test_a_broken_design_is_refused_with_what_is_wrong_and_where(run: Run, mixer: str) -> None:
    text = write_design(find_design("minimal")).replace("size = [91.0, 55.0]", "size = [91.0]")
    Path("my.toml").write_text(text, encoding="utf-8")
    ended = run("badges", mixer, "-o", "badges.pdf", "--design", "my.toml", "--lang", "ja")
    assert ended.code == 2 and "6 行目「wide → size」" in ended.err
    assert not Path("badges.pdf").exists()


def test_a_coarse_image_is_told_once_and_stops_a_check(run: Run, mixer: str) -> None:
    design = find_design("minimal")
    assert design.wide is not None
    picture = Picture(box=Area(5, 5, 30, 20), image="logo")
    wide = replace(design.wide, elements=(*design.wide.elements, picture))
    mine = replace(design, id="mine", wide=wide, images={"logo": base64_of(halves())})
    Path("my.toml").write_text(write_design(mine), encoding="utf-8")
    assert run("badges", mixer, "--check", "--only", "all").code == 0
    ended = run("badges", mixer, "--check", "--design", "my.toml")
    assert ended.code == 1
    assert ended.err.count("The image “logo” is printed coarsely, with 50 dots to the inch.") == 1
    assert ended.err.startswith("Minimal: ")
    (concern,) = run("badges", mixer, "--check", "--design", "my.toml", "--json").json["concerns"]
    assert (concern["kind"], concern["dpi"]) == ("image_coarse", 50)


def test_a_font_that_this_computer_does_not_have_is_told_once_and_stops_a_check(run: Run, mixer: str) -> None:
    text = write_design(find_design("minimal")).replace('show = "name"', 'show = "name", font = "游明朝"')
    Path("my.toml").write_text(text, encoding="utf-8")
    ended = run("badges", mixer, "--check", "--design", "my.toml", "--lang", "ja")
    assert ended.code == 1
    assert ended.err.startswith("ミニマル: ") and ended.err.count("フォント「游明朝」") == 1
    (concern,) = run("badges", mixer, "--check", "--design", "my.toml", "--json").json["concerns"]
    assert (concern["kind"], concern["id"]) == ("font_missing", None)
    assert run("badges", mixer, "-o", "badges.pdf", "--design", "my.toml").code == 0
