"""What is wrong with the measures of a paper, in words that name the number."""

from typing import assert_never

from checkin.domain.stock_flaws import (
    LEAST_BADGE_MM,
    LEAST_PAGE_MM,
    MOST_IN_A_ROW,
    MOST_PAGE_MM,
    StockFlaw,
    excess_mm,
)
from checkin.wording.language import tr


def flaw_sentence(flaw: StockFlaw, values: dict[str, float]) -> str:
    """Say which number cannot be, and why."""
    page = {"least": f"{LEAST_PAGE_MM:g}", "most": f"{MOST_PAGE_MM:g}"}
    least = f"{LEAST_BADGE_MM:g}"
    match flaw:
        case StockFlaw.NAME:
            return tr("Give the paper a name by which you find it again.")
        case StockFlaw.PAGE_WIDTH:
            return tr("Width of the page: from {least} to {most} mm.", **page)
        case StockFlaw.PAGE_HEIGHT:
            return tr("Height of the page: from {least} to {most} mm.", **page)
        case StockFlaw.COLUMNS:
            return tr("Columns: a whole number from 1 to {most}.", most=MOST_IN_A_ROW)
        case StockFlaw.ROWS:
            return tr("Rows: a whole number from 1 to {most}.", most=MOST_IN_A_ROW)
        case StockFlaw.WIDTH:
            return tr("Width of a badge: at least {least} mm, and not wider than the page.", least=least)
        case StockFlaw.HEIGHT:
            return tr("Height of a badge: at least {least} mm, and not higher than the page.", least=least)
        case StockFlaw.LEFT:
            return tr("Left edge of the first badge: 0 mm or more.")
        case StockFlaw.TOP:
            return tr("Top edge of the first badge: 0 mm or more.")
        case StockFlaw.STEP_X:
            return tr("Pitch across is less than the width of a badge: badges would overlap.")
        case StockFlaw.STEP_Y:
            return tr("Pitch down is less than the height of a badge: badges would overlap.")
        case StockFlaw.TOO_WIDE:
            return tr("The last column leaves the page by {mm} mm on the right.", mm=f"{excess_mm(values)[0]:.1f}")
        case StockFlaw.TOO_TALL:
            return tr("The last row leaves the page by {mm} mm at the foot.", mm=f"{excess_mm(values)[1]:.1f}")
        case StockFlaw.ROLL_WIDTH:
            return tr("Width: from {least} to {most} mm.", **page)
        case StockFlaw.ROLL_LENGTH:
            return tr("Height or length: from {least} to {most} mm.", **page)
        case StockFlaw.MARGIN:
            return tr("Unprintable edge: 0 mm or more, with at least {least} mm of badge left.", least=least)
        case _:
            assert_never(flaw)


def confidence_sentence(confidence: str, source: str) -> str:
    """Say how sure the measures are, and where they come from."""
    known = {
        "high": tr("Measures: well attested"),
        "medium": tr("Measures: one source only; print a test page first"),
        "low": tr("Measures: inferred; print a test page first"),
        "conflict": tr("Measures: sources disagree; print a test page first"),
        "own": tr("Measures: your own"),
    }
    said = known.get(confidence, "")
    return " · ".join(filter(None, (said, source)))
