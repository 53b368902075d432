"""Headers, compared and recognised."""

import pytest

from checkin.files.field import Field
from checkin.files.headers import column_letter, distinct, fingerprint, fold_header
from checkin.files.words import recognise


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("業種を教えてください(例:IT)", Field.INDUSTRY),
        ("つながりたい業種を教えてください", Field.LOOKING_FOR),
        ("どんな方と\n出会いたいですか？", Field.LOOKING_FOR),
        ("Who would you like to meet at this event?", Field.LOOKING_FOR),
        ("あなたが提供できること（複数選択可）", Field.CAN_OFFER),
        ("お名前(フリガナ)", Field.READING),
        ("ﾌﾘｶﾞﾅ", Field.READING),
        ("氏名（姓）", Field.FAMILY_NAME),
        ("ご紹介者がいらっしゃればお名前を", Field.INTRODUCED_BY),
        ("お客様の会社名・屋号を教えてください【必須】", Field.COMPANY),
        ("当日連絡のつく電話番号", Field.PHONE),
        ("参加者名簿への掲載に同意しますか", Field.CONSENT),
        ("E-Mail", Field.EMAIL),
        ("first_name", Field.GIVEN_NAME),
        ("参加者02氏名", Field.COMPANION_2_NAME),
        ("参加者０３カナ", Field.COMPANION_3_READING),
        ("同伴者のお名前", Field.COMPANION_1_NAME),
        ("申込者氏名", Field.NAME),
    ],
)
def test_headers_and_questions_are_recognised(header: str, field: Field) -> None:
    recognised = recognise(header)
    assert recognised is not None
    assert recognised.field is field


@pytest.mark.parametrize(
    "header", ["会社名（フリガナ）", "Event Name", "タイムスタンプ", "生年月日", "Buyer Email"]
)
def test_columns_that_only_look_like_ours_are_not_taken(header: str) -> None:
    recognised = recognise(header)
    assert recognised is not None
    assert recognised.field is None


def test_an_unknown_header_is_nothing() -> None:
    assert recognise("好きな色") is None


def test_headers_are_compared_without_width_case_spaces_and_marks() -> None:
    assert fold_header("　Ｅ－ｍａｉｌ\n※必須") == fold_header("email")
    assert fingerprint(["氏名", "会社 名"]) == fingerprint([" 氏名", "会社名"])
    assert fingerprint(["氏名", "会社名"]) != fingerprint(["会社名", "氏名"])


def test_columns_have_letters_and_headers_are_distinct() -> None:
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert distinct(["x", "x", "x (2)", ""]) == ("x", "x (2)", "x (2) (2)", "D")
