"""Command lines that nobody should type, and somebody will."""

import io
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import LIST, Run


@pytest.mark.parametrize(
    "argv",
    [
        ("export", "-o", "mixer.checkin"),
        ("export", "-o", "record.csv", "--journal", "mixer.checkin"),
        ("badges", "-o", "mixer.checkin"),
        ("tickets", "--pdf", "mixer.checkin"),
    ],
)
def test_no_output_is_written_over_an_event(run: Run, mixer: str, argv: tuple[str, ...]) -> None:
    command, *rest = argv
    assert run(command, mixer, *rest).code == 2
    assert len(run("attendees", mixer, "--json").json) == 4


@pytest.mark.parametrize("argv", [("export", "-o"), ("badges", "-o"), ("tickets", "--pdf")])
def test_a_folder_in_the_way_of_an_output_is_said(run: Run, mixer: str, argv: tuple[str, ...]) -> None:
    Path("folder").mkdir()
    command, option = argv
    ended = run(command, mixer, option, "folder", "--lang", "en")
    assert ended.code == 2
    assert ended.err.startswith("folder already exists")


def test_the_record_and_the_journal_do_not_go_into_one_file(run: Run, mixer: str) -> None:
    ended = run("export", mixer, "-o", "record.csv", "--journal", "./record.csv")
    assert ended.code == 2
    assert not Path("record.csv").exists()


@pytest.mark.parametrize("name", ["mixer.checkin", "."])
def test_what_is_no_list_is_not_loaded(run: Run, mixer: str, name: str) -> None:
    ended = run("load", mixer, name, "--json")
    assert ended.code == 2
    assert ended.json["fault"] == "list_type_unknown"


@pytest.mark.parametrize(
    "argv",
    [
        ("walk-in", "mixer.checkin", "--name", " \u202e"),
        ("walk-in", "mixer.checkin", "--name", "架空 太郎", "--fee", "-5"),
        ("walk-in", "mixer.checkin", "--name", "架空 太郎", "--fee", "9" * 30),
        ("new", "other.checkin", "--title", "", "--date", "2026-12-01"),
        ("load", "mixer.checkin", "list.csv", "--header-row", "-1"),
    ],
)
def test_values_that_cannot_be_are_not_understood(run: Run, mixer: str, argv: tuple[str, ...]) -> None:
    ended = run(*argv, "--lang", "en")
    assert ended.code == 2
    assert ended.err.startswith("The command was not understood")
    assert len(run("attendees", mixer, "--json").json) == 4


def test_harmful_characters_do_not_come_in_by_hand(run: Run, mixer: str) -> None:
    ended = run("walk-in", mixer, "--name", "架空\x1b[31m\u202e 太郎", "--note", "一行目\n二行目", "--json")
    assert ended.json["attendee"]["name"] == "架空[31m 太郎"


@pytest.mark.parametrize("word", ["\udcff\udcfe", "\ud83d"])
def test_bytes_that_are_no_text_stop_nothing(run: Run, mixer: str, word: str) -> None:
    assert run("scan", mixer, word, "--json").json["verdict"] == "unknown"
    assert run("undo", mixer, word).code == 2
    assert run("attendees", mixer, "--search", word, "--json").json == []
    assert run("walk-in", mixer, "--name", word, "--lane", word, "--actor", word).code == 0


def test_words_that_the_system_took_for_ascii_are_read_as_utf_8(run: Run, mixer: str) -> None:
    word = "花子".encode().decode("ascii", "surrogateescape")
    assert [one["name"] for one in run("attendees", mixer, "--search", word, "--json").json] == ["佐藤 花子"]


def program(shell: str) -> subprocess.CompletedProcess[bytes]:
    command = shell.replace("checkin ", f"{sys.executable} -m checkin ", 1)
    return subprocess.run(["sh", "-c", command], capture_output=True, env=dict(os.environ), check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk at hand")
@pytest.mark.parametrize("option", ["", "--json"])
def test_an_answer_that_cannot_be_written_is_a_fault(mixer: str, option: str) -> None:
    ended = program(f"checkin attendees {mixer} {option} > /dev/full")
    assert ended.returncode == 2
    assert b"Traceback" not in ended.stderr and b"Exception" not in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="shells close streams otherwise there")
def test_nobody_listening_and_nothing_to_read_is_no_mistake(mixer: str) -> None:
    assert program(f"checkin attendees {mixer} >&-").returncode == 0
    assert program(f"checkin scan {mixer} - <&-").returncode == 0


def test_noise_from_a_scanner_program_is_an_unknown_code(
    run: Run, mixer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n\x00\x01\n"), encoding="utf-8"))
    ended = run("scan", mixer, "-", "--json")
    assert ended.code == 1
    assert ended.out.count('"verdict": "unknown"') == 2


def test_the_sample_list_is_loaded_from_a_folder_with_a_name_of_its_own(run: Run) -> None:
    folder = Path("会 場 #?%20")
    folder.mkdir()
    (folder / "名 簿.csv").write_text(LIST, encoding="cp932", errors="replace")
    assert run("new", str(folder / "会.checkin"), "--title", "会", "--date", "2026-12-01").code == 0
    assert run("load", str(folder / "会.checkin"), str(folder / "名 簿.csv")).code == 0


def test_no_other_sheet_is_loaded_than_the_one_asked_for(run: Run, mixer: str) -> None:
    book = openpyxl.Workbook()
    for row in (["氏名", "会社名"], ["架空 太郎", "架空商事"]):
        book.worksheets[0].append(row)
    book.save("list.xlsx")
    ended = run("load", mixer, "list.xlsx", "--sheet", "参加者", "--json")
    assert ended.code == 2
    assert ended.json["known"] == ["Sheet"]
    assert len(run("attendees", mixer, "--json").json) == 4
