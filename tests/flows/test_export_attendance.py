import csv
import io
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from checkin.domain.attendance import USUAL_COLUMNS, Column
from checkin.domain.attendee import How, Origin, Profile
from checkin.domain.industries import Industries, read_industries
from checkin.domain.verdict import VerdictKind
from checkin.faults import Fault, FaultKind
from checkin.flows.amend import add_note
from checkin.flows.check_in import check_out, overrule, scan, undo
from checkin.flows.export_attendance import (
    Exported,
    NotInEncoding,
    RecordChoice,
    RecordText,
    export_attendance,
    export_journal,
)
from checkin.paths import asset_text
from checkin.store.memory import MemoryStore
from checkin.wording.language import language, use_language
from checkin.wording.record import audit_words, column_names, record_words, sheet_names
from tests.fakes import SECRET, StoppedClock, a_lane, an_event
from tests.people import LEE, SATO, TAKAHASHI, register

INDUSTRIES: Industries = read_industries(asset_text("industries.toml"))
GOLDEN = Path(__file__).parent / "golden"
EVENING = int(datetime(2026, 12, 1, 18, 32, 5, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture(autouse=True)
def _language_as_it_was() -> Iterator[None]:
    before = language()
    yield
    use_language(before)


def the_text(choice: RecordChoice, spoken: str = "ja") -> RecordText:
    use_language(spoken)
    return RecordText(column_names(choice.columns), record_words(INDUSTRIES, UTC), audit_words(), sheet_names())


def an_evening() -> MemoryStore:
    """Sato comes, leaves; Takahashi is admitted unpaid, and undone; Lee cancelled; a walk-in stands by."""
    clock = StoppedClock(EVENING)
    store = MemoryStore(an_event(), a_lane(clock=clock))
    sato = register(store, SATO)
    takahashi = register(store, TAKAHASHI, payment="unpaid", extra={"お弁当": "和食", "=席": "3"})
    register(store, LEE, rsvp="cancelled", rsvp_text="参加キャンセル")
    register(
        store, Profile(name="𠮷田 葉子", company="=cmd|' /C calc'!A0", phone="+81 3-0000-0000"), Origin.WALK_IN
    )
    scan(store, sato.ticket)
    clock.pass_seconds(60)
    overrule(store, scan(store, takahashi.ticket), How.SEARCH)
    undo(store, takahashi.id)
    check_out(store, sato.id)
    add_note(store, sato.id, "花束を預かっています")
    return store


def rows_of(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(encoding), newline="")))


@pytest.mark.parametrize("spoken", ["ja", "en"])
def test_the_whole_record_of_an_evening_is_as_it_was(spoken: str, tmp_path: Path) -> None:
    """``CHECKIN_WRITE_GOLDEN=1 pytest tests/flows`` writes the golden records anew."""
    choice = RecordChoice(tuple(Column), with_source=True)
    export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice, spoken))
    export_journal(an_evening(), tmp_path / "journal.csv", choice, the_text(choice, spoken))
    for name in ("record", "journal"):
        golden = GOLDEN / f"{name}-{spoken}.csv"
        found = (tmp_path / f"{name}.csv").read_bytes()
        if os.environ.get("CHECKIN_WRITE_GOLDEN"):
            golden.write_bytes(found)
        assert found == golden.read_bytes()


def test_the_record_says_who_came_when_through_which_lane_and_how(tmp_path: Path) -> None:
    choice = RecordChoice()
    answer = export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice))
    assert answer == Exported(tmp_path / "record.csv", 4)
    sato, takahashi, lee, walk_in = rows_of(tmp_path / "record.csv")
    assert (sato["来場状況"], sato["来場日時"], sato["窓口"], sato["受付方法"]) == (
        "退場",
        "2026-12-01 18:32:05",
        "受付1",
        "読み取り",
    )
    assert sato["退場日時"] == "2026-12-01 18:33:05"
    assert sato["当日メモ"] == "2026-12-01 18:33:05 鈴木: 花束を預かっています"
    assert (takahashi["来場状況"], takahashi["受付を取り消した回数"], takahashi["支払状況"]) == (
        "未受付",
        "1",
        "未払い",
    )
    assert (lee["来場状況"], lee["申込状況（記入どおり）"]) == ("キャンセル", "参加キャンセル")
    assert walk_in["当日参加"] == "当日参加"


@pytest.mark.parametrize(("spoken", "said"), [("ja", "セルフ受付"), ("en", "Self check-in")])
def test_the_record_says_who_checked_in_alone(tmp_path: Path, spoken: str, said: str) -> None:
    store = MemoryStore(an_event(), a_lane())
    scan(store, register(store, SATO).ticket, How.KIOSK)
    choice = RecordChoice((Column.HOW,))
    export_attendance(store, tmp_path / "record.csv", choice, the_text(choice, spoken))
    assert [list(row.values()) for row in rows_of(tmp_path / "record.csv")] == [[said]]


def test_the_record_speaks_english_too(tmp_path: Path) -> None:
    choice = RecordChoice((Column.NAME, Column.STATE, Column.HOW, Column.INDUSTRY))
    export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice, "en"))
    first = rows_of(tmp_path / "record.csv")[0]
    assert first == {"Name": "佐藤 花子", "State": "Gone home", "How": "Scan", "Industry": "IT / Web"}


def test_columns_stand_in_the_chosen_order_and_source_columns_follow(tmp_path: Path) -> None:
    choice = RecordChoice((Column.COMPANY, Column.NAME), with_source=True)
    export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice))
    text = (tmp_path / "record.csv").read_bytes()
    assert text.startswith("\ufeff会社名,氏名,お弁当,'=席\r\n".encode())
    assert text.endswith(b"\r\n")


