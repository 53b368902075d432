from dataclasses import replace

import pytest

from checkin.badges.concerns import Concern, ConcernKind
from checkin.badges.preflight import check
from checkin.domain.badge import Badge
from checkin.domain.design import Design, Layout
from checkin.domain.design_area import Area, Size
from checkin.domain.design_elements import Text, Words
from checkin.domain.doubtful_names import NameDoubt
from checkin.domain.finish import Back, Finish
from checkin.flows.stocks import find_stock
from checkin.wording.concerns import concern_sentence
from tests.badges_of import BARE, EVERYBODY, HANAKO, JUGEMU, KATSURAGI, YOSHIDA

A_ONE = find_stock("aone-51002")


def test_badges_with_nothing_wrong_raise_no_concern() -> None:
    assert check([HANAKO, KATSURAGI], A_ONE) == []
    assert check([YOSHIDA], A_ONE) == check([BARE], A_ONE) == []


def test_characters_that_no_font_has_are_named_with_their_person_and_field() -> None:
    odd = replace(HANAKO, name="佐藤😀花", company="김 상점")
    assert check([HANAKO, odd], A_ONE) == [
        Concern(ConcernKind.MISSING_GLYPH, 1, "name", "佐藤😀花", "😀"),
        Concern(ConcernKind.MISSING_GLYPH, 1, "company", "김 상점", "김상점"),
    ]


def test_a_variant_that_no_font_has_is_told_from_a_character_that_none_has() -> None:
    odd = replace(HANAKO, name="葛\U000e0101城 😀")
    assert check([odd], A_ONE) == [
        Concern(ConcernKind.MISSING_GLYPH, 0, "name", odd.name, "😀"),
        Concern(ConcernKind.VARIANT_MISSING, 0, "name", odd.name, "葛\U000e0101"),
    ]


def test_columns_that_a_design_shows_are_looked_at_too() -> None:
    words = (Words(show="column:席", size=Size(6, 9)), Words(show="ticket_type", size=Size(6, 9)))
    layout = Layout(size=(91, 55), elements=(Text(box=Area(5, 5, 60, 40), words=words),))
    design = Design(id="seats", name_ja="席", name_en="Seats", wide=layout)
    seated = replace(BARE, extra={"席": "🍣 1", "備考": "😀"}, ticket_type="🎫")
    assert check([seated], A_ONE, design) == [
        Concern(ConcernKind.MISSING_GLYPH, 0, "column:席", "🍣 1", "🍣"),
        Concern(ConcernKind.MISSING_GLYPH, 0, "ticket_type", "🎫", "🎫"),
    ]
    assert check([seated], A_ONE) == []


def test_a_column_that_does_not_fit_is_told_by_its_name() -> None:
    long = Words(show="column:席", size=Size(6, 9))
    layout = Layout(size=(91, 55), elements=(Text(box=Area(5, 5, 20, 5), words=(long,)),))
    design = Design(id="seats", name_ja="席", name_en="Seats", wide=layout)
    (concern,) = check([replace(BARE, extra={"席": "窓側の席" * 20})], A_ONE, design)
    assert (concern.kind, concern.field) == (ConcernKind.CUT, "column:席")
    assert concern_sentence(concern).startswith("Column “席” is too long")


def test_a_field_that_most_others_have_is_missed() -> None:
    people = [HANAKO, KATSURAGI, replace(YOSHIDA, industry="IT"), BARE]
    assert check(people, A_ONE) == [
        Concern(ConcernKind.FIELD_MISSING, 3, "company", ""),
        Concern(ConcernKind.FIELD_MISSING, 3, "industry", ""),
    ]


def test_an_event_that_asks_for_no_company_misses_none() -> None:
    assert check([HANAKO, *[Badge("山田 太郎"), Badge("林")] * 3], A_ONE) == []


def test_a_name_that_was_typed_wrongly_is_a_concern() -> None:
    assert check([replace(BARE, name="TARO YAMADA")], A_ONE) == [
        Concern(ConcernKind.DOUBTFUL_NAME, 0, "name", "TARO YAMADA", doubt=NameDoubt.CAPITALS)
    ]


@pytest.mark.parametrize("name", ["", "  ", "\u3000"])
def test_a_badge_without_a_name_is_a_concern(name: str) -> None:
    assert [concern.kind for concern in check([replace(HANAKO, name=name)], A_ONE)] == [ConcernKind.NAME_MISSING]


def test_a_name_that_is_too_long_to_be_read_from_afar_is_a_concern() -> None:
    assert (ConcernKind.SMALL, "name") in kinds(check([JUGEMU], A_ONE))


def test_tags_without_room_are_a_concern_and_not_silently_gone() -> None:
    many = replace(HANAKO, looking_for=("地域で一緒にイベントを企画してくださる方",) * 3)
    assert (ConcernKind.LEFT_OUT, "looking_for") in kinds(check([many], find_stock("avery-l7160")))


def test_a_company_that_does_not_fit_is_a_concern() -> None:
    long = replace(HANAKO, company="一般社団法人" + "日本異業種交流推進協議会" * 8)
    assert (ConcernKind.CUT, "company") in kinds(check([long], A_ONE))


def test_the_badge_that_is_meant_is_the_one_in_the_order_that_was_handed_in() -> None:
    concerns = check([*EVERYBODY, replace(BARE, name="😀")], A_ONE)
    assert concerns[-1].badge == len(EVERYBODY)


def test_a_folded_badge_is_checked_at_the_half_that_is_printed() -> None:
    half = replace(A_ONE, width_mm=A_ONE.width_mm / 2)
    assert check([HANAKO], A_ONE) == []
    assert check([HANAKO], A_ONE, finish=Finish(back=Back.FOLDED)) == check([HANAKO], half) != []


@pytest.mark.parametrize("back", [Back.LONG_EDGE, Back.SHORT_EDGE, Back.FOLDED])
def test_a_text_that_does_not_fit_on_the_back_is_everyones_concern(back: Back) -> None:
    stock = find_stock("aone-51151")
    short, long = (Finish(back=back, back_text="18:30 開場\n" * lines) for lines in (3, 60))
    assert ("back" in {concern.field for concern in check([HANAKO], stock, finish=short)}) is False
    (concern,) = (one for one in check([HANAKO, YOSHIDA], stock, finish=long) if one.field == "back")
    assert (concern.kind, concern.badge) == (ConcernKind.CUT, None)


def test_a_character_that_no_font_has_is_found_on_the_back_too() -> None:
    finish = Finish(back=Back.LONG_EDGE, back_text="乾杯🍣")
    assert check([HANAKO], A_ONE, finish=finish) == [
        Concern(ConcernKind.MISSING_GLYPH, None, "back", "乾杯🍣", "🍣")
    ]


def test_a_text_for_a_back_that_is_not_printed_is_nobodys_concern() -> None:
    assert check([HANAKO], A_ONE, finish=Finish(back_text="🍣\n" * 99)) == []


def kinds(concerns: list[Concern]) -> list[tuple[ConcernKind, str]]:
    return [(concern.kind, concern.field) for concern in concerns]
