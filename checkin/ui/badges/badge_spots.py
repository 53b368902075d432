"""Where on the pages the badges lie that there is something to say about."""

from collections import defaultdict
from collections.abc import Sequence

from checkin.domain.sheets import Slot, lay_out
from checkin.domain.sides import front_of
from checkin.ui.badges.preflight_rows import Row
from checkin.ui.operations.badges import Batch
from checkin.ui.page_spots import Spot


def spots_of(batch: Batch, rows: Sequence[Row]) -> list[Spot]:
    """Return a spot for every copy of every badge that a row names; what is said of all badges marks none."""
    said: defaultdict[int, list[str]] = defaultdict(list)
    for row in rows:
        if row.badge is not None:
            said[row.badge].append(f"{row.who}: {row.sentence}")
    slots = lay_out(batch.wish.stock, batch.slots, batch.wish.start)
    copies = batch.wish.finish.copies
    return [
        _spot(batch, badge, slot, "\n".join(words))
        for badge, words in said.items()
        for slot in slots[badge * copies : (badge + 1) * copies]
    ]


def _spot(batch: Batch, badge: int, slot: Slot, words: str) -> Spot:
    """Return the front of a badge where the printer's correction draws it."""
    finish = batch.wish.finish
    slot = front_of(slot, finish.back)
    left_mm, top_mm = finish.calibration.placed(slot.left_mm, slot.top_mm)
    right_mm, foot_mm = finish.calibration.placed(slot.left_mm + slot.width_mm, slot.top_mm + slot.height_mm)
    return Spot(badge, slot.page * finish.sides, left_mm, top_mm, right_mm - left_mm, foot_mm - top_mm, words)
