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


def test_whoever_can_go_on_after_a_bug_is_given_it_in_place_of_the_hook(worker: Worker, qtbot: QtBot) -> None:
    met: list[BaseException] = []
    worker.run("Dividing…", lambda _job: 1 / 0, lambda _none: None, broke=met.append)
    qtbot.waitUntil(lambda: bool(met))
    assert [type(each) for each in met] == [ZeroDivisionError]


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


def test_what_somebody_waits_for_goes_ahead_of_what_nobody_looks_at(worker: Worker, qtbot: QtBot) -> None:
    begun, may_go_on = Event(), Event()
    came: list[str] = []

    def first(_job: Job) -> str:
        begun.set()
        may_go_on.wait(10)
        return "under way"

    worker.run("", first, came.append)
    assert begun.wait(10)
    for number in (1, 2):
        worker.run("", lambda _job, n=number: f"backup {n}", came.append, behind=True)  # type: ignore[misc]
    for number in (1, 2):
        worker.run("", lambda _job, n=number: f"page {n}", came.append)  # type: ignore[misc]
    may_go_on.set()
    qtbot.waitUntil(lambda: len(came) == 5)
    assert came == ["under way", "page 1", "page 2", "backup 1", "backup 2"]


def test_work_gives_way_between_its_parts_to_what_somebody_waits_for(worker: Worker, qtbot: QtBot) -> None:
    begun, may_go_on = Event(), Event()
    steps: list[str] = []

    def checks(job: Job) -> None:
        steps.append("first part")
        begun.set()
        may_go_on.wait(10)
        job.give_way()
        steps.append("second part")

    def page(job: Job) -> None:
        steps.append("page begun")
        job.give_way()  # what was let in is not held up by those that came after it
        steps.append("page")

    worker.run("", checks, lambda _none: steps.append("checks came"))
    assert begun.wait(10)
    worker.run("", lambda _job: steps.append("backup"), lambda _none: None, behind=True)
    worker.run("", page, lambda _none: None)
    worker.run("", lambda _job: steps.append("next page"), lambda _none: None)
    may_go_on.set()
    qtbot.waitUntil(lambda: not worker.is_busy)
    worked = [each for each in steps if each != "checks came"]
    assert worked == ["first part", "page begun", "page", "next page", "second part", "backup"]


def test_a_bug_in_what_was_let_in_is_not_one_of_the_work_that_gave_way(
    worker: Worker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[type[BaseException]] = []
    came: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: met.append(kind))
    begun, may_go_on = Event(), Event()

    def checks(job: Job) -> str:
        begun.set()
        may_go_on.wait(10)
        job.give_way()
        return "checked"

    worker.run("", checks, came.append)
    assert begun.wait(10)
    worker.run("", lambda _job: 1 / 0, lambda _none: None)
    may_go_on.set()
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert (met, came) == ([ZeroDivisionError], ["checked"])


def test_the_last_thing_before_the_end_comes_after_what_waits_behind(qtbot: QtBot) -> None:
    worker, done = Worker(), list[str]()
    begun, may_go_on = Event(), Event()

    def first(job: Job) -> None:
        begun.set()
        may_go_on.wait(10)
        job.give_way()

    worker.run("", first, lambda _none: None)
    assert begun.wait(10)
    worker.run("", lambda _job: done.append("backup"), lambda _none: None, can_stop=False, behind=True)
    worker.run("", lambda _job: done.append("keeping"), lambda _none: None, can_stop=False)
    may_go_on.set()
    worker.close(lambda: done.append("closed"))
    assert done == ["keeping", "backup", "closed"]
