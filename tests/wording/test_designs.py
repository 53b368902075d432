"""Every flaw of a design has its sentence, in both languages."""

from collections.abc import Generator
from pathlib import Path

import pytest

from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.flows.broken_design import BrokenDesign
from checkin.wording.designs import design_trouble, flaw_sentence
from checkin.wording.language import use_language


@pytest.fixture(autouse=True)
def english_afterwards() -> Generator[None, None, None]:
    yield
    use_language("en")


@pytest.mark.parametrize("flaw", Flaw)
def test_every_flaw_has_its_sentence_in_both_languages(flaw: Flaw) -> None:
    broken = DesignBroken(flaw, "wide", "got", "expected")
    said: list[str] = []
    for language in ("en", "ja"):
        use_language(language)
        said.append(flaw_sentence(broken))
    assert said[0] != said[1]
    assert any("ぁ" <= letter <= "ヿ" for letter in said[1])
    assert "{" not in "".join(said)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (
            DesignBroken(Flaw.WRONG_TYPE, "wide → elements → 3 → size", '"9"', "[0.0, 0.0]", line=34),
            '34 行目「wide → elements → 3 → size」："9" と書かれていますが、',
        ),
        (DesignBroken(Flaw.MISSING_KEY, expected="id"), "次の項目が足りません：id"),
        (DesignBroken(Flaw.NOT_TOML, line=8, column=12), "8 行目の 12 文字目から TOML として読めません。"),
        (DesignBroken(Flaw.NOT_UTF8, line=3), "3 行目から UTF-8 の文字として読めません。"),
        (
            DesignBroken(Flaw.NO_SUCH_IMAGE, "wide → elements → 1 → image", "logo"),
            "[images] に画像が一つもありません",
        ),
    ],
)
def test_a_broken_design_is_told_with_its_line(broken: DesignBroken, said: str) -> None:
    use_language("ja")
    assert said in design_trouble(BrokenDesign(Path("my.toml"), broken))
