import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from checkin.cli.commands import COMMANDS
from checkin.flows.stocks import find_stock
from checkin.machine import settings_file, this_lane
from checkin.paths import assets
from checkin.settings import Language, Settings, save_settings
from checkin.store.event_file import EventFile
from tests.cli.conftest import LIST, Run
from tests.pdfs import has_colour, text_of


def ticket_of(run: Run, mixer: str, name: str) -> str:
    return next(one["ticket"] for one in run("attendees", mixer, "--json").json if one["name"] == name)


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("spoken", ["ja", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_both_languages(run: Run, command: str, spoken: str) -> None:
    ended = run(command, "--help", "--lang", spoken)
    assert ended.code == 0
    assert ended.out.startswith("使い方：checkin" if spoken == "ja" else "Usage: checkin")
    assert (
        ("指定するもの" in ended.out or command in ("demo", "test-page"))
        if spoken == "ja"
        else "positional" not in ended.out
    )


def test_the_program_lists_its_commands(run: Run) -> None:
    ended = run("--help")
    assert ended.code == 0
    assert all(f"  {command} " in ended.out for command in COMMANDS)


def test_the_version_is_said(run: Run) -> None:
    assert run("--version").out.startswith("checkin ")


@pytest.mark.parametrize(
    "argv", [("new",), ("laod", "x", "y"), ("attendees", "x", "--colour"), ("badges", "x", "--start", "three")]
)
def test_a_command_line_nobody_understands_ends_with_2(run: Run, argv: tuple[str, ...]) -> None:
    ended = run(*argv, "--lang", "ja")
    assert ended.code == 2
    assert ended.err.startswith("コマンドを解釈できませんでした：")
    assert "Traceback" not in ended.err


def test_new_makes_an_event_and_never_writes_over_one(run: Run, mixer: str) -> None:
    ended = run("new", mixer, "--title", "もう一つ", "--date", "2026-12-02", "--lang", "ja")
    assert ended.code == 2
    assert "mixer.checkin" in ended.err
    assert run("attendees", mixer, "--json").json[0]["name"] == "佐藤 花子"


def test_new_wants_a_real_day(run: Run) -> None:
    ended = run("new", "x.checkin", "--title", "T", "--date", "1 December")
    assert (ended.code, "2026-12-01" in ended.err) == (2, True)
    assert not Path("x.checkin").exists()


def test_doors_that_close_after_midnight_close_the_next_day(run: Run) -> None:
    run("new", "x.checkin", "--title", "T", "--date", "2026-12-01", "--opens", "18:30", "--closes", "01:00")
    run("walk-in", "x.checkin", "--name", "佐藤 花子")
    ticket = ticket_of(run, "x.checkin", "佐藤 花子")
    run("undo", "x.checkin", ticket)
    assert run("scan", "x.checkin", ticket, "--json").json["verdict"] in {"not_open", "closed"}


def test_attendees_have_every_promised_key(run: Run, mixer: str) -> None:
    found = run("attendees", mixer, "--json").json
    assert [one["state"] for one in found] == ["expected", "expected", "cancelled", "waiting"]
    sato = found[0]
    assert (sato["name"], sato["reading"], sato["company"]) == ("佐藤 花子", "さとう はなこ", "架空システム")
    assert (sato["industry"], sato["industry_id"], sato["industry_text"]) == ("IT・Web", "it", "システム開発")
    assert (sato["looking_for"], sato["can_offer"]) == (["税理士", "飲食店"], [])
    assert sato["ticket_code"] == "R-1"
    assert len(sato["ticket"]) == 20
    assert sato["id"]


def test_attendees_can_be_searched_and_chosen_by_state(run: Run, mixer: str) -> None:
    assert [one["name"] for one in run("attendees", mixer, "--search", "タカハシ", "--json").json] == ["髙橋 一郎"]
    assert [one["name"] for one in run("attendees", mixer, "--state", "waiting", "--json").json] == ["𠮷田 葉子"]
    assert "4 attendees" in run("attendees", mixer).out


def test_loading_says_what_is_new_changed_and_gone(run: Run, mixer: str) -> None:
    changed = LIST.replace("架空税理士事務所", "架空会計").replace(LIST.splitlines()[3] + "\n", "")
    Path("list.csv").write_text(
        changed + "R-5,参加,新井 久美,,架空商事,商社,,,,\n", encoding="cp932", errors="ignore"
    )
    rehearsed = run("load", mixer, "list.csv", "--dry-run", "--json").json
    assert not rehearsed["written"]
    assert len(run("attendees", mixer, "--json").json) == 4
    ended = run("load", mixer, "list.csv", "--json")
    said = ended.json
    assert ended.code == 0
    assert (said["encoding"], said["written"]) == ("cp932", True)
    assert [one["name"] for one in said["new"]] == ["新井 久美"]
    assert [one["name"] for one in said["gone"]] == ["李 美玲"]
    changes = {change["field"]: change["new"] for one in said["changed"] for change in one["changes"]}
    assert changes["company"] == "架空会計"


def test_rows_without_a_name_are_named_by_line_and_the_others_are_loaded(run: Run, mixer: str) -> None:
    Path("list.csv").write_text(
        LIST + "R-6,参加,,,架空商事,商社,,,,\nR-7,参加,新井 久美,,,謎の仕事,,,,\n", encoding="utf-8"
    )
    ended = run("load", mixer, "list.csv", "--json")
    assert ended.code == 1
    assert [(one["kind"], one["line"]) for one in ended.json["unreadable"]] == [("no_name", 6)]
    assert ended.json["unplaced_industries"] == ["謎の仕事"]
    assert len(run("attendees", mixer, "--json").json) == 5
    assert "line 6" in run("load", mixer, "list.csv").out


def test_a_list_without_a_name_column_changes_nobody(run: Run, mixer: str) -> None:
    Path("other.csv").write_text("色,数\n赤,1\n青,2\n", encoding="utf-8")
    ended = run("load", mixer, "other.csv")
    assert (ended.code, "Nothing was written" in ended.out) == (1, True)
    assert {one["state"] for one in run("attendees", mixer, "--json").json} == {"expected", "cancelled", "waiting"}


def test_a_column_can_be_mapped_by_hand(run: Run, mixer: str) -> None:
    Path("other.csv").write_text("呼び名,色\n佐藤 花子,赤\n", encoding="utf-8")
    ended = run("load", mixer, "other.csv", "--map", "呼び名=name", "--map", "色=company", "--dry-run", "--json")
    assert [column["field"] for column in ended.json["columns"]] == ["name", "company"]


@pytest.mark.parametrize("change", ["無い列=name", "氏名=nothing_such"])
def test_a_mapping_of_what_is_not_there_is_refused(run: Run, mixer: str, change: str) -> None:
    ended = run("load", mixer, "list.csv", "--map", change)
    assert (ended.code, "There are: " in ended.err) == (2, True)


def test_a_scan_admits_once_and_says_when(run: Run, mixer: str) -> None:
    ticket = ticket_of(run, mixer, "佐藤 花子")
    first = run("scan", mixer, ticket, "--lane", "入口A", "--json")
    assert (first.code, first.json["verdict"], first.json["lane"]) == (0, "admitted", "入口A")
    assert first.json["attendee"]["state"] == "arrived"
    again = run("scan", mixer, ticket.lower(), "--lane", "入口B", "--json")
    assert (again.code, again.json["verdict"]) == (1, "already_in")
    assert again.json["checked_in_at"] == first.json["checked_in_at"]
    assert run("scan", mixer, ticket, "--lane", "入口A", "--json").json["repeated"]


@pytest.mark.parametrize(
    ("code", "verdict"),
    [("R-3", "cancelled"), ("R-4", "waiting_list"), ("R-2", "unpaid"), ("nonsense", "unknown")],
)
def test_a_refusal_ends_with_1_and_says_what_to_do(run: Run, mixer: str, code: str, verdict: str) -> None:
    ended = run("scan", mixer, code, "--json")
    assert (ended.code, ended.json["verdict"]) == (1, verdict)
    assert ended.json["sentence"]
    assert run("scan", mixer, code, "--lang", "ja").out.count("\n") >= 2


def test_staff_can_admit_in_spite_of_a_refusal(run: Run, mixer: str) -> None:
    ended = run("scan", mixer, "R-4", "--admit-anyway", "--json")
    assert (ended.code, ended.json["verdict"], ended.json["decision"]) == (0, "admitted", "waiting_list")
    paid = run("scan", mixer, "R-2", "--paid", "--json")
    assert (paid.code, paid.json["attendee"]["fee_received"], paid.json["attendee"]["owes"]) == (0, 3000, False)
    assert run("scan", mixer, "R-3", "--paid").code == 1


def test_codes_are_read_line_by_line(run: Run, mixer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("R-1\n\nR-3\n"))
    ended = run("scan", mixer, "-", "--json")
    assert [json.loads(line)["verdict"] for line in ended.out.splitlines()] == ["admitted", "cancelled"]
    assert ended.code == 1


def test_undo_and_check_out(run: Run, mixer: str) -> None:
    run("scan", mixer, "R-1")
    assert run("check-out", mixer, "R-1", "--json").json["attendee"]["state"] == "left"
    assert run("check-out", mixer, "R-1").code == 1
    assert run("undo", mixer, "R-1", "--json").json["attendee"]["state"] == "arrived"
    undone = run("undo", mixer, "R-1", "--json")
    assert (undone.code, undone.json["undone"], undone.json["attendee"]["state"]) == (0, True, "expected")
    assert run("undo", mixer, "R-1").code == 1
    nobody = run("undo", mixer, "R-99", "--json")
    assert (nobody.code, nobody.json["fault"]) == (2, "unknown_attendee")


def test_a_walk_in_is_registered_and_in(run: Run, mixer: str) -> None:
    argv = (
        "--name",
        "飛入 葵",
        "--company",
        "架空商店",
        "--industry",
        "ＩＴ",
        "--looking-for",
        "税理士、農家",
        "--fee",
        "3000",
    )
    ended = run("walk-in", mixer, *argv, "--paid", "--json")
    attendee = ended.json["attendee"]
    assert (ended.code, attendee["state"], attendee["origin"]) == (0, "arrived", "walk_in")
    assert (attendee["industry"], attendee["looking_for"]) == ("IT・Web", ["税理士", "農家"])
    assert (attendee["fee_received"], attendee["owes"]) == (3000, False)


def test_the_record_is_exported_with_the_chosen_columns(run: Run, mixer: str) -> None:
    run("scan", mixer, "R-1")
    ended = run(
        "export", mixer, "-o", "record.csv", "--columns", "name,state", "--journal", "journal.csv", "--lang", "ja"
    )
    assert ended.code == 0
    rows = rows_of(Path("record.csv"))
    assert rows[0] == {"氏名": "佐藤 花子", "来場状況": "来場"}
    assert "チケットを読み取って" not in Path("journal.csv").read_text("utf-8-sig")
    assert "佐藤 花子" in Path("journal.csv").read_text("utf-8-sig")


def test_who_does_not_fit_cp932_is_named_and_nothing_is_written(run: Run, mixer: str) -> None:
    ended = run("export", mixer, "-o", "record.csv", "--journal", "journal.csv", "--encoding", "cp932", "--json")
    assert ended.code == 1
    assert {(one["who"], one["characters"]) for one in ended.json["misfits"]} == {("𠮷田 葉子", "𠮷")}
    assert not Path("record.csv").exists()
    assert not Path("journal.csv").exists()
    said = run("export", mixer, "-o", "record.csv", "--encoding", "cp932", "--lang", "ja")
    assert "𠮷田 葉子" in said.err
    replaced = run("export", mixer, "-o", "record.csv", "--encoding", "cp932", "--replace")
    assert (replaced.code, "𠮷田 葉子" in replaced.err) == (0, True)
    assert "〓田 葉子" in Path("record.csv").read_text("cp932")


def test_a_column_there_is_none_of_is_refused(run: Run, mixer: str) -> None:
    assert run("export", mixer, "--columns", "name,shoe_size").code == 2


def test_badges_come_out_as_a_pdf_and_can_be_marked_as_printed(run: Run, mixer: str) -> None:
    ended = run(
        "badges", mixer, "-o", "badges.pdf", "--stock", "aone-51002", "--start", "3", "--mark-printed", "--json"
    )
    assert (ended.code, ended.json["badges"]) == (0, 2)
    assert Path("badges.pdf").read_bytes().startswith(b"%PDF")
    nobody = run("badges", mixer, "-o", "more.pdf", "--only", "unprinted", "--json")
    assert (nobody.code, nobody.json["fault"]) == (2, "nothing_to_print")
    assert run("badges", mixer, "--ids", "R-4", "--json").json["badges"] == 1


def test_a_check_looks_at_what_the_options_make_of_the_badges(run: Run, mixer: str) -> None:
    argv = ("badges", mixer, "--check", "--search", "髙橋", "--stock", "aone-51151")
    assert run(*argv).code == 0
    ended = run(*argv, "--back", "folded", "--back-text", "乾杯 🍣", "--json")
    assert ended.code == 1
    (about_all,) = (one for one in ended.json["concerns"] if one["id"] is None)
    assert (about_all["kind"], about_all["field"], about_all["characters"]) == ("missing_glyph", "back", "🍣")
    assert (
        "Everyone: The text on the other side: no font has 🍣"
        in run(*argv, "--back", "folded", "--back-text", "🍣").err
    )


def test_badges_have_the_colours_that_were_chosen_in_the_window(run: Run, mixer: str) -> None:
    save_settings(Settings(industry_colours={"it": "#C000C0"}), settings_file())
    assert run("badges", mixer, "-o", "badges.pdf", "--industry", "it").code == 0
    assert has_colour(Path("badges.pdf").read_bytes(), "#C000C0")


def test_the_list_and_the_badges_are_narrowed_alike(run: Run, mixer: str) -> None:
    for narrowing in (
        ("--search", "佐藤"),
        ("--industry", "it"),
        ("--industry", "IT・Web"),
        ("--state", "waiting"),
    ):
        (attendee,) = run("attendees", mixer, *narrowing, "--json").json
        ended = run("badges", mixer, "-o", "badges.pdf", *narrowing, "--json")
        assert ended.json["badges"] == 1, narrowing
        assert attendee["name"] in text_of(Path("badges.pdf").read_bytes()), narrowing
    two = run("badges", mixer, "-o", "badges.pdf", "--industry", "it", "--industry", "licensed", "--json")
    assert two.json["badges"] == 2


def test_an_industry_that_there_is_not_is_refused_with_those_there_are(run: Run, mixer: str) -> None:
    ended = run("badges", mixer, "--industry", "忍者")
    assert ended.code == 2
    assert "“忍者” is no industry; there are it, design" in ended.err


def test_a_glyph_that_no_font_has_is_told_and_the_badge_is_made(run: Run, mixer: str) -> None:
    run("walk-in", mixer, "--name", "สมชาย 太郎")
    ended = run("badges", mixer, "-o", "badges.pdf", "--lang", "ja")
    assert (ended.code, Path("badges.pdf").exists()) == (1, True)
    assert "สมชาย 太郎" in ended.err
    checked = run("badges", mixer, "-o", "checked.pdf", "--check", "--json")
    assert (checked.code, checked.json["pdf"], Path("checked.pdf").exists()) == (1, None, False)
    assert checked.json["concerns"][0]["kind"] == "missing_glyph"


def test_a_check_tells_by_its_exit_code_whether_there_is_anything_to_look_at(run: Run, mixer: str) -> None:
    assert run("badges", mixer, "--check").code == 0
    run("walk-in", mixer, "--name", "TARO YAMADA")
    assert run("badges", mixer, "-o", "badges.pdf").code == 0
    checked = run("badges", mixer, "--check", "--json")
    assert (checked.code, checked.json["concerns"][0]["doubt"]) == (1, "capitals")
    assert "氏名がすべて大文字です：「TARO YAMADA」" in run("badges", mixer, "--check", "--lang", "ja").err


@pytest.mark.parametrize(
    ("argv", "kind"), [(("--stock", "no-such-paper"), "unknown_stock"), (("--ids", "R-99"), "unknown_attendee")]
)
def test_paper_or_people_there_are_none_of_are_faults(
    run: Run, mixer: str, argv: tuple[str, ...], kind: str
) -> None:
    ended = run("badges", mixer, *argv, "--json")
    assert (ended.code, ended.json["fault"]) == (2, kind)


def test_a_slot_the_sheet_does_not_have_is_refused(run: Run, mixer: str) -> None:
    assert run("badges", mixer, "--start", "11", "--stock", "aone-51002").code == 2


def test_tickets_leave_as_pictures_and_as_a_pdf(run: Run, mixer: str) -> None:
    ended = run("tickets", mixer, "-o", "tickets", "--pdf", "tickets.pdf", "--json")
    assert (ended.code, ended.json["tickets"]) == (0, 2)
    assert len(list(Path("tickets").glob("*.png"))) == 2
    assert Path("tickets/tickets.csv").exists()
    assert Path("tickets.pdf").read_bytes().startswith(b"%PDF")


def test_verify_says_in_one_line_that_all_is_well(run: Run, mixer: str) -> None:
    ended = run("verify", mixer)
    assert (ended.code, ended.out.count("\n")) == (0, 1)
    assert run("verify", mixer, "--json").json["all_is_well"]


def test_verify_finds_a_projection_that_was_tampered_with(run: Run, mixer: str) -> None:
    with sqlite3.connect(mixer) as raw:
        raw.execute("UPDATE attendees SET body = json_set(body, '$.ticket', 'X') WHERE position = 1")
    raw.close()
    ended = run("verify", mixer, "--json")
    assert (ended.code, len(ended.json["projected_differently"])) == (1, 1)
    assert run("verify", mixer).out.count("\n") == 1


@pytest.mark.parametrize("spoken", ["ja", "en"])
@pytest.mark.parametrize(
    ("make", "argv", "kind"),
    [
        (None, ("verify", "nowhere.checkin"), "file_missing"),
        (None, ("verify", "no/folder/x.checkin"), "folder_missing"),
        (b"not a database", ("verify", "given"), "not_an_event_file"),
        (b"", ("load", "mixer.checkin", "given"), "list_empty"),
        (b"%PDF-1.7", ("load", "mixer.checkin", "given"), "list_type_unknown"),
        (b"\xff\xff\x80\x81 \xfe", ("load", "mixer.checkin", "given"), "list_encoding_unknown"),
        (None, ("load", "mixer.checkin", "nowhere.csv"), "file_missing"),
        (None, ("export", "mixer.checkin", "-o", "no/folder/record.csv"), "folder_missing"),
    ],
)
def test_every_fault_is_a_sentence_in_both_languages(
    run: Run, mixer: str, make: bytes | None, argv: tuple[str, ...], kind: str, spoken: str
) -> None:
    if make is not None:
        Path("given").write_bytes(make)
    ended = run(*argv, "--lang", spoken)
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.splitlines()) >= 3
    assert any(ord(character) > 0x3000 for character in ended.err) is (spoken == "ja")
    as_json = run(*argv, "--json")
    assert (as_json.code, as_json.json["fault"]) == (2, kind)


def test_an_event_that_is_open_elsewhere_is_not_touched(run: Run, mixer: str) -> None:
    store = EventFile.open(Path(mixer), this_lane("受付1", "鈴木"))
    try:
        ended = run("scan", mixer, "R-1", "--json")
        assert (ended.code, ended.json["fault"]) == (2, "in_use")
    finally:
        store.close()


def test_what_was_chosen_in_the_window_holds_on_the_command_line(run: Run, mixer: str) -> None:
    chosen = Settings(
        language=Language.JAPANESE,
        lane="入口A",
        actor="鈴木",
        stock="avery-5395",
        record_columns=("name", "lane"),
        record_encoding="utf-8",
    )
    save_settings(chosen, settings_file())
    assert run("attendees", mixer).out.endswith("4名\n")
    check_in = run("scan", mixer, "R-1", "--json").json["attendee"]["check_ins"][0]
    assert (check_in["lane"], check_in["actor"]) == ("入口A", "鈴木")
    run("export", mixer, "-o", "record.csv")
    assert Path("record.csv").read_bytes().startswith("氏名,窓口\r\n佐藤 花子,入口A\r\n".encode())
    assert run("badges", mixer, "--check", "--json").json["stock"] == find_stock("avery-5395").id
    assert run("attendees", mixer, "--lang", "en").out.endswith("4 attendees\n")


def test_settings_that_cannot_be_read_keep_nobody_out(run: Run, mixer: str) -> None:
    settings_file().mkdir(parents=True)
    ended = run("attendees", mixer, "--json")
    assert (ended.code, len(ended.json)) == (0, 4)
    assert "settings.json" in ended.err


def a_process(*argv: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, **environment}
    return subprocess.run(
        [sys.executable, "-m", "checkin", *argv], cwd=cwd, env=env, capture_output=True, check=False
    )


def test_a_terminal_that_has_no_kanji_stops_no_command(mixer: str) -> None:
    ended = a_process(
        "attendees", mixer, cwd=Path.cwd(), LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii"
    )
    assert (ended.returncode, b"Traceback" in ended.stderr) == (0, False)
    assert b"\\u4f50\\u85e4" in ended.stdout
    as_json = a_process("attendees", mixer, "--json", cwd=Path.cwd(), PYTHONIOENCODING="cp932")
    assert json.loads(as_json.stdout.decode("utf-8"))[3]["name"] == "𠮷田 葉子"


def test_a_whole_evening_through_real_processes(tmp_path: Path) -> None:
    desk = tmp_path / "evening"
    desk.mkdir()
    sample = str(assets() / "samples" / "mixer-120.csv")
    steps = [
        ("new", "m.checkin", "--title", "サンプル", "--date", "2026-12-01"),
        ("load", "m.checkin", sample),
        ("scan", "m.checkin", "S700001"),
        ("export", "m.checkin", "-o", "attendance.csv"),
        ("verify", "m.checkin"),
    ]
    for argv in steps:
        ended = a_process(*argv, cwd=desk, LC_ALL="ja_JP.UTF-8")
        assert ended.returncode == 0, ended.stderr.decode()
    rows = rows_of(desk / "attendance.csv")
    assert len(rows) == 120
    assert [row["氏名"] for row in rows if row["来場状況"] == "来場"] == ["加藤 葵"]


def test_a_window_without_a_display_is_refused_with_a_sentence(tmp_path: Path) -> None:
    blank = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    ended = a_process(cwd=tmp_path, **blank)
    if sys.platform not in {"win32", "darwin"}:
        assert (ended.returncode, b"checkin --help" in ended.stderr) == (2, True)


def test_a_substitute_comes_and_does_not(run: Run, mixer: str) -> None:
    ended = run("substitute", mixer, "R-1", "--name", "代理 次郎", "--json")
    assert ended.code == 0
    assert (ended.json["attendee"]["name"], ended.json["attendee"]["instead_of"]) == ("代理 次郎", "佐藤 花子")
    assert "代理 次郎" in run("attendees", mixer, "--search", "佐藤").out
    ended = run("substitute", mixer, "R-1", "--end")
    assert ended.out == "佐藤 花子 comes after all.\n"
    assert run("substitute", mixer, "R-1", "--end").code == 1


def test_search_takes_romaji_and_offers_close_misses(run: Run, mixer: str) -> None:
    assert "佐藤 花子" in run("attendees", mixer, "--search", "satoh").out
    ended = run("attendees", mixer, "--search", "たかはじ")
    assert "0 attendees" in ended.out
    assert "Nobody by that name. Similar:" in ended.out
    assert "髙橋 一郎" in ended.out
    assert run("attendees", mixer, "--search", "たかはじ", "--json").json == []
