"""Work on one thread: answers, faults, bugs, progress and the way out."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from checkin.domain.progress import Progress
from checkin.faults import Fault, FaultKind
from checkin.ui.tasks import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.close()


def test_the_answer_comes_back_in_the_windows_thread(qtbot: QtBot, worker: Worker) -> None:
    answers: list[tuple[object, bool]] = []
    task = worker.run(
        lambda _: threading.current_thread() is threading.main_thread(),
        lambda answer: answers.append((answer, QThread.isMainThread())),
    )
    with qtbot.waitSignal(task.finished):
        pass
    assert answers == [(False, True)]


def test_work_is_done_in_the_order_it_was_asked_for(qtbot: QtBot, worker: Worker) -> None:
    done: list[int] = []
    tasks = [worker.run(lambda _, n=n: n, done.append) for n in range(20)]
    with qtbot.waitSignal(tasks[-1].finished):
        pass
    assert done == list(range(20))


def test_a_fault_goes_to_who_deals_with_it(qtbot: QtBot, worker: Worker) -> None:
    def full(_: Progress) -> None:
        raise Fault(FaultKind.DISK_FULL)

    dealt_with: list[Fault] = []
    with (
        qtbot.assertNotEmitted(worker.faulted),
        qtbot.waitSignal(worker.run(full, failed=dealt_with.append).finished),
    ):
        pass
    assert [fault.kind for fault in dealt_with] == [FaultKind.DISK_FULL]
    with qtbot.waitSignal(worker.faulted) as signal:
        worker.run(full)
    assert signal.args[0].kind is FaultKind.DISK_FULL


def test_a_bug_is_raised_at_the_top(qtbot: QtBot, worker: Worker) -> None:
    def broken(_: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(worker.run(broken).finished):
        pass
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_progress_is_told_and_a_cancelled_task_answers_nothing(qtbot: QtBot, worker: Worker) -> None:
    watched, reached, go_on = threading.Event(), threading.Event(), threading.Event()

    def long(progress: Progress) -> str:
        watched.wait()
        progress(1, 2)
        reached.set()
        go_on.wait()
        progress(2, 2)
        return "done"

    told: list[tuple[int, int]] = []
    answers: list[str] = []
    task = worker.run(long, answers.append)
    task.progressed.connect(lambda done, of: told.append((done, of)))
    watched.set()
    reached.wait()
    task.cancel()
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert told == [(1, 2)]
    assert answers == []


def test_a_widget_that_is_gone_is_not_called(qtbot: QtBot, worker: Worker) -> None:
    class Page(QObject):
        calls = 0

        def on_done(self, _: object) -> None:
            Page.calls += 1

    page = Page()
    task = worker.run(lambda _: None, page.on_done)
    delete(page)
    with qtbot.waitSignal(task.finished):
        pass
    assert Page.calls == 0


def test_a_closed_worker_answers_nobody_and_takes_no_more_work(qtbot: QtBot, worker: Worker) -> None:
    done: list[object] = []
    worker.run(lambda _: done.append("work"), lambda _: done.append("answer"))
    worker.close()
    assert worker.run(lambda _: done.append("more"), lambda _: done.append("answer")).is_finished
    QCoreApplication.processEvents()
    assert done == ["work"]
