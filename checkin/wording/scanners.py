"""What is said about scanners: what a test of one shows, and how it stands with a port."""

from checkin.domain.layouts import Layouts
from checkin.domain.scanner_test import Diagnosis, Trial
from checkin.wording.language import tr


def trial_words(trial: Trial) -> str:
    """Return what came of a scan as it is: the text and the rhythm."""
    gaps = sorted(trial.gaps_ms)
    if not gaps:
        return tr("Read: {text}", text=trial.text)
    return tr(
        "Read: {text}\n{least} to {most} ms between keys, usually {usual} ms.",
        text=trial.text,
        least=gaps[0],
        most=gaps[-1],
        usual=gaps[len(gaps) // 2],
    )


def diagnosis_words(diagnosis: Diagnosis | None) -> list[str]:
    """Return what a scan of the test code tells, a sentence each."""
    if diagnosis is None:
        return [tr("This was not the test code, or too little of it arrived. Please scan the picture once more.")]
    sentences = [_layout_words(diagnosis.layouts), _input_words(diagnosis), ending_sentence(diagnosis.ending)]
    if diagnosis.prefix:
        sentences.append(tr("Before each reading the scanner types “{prefix}”.", prefix=diagnosis.prefix))
    if diagnosis.is_too_slow:
        sentences.append(
            tr("The scanner types too slowly to be told from a hand. Set it to a shorter delay between keys.")
        )
    return sentences


def ending_sentence(ending: str) -> str:
    """Return what a scanner types behind a reading."""
    match ending:
        case "enter":
            return tr("It ends a reading with Enter.")
        case "tab":
            return tr("It ends a reading with Tab.")
        case _:
            return tr("It ends a reading with no key: verdicts come a moment later. Enter would be better.")


def _input_words(diagnosis: Diagnosis) -> str:
    if diagnosis.was_composed:
        return tr("Japanese input: on. Scans are read all the same, but it is surer off.")
    if diagnosis.has_caps_lock:
        return tr("Japanese input: off. Caps Lock: on, which does no harm.")
    return tr("Japanese input: off.")


def _layout_words(layouts: Layouts) -> str:
    match layouts:
        case Layouts.ALIKE:
            return tr("Keyboard: scanner and computer agree.")
        case Layouts.US_SCANNER:
            return tr("Keyboard: scanner US, computer Japanese. Codes are understood all the same.")
        case Layouts.JIS_SCANNER:
            return tr("Keyboard: scanner Japanese, computer US. Codes are understood all the same.")


def port_words(state: str) -> str:
    """Return how it stands with the port of a serial scanner."""
    match state:
        case "open":
            return tr("Connected.")
        case "awaited":
            return tr("Not plugged in; it will be read as soon as it is.")
        case "refused":
            return tr("The port is there but cannot be opened: another program may be using it.")
        case _:
            return tr("It is read while an event is open.")
