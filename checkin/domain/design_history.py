"""The steps that an editor has taken, to go back and forth between."""

from checkin.domain.design_draft import Draft

MOST_STEPS = 500


class DesignHistory:
    """Drafts in the order they were made. Deeds of one kind in a row are one step, until it is settled."""

    def __init__(self, first: Draft) -> None:
        self._steps = [first]
        self._at = 0
        self._kind = ""

    @property
    def present(self) -> Draft:
        """The draft as it is now."""
        return self._steps[self._at]

    @property
    def first(self) -> Draft:
        """The draft as it was in the beginning."""
        return self._steps[0]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return self._at < len(self._steps) - 1

    def do(self, draft: Draft, kind: str = "") -> None:
        """Go on to a draft; one of the same ``kind`` as the last, which is not empty, takes its place."""
        if draft.design == self.present.design:
            self._steps[self._at] = draft
            return
        del self._steps[self._at + 1 :]
        if kind and kind == self._kind and self._at:
            self._steps[self._at] = draft
        else:
            self._steps.append(draft)
            self._drop_oldest()
        self._at = len(self._steps) - 1
        self._kind = kind

    def choose(self, draft: Draft) -> None:
        """Take a draft with another choice of elements; that is no step."""
        self.settle()
        self._steps[self._at] = draft

    def settle(self) -> None:
        """End a row of deeds: the next is a step of its own."""
        self._kind = ""

    def undo(self) -> None:
        """Go back one step."""
        if self.can_undo:
            self._at -= 1
            self.settle()

    def redo(self) -> None:
        """Go forth one step."""
        if self.can_redo:
            self._at += 1
            self.settle()

    def _drop_oldest(self) -> None:
        """Forget what lies too far back; the beginning is kept."""
        if len(self._steps) > MOST_STEPS:
            del self._steps[1]
