"""The list of each ticket site, form service and roster, read as it comes."""

import csv

from checkin.domain.attendee import Payment, Rsvp
from checkin.files.field import Field
from checkin.files.problem import ProblemKind
from tests.files.test_workbook import a_workbook
from tests.lists import csv_text, names, read_bytes, read_text, recognised


def test_connpass_in_cp932() -> None:
    headers = [
        "参加枠名",
        "ユーザー名",
        "表示名",
        "コメント",
        "参加ステータス",
        "出欠ステータス",
        "更新日時",
        "受付番号",
    ]
    headers.append("業種を教えてください（例: IT、広告）")
    rows = [
        ["一般", "taro", "髙橋 一郎", "", "参加", "", "2026/11/01 10:00", "1234567", "情報通信"],
        ["一般", "jiro", "森 陽子", "", "補欠", "", "2026/11/01 10:00", "1234568", ""],
        ["一般", "saburo", "林 誠", "", "参加キャンセル", "", "2026/11/01 10:00", "1234569", "税理士"],
        ["一般", "", "(退会ユーザー)", "", "参加", "", "2026/11/01 10:00", "1234570", ""],
    ]
    reading = read_bytes(csv_text(headers, *rows).encode("cp932"))
    profiles = [draft.profile for draft in reading.drafts]
    assert [p.rsvp for p in profiles] == [Rsvp.COMING, Rsvp.WAITING, Rsvp.CANCELLED, Rsvp.COMING]
    assert profiles[0].name == "髙橋 一郎"
    assert profiles[0].ticket_code == "1234567"
    assert (profiles[0].industry, profiles[0].industry_text) == ("it", "情報通信")
    assert profiles[0].extra["ユーザー名"] == "taro"
    assert profiles[2].rsvp_text == "参加キャンセル"
    assert [(p.kind, p.line) for p in reading.problems] == [(ProblemKind.ACCOUNT_DELETED, 5)]


def test_peatix_in_utf_16_with_tabs() -> None:
    headers = ["販売ID", "参加者名", "チケット名", "ステータス", "注文日時"]
    words = ["支払い済み", "無料", "支払い待ち", "期限切れ", "キャンセル済み", "コンビニ/ATM"]
    rows = [[f"#{n}", f"見本 {n}", "一般", word, "2026-11-01"] for n, word in enumerate(words, 1)]
    reading = read_bytes(csv_text(headers, *rows, delimiter="\t").encode("utf-16"))
    assert [d.profile.rsvp for d in reading.drafts] == [
        *[Rsvp.COMING] * 3,
        *[Rsvp.CANCELLED] * 2,
        Rsvp.COMING,
    ]
    assert [d.profile.payment for d in reading.drafts] == [
        Payment.PAID,
        Payment.PAID,
        Payment.UNPAID,
        Payment.UNKNOWN,
        Payment.UNKNOWN,
        Payment.UNPAID,
    ]
    assert reading.drafts[0].profile.ticket_code == "#1"
    assert not reading.problems


def test_google_forms_with_line_breaks_in_the_questions() -> None:
    headers = [
        "タイムスタンプ",
        "メールアドレス",
        "お名前 ",
        "お名前（ふりがな）",
        "会社名・屋号を\n教えてください",
        "業種を教えてください\n（例：IT、飲食）",
        "どんな方と\n出会いたいですか？",
        "あなたが提供できること（複数可）",
        "参加者名簿への掲載に同意しますか？",
    ]
    row = [
        "2026/11/01 10:00:00",
        "a@example.com",
        "林 誠",
        "はやし まこと",
        "見本堂",
        "飲食店",
        "税理士, 農家",
        "貸切",
        "はい",
    ]
    profile = read_text(csv_text(headers, row, quoting=csv.QUOTE_ALL)).drafts[0].profile
    assert (profile.name, profile.reading, profile.company) == ("林 誠", "はやし まこと", "見本堂")
    assert (profile.industry, profile.looking_for, profile.can_offer) == ("food", ("税理士", "農家"), ("貸切",))
    assert profile.consent is True
    assert profile.extra["タイムスタンプ"] == "2026/11/01 10:00:00"


def test_microsoft_forms_with_anonymous_answers() -> None:
    rows: list[list[object]] = [
        ["ID", "開始時刻", "完了時刻", "メール", "名前", "お名前", "会社名"],
        [1, "2026-11-01", "2026-11-01", "anonymous", "", "林 誠", "見本堂"],
    ]
    reading = read_bytes(a_workbook(Sheet1=rows), "forms.xlsx")
    assert names(reading) == ["林 誠"]
    assert not reading.problems
    named = [["ID", "メール", "名前", "会社名"], [1, "a@example.com", "林 誠", "見本堂"]]
    profile = read_bytes(a_workbook(Sheet1=named), "forms.xlsx").drafts[0].profile
    assert (profile.name, profile.email, profile.ticket_code) == ("林 誠", "a@example.com", "")


