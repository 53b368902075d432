"""Kanji that people take for one another in names, from ``assets/kanji_variants.toml``."""

import tomllib

from checkin.paths import asset_text


def kanji_variants() -> dict[str, str]:
    """Return each variant with the character that stands for it in search keys."""
    blocks: dict[str, str] = tomllib.loads(asset_text("kanji_variants.toml"))
    groups = (group for block in blocks.values() for group in block.split())
    return {variant: group[0] for group in groups for variant in group[1:]}
