"""Every flaw of a design has its sentence, in both languages."""

from collections.abc import Generator

import pytest

from checkin.domain.design_flaw import DesignBroken, Flaw
from checkin.wording.designs import flaw_sentence
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