def test_eventbrite_with_first_and_last_name() -> None:
    headers = [
        "Order #",
        "Order Date",
        "First Name",
        "Last Name",
        "Email",
        "Quantity",
        "Ticket Type",
        "Attendee #",
    ]
    headers += ["Barcode #", "Attendee Status", "Cell Phone"]
    rows = [
        ["99", "2026-11-01", "Taro", "Yamada", "a@example.com", "1", "General", "1", "9911", "Attending", "000"],
        ["99", "2026-11-01", "太郎", "山田", "a@example.com", "1", "General", "2", "9912", "Refunded", ""],
    ]
    reading = read_text(csv_text(headers, *rows))
    assert names(reading) == ["Taro Yamada", "山田 太郎"]
    assert [d.profile.ticket_code for d in reading.drafts] == ["9911", "9912"]
    assert [d.profile.rsvp for d in reading.drafts] == [Rsvp.COMING, Rsvp.CANCELLED]


def test_luma_with_a_mark_and_its_qr_address() -> None:
    headers = [
        "api_id",
        "name",
        "first_name",
        "last_name",
        "email",
        "phone_number",
        "created_at",
        "approval_status",
    ]
    headers += ["custom_source", "checked_in_at", "qr_code_url", "amount", "currency", "ticket_name", "Industry"]
    url = "https://lu.ma/check-in/evt-abc?pk=g-XyZ123"
    row = [
        "gst-1",
        "Hana Sato",
        "Hana",
        "Sato",
        "a@example.com",
        "",
        "",
        "approved",
        "",
        "",
        url,
        "¥3,000",
        "jpy",
        "General",
        "IT",
    ]
    waiting = ["gst-2", "林 誠", "", "", "b@example.com", "", "", "waitlist", "", "", "", "", "", "", ""]
    declined = ["gst-3", "森 陽子", "", "", "c@example.com", "", "", "declined", "", "", "", "", "", "", ""]
    reading = read_bytes(csv_text(headers, row, waiting, declined).encode("utf-8-sig"))
    profile = reading.drafts[0].profile
    assert (profile.ticket_code, profile.fee_paid, profile.family_name) == ("g-XyZ123", 3000, "Sato")
    assert [d.profile.rsvp for d in reading.drafts] == [Rsvp.COMING, Rsvp.WAITING, Rsvp.CANCELLED]


def test_meetup_with_guests() -> None:
    headers = ["Name", "Attendance", "User ID", "Title", "Event Host", "RSVP", "Guests", "RSVPed on", "Notes"]
    reading = read_text(
        csv_text(
            headers,
            ["林 誠", "", "1", "", "", "Yes", "2", "", ""],
            ["森 陽子", "", "2", "", "", "No", "0", "", ""],
        )
    )
    assert names(reading) == ["林 誠", "林 誠 様 同伴者 1", "林 誠 様 同伴者 2", "森 陽子"]
    assert [d.profile.companion_of for d in reading.drafts] == ["", "林 誠", "林 誠", ""]
    assert [d.profile.position for d in reading.drafts] == [1, 2, 3, 4]
    assert reading.drafts[3].profile.rsvp is Rsvp.CANCELLED
    assert all(d.profile.payment is Payment.UNKNOWN for d in reading.drafts)


def test_pretix_with_repeated_headers_and_defused_cells() -> None:
    headers = [
        "Order code",
        "Position ID",
        "Status",
        "Product",
        "Price",
        "Attendee name",
        "Attendee email",
        "Company",
    ]
    headers += ["Address", "Phone number", "Company", "Address", "Pseudonymization ID"]
    row = [
        "A1B2C",
        "1",
        "Paid",
        "General",
        "3000.00",
        "'=林 誠",
        "a@example.com",
        "見本堂",
        "",
        "'+81 000",
        "請求先",
        "",
        "PSEUDO1",
    ]
    profile = read_text(csv_text(headers, row, quoting=csv.QUOTE_NONNUMERIC)).drafts[0].profile
    assert (profile.name, profile.phone, profile.company) == ("=林 誠", "+81 000", "見本堂")
    assert (profile.payment, profile.fee_due, profile.ticket_code) == (Payment.PAID, 3000, "PSEUDO1")
    assert profile.extra["Company (2)"] == "請求先"


