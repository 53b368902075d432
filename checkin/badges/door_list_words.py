"""The few words that a door list adds itself, in both languages: it is read where the window is not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DoorListWords:
    """Headings, labels and hints of a door list."""

    others: str
    """Over who has no reading."""
    last: str
    """Over who cancelled, waits, or is gone from the list."""
    walk_ins: str
    name: str
    company: str
    time: str
    owes: str
    open_fee: str
    hint: str
    held: str
    as_of: str


WORDS = {
    "ja": DoorListWords(
        others="その他（ふりがななし）",
        last="キャンセル・キャンセル待ち・名簿から外れた方",
        walk_ins="当日参加",
        name="お名前",
        company="会社・所属",
        time="時刻",
        owes="会費 {amount}円",
        open_fee="会費 未払い",
        hint="来場された方の□に✓と時刻を書いてください。あとでQRコードを読み取って入力できます。",
        held="{day} 開催",
        as_of="{time} 現在",
    ),
    "en": DoorListWords(
        others="Others (no reading)",
        last="Cancelled, waiting, or no longer on the list",
        walk_ins="Walk-ins",
        name="Name",
        company="Company",
        time="Time",
        owes="¥{amount} due",
        open_fee="Fee open",
        hint="Tick the box of whoever comes, and write the time. The codes are scanned afterwards to enter it.",
        held="on {day}",
        as_of="as of {time}",
    ),
}
