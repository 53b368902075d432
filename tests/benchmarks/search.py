"""A key in the search at the door with 100,000 attendees: what is found against a bare scan, and the list repainted."""

import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from checkin.__main__ import collect_seldom
from checkin.app import App
from checkin.domain.attendee import Profile
from checkin.domain.journal import Kind
from checkin.domain.names import fold_text
from checkin.domain.profile_data import profile_to_data
from checkin.domain.query import Order, Query
from checkin.domain.ticket import NONCE_BYTES, issue
from checkin.store.event_file import EventFile
from checkin.store.questions import IN_READING_ORDER
from checkin.store.schema import attendees
from checkin.ui.door.page import DoorPage
from checkin.ui.pages import DOOR
from tests.benchmarks.figure import Figure, best_in_turn_ms
from tests.benchmarks.first_paint import FirstPaint
from tests.benchmarks.processes import where_to_draw
from tests.benchmarks.waiting import wait_ms, wait_until
from tests.fakes import a_lane, an_event
from tests.people import SATO

PEOPLE = 100_000
FRAME_MS = 1000 / 60
_ROUNDS = 5
_BETWEEN_KEYS_MS = 120
_SEEDED = 7
_FAMILIES = """
佐藤=さとう 鈴木=すずき 髙橋=たかはし 田中=たなか 伊藤=いとう 渡邊=わたなべ 山本=やまもと 中村=なかむら 小林=こばやし 加藤=かとう 吉田=よしだ
山田=やまだ 佐々木=ささき 山口=やまぐち 松本=まつもと 井上=いのうえ 木村=きむら 林=はやし 斎藤=さいとう 清水=しみず 大野=おおの 本間=ほんま
"""
_GIVEN = "花子=はなこ 太郎=たろう 健一=けんいち 美咲=みさき 翔太=しょうた 陽子=ようこ 純也=じゅんや 智子=ともこ 大輔=だいすけ 愛=あい"
_COMPANIES = [
    "架空システム",
    "見本商事",
    "例示デザイン",
    "サンプル税理士事務所",
    "仮名不動産",
    "想像印刷",
    "試作工業",
]
TYPED = (
    "さ",
    "さと",
    "さとう",
    "佐藤",
    "佐藤 花",
    "sato",
    "satou",
    "shouta",
    "高橋",
    "見本",
    "0001",
    "a",
    "ざぞ",
    "花子",
    "こばやし は",
)
"""What is typed at a door, each with the keys before it searched for already."""


def measure(folder: Path) -> list[Figure]:
    """Return the figures for what a key finds, and for the list repainted after it."""
    path = folder / "event.checkin"
    fill(path)
    store = EventFile.open(path, a_lane(ids="search"))
    store.rest()
    prepared = _prepared(store)
    pairs = [_found_and_scanned_ms(store, prepared, typed) for typed in TYPED]
    store.close()
    ours, floor = (median(times) for times in zip(*pairs, strict=True))
    worst = max(pairs, key=lambda pair: pair[0] / pair[1])
    worst_word = TYPED[pairs.index(worst)]
    shown, scanned = shown_ms(path, folder / "settings.json"), median(scan for _, scan in pairs)
    floor_is = "a bare scan of one prepared string"
    return [
        Figure(f"search, {PEOPLE:,} attendees, median of {len(TYPED)} texts", ours, floor, 3, "ms", floor_is),
        Figure(f"search, {PEOPLE:,} attendees, worst ({worst_word})", *worst, 3, "ms", floor_is),
        Figure("key to repainted list", shown, scanned + FRAME_MS, 1, "ms", f"{floor_is} + one frame"),
    ]


def fill(path: Path) -> None:
    """Make an event file of a crowd with frequent names, a tenth of them inside."""
    store = EventFile.create(path, an_event(), a_lane())
    dice = random.Random(_SEEDED)
    with store.change() as change:
        for number in range(1, PEOPLE + 1):
            profile = _somebody(dice, number)
            ticket = issue(store.event, dice.randbytes(NONCE_BYTES))
            one = store.lane.new_id()
            data = {"profile": profile_to_data(profile), "ticket": ticket, "origin": "list"}
            change.record(Kind.REGISTERED, one, data)
            if number % 10 == 0:
                change.record(Kind.CHECKED_IN, one, {"how": "scan"})
    store.close()


def shown_ms(path: Path, settings: Path) -> float:
    """Type at the door of the real window, and return the median time from a key to the list painted anew."""
    collect_seldom()
    os.environ.update(where_to_draw())
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    app = App(application, settings)
    app.window.show()
    app.open(path, DOOR)
    wait_until(lambda: app.session is not None)
    page = app.window.stack.page(DOOR)
    assert isinstance(page, DoorPage)
    page.search.focus()
    QTest.keyClicks(page.search.field, "z")
    wait_until(lambda: page.search.is_answered)
    page.search.clear()
    times = [took for word in ("sato", "yamamoto", "shouta") for took in _typed(page, word)]
    app.quit()
    return median(times)


def _typed(page: DoorPage, word: str) -> Iterator[float]:
    for character in word:
        wait_ms(_BETWEEN_KEYS_MS)
        yield _repainted_ms(page, character)
    page.search.clear()


def _repainted_ms(page: DoorPage, character: str) -> float:
    """Press one key in the search, and return how long after it the new list was painted."""
    results, painted_at = page.search.results, list[float]()

    def filled() -> None:
        results.model().rowsInserted.disconnect(filled)
        FirstPaint(results.viewport(), lambda: painted_at.append(time.perf_counter()))

    results.model().rowsInserted.connect(filled)
    begun = time.perf_counter()
    QTest.keyClicks(page.search.field, character)
    wait_until(lambda: bool(painted_at))
    return (painted_at[0] - begun) * 1000


def _found_and_scanned_ms(store: EventFile, prepared: str, typed: str) -> tuple[float, float]:
    query = Query(typed, order=Order.RELEVANCE, limit=8)
    word = fold_text(typed.split()[0])
    return best_in_turn_ms(lambda: store.find(query), lambda: _scan(prepared, word), _ROUNDS)


def _prepared(store: EventFile) -> str:
    """Return the search keys of everyone, one after the other."""
    keys = select(attendees.c.search_key).order_by(*IN_READING_ORDER)
    with store._reading():
        return "".join(store._connection.scalars(keys))


def _scan(prepared: str, word: str) -> int:
    """Find a word wherever it is in a string."""
    times, at = 0, prepared.find(word)
    while at >= 0:
        times, at = times + 1, prepared.find(word, at + 1)
    return times


def _somebody(dice: random.Random, number: int) -> Profile:
    (family, read), (given, given_read) = (
        pair.split("=") for pair in (dice.choice(_FAMILIES.split()), dice.choice(_GIVEN.split()))
    )
    return replace(
        SATO,
        name=f"{family} {given}",
        family_name=family,
        given_name=given,
        reading=f"{read} {given_read}",
        company=f"{dice.choice(_COMPANIES)}{number % 977}",
        email=f"{dice.randbytes(4).hex()}@example.com",
        phone=f"090-{dice.randrange(10_000):04}-{dice.randrange(10_000):04}",
        ticket_code=f"R-{number}",
        position=number,
    )
