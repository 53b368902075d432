"""Which characters the bytes of a list are.

Charset detectors call short Japanese lists Korean or Big5, so the order is fixed: byte order mark, NUL bytes where
UTF-16 has them, strict UTF-8, strict CP932; then a person is asked. CP932 and not ``shift_jis``,
which has no 髙, ① and ㈱.
"""

import codecs
from codecs import getincrementaldecoder

from checkin.faults import Fault, FaultKind
from checkin.files.table import ListSource

OFFERED = ("utf-8", "cp932", "utf-16", "utf-16-le", "utf-16-be", "euc_jp", "iso2022_jp")
"""What a person may choose."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 14
_SEPARATORS = (b"\n", b"\r", b"\t", b",", b";")


def detect(data: bytes) -> str | None:
    """Return the encoding of the bytes, or None where a person must say it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if _has_the_nuls_of_utf16(data):
        guess = _utf16_without_mark(data)
        return guess if decodes(data, guess) else None
    return next((encoding for encoding in ("utf-8", "cp932") if decodes(data, encoding)), None)


def decodes(data: bytes, encoding: str) -> bool:
    """Say whether the bytes are a text in this encoding from the first to the last."""
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def possible(data: bytes, chosen: str) -> tuple[str, ...]:
    """Return the encodings worth offering: the chosen one, then whatever reads their beginning."""
    others = (encoding for encoding in OFFERED if not chosen.startswith(encoding))
    return (chosen, *(encoding for encoding in others if _is_plausible(data, encoding)))


def decode(source: ListSource, override: str | None) -> tuple[str, str]:
    """Return the text and its encoding.

    A person's choice is obeyed: what it cannot read becomes U+FFFD, which is reported cell by cell. Without one
    an unknown encoding is a :class:`Fault`.
    """
    encoding = override or detect(source.data)
    if encoding is None:
        raise Fault(FaultKind.LIST_ENCODING_UNKNOWN, source.path)
    try:
        text = source.data.decode(encoding, "replace" if override else "strict")
    except (UnicodeError, LookupError) as error:
        raise Fault(FaultKind.LIST_ENCODING_UNKNOWN, source.path, encoding) from error
    return text.removeprefix("\ufeff"), encoding


def _is_plausible(data: bytes, encoding: str) -> bool:
    if encoding.startswith("utf-16") and b"\0" not in data[:_SAMPLE]:
        return False
    try:
        getincrementaldecoder(encoding)().decode(data[:_SAMPLE])
    except UnicodeError:
        return False
    return True


def _has_the_nuls_of_utf16(data: bytes) -> bool:
    """Say whether most separators and line ends have a NUL beside them; a stray NUL in a cell proves nothing."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return False
    wide = sum(max(sample.count(one + b"\0"), sample.count(b"\0" + one)) for one in _SEPARATORS)
    return 2 * wide > sum(map(sample.count, _SEPARATORS)) or (not wide and sample.count(0) * 4 > len(sample))


def _utf16_without_mark(data: bytes) -> str:
    """Return the byte order: the ASCII of delimiters and line ends has its NUL second in little endian."""
    sample = data[:_SAMPLE]
    return "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
