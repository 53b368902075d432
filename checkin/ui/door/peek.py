"""A verdict as it is shown on other pages than the door's: in its colour, above whatever somebody is busy with."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.verdict import Family, Verdict
from checkin.ui.door.sign import Sign
from checkin.ui.style.roles import VERDICTS
from checkin.ui.style.scale import BETWEEN, INSIDE
from checkin.ui.widgets.buttons import PlainButton
from checkin.ui.widgets.notice import Bar
from checkin.ui.widgets.texts import Rank, Text
from checkin.wording.language import tr
from checkin.wording.verdicts import VerdictWords

_SIGN = 44


class Peek(Bar):
    """Sign, word, name and reason on the colour of the verdict, the way to the door, and a way to put it away."""

    def __init__(self, verdict: Verdict, words: VerdictWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = verdict
        family = Family.ADMITTED if verdict.is_repeat else verdict.family
        self.setProperty("kind", "peek")
        self.setProperty("family", family.value)
        self.word = Text(words.word, Rank.LEAD)
        self.name = Text(verdict.attendee.name if verdict.attendee else words.reason, Rank.STRONG)
        self.detail = Text(_detail(verdict, words))
        self.go_button = _deed(tr("Go to the door"), family)
        self.go_button.clicked.connect(self.acted)
        self.close_button = _deed("✕", family)
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.closed)
        self.setAccessibleName(" ".join(filter(None, (words.word, self.name.text(), self.detail.text()))))
        self._lay_out(family, words)

    def _lay_out(self, family: Family, words: VerdictWords) -> None:
        sign = Sign(_SIGN)
        sign.show_family(family, VERDICTS[family.value], words.word)
        row = QHBoxLayout(self)
        row.setContentsMargins(BETWEEN, INSIDE, INSIDE, INSIDE)
        row.setSpacing(BETWEEN)
        row.addWidget(sign)
        row.addWidget(self.word)
        telling = QVBoxLayout()
        telling.setSpacing(0)
        telling.addWidget(self.name)
        telling.addWidget(self.detail)
        row.addLayout(telling, 1)
        for button in (self.go_button, self.close_button):
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        for text in (self.word, self.name, self.detail):
            text.setProperty("on", "peek")
        self.word.setWordWrap(False)
        self.detail.setVisible(bool(self.detail.text()))


def _detail(verdict: Verdict, words: VerdictWords) -> str:
    company = verdict.attendee.profile.company if verdict.attendee else ""
    told = (words.reason, company) if verdict.attendee else (words.action,)
    return "  ".join(filter(None, told))


def _deed(words: str, family: Family) -> PlainButton:
    button = PlainButton(words)
    button.setProperty("kind", "deed")
    button.setProperty("family", family.value)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