def test_the_pretix_check_in_list_gives_the_secret_that_its_qr_carries() -> None:
    fields = recognised(["Order code", "Attendee name", "Product", "Checked in", "Paid", "Secret", "E-mail"])
    assert fields["Secret"] is Field.TICKET_CODE
    assert fields["Paid"] is Field.PAYMENT
    assert "Checked in" not in fields


def test_passmarket_as_a_workbook() -> None:
    headers = [
        "チケットID",
        "参加者名",
        "チケット名",
        "申込日",
        "申し込み時刻",
        "座席番号",
        "割引コード",
        "価格",
        "注文番号",
        "受付状況",
    ]
    rows: list[list[object]] = [
        list(headers),
        [10001234.0, "林 誠", "一般", "2026/11/01", "10:00", "", "", 3000, 55, "未受付"],
    ]
    reading = read_bytes(a_workbook(参加者=rows), "passmarket.xlsx")
    profile = reading.drafts[0].profile
    assert (profile.ticket_code, profile.fee_due, profile.ticket_type) == ("10001234", 3000, "一般")
    assert profile.extra["注文番号"] == "55"


def test_one_application_for_several_people() -> None:
    headers = [
        "申込者氏名",
        "申込者カナ",
        "申込者の参加",
        "参加者01氏名",
        "参加者01カナ",
        "参加者01所属",
        "参加者02氏名",
        "備考",
    ]
    rows = [
        ["林 誠", "ハヤシ マコト", "参加", "林　誠", "ハヤシ マコト", "見本堂", "森 陽子", ""],
        ["柳 隆", "ヤナギ タカシ", "不参加", "辻 恵", "ツジ メグミ", "架空商事", "", ""],
    ]
    reading = read_text(csv_text(headers, *rows))
    assert names(reading) == ["林 誠", "森 陽子", "柳 隆", "辻 恵"]
    assert [d.profile.rsvp for d in reading.drafts] == [Rsvp.COMING, Rsvp.COMING, Rsvp.CANCELLED, Rsvp.COMING]
    assert reading.drafts[3].profile.company == "架空商事"
    assert {d.line for d in reading.drafts} == {2, 3}


def test_a_chapter_roster() -> None:
    headers = [
        "No",
        "業種区分",
        "氏名",
        "ふりがな",
        "カテゴリー",
        "会社名",
        "役職",
        "メモ",
        "紹介してほしい人",
        "協業したい人",
        "入会日",
    ]
    fields = recognised(
        headers, ["1", "士業", "林 誠", "はやし まこと", "税理士", "見本会計", "代表", "", "経営者", "", ""]
    )
    assert fields["氏名"] is Field.NAME
    assert fields["紹介してほしい人"] is Field.LOOKING_FOR
    assert "No" not in fields


def test_a_visitor_table_with_payments() -> None:
    headers = ["名前", "集金回", "会社名", "業種", "紹介者", "状態", "方法", "Peatix販売ID", "メモ"]
    rows = [
        [f"見本 {n}", "1", "", "", "林 誠", word, "", "", ""]
        for n, word in enumerate(["入金済", "未入金", "当日現金", "キャンセル"])
    ]
    drafts = read_text(csv_text(headers, *rows)).drafts
    assert [d.profile.payment for d in drafts] == [Payment.PAID, Payment.UNPAID, Payment.UNPAID, Payment.UNKNOWN]
    assert drafts[3].profile.rsvp is Rsvp.CANCELLED
    assert drafts[0].profile.introduced_by == "林 誠"


def test_hi_events_and_alf_io() -> None:
    hi = recognised(
        ["ID", "First Name", "Last Name", "Email", "Status", "Is Checked In", "Ticket ID", "Public ID"]
    )
    assert hi["Public ID"] is Field.TICKET_CODE
    alf = recognised(["ID", "Category", "Event", "Status", "OriginalPrice", "PaidPrice", "Full Name", "E-Mail"])
    assert (alf["PaidPrice"], alf["Full Name"], alf["E-Mail"]) == (Field.FEE_PAID, Field.NAME, Field.EMAIL)


def test_doorkeeper_kokuchpro_and_eventregist_by_their_everyday_words() -> None:
    assert (
        recognised(["申込番号", "整理番号", "名前", "メールアドレス", "チケットの種類"])["整理番号"]
        is Field.TICKET_CODE
    )
    fields = recognised(["姓(アルファベット)", "名(アルファベット)", "メールアドレス", "会社名"])
    assert fields["姓(アルファベット)"] is Field.FAMILY_NAME
