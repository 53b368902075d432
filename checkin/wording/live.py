"""The evening's numbers in words, for plots that are listened to."""

from collections.abc import Sequence

from checkin.domain.industries import Industries
from checkin.domain.live import SLOT_MS, Arrivals, Live, Turnout
from checkin.wording.language import language, tr, tr_count
from checkin.wording.times import clock_time


def numbers_sentence(live: Live) -> str:
    """Return the numbers of now."""
    return tr(
        "Arrived {arrived} of {awaited}; in the room {inside}, gone home {left}, walk-ins {walk_ins}",
        arrived=f"{live.counts.arrived:,}",
        awaited=f"{live.counts.awaited:,}",
        inside=f"{live.inside:,}",
        left=f"{live.left:,}",
        walk_ins=f"{live.counts.walk_ins:,}",
    )


def arrivals_sentence(arrivals: Arrivals) -> str:
    """Return what a plot of arrivals shows."""
    if not arrivals.total:
        return tr("Nobody has arrived yet.")
    return tr(
        "Arrivals per five minutes since {begin}: {total} in all, most of them at {when} with {most}, last {last}",
        begin=clock_time(arrivals.begins_at(0)),
        total=f"{arrivals.total:,}",
        when=slot_words(arrivals, arrivals.busiest),
        most=f"{arrivals.counts[arrivals.busiest]:,}",
        last=f"{arrivals.counts[-1]:,}",
    )


def slot_words(arrivals: Arrivals, place: int) -> str:
    """Return the five minutes of a slot."""
    begin = arrivals.begins_at(place)
    return f"{clock_time(begin)}–{clock_time(begin + SLOT_MS)}"


def slot_sentence(arrivals: Arrivals, place: int) -> str:
    """Return how many came in a slot, and how many had come by its end."""
    came = tr_count("{count} arrival", "{count} arrivals", arrivals.counts[place])
    by_then = tr("{count} by then", count=f"{arrivals.so_far[place]:,}")
    return f"{slot_words(arrivals, place)}  {came} ({by_then})"


def industry_name(industry_id: str, industries: Industries) -> str:
    """Return the label of an industry; of the empty id, that there is none."""
    industry = industries.get(industry_id)
    return industry.label(language()) if industry else tr("No industry given")


def turnouts_sentence(turnouts: Sequence[Turnout], industries: Industries) -> str:
    """Return what the bars of the industries show."""
    return tr("; ").join(
        tr(
            "{industry}: {arrived} of {awaited}",
            industry=industry_name(one.industry, industries),
            arrived=f"{one.arrived:,}",
            awaited=f"{one.awaited:,}",
        )
        for one in turnouts
    )
