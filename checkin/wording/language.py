"""The language of the moment: English stands in the source, Japanese in ``assets/i18n/ja.po``.

One catalogue serves the window and the command line, without Qt. ``pybabel compile`` makes the ``.mo`` that is
read here; a test keeps both in step with the source.
"""

import gettext
import locale
import os
from functools import cache

from checkin.paths import assets

LANGUAGES = ("ja", "en")

_current: gettext.NullTranslations = gettext.NullTranslations()
_name = "en"


def use_language(language: str) -> None:
    """Speak ``ja`` or ``en`` from now on."""
    global _current, _name
    _current = _catalogue() if language == "ja" else gettext.NullTranslations()
    _name = "ja" if language == "ja" else "en"


def language() -> str:
    """Return the language that is spoken now: ``ja`` or ``en``."""
    return _name


def system_language() -> str:
    """Return the language the system asks for; Japanese for ja, English for everything else."""
    asked = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), None)
    asked = asked or locale.getlocale()[0] or ""
    return "ja" if asked.lower().startswith(("ja", "japanese")) else "en"


def tr(text: str, /, **values: object) -> str:
    """Return a sentence in the language of the moment, with ``{named}`` values put in."""
    said = _current.gettext(text)
    return said.format(**values) if values else said


def tr_count(one: str, many: str, count: int, /, **values: object) -> str:
    """Return a sentence with ``{count}`` in it, in the form that the number wants."""
    return _current.ngettext(one, many, count).format(count=count, **values)


@cache
def _catalogue() -> gettext.NullTranslations:
    with (assets() / "i18n" / "ja.mo").open("rb") as file:
        return gettext.GNUTranslations(file)
