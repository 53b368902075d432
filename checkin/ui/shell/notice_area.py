"""Messages over the head; they come and go without stopping anybody's work or moving what is under the hand."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from checkin.faults import Fault
from checkin.ui.style.scale import AROUND, INSIDE, STEP
from checkin.ui.widgets.notice import Bar, Notice, Tone

_MOST = 3


class NoticeArea(QFrame):
    """At most three messages, the latest on top; the same one again takes the place of the first.

    They lie over the top of what they were told to: one message hides the head there, and nothing of the page.
    """

    def __init__(self, under: QWidget) -> None:
        super().__init__(under)
        self.setObjectName("notices")
        self._under = under
        self.notices: list[Bar] = []
        self._titles: dict[Bar, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(AROUND, STEP, AROUND, STEP)
        self._column.setSpacing(INSIDE)
        under.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as what lies below."""
        if event.type() is QEvent.Type.Resize:
            self._lie_over()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take the height of the messages as soon as it is another."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._lie_over()
        return super().event(event)

    def tell(
        self,
        tone: Tone,
        title: str,
        sentence: str = "",
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> Notice:
        """Show a message, perhaps with one thing to do about it."""
        notice = Notice(tone, title, sentence, action)
        self.put(notice, title, on_action)
        return notice

    def put(self, bar: Bar, title: str, on_action: Callable[[], None] | None = None) -> None:
        """Show a bar on top, in the place of one with the same title."""
        self.take(title)
        bar.closed.connect(lambda: self._drop(bar))
        if on_action is not None:
            bar.acted.connect(on_action)
            bar.acted.connect(lambda: self._drop(bar))
        self.notices.insert(0, bar)
        self._titles[bar] = title
        self._column.insertWidget(0, bar)
        for old in self.notices[_MOST:]:
            self._drop(old)
        self._lie_over()
        self.raise_()
        self.show()

    def tell_fault(self, fault: Fault) -> Notice:
        """Show outside trouble: what happened, what it means, what to do."""
        from checkin.wording.faults import fault_sentence

        words = fault_sentence(fault)
        return self.tell(Tone.FAULT, words.title, f"{words.meaning}\n{words.advice}")

    def take(self, title: str) -> Bar | None:
        """Take away the bar with a title, and return it; None where there is none, or it was closed."""
        bar = next((each for each in self.notices if self._titles[each] == title), None)
        if bar is not None:
            self._drop(bar)
        return bar

    def clear(self, *tones: Tone) -> None:
        """Take away messages of these tones."""
        for notice in [each for each in self.notices if each.property("tone") in tones]:
            self._drop(notice)

    def _lie_over(self) -> None:
        width = self._under.width()
        self.setGeometry(0, 0, width, self._column.totalHeightForWidth(width))

    def _drop(self, notice: Bar) -> None:
        if notice in self._titles:
            self.notices.remove(notice)
            del self._titles[notice]
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self.notices))
