from pathlib import Path

from checkin.domain.calibration import Calibration
from checkin.machine import settings_file
from checkin.paths import assets
from checkin.settings import Settings, save_settings
from tests.cli.conftest import Run
from tests.pdfs import page_sizes_mm


def badges(run: Run, mixer: str, path: Path, *options: str) -> bytes:
    assert run("badges", mixer, "-o", str(path), *options).code in (0, 1)
    return path.read_bytes()


def test_badges_are_corrected_by_the_numbers_given(run: Run, mixer: str, tmp_path: Path) -> None:
    options = ("--offset-x", "0.5", "--offset-y", "-1", "--scale-x", "1.002")
    plain = badges(run, mixer, tmp_path / "plain.pdf")
    assert badges(run, mixer, tmp_path / "moved.pdf", *options) != plain
    assert badges(run, mixer, tmp_path / "same.pdf", "--offset-x", "0") == plain


def test_the_correction_of_a_printer_is_the_one_the_window_remembers(run: Run, mixer: str, tmp_path: Path) -> None:
    kept = Settings(calibrations={"Office": Calibration(0.5, -1, 1.002).as_data})
    save_settings(kept, settings_file())
    numbers = ("--offset-x", "0.5", "--offset-y", "-1", "--scale-x", "1.002")
    by_name = badges(run, mixer, tmp_path / "name.pdf", "--printer", "Office")
    assert by_name == badges(run, mixer, tmp_path / "numbers.pdf", *numbers)


def test_a_correction_that_no_printer_needs_is_refused(run: Run, mixer: str) -> None:
    for options in (("--offset-x", "80"), ("--scale-y", "2"), ("--scale-y", "nan"), ("--offset-y", "low")):
        ended = run("badges", mixer, *options, "--lang", "ja")
        assert ended.code == 2
        assert f"「{options[1]}」" in ended.err


def test_the_test_page_is_as_large_as_the_paper_and_says_what_to_measure(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    ended = run("test-page", "-o", str(path), "--stock", "dk-1202", "--json")
    assert ended.code == 0
    assert ended.json["ruler_x_mm"] == 50 and ended.json["cross_mm"] == 4
    assert page_sizes_mm(path.read_bytes()) == [(62, 100)]
    assert "100 mm" in run("test-page", "-o", str(path), "--lang", "en").out


def test_copies_blanks_and_backs_are_asked_for_on_the_command_line(run: Run, mixer: str, tmp_path: Path) -> None:
    plain = len(page_sizes_mm(badges(run, mixer, tmp_path / "plain.pdf")))
    options = (
        "--copies",
        "2",
        "--blanks",
        "10",
        "--back",
        "long-edge",
        "--back-text",
        "二次会",
        "--marks",
        "corners",
    )
    pages = len(page_sizes_mm(badges(run, mixer, tmp_path / "all.pdf", *options)))
    assert pages % 2 == 0 and pages > 2 * plain
    narrow = run("badges", mixer, "--stock", "dk-1201", "--back", "folded", "--lang", "ja")
    assert narrow.code == 2 and "二つ折り" in narrow.err
    assert run("badges", mixer, "--copies", "0").code == 2


def test_paper_of_ones_own_is_used_by_its_file(run: Run, mixer: str, tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text((assets() / "stock" / "aone-51002.toml").read_text("utf-8").replace("210", "220"), "utf-8")
    pdf = badges(run, mixer, tmp_path / "own.pdf", "--stock", str(own))
    assert page_sizes_mm(pdf)[0] == (220, 297)
    own.write_text(own.read_text("utf-8").replace("columns = 2", "columns = 3"), "utf-8")
    refused = run("badges", mixer, "--stock", str(own), "--lang", "ja")
    assert refused.code == 2 and "mine.toml" in refused.err
