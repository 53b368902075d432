"""Rows into drafts: problems with their place, names from parts, text left as it is."""

from checkin.domain.progress import Cancelled
from checkin.files.columns import sample_values, suggest, to_remember
from checkin.files.field import Field
from checkin.files.problem import ProblemKind
from checkin.files.reading import read
from checkin.files.rsvp import inspect
from checkin.paths import assets
from tests.lists import INDUSTRIES, csv_text, kinds, names, read_bytes, read_text, source


def test_a_row_without_a_name_is_reported_with_file_line_and_column() -> None:
    reading = read_text("氏名,会社名\n林 誠,見本堂\n,架空商事\n")
    assert names(reading) == ["林 誠"]
    problem = reading.problems[0]
    assert (problem.kind, problem.file, problem.line, problem.column, problem.value) == (
        ProblemKind.NO_NAME,
        "名簿.csv",
        3,
        "氏名",
        "架空商事",
    )
    assert problem.is_unreadable


def test_a_list_without_a_name_column_says_so() -> None:
    reading = read_text("会社名,電話番号\n見本堂,000\n")
    assert kinds(reading) == ["no_name_column"]
    assert not reading.drafts


def test_names_and_readings_are_joined_in_the_order_of_their_script() -> None:
    headers = ["姓", "名", "セイ", "メイ", "氏名（姓）"]
    drafts = read_text(
        csv_text(headers, ["山田", "太郎", "ヤマダ", "タロウ", ""], ["Yamada", "Taro", "", "", ""])
    ).drafts
    assert (drafts[0].profile.name, drafts[0].profile.reading) == ("山田 太郎", "ヤマダ タロウ")
    assert drafts[1].profile.name == "Taro Yamada"


def test_the_text_itself_is_never_changed() -> None:
    written = "神\ufa19㈱①髙﨑𠮷葛\U000e0100城 ｶﾅ"
    profile = read_text(csv_text(["氏名", "会社名"], [written, f"　{written} "])).drafts[0].profile
    assert profile.name == written
    assert profile.company == written


def test_harmful_characters_are_taken_out_with_a_notice() -> None:
    reading = read_text("氏名,備考\n林\u202e 誠,a\x07b\n")
    assert names(reading) == ["林 誠"]
    assert reading.drafts[0].profile.note == "ab"
    assert [(p.kind, p.line, p.column) for p in reading.problems] == [
        (ProblemKind.CONTROL_CHARACTERS, 2, "氏名"),
        (ProblemKind.CONTROL_CHARACTERS, 2, "備考"),
    ]


def test_values_that_cannot_be_read_are_reported_and_kept() -> None:
    headers = ["氏名", "参加費", "入金", "掲載同意", "人数", "メールアドレス", "参加ステータス", "業種"]
    reading = read_text(
        csv_text(headers, ["林 誠", "$30", "そのうち", "たぶん", "大勢", "なし", "??", "たこ焼き"])
    )
    assert set(kinds(reading)) == {
        "unreadable_amount",
        "unknown_payment",
        "unknown_consent",
        "unreadable_number",
        "unreadable_email",
        "unknown_status",
        "unplaced_industry",
    }
    assert all(problem.line == 2 and problem.column and problem.file for problem in reading.problems)
    profile = reading.drafts[0].profile
    assert {
        "参加費": "$30",
        "入金": "そのうち",
        "掲載同意": "たぶん",
        "メールアドレス": "なし",
    }.items() <= profile.extra.items()
    assert (profile.industry, profile.industry_text, profile.consent) == ("", "たこ焼き", None)


def test_leading_zeros_saved_by_a_formula_come_back() -> None:
    assert read_text('氏名,電話番号\n林 誠,"=""0900000000"""\n').drafts[0].profile.phone == "0900000000"


