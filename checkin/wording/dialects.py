"""How a list is written: encodings and delimiters by the names people know."""

from checkin.wording.language import tr


def encoding_name(encoding: str) -> str:
    """Return what an encoding is called; one that nobody here offers by its own name."""
    match encoding.lower():
        case "utf-8" | "utf-8-sig":
            return "UTF-8"
        case "cp932":
            return tr("Shift_JIS (CP932, Excel in Japan)")
        case "utf-16":
            return "UTF-16"
        case "utf-16-le":
            return tr("UTF-16, little endian")
        case "utf-16-be":
            return tr("UTF-16, big endian")
        case "euc_jp":
            return "EUC-JP"
        case "iso2022_jp":
            return "ISO-2022-JP (JIS)"
        case _:
            return encoding


def delimiter_name(delimiter: str) -> str:
    """Return what stands between the cells."""
    match delimiter:
        case ",":
            return tr("Comma")
        case ";":
            return tr("Semicolon")
        case "\t":
            return tr("Tab")
        case _:
            return delimiter
