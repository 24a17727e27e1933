"""The pack from the command line: put together, issued, compared, replaced, given out and taken back."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


@pytest.fixture
def prepared(taken_in: Run) -> Run:
    taken_in("dialogue", "new", "--number", "3", "--marking", "Confidential")
    taken_in("brief", "add-point", "1 (1)", "We welcome the survey.")
    return taken_in


def told(run: Run, *asked: str) -> Any:
    return json.loads(run("pack", *asked, "--json"))


def text_of(path: Path) -> str:
    with ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def test_a_pack_is_put_together(prepared: Run, tmp_path: Path) -> None:
    first = told(prepared, "parts")
    assert [part["kind"] for part in first["parts"]][:3] == ["cover", "contents", "steering_brief"]
    prepared("pack", "annex", "A map", "--text", "North basin.")
    prepared("pack", "put", "1 (1)", "--place", "3", "--marking", "Strictly confidential")
    prepared("pack", "put", "programme", "--out")
    after = told(prepared, "parts")["parts"]
    assert after[2]["title"].startswith("1 (1)") and after[2]["marking"] == "Strictly confidential"
    assert [part["kind"] for part in after if not part["is_included"]] == ["programme"]
    assert "no such part" in prepared("pack", "put", "9 (9)", "--in", status=1)
    assert "lower than that of a part" in prepared("pack", "issue", "--recipient", "Rudolf", status=1)
    prepared("export", "pack", "-o", str(tmp_path / "pack.docx"))
    assert "North basin." in text_of(tmp_path / "pack.docx")


def test_a_pack_is_issued_compared_and_replaced(prepared: Run, tmp_path: Path) -> None:
    assert "Nobody gets a copy" in prepared("pack", "issue", status=1)
    prepared("pack", "issue", "--recipient", "Rudolf", "--recipient", "Flavia", "--spare", "1")
    (issued,) = told(prepared, "show")
    assert [(copy["number"], copy["recipient"]) for copy in issued["copies"]] == [(1, "Rudolf"), (2, "Flavia"), (3, "")]
    assert told(prepared, "changes") == {"issue": "1", "changes": []}
    prepared("brief", "add-point", "1 (1)", "And the charts.")
    (change,) = told(prepared, "changes", "--issue", "1")["changes"]
    assert change["state"] == "changed" and change["words"] == 3
    assert "{+And the charts.+}" in prepared("pack", "changes")
    assert "issued yet" in prepared("export", "replacement-pages", "-o", str(tmp_path / "no.docx"), status=1)
    refused = prepared("export", "replacement-pages", "--issue", "1", "-o", str(tmp_path / "no.docx"), status=1)
    assert "a whole pack" in refused and not (tmp_path / "no.docx").exists()
    prepared("pack", "returned", "--copy", "2")
    prepared("pack", "replace")
    prepared("export", "replacement-pages", "--copy", "1", "-o", str(tmp_path / "pages.docx"))
    assert "And the charts." in text_of(tmp_path / "pages.docx")
    prepared("export", "pack", "--issue", "1", "--copy", "2", "-o", str(tmp_path / "two.docx"))
    assert "And the charts." not in text_of(tmp_path / "two.docx")
    out = tmp_path / "out"
    out.mkdir()
    prepared("export", "replacement-pages", "--all-copies", "-o", str(out))
    assert sorted(path.name for path in out.iterdir()) == [
        "replacement-pages-3-v1.1-copy-01-Rudolf.docx",
        "replacement-pages-3-v1.1-copy-03.docx",
    ]
    assert "has no copy 9" in prepared("pack", "returned", "--copy", "9", status=1)
    assert [each["superseded_by"] for each in told(prepared, "show")] == [None, "1.1"]
    assert "superseded by 1.1" in prepared("pack", "show")


def test_a_spare_copy_is_handed_to_somebody(prepared: Run) -> None:
    prepared("pack", "issue", "--recipient", "Rudolf", "--spare", "1")
    prepared("pack", "hand", "--copy", "2", "--to", "Sapt")
    (issued,) = told(prepared, "show")
    assert [copy["recipient"] for copy in issued["copies"]] == ["Rudolf", "Sapt"]
    assert all(copy["given_on"] for copy in issued["copies"])
    assert "has no copy 9" in prepared("pack", "hand", "--copy", "9", "--to", "Sapt", status=1)


def test_who_gets_a_copy_already_is_not_added_by_another_name(prepared: Run) -> None:
    prepared("person", "add", "Flavia", "--name-translation", "フラビア")
    for language, name in (("en", "フラビア"), ("ja", "Flavia"), ("ja", "フラビア")):
        prepared("--language", language, "pack", "issue", "--recipient", name)
    assert [copy["recipient"] for copy in told(prepared, "show")[0]["copies"]] == ["Flavia"]


def test_of_two_with_one_name_the_one_that_is_meant_gets_the_copy(prepared: Run) -> None:
    prepared("person", "add", "Ann Lee", "--title", "Director")
    prepared("person", "add", "Ann Lee", "--title", "Interpreter")
    asked = prepared("pack", "issue", "--recipient", "Ann Lee", status=1)
    assert "Ann Lee, Director; Ann Lee, Interpreter" in asked
    assert told(prepared, "show") == [] and told(prepared, "parts")["recipients"] == []
    prepared("pack", "issue", "--recipient", "Ann Lee, Interpreter", "--recipient", "Ann Lee, Director", "--spare", "1")
    (issued,) = told(prepared, "show")
    assert [copy["recipient"] for copy in issued["copies"]] == [
        "Ann Lee, Interpreter",
        "Ann Lee, Director",
        "",
    ], "a list or a cover that does not say which of the two helps nobody"
    assert "Several people are called that" in prepared("pack", "hand", "--copy", "3", "--to", "ANN LEE", status=1)


def test_who_gets_which_number_is_said_and_taken_back(prepared: Run) -> None:
    for name in ("Rudolf", "Flavia", "Sapt"):
        prepared("pack", "recipient", name)
    said = prepared("pack", "recipient", "sapt", "--place", "1").splitlines()
    assert said == ["Copy 1: Sapt", "Copy 2: Rudolf", "Copy 3: Flavia"]
    assert prepared("pack", "recipient", "Sapt", "--place", "9").splitlines()[-1] == "Copy 3: Sapt"
    assert prepared("pack", "recipient", "Rudolf", "--off").splitlines() == ["Copy 1: Flavia", "Copy 2: Sapt"]
    assert "Nobody of that name" in prepared("pack", "recipient", "Rudolf", "--off", status=1)
    assert told(prepared, "parts")["recipients"] == ["Flavia", "Sapt"]