def test_a_mapping_is_remembered_for_its_header_row() -> None:
    table = inspect(source("氏名,謎の列\n林 誠,見本堂\n"))
    key, fields = to_remember(table, {0: Field.NAME, 1: Field.COMPANY})
    assert suggest(table, {key: fields}) == {0: Field.NAME, 1: Field.COMPANY}
    assert suggest(table) == {0: Field.NAME, 1: None}
    assert suggest(inspect(source("氏名,別の列\n林 誠,x\n")), {key: fields})[1] is None


def test_two_columns_of_one_field_lose_nothing() -> None:
    text = "氏名,会社名,所属,紹介してほしい人,協業したい人\n林 誠,見本堂,見本支部,経営者,デザイナー、経営者\n"
    table = inspect(source(text))
    both = {0: Field.NAME, 1: Field.COMPANY, 2: Field.COMPANY, 3: Field.LOOKING_FOR, 4: Field.LOOKING_FOR}
    profile = read(table, both, INDUSTRIES).drafts[0].profile
    assert profile.looking_for == ("経営者", "デザイナー")
    assert (profile.company, profile.extra) == ("見本堂", {"所属": "見本支部"})


def test_a_number_of_people_adds_companions_unless_they_have_rows_of_their_own() -> None:
    text = "注文番号,氏名,枚数\nA1,林 誠,3\nA2,森 陽子,2\nA2,柳 隆,2\n"
    assert names(read_text(text)) == ["林 誠", "林 誠 様 同伴者 1", "林 誠 様 同伴者 2", "森 陽子", "柳 隆"]


def test_sample_values_are_the_first_different_ones() -> None:
    table = inspect(source("氏名,業種\na,IT\nb,\nc,IT\nd,飲食\ne,小売\nf,保険\n"))
    assert sample_values(table.rows, 1) == ("IT", "飲食", "小売")


def test_running_numbers_are_no_ticket_codes() -> None:
    assert Field.TICKET_CODE not in suggest(inspect(source("ID,氏名\n1,林 誠\n2,森 陽子\n"))).values()
    assert suggest(inspect(source("ID,氏名\nX7-1,林 誠\n")))[0] is Field.TICKET_CODE


def test_a_column_of_our_own_tickets_is_known_by_its_values() -> None:
    table = inspect(source("QR,氏名\n0123456789ABCDEFGHJK,林 誠\n"))
    assert suggest(table)[0] is Field.TICKET


def test_reading_tells_how_far_it_is_and_stops_when_asked() -> None:
    table = inspect(source(csv_text(["氏名"], *[[f"見本 {n}"] for n in range(500)])))
    told: list[tuple[int, int]] = []
    read(table, suggest(table), INDUSTRIES, lambda done, of: told.append((done, of)))
    assert told[-1] == (500, 500)

    def stop(done: int, of: int) -> None:
        raise Cancelled

    try:
        read(table, suggest(table), INDUSTRIES, stop)
    except Cancelled:
        return
    raise AssertionError("the reading went on")


def test_the_sample_list_is_read_whole() -> None:
    path = assets() / "samples" / "mixer-120.csv"
    reading = read_bytes(path.read_bytes(), str(path))
    assert len(reading.drafts) == 120
    assert {problem.kind for problem in reading.problems} == {ProblemKind.UNPLACED_INDUSTRY}
    assert "葛\U000e0100城 真理子" in names(reading)


def test_columns_about_marks_become_marks() -> None:
    reading = read_text(
        csv_text(
            ["氏名", "VIP", "参加は初めてですか？", "マーク"],
            ["林 誠", "○", "はい", ""],
            ["森 薫", "", "2回目以降", "通訳、ＶＩＰ"],
            ["原 緑", "要確認", "初めて", ""],
            ["岡 実", "×", "いいえ", ""],
        )
    )
    marks = {draft.profile.name: draft.profile.marks for draft in reading.drafts}
    assert marks == {"林 誠": ("VIP", "初参加"), "森 薫": ("通訳", "VIP"), "原 緑": ("初参加",), "岡 実": ()}
    assert reading.drafts[2].profile.extra == {"VIP": "要確認"}
    assert "marks" in reading.fields
