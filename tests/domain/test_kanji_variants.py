"""The table of kanji variants: one direction, no circles, nothing that Unicode does anyway."""

import unicodedata
from collections import Counter

import pytest

from checkin.domain.kanji_variants import kanji_variants
from checkin.domain.names import fold_text
from checkin.paths import asset_text

PAIRS = sorted(kanji_variants().items())


@pytest.mark.parametrize(("variant", "canonical"), PAIRS)
def test_every_variant_is_one_character_that_becomes_another_for_good(variant: str, canonical: str) -> None:
    assert len(variant) == len(canonical) == 1
    assert variant != canonical
    assert unicodedata.name(variant).startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH"))
    assert fold_text(variant) == fold_text(canonical) == canonical


@pytest.mark.parametrize("variant", [variant for variant, _ in PAIRS])
def test_no_variant_is_folded_by_unicode_already(variant: str) -> None:
    assert unicodedata.normalize("NFKC", variant) == variant


def test_no_character_stands_for_others_and_is_a_variant_itself() -> None:
    assert not kanji_variants().keys() & set(kanji_variants().values())


def test_no_character_is_written_twice_in_the_table() -> None:
    text = asset_text("kanji_variants.toml")
    groups = [group for block in text.split('"""')[1::2] for group in block.split()]
    written = Counter("".join(groups))
    assert [character for character, times in written.items() if times > 1] == []
    assert len(groups) > 250
