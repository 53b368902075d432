from datetime import UTC, datetime, timedelta, timezone

from checkin.domain.attendance import USUAL_COLUMNS, Column, RecordWords, attendance_rows, source_headers, written
from checkin.domain.attendee import Attendee, CheckIn, How, Origin, Profile, Rsvp
from checkin.domain.stamp import Stamp

TOKYO = timezone(timedelta(hours=9))
SIX = int(datetime(2026, 12, 1, 9, 0, 0, 900_000, tzinfo=UTC).timestamp() * 1000)
WORDS = RecordWords(
    state=str,
    how=str,
    decision=str,
    rsvp=str,
    payment=str,
    consent=str,
    industry=lambda profile: profile.industry_text,
    rsvp_said_by=lambda text: Rsvp.CANCELLED if text == "取消" else None,
    zone=TOKYO,
)


def stamp(entry: str, minutes: int = 0, lane: str = "受付1") -> Stamp:
    return Stamp(entry, SIX + minutes * 60_000, lane, "鈴木")


def somebody(profile: Profile, **facts: object) -> Attendee:
    return Attendee("a", "T", Origin.LIST, profile, stamp("r"), profile, **facts)  # type: ignore[arg-type]


def one_row(attendee: Attendee, *columns: Column) -> list[str]:
    (row,) = attendance_rows([attendee], columns, (), WORDS)
    return [written(cell) for cell in row]


def test_times_are_local_to_the_venue_and_to_the_second() -> None:
    attendee = somebody(Profile(name="佐藤"), check_ins=(CheckIn(stamp("c"), How.SCAN),))
    assert one_row(attendee, Column.ARRIVED) == ["2026-12-01 18:00:00"]


def test_a_double_admission_is_shown_with_time_and_lane() -> None:
    check_ins = (CheckIn(stamp("c"), How.SCAN), CheckIn(stamp("d", 5, "受付2"), How.SCAN))
    assert one_row(somebody(Profile(), check_ins=check_ins), Column.DOUBLE_ADMISSIONS) == [
        "2026-12-01 18:05:00 受付2"
    ]


def test_who_did_not_come_has_empty_cells_and_no_zeros() -> None:
    columns = (
        Column.ARRIVED,
        Column.LANE,
        Column.HOW,
        Column.LEFT,
        Column.UNDONE,
        Column.FEE_DUE,
        Column.POSITION,
    )
    assert one_row(somebody(Profile()), *columns) == [""] * len(columns)


def test_a_fee_of_nothing_is_a_fee() -> None:
    assert one_row(somebody(Profile(fee_due=0)), Column.FEE_DUE) == ["0"]


def test_the_words_of_the_list_stand_unless_they_are_no_longer_so() -> None:
    assert one_row(somebody(Profile(rsvp_text="出ます")), Column.RSVP) == ["出ます"]
    assert one_row(somebody(Profile(rsvp_text="取消", rsvp=Rsvp.CANCELLED)), Column.RSVP) == ["取消"]
    assert one_row(somebody(Profile(rsvp_text="出ます", rsvp=Rsvp.WAITING)), Column.RSVP) == ["waiting"]
    assert one_row(somebody(Profile(rsvp_text="出ます"), is_gone=True), Column.RSVP) == ["gone"]


def test_source_columns_are_found_once_each_in_the_order_they_were_met() -> None:
    people = [somebody(Profile(extra={"席": "1"})), somebody(Profile(extra={"お弁当": "和", "席": "2"}))]
    assert source_headers(people) == ("席", "お弁当")
    rows = list(attendance_rows(people, (Column.TICKET,), ("席", "お弁当"), WORDS))
    assert rows == [("T", "1", ""), ("T", "2", "和")]


def test_the_usual_columns_are_every_one_but_a_few() -> None:
    assert len(set(USUAL_COLUMNS)) == len(USUAL_COLUMNS)
    assert {Column.STATE, Column.ARRIVED, Column.LANE, Column.HOW, Column.TICKET} <= set(USUAL_COLUMNS)
