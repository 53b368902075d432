"""Names typed into the wrong field, in the wrong order, or with something added: shown, never changed."""

import re
from enum import StrEnum

from checkin.domain.names import fold_text, is_japanese


class NameDoubt(StrEnum):
    """Why a name may not be what its owner wants on a badge."""

    EMAIL = "email"  # an address
    CAPITALS = "capitals"  # TARO YAMADA
    DIGITS = "digits"  # Taro Yamada 2
    ADDITION = "addition"  # 様, (株) …: what a name is called by, or a company
    HALF_WIDTH = "half_width"  # ﾀﾅｶ
    REVERSED = "reversed"  # 太郎 山田


_EMAIL = re.compile(r"\S+@\S+")
_DIGIT = re.compile(r"\d")
_ADDITION = re.compile(
    r"(?<=..)[\s\u3000]*(?:様|さま|さん|殿|先生|御中)[\s\u3000]*$"
    r"|[（(](?:株|有|同|社)[)）]|㈱|㈲|株式会社|有限会社|合同会社|(?:^|\s)(?:Mr|Ms|Mrs|Dr)\."
)
_HALF_WIDTH = re.compile("[\uff66-\uff9f]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_FREQUENT = """
佐藤=さとう 鈴木=すずき 高橋=たかはし 田中=たなか 伊藤=いとう 渡辺=わたなべ 山本=やまもと 中村=なかむら
小林=こばやし 加藤=かとう 吉田=よしだ 山田=やまだ 佐々木=ささき 山口=やまぐち 松本=まつもと 井上=いのうえ
木村=きむら 林=はやし 斎藤=さいとう 清水=しみず 山崎=やまざき 阿部=あべ 森=もり 池田=いけだ
橋本=はしもと 山下=やました 石川=いしかわ 中島=なかじま 前田=まえだ 藤田=ふじた 後藤=ごとう 小川=おがわ
岡田=おかだ 村上=むらかみ 長谷川=はせがわ 近藤=こんどう 石井=いしい 坂本=さかもと 遠藤=えんどう 藤井=ふじい
青木=あおき 福田=ふくだ 三浦=みうら 西村=にしむら 藤原=ふじわら 太田=おおた 松田=まつだ 原田=はらだ
岡本=おかもと 中野=なかの 中川=なかがわ 小野=おの 田村=たむら 竹内=たけうち 金子=かねこ 和田=わだ
中山=なかやま 石田=いしだ 上田=うえだ 森田=もりた 柴田=しばた 酒井=さかい 工藤=くどう 横山=よこやま
宮崎=みやざき 宮本=みやもと 内田=うちだ 高木=たかぎ 安藤=あんどう 谷口=たにぐち 大野=おおの 丸山=まるやま
今井=いまい
"""
_SURNAMES = {name: reading for name, _, reading in (pair.partition("=") for pair in _FREQUENT.split())}
"""The most frequent family names, folded, and how they are read: a witness of the order, not a list of all."""
_READINGS = frozenset(_SURNAMES.values())


def doubts_about(name: str, reading: str = "") -> tuple[NameDoubt, ...]:
    """Return why a name may not be what belongs on a badge; empty for nearly everybody."""
    if _EMAIL.search(name):
        return (NameDoubt.EMAIL,)
    has_addition = bool(_ADDITION.search(name))
    found = {
        NameDoubt.CAPITALS: _is_all_capitals(name),
        NameDoubt.DIGITS: bool(_DIGIT.search(name)),
        NameDoubt.ADDITION: has_addition,
        NameDoubt.HALF_WIDTH: bool(_HALF_WIDTH.search(name)),
        NameDoubt.REVERSED: not has_addition and _is_reversed(name, reading),
    }
    return tuple(doubt for doubt, is_so in found.items() if is_so)


def _is_all_capitals(name: str) -> bool:
    """Say whether a name has capitals only; ``TANAKA Taro`` marks the family name, and ``KJ`` are initials."""
    words = _WORD.findall(name)
    return bool(words) and not is_japanese(name) and all(word.isupper() for word in words)


def _is_reversed(name: str, reading: str) -> bool:
    """Say whether the given name leads in Japanese, or the reading tells another order than the name."""
    words, read = _halves(name), _halves(reading)
    if words is None or not is_japanese(name):
        return False
    if read is not None and read == words[::-1]:
        return True
    if words[1] in _SURNAMES and words[0] not in _SURNAMES:
        return read is None or read[0] not in _READINGS
    return read is not None and words[0] in _SURNAMES and read[1] == _SURNAMES[words[0]] != read[0]


def _halves(text: str) -> tuple[str, str] | None:
    """Return the two words of a text, folded; None where it has more, or fewer."""
    words = text.split()
    return (fold_text(words[0]), fold_text(words[1])) if len(words) == 2 else None
