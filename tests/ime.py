"""A Japanese input method as far as a scanner meets it: what it makes of keys, written from the users' side."""

_SYLLABLES = {
    **dict(zip("aiueo", "あいうえお", strict=True)),
    **{
        letter + vowel: kana
        for letter, row in {
            "k": "かきくけこ", "s": "さしすせそ", "t": "たちつてと", "n": "なにぬねの", "h": "はひふへほ", "m": "まみむめも",
            "r": "らりるれろ", "g": "がぎぐげご", "z": "ざじずぜぞ", "d": "だぢづでど", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ",
            "c": "かしくせこ", "x": "ぁぃぅぇぉ", "l": "ぁぃぅぇぉ",
        }.items()
        for vowel, kana in zip("aiueo", row, strict=True)
    },
    "ya": "や", "yi": "い", "yu": "ゆ", "ye": "いぇ", "yo": "よ",
    "wa": "わ", "wi": "うぃ", "wu": "う", "we": "うぇ", "wo": "を",
    "fa": "ふぁ", "fi": "ふぃ", "fu": "ふ", "fe": "ふぇ", "fo": "ふぉ",
    "ja": "じゃ", "ji": "じ", "ju": "じゅ", "je": "じぇ", "jo": "じょ",
    "va": "ゔぁ", "vi": "ゔぃ", "vu": "ゔ", "ve": "ゔぇ", "vo": "ゔぉ",
    "qa": "くぁ", "qi": "くぃ", "qu": "く", "qe": "くぇ", "qo": "くぉ",
    "sha": "しゃ", "shu": "しゅ", "sho": "しょ", "she": "しぇ", "shi": "し",
    "cha": "ちゃ", "chu": "ちゅ", "cho": "ちょ", "che": "ちぇ", "chi": "ち",
    "tsu": "つ", "xtu": "っ", "ltu": "っ", "kya": "きゃ", "kyu": "きゅ", "kyo": "きょ",
}  # fmt: skip
_YOUON = dict(zip("aiueo", "ゃぃゅぇょ", strict=True))
_BEFORE_Y = dict(zip("kstcnhmrgzjdbpfvq", "きしちちにひみりぎじじぢびぴふゔく", strict=True))
for _letter, _kana in _BEFORE_Y.items():
    _SYLLABLES.update((f"{_letter}y{vowel}", _kana + small) for vowel, small in _YOUON.items())

_US_KEYS = "1234567890-qwertyuiopasdfghjklzxcvbnm"
_JIS_KANA = "ぬふあうえおやゆよわほたていすかんなにらせちとしはきくまのりつさそひこみも"


def wide(text: str) -> str:
    """Return a text as full-width input commits it."""
    return "".join(chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character for character in text)


def kana_input(typed: str) -> str:
    """Return what kana input shows for keys pressed without Shift."""
    return typed.translate(str.maketrans(_US_KEYS, _JIS_KANA))


def romaji_input(typed: str) -> str:
    """Return what romaji input shows for keys pressed without Shift, as far as it can be told."""
    shown, at = "", 0
    while at < len(typed):
        kana, used = _next(typed[at:])
        shown, at = shown + kana, at + used
    return shown


def _next(keys: str) -> tuple[str, int]:
    for length in (3, 2, 1):
        if (kana := _SYLLABLES.get(keys[:length])) and len(keys) >= length:
            return kana, length
    if keys.startswith("nn"):
        return "ん", 2
    if keys[0] == "n" and keys[1:2] not in ("", "y"):
        return "ん", 1
    if keys[0] == keys[1:2] and keys[0].isalpha():
        return "っ", 1
    return "ー" if keys[0] == "-" else wide(keys[0]), 1
