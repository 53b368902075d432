"""Work away from the window: one worker is one thread, and answers come back to the window's own thread."""

from collections.abc import Callable
from functools import cached_property
from threading import Event as Flag
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from checkin.domain.progress import Cancelled, Progress
from checkin.faults import Fault

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Task(QObject):
    """One piece of work under way: it tells how far it is, and can be asked to stop."""

    progressed = Signal(int, int)
    """How much is done, and of how much."""
    finished = Signal()
    """It ended, whichever way."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Flag()
        self.is_finished = False

    def cancel(self) -> None:
        """Ask the work to stop; what it had begun is rolled back."""
        self._stop.set()

    def report(self, done: int, of: int) -> None:
        """Take progress from the working thread, and end the work there if somebody asked for it."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, of)


class Worker(QObject):
    """One thread with a queue of work. Faults are handed on; a bug is raised in the window's thread."""

    faulted = Signal(object)
    """A :class:`Fault` that whoever started the work does not deal with itself."""
    rested = Signal()
    """Nothing is under way or in the queue any more."""
    _returned = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way: list[Task] = []
        self._name = name
        self._is_closed = False
        # Queued always: work may have ended before anybody could connect to its task.
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _executor(self) -> "ThreadPoolExecutor":
        """The thread, which is begun when there is work."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)

    @property
    def is_busy(self) -> bool:
        """Whether anything is under way or in the queue."""
        return bool(self._under_way)

    def stop(self) -> None:
        """Ask everything under way to stop; work too short to tell its progress goes to its end."""
        for task in self._under_way:
            task.cancel()

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Fault], None] | None = None,
    ) -> Task:
        """Put work into the queue; ``done`` gets its answer, ``failed`` its fault, in the window's thread.

        A callback that is a method of a widget is not called once the widget is gone. Cancelled work calls
        neither; ``Task.finished`` comes in any case. What is asked of a closed worker is not done: whoever asks
        is on the way out too.
        """
        task = Task(self)
        if self._is_closed:
            task.is_finished = True
            return task
        self._under_way.append(task)
        future = self._executor.submit(work, task.report)
        future.add_done_callback(lambda ended: self._returned.emit((task, ended, done, failed)))
        return task

    def close(self) -> None:
        """Finish what is in the queue, and end the thread; answers not delivered by now are nobody's any more."""
        self._is_closed = True
        self._executor.shutdown(wait=True)

    def _on_returned(self, returned: "tuple[Task, Future[Any], Any, Any]") -> None:
        if self._is_closed:
            return
        task, future, done, failed = returned
        try:
            answer = future.result()
        except Cancelled:
            return
        except Fault as fault:
            if failed is None:
                self.faulted.emit(fault)
            elif _is_alive(failed):
                failed(fault)
        else:
            if done is not None and _is_alive(done):
                done(answer)
        finally:
            task.is_finished = True
            task.finished.emit()
            task.deleteLater()
            self._under_way.remove(task)
            if not self._under_way:
                self.rested.emit()


def _is_alive(callback: Callable[..., None]) -> bool:
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
