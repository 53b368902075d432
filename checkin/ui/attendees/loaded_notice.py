"""What is said after a list has been loaded."""

from checkin.flows.load_plan import LoadPlan, LoadResult
from checkin.ui.widgets.notice import Notice, Tone
from checkin.wording.language import tr, tr_count


def loaded_notice(plan: LoadPlan, result: LoadResult) -> Notice:
    """Return a notice with what changed, and badges as the next thing to do."""
    title = tr_count("{count} attendee was added.", "{count} attendees were added.", len(result.registered))
    return Notice(Tone.SUCCESS, title, _sentence(plan, result), tr("Make badges"))


def _sentence(plan: LoadPlan, result: LoadResult) -> str:
    parts = (
        (tr_count("{count} changed", "{count} changed", len(plan.changed)), len(plan.changed)),
        (
            tr_count("{count} no longer on the list", "{count} no longer on the list", result.withdrawn),
            result.withdrawn,
        ),
        (tr_count("{count} back on the list", "{count} back on the list", result.restored), result.restored),
        (tr_count("{count} unchanged", "{count} unchanged", len(plan.unchanged)), len(plan.unchanged)),
    )
    said = [text for text, count in parts if count]
    return " · ".join(said) or tr("Next, make the badges, or open the door.")
