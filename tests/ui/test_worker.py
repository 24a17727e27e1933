"""The worker: results come back on the window's thread, one after another, and nothing is left running."""

import sys
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.worker import Job, Worker


def test_work_is_done_elsewhere_and_comes_back_here(worker: Worker, qtbot: QtBot) -> None:
    threads: list[tuple[object, object]] = []
    worker.run("Thinking…", lambda _job: current_thread(), lambda there: threads.append((there, current_thread())))
    qtbot.waitUntil(lambda: bool(threads))
    there, here = threads[0]
    assert here is main_thread()
    assert there is not here


def test_work_is_done_in_order(worker: Worker, qtbot: QtBot) -> None:
    came: list[int] = []
    for number in range(20):
        worker.run("Counting…", lambda _job, n=number: n, came.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(came) == 20)
    assert came == list(range(20))


def test_trouble_comes_back_as_trouble(worker: Worker, qtbot: QtBot) -> None:
    met: list[str] = []

    def fail(_job: Job) -> None:
        raise Trouble("The {thing} is closed.", thing="lighthouse")

    worker.run("Trying…", fail, lambda _none: met.append("came back"), lambda trouble: met.append(str(trouble)))
    qtbot.waitUntil(lambda: bool(met))
    assert met == ["The lighthouse is closed."]


def test_a_bug_reaches_the_one_hook(worker: Worker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: met.append(kind))
    worker.run("Dividing…", lambda _job: 1 / 0, lambda _none: None)
    qtbot.waitUntil(lambda: bool(met))
    assert met == [ZeroDivisionError]


def test_cancelled_work_stops_where_it_says_what_it_does(worker: Worker, qtbot: QtBot) -> None:
    begun, may_go_on = Event(), Event()
    steps: list[str] = []

    def work(job: Job) -> None:
        begun.set()
        may_go_on.wait(10)
        job.say("Second step…")
        steps.append("second")

    worker.run("First step…", work, lambda _none: steps.append("came back"))
    assert begun.wait(10)
    worker.cancel()
    may_go_on.set()
    with qtbot.waitSignal(worker.finished):
        pass
    assert steps == []


def test_closing_waits_for_what_runs_and_drops_what_waits(qtbot: QtBot) -> None:
    worker = Worker()
    begun = Event()
    ended: list[str] = []

    def work(_job: Job) -> None:
        begun.set()
        ended.append("first")

    worker.run("First…", work, lambda _none: ended.append("came back"))
    assert begun.wait(10)
    worker.close()
    assert ended == ["first"]
    assert not worker.is_busy
