"""Where pages live: made when they are first shown, and not before."""

from PySide6.QtWidgets import QWidget

from checkin.ui.shell.page_spec import PageSpec
from checkin.ui.widgets.front_stack import FrontStack


class PageStack(FrontStack):
    """The pages made so far, one of them in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: dict[str, QWidget] = {}

    def show_page(self, page: PageSpec) -> QWidget:
        """Bring a page to the front, making it if this is the first time, and give it the keyboard."""
        widget = self._made.get(page.id)
        if widget is None:
            widget = page.make()
            widget.setProperty("kind", "page")
            self._made[page.id] = widget
            self.addWidget(widget)
        self.setCurrentWidget(widget)
        self.updateGeometry()
        widget.setFocus()
        return widget

    def page(self, page_id: str) -> QWidget | None:
        """Return a page if it has been made."""
        return self._made.get(page_id)

    def forget(self, page_id: str) -> None:
        """Let a page go; it is made anew when it is shown again."""
        widget = self._made.pop(page_id, None)
        if widget is not None:
            self.removeWidget(widget)
            widget.deleteLater()
