"""Free text brought to everyday labels."""

import pytest

from checkin.domain.attendee import Profile
from checkin.domain.industries import Industry, read_industries
from checkin.paths import asset_text

INDUSTRIES = read_industries(asset_text("industries.toml"))


@pytest.mark.parametrize(
    "text", ["IT", "ＩＴ", "it", "情報通信", "システム開発", "Web制作", "IT企業", " ＩＴ・Web "]
)
def test_these_are_one_industry(text: str) -> None:
    assert INDUSTRIES.place(text) == "it"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("社会保険労務士", "士業"),
        ("税理士事務所", "士業"),
        ("保険代理店", "保険"),
        ("食品製造", "製造・ものづくり"),
        ("飲食店経営", "飲食"),
        ("整骨院", "美容・健康"),
        ("人材紹介", "人材・採用"),
        ("映像制作", "デザイン・クリエイティブ"),
        ("Real estate", "不動産"),
    ],
)
def test_free_text_finds_its_label(text: str, label: str) -> None:
    industry = INDUSTRIES.get(INDUSTRIES.place(text))
    assert industry is not None
    assert industry.ja == label


@pytest.mark.parametrize("text", ["", "たこ焼き店", "approach", "？？？"])
def test_what_fits_none_is_not_guessed(text: str) -> None:
    assert INDUSTRIES.place(text) == ""


def test_what_could_not_be_placed_is_shown_in_its_own_words() -> None:
    assert INDUSTRIES.shown(Profile(industry_text="たこ焼き店"), "ja") == "たこ焼き店"
    assert INDUSTRIES.shown(Profile(industry="it", industry_text="ＩＴ"), "ja") == "IT・Web"
    assert INDUSTRIES.shown(Profile(industry="it"), "en") == "IT / Web"


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("industry", INDUSTRIES.labels, ids=lambda industry: industry.id)
def test_white_words_are_readable_on_every_industry_colour(industry: Industry) -> None:
    assert 1.05 / (luminance(industry.colour) + 0.05) >= 4.5
