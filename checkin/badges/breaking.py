"""Where a text may be broken into lines: between words, between phrases, or by the rules of Japanese (禁則).

Nowhere else: not inside a Latin word, and not inside 株式会社. How good a break is has three steps, and the finer
ones are taken only where the coarser would cost too much size.
"""

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from checkin.badges.text import clusters, width
from checkin.badges.typeface import Typeface
from checkin.domain.names import is_japanese


class Where(IntEnum):
    """How fine the pieces are that may stand on a line of their own."""

    WORDS = 0  # at a space, a hyphen, a middle dot
    PHRASES = 1  # and where the script changes: みらい工房|インターナショナル
    ANYWHERE = 2  # and between any two characters that 禁則 does not hold together


_CLOSING = frozenset("、。，．,.:;：；!?！？）)」』】〕〉》］]}｠…‥〟’”")
_NOT_FIRST = _CLOSING | frozenset(
    "・･ｰー々〻ゝゞヽヾ゛゜％%‰℃〜～＝゠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"
)
_NOT_LAST = frozenset("（(「『【〔〈《［[{｟〝‘“＃№￥＄")
# 禁則 (JIS X 4051): what may not begin a line, and what may not end one.
_OPEN_AFTER = frozenset("・＝゠／＆")
_LEGAL_FORM = re.compile(
    "株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|特定非営利活動法人|NPO法人|"
    "(?:一般|公益)(?:社団|財団)法人|(?:社会福祉|医療|学校|宗教|監査|国立大学|独立行政|地方独立行政)法人|"
    "(?:税理士|弁護士|司法書士|行政書士|弁理士|社会保険労務士|土地家屋調査士)法人|協同組合"
)
_BUSINESS_WORDS = re.compile(
    "ホールディングス?|インターナショナル|コンサルティング|コンサルタント|コーポレーション|コミュニケーションズ?|"
    "テクノロジーズ?|ソリューションズ?|マネジメント|エンジニアリング|マーケティング|エンタテインメント|"
    "システムズ?|サービス|デザイン|パートナーズ?|プランニング|グループ|ジャパン|クリエイティブ|イノベーション|"
    "ファイナンス|ロジスティクス|アソシエイツ"
)
"""Words that long company names are made of, and that end or begin a phrase within a run of katakana."""
_WHOLE = re.compile(f"{_LEGAL_FORM.pattern}|{_BUSINESS_WORDS.pattern}")
_ENDS_WHOLE = re.compile(f"(?:{_WHOLE.pattern})$")
_SCRIPTS = (
    ("hiragana", re.compile("[\u3041-\u309f]")),
    ("katakana", re.compile("[\u30a1-\u30ff\uff66-\uff9f]")),
    ("kanji", re.compile("[々〆\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")),
    ("digit", re.compile("[0-9０-９]")),
)


def broken(text: str, typeface: Typeface, count: int, where: Where, word: str = "") -> tuple[str, ...]:
    """Return a text in at most ``count`` lines, its widest line as narrow as can be.

    It may have more lines where it has more pieces that are each too wide to share one. ``word`` is a beginning
    of the text that is known to be a word: a family name that is written without a space.
    """
    if count == 1:
        return (text,)
    parts = pieces(text, where, word)
    widths = [width(part, typeface) for part in parts]
    low, high = max(widths, default=0.0), sum(widths)
    best = _filled(parts, widths, high)
    for _ in range(12):
        middle = (low + high) / 2
        lines = _filled(parts, widths, middle)
        if len(lines) <= count:
            best, high = lines, middle
        else:
            low = middle
    return tuple(line.strip() for line in best if line.strip()) or (text,)


@lru_cache(maxsize=1024)
def pieces(text: str, where: Where, word: str = "") -> tuple[str, ...]:
    """Return a text in the pieces that may stand on a line of their own; a space ends the piece before it."""
    found: list[str] = []
    end = len(word) if word and text.startswith(word) else 0
    done = 0
    for part in _atoms(text):
        if found and (done == end or _may_break(found[-1], part, where)) and done:
            found.append(part)
        elif found:
            found[-1] += part
        else:
            found.append(part)
        done += len(part)
    return tuple(found)


def _filled(parts: Sequence[str], widths: Sequence[float], most: float) -> list[str]:
    lines = [""]
    used = 0.0
    for piece, wide in zip(parts, widths, strict=True):
        if lines[-1] and used + wide > most + 1e-9:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += wide
    return lines


def _atoms(text: str) -> list[str]:
    """Return the clusters of a text, but legal forms and the usual words of company names whole."""
    found: list[str] = []
    start = 0
    for form in _WHOLE.finditer(text):
        found += [*clusters(text[start : form.start()]), form.group()]
        start = form.end()
    return found + clusters(text[start:])


def _may_break(before: str, after: str, where: Where) -> bool:
    """Say whether a line may end after ``before``, which is all there is since the last break."""
    if after.isspace():
        return False
    if before[-1].isspace():
        return True
    if after[0] in _NOT_FIRST or before[-1] in _NOT_LAST:
        return False
    if before[-1] in _OPEN_AFTER or (before[-1] == "-" and len(before) > 1):
        return True
    if where is Where.WORDS or not (is_japanese(before[-1]) or is_japanese(after[0])):
        return False
    return where is Where.ANYWHERE or _is_phrase_end(before, after)


def _is_phrase_end(before: str, after: str) -> bool:
    if _WHOLE.fullmatch(after) or _ENDS_WHOLE.search(before):
        return True
    if before[-1] in _CLOSING or after[0] in _NOT_LAST:
        return True
    scripts = _script(before[-1]), _script(after[0])
    return scripts[0] != scripts[1] and scripts != ("kanji", "hiragana") and "digit" not in scripts


def _script(character: str) -> str:
    return next((name for name, pattern in _SCRIPTS if pattern.match(character)), "")