def test_nothing_runs_in_a_spreadsheet_and_the_plus_of_a_phone_number_stays(tmp_path: Path) -> None:
    choice = RecordChoice((Column.NAME, Column.COMPANY, Column.PHONE))
    export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice))
    rows = rows_of(tmp_path / "record.csv")
    assert rows[0]["電話番号"] == "'+81 90-0000-0001"
    assert rows[3]["会社名"] == "'=cmd|' /C calc'!A0"


def test_who_cannot_be_written_in_cp932_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    choice = RecordChoice((Column.NAME, Column.COMPANY), encoding="cp932")
    answer = export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice))
    assert isinstance(answer, NotInEncoding)
    assert [(m.who, m.column, m.characters) for m in answer.misfits] == [("𠮷田 葉子", "氏名", "𠮷")]
    assert not list(tmp_path.iterdir())


def test_what_does_not_fit_is_replaced_only_when_asked_and_named(tmp_path: Path) -> None:
    choice = RecordChoice((Column.NAME,), encoding="cp932", replace=True)
    answer = export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice))
    assert isinstance(answer, Exported)
    assert len(answer.replaced) == 1
    assert rows_of(tmp_path / "record.csv", "cp932")[3]["氏名"] == "〓田 葉子"


def test_plain_utf8_has_no_mark(tmp_path: Path) -> None:
    choice = RecordChoice((Column.NAME,), encoding="utf-8")
    export_attendance(an_evening(), tmp_path / "record.csv", choice, the_text(choice))
    assert (tmp_path / "record.csv").read_bytes().startswith("氏名\r\n".encode())


def test_a_workbook_has_the_record_and_the_journal_and_no_formula(tmp_path: Path) -> None:
    choice = RecordChoice((Column.NAME, Column.COMPANY, Column.ARRIVED, Column.POSITION))
    export_attendance(an_evening(), tmp_path / "record.xlsx", choice, the_text(choice))
    book = openpyxl.load_workbook(tmp_path / "record.xlsx")
    assert book.sheetnames == ["受付記録", "操作履歴"]
    record, journal = book.worksheets
    assert record["A1"].value == "氏名"
    assert record["C2"].value == datetime(2026, 12, 1, 18, 32, 5)
    assert record["D2"].value == 1
    assert (record["B5"].value, record["B5"].data_type) == ("=cmd|' /C calc'!A0", "s")
    happened = [row[4].value for row in journal.iter_rows(min_row=2)]
    assert "チケットを読み取って受付しました" in happened
    assert len(happened) == len(list(an_evening().entries()))


def test_the_audit_trail_never_gives_the_secret_away(tmp_path: Path) -> None:
    choice = RecordChoice()
    answer = export_journal(an_evening(), tmp_path / "journal.csv", choice, the_text(choice))
    assert isinstance(answer, Exported)
    text = (tmp_path / "journal.csv").read_text("utf-8-sig")
    assert SECRET not in text
    rows = rows_of(tmp_path / "journal.csv")
    assert [row["種類"] for row in rows][-3:] == ["check_in_undone", "checked_out", "noted"]
    assert rows[-1]["参加者"] == "佐藤 花子"


def test_what_was_left_out_of_the_record_is_in_no_audit_trail(tmp_path: Path) -> None:
    choice = RecordChoice((Column.NAME, Column.STATE))
    export_attendance(an_evening(), tmp_path / "record.xlsx", choice, the_text(choice))
    export_journal(an_evening(), tmp_path / "journal.csv", choice, the_text(choice))
    book = openpyxl.load_workbook(tmp_path / "record.xlsx")
    cells = " ".join(str(cell.value) for row in book.worksheets[1].iter_rows() for cell in row)
    for text in (cells, (tmp_path / "journal.csv").read_text("utf-8-sig")):
        assert "佐藤 花子" in text
        assert not any(secret in text for secret in (SATO.email, SATO.phone, "花束", "和食"))


def test_the_audit_trail_names_who_does_not_fit_cp932(tmp_path: Path) -> None:
    choice = RecordChoice(encoding="cp932")
    answer = export_journal(an_evening(), tmp_path / "journal.csv", choice, the_text(choice))
    assert isinstance(answer, NotInEncoding)
    assert {misfit.who for misfit in answer.misfits} == {"𠮷田 葉子"}


def test_a_decision_of_staff_stands_in_the_record(tmp_path: Path) -> None:
    store = MemoryStore(an_event(), a_lane())
    lee = register(store, LEE, rsvp="cancelled", rsvp_text="参加キャンセル")
    refused = scan(store, lee.ticket)
    assert refused.kind is VerdictKind.CANCELLED
    overrule(store, refused, How.SEARCH)
    choice = RecordChoice((Column.STATE, Column.DECISION))
    export_attendance(store, tmp_path / "record.csv", choice, the_text(choice))
    assert rows_of(tmp_path / "record.csv") == [{"来場状況": "来場", "判断のうえ受付": "キャンセル"}]


def test_a_text_too_long_for_a_workbook_is_a_fault_and_nothing_is_written(tmp_path: Path) -> None:
    store = MemoryStore(an_event(), a_lane())
    register(store, Profile(name="佐藤 花子", note="あ" * 40_000))
    choice = RecordChoice()
    with pytest.raises(Fault) as caught:
        export_attendance(store, tmp_path / "record.xlsx", choice, the_text(choice))
    assert caught.value.kind is FaultKind.CELL_TOO_LONG
    assert not list(tmp_path.iterdir())


def test_every_column_has_a_header_of_its_own_in_both_languages() -> None:
    for spoken in ("ja", "en"):
        use_language(spoken)
        names = column_names(tuple(Column))
        assert all(names)
        assert len(set(names)) == len(names)
    assert set(USUAL_COLUMNS) <= set(Column)
