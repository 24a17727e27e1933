"""The story through the command line: from the text of a plan to talking points in Word, unattended."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from jpdialog import cli
from jpdialog.cli.exports import ABOUT
from jpdialog.services.exports import PAPERS
from jpdialog.storage import recovery_key
from tests.made_once import QUICK_KIB, MadeOnce
from tests.stories.invented_plan import PLAN_FILE

Run = Callable[..., str]


FULL_COST = recovery_key.MEMORY_KIB


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", QUICK_KIB)
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("calm words\n")
    monkeypatch.setenv("JPDIALOG_WORKSPACE", str(tmp_path / "workspace"))
    monkeypatch.setenv("JPDIALOG_PASSPHRASE_FILE", str(passphrase))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))

    def go(*arguments: str, status: int = 0) -> str:
        assert cli.main(arguments) == status
        captured = capsys.readouterr()
        assert bool(captured.err) == (status != 0)
        return captured.err if status else captured.out

    return go


@pytest.fixture
def taken_in(run: Run, tmp_path: Path, made_once: MadeOnce) -> Run:
    def make(folder: Path) -> None:
        run("--workspace", str(folder), "init")
        run("--workspace", str(folder), "plan", "import", str(PLAN_FILE), "--yes")

    made_once.copy("plan taken in", tmp_path / "workspace", make)
    return run


@pytest.fixture
def sample(run: Run, tmp_path: Path, made_once: MadeOnce) -> Run:
    def make(folder: Path) -> None:
        run("--workspace", str(folder), "init", "--sample")

    made_once.copy("sample of commands", tmp_path / "workspace", make)
    return run


def _show(run: Run) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(run("plan", "show", "--json"))
    return shown


def test_from_the_text_of_a_plan_to_talking_points(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", FULL_COST)
    run("init")
    run("plan", "import", str(PLAN_FILE), "--yes")
    created = json.loads(
        run(
            "dialogue",
            "new",
            "--number",
            "3",
            "--date",
            "2032-06-01",
            "--place",
            "Strelsau",
            "--minutes",
            "2",
            "--json",
        )
    )
    assert (created["number"], created["starts_on"], created["edition"]) == (3, "2032-06-01", "2031")
    run("brief", "add-point", "1 (1)", "Ruritania wishes to see the survey of every harbour finished.")
    run("brief", "add-point", "1 (1)", "Who pays?", "--kind", "if_raised", "--answer", "Each side bears its own costs.")
    brief = json.loads(run("brief", "show", "1(1)", "--json"))
    assert [entry["kind"] for entry in brief["entries"]] == ["point", "if_raised"]
    assert (brief["status"], brief["minutes_given"], brief["points"]) == ("draft", 2, 1)
    target = tmp_path / "points.docx"
    run("export", "talking-points", "--section", "1 (1)", "-o", str(target))
    text = _text_of(target)
    for said in ("Harbours", "the survey of every harbour finished", "Who pays?", "Each side bears its own costs."):
        assert said in text
    assert "Lighthouses" not in text


def test_the_plan_is_shown_as_the_issue_asks(taken_in: Run) -> None:
    plan = _show(taken_in)
    assert plan["parties"] == ["Ruritania", "OTC"]
    (edition,) = plan["editions"]
    assert (edition["label"], edition["status"], len(edition["preamble"])) == ("2031", "signed", 2)
    sections = [(each["number"], each["heading"], each["level"]) for each in edition["sections"]]
    assert sections == [
        ("1", "Coasts", 1),
        ("1 (1)", "Harbours", 2),
        ("1 (2)", "Lighthouses", 2),
        ("2", "Offices", 1),
        ("2 (1)", "Staff", 2),
    ]
    binding = {each["number"]: [(c["parties"], c["body"]) for c in each["commitments"]] for each in edition["sections"]}
    assert binding["1 (1)"] == [(["Ruritania", "OTC"], None), (["Ruritania", "OTC"], None)]
    assert binding["1 (2)"] == [(["Ruritania"], "Ministry of Ports of Ruritania")]
    assert binding["2 (1)"] == [(["OTC"], None)]
    signed = [(each["name"], each["party"], each["place"], each["date"]) for each in edition["signatures"]]
    assert signed[-2:] == [
        ("Flavia Elphberg", "Ruritania", "Zenda", "2031-06-05"),
        ("Rudolf Rassendyll", "OTC", "Zenda", "2031-06-05"),
    ]
    assert signed[0][2:] == ("Strelsau", "2029-05-03")


def test_who_promised_what_can_be_put_right(taken_in: Run) -> None:
    (commitment,) = _show(taken_in)["editions"][0]["sections"][4]["commitments"]
    corrected = json.loads(
        taken_in(
            "plan", "correct", commitment["id"], "--party", "ruritania", "--party", "OTC", "--body", "Staff", "--json"
        )
    )
    assert (corrected["parties"], corrected["body"]) == (["Ruritania", "OTC"], "Staff")
    assert _show(taken_in)["editions"][0]["sections"][4]["commitments"] == [corrected]
    assert "No party" in taken_in("plan", "correct", commitment["id"], "--party", "Atlantis", status=1)
    assert "no commitment" in taken_in("plan", "correct", "nonsense", "--party", "OTC", status=1)


def test_a_correction_that_says_nothing_changes_nothing(taken_in: Run) -> None:
    (commitment,) = _show(taken_in)["editions"][0]["sections"][4]["commitments"]
    correct = ("plan", "correct", commitment["id"])
    assert "--party" in taken_in(*correct, status=1)
    assert json.loads(taken_in(*correct, "--body", "Staff", "--json"))["parties"] == commitment["parties"] != []
    assert json.loads(taken_in(*correct, "--party", "", "--json"))["parties"] == []
    assert "nobody" in taken_in(*correct, "--party", "")


def test_words_may_stand_after_options(taken_in: Run) -> None:
    taken_in("dialogue", "new")
    taken_in("brief", "add-point", "1 (1)", "--kind", "if_raised", "Who pays?", "--answer", "Each side.")
    (entry,) = json.loads(taken_in("brief", "show", "1 (1)", "--json"))["entries"]
    assert (entry["text"], entry["answer"]) == ("Who pays?", "Each side.")


def test_nothing_on_standard_input_is_no_plan(run: Run) -> None:
    run("init")
    assert "standard input" in run("plan", "import", "-", "--yes", status=1)


def test_a_paragraph_that_a_blank_line_cut_in_two_is_whole(taken_in: Run) -> None:
    lighthouses = _show(taken_in)["editions"][0]["sections"][2]
    assert len(lighthouses["paragraphs"]) == 1


def test_nothing_is_saved_without_a_yes(run: Run) -> None:
    run("init")
    assert "--yes" in run("plan", "import", str(PLAN_FILE), status=1)
    run("plan", "show", status=1)


def test_ids_stay_from_one_run_to_the_next(taken_in: Run) -> None:
    assert _show(taken_in) == _show(taken_in)


def test_the_sample_has_a_pack_and_points(run: Run, tmp_path: Path) -> None:
    run("init", "--sample")
    shown = json.loads(run("dialogue", "show", "--json"))
    assert (shown["number"], shown["is_sample"], shown["status"]) == (12, True, "planned")
    assert len(json.loads(run("dialogue", "list", "--json"))) == 12
    for what in ("pack", "talking-points"):
        run("export", what, "-o", str(tmp_path / f"{what}.docx"))
        assert "ample" in _text_of(tmp_path / f"{what}.docx")
    run("--language", "ja", "export", "talking-points", "--section", "2 (4)", "-o", str(tmp_path / "ja.docx"))
    assert "発言要領" in _text_of(tmp_path / "ja.docx")


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan", "show"),
        ("dialogue", "new"),
        ("brief", "list"),
        ("export", "pack", "-o", "x.docx"),
        ("plan", "import", "no such file.txt"),
        ("plan", "show", "--edition", "1999"),
    ],
)
def test_trouble_is_one_sentence_and_status_1(run: Run, arguments: tuple[str, ...]) -> None:
    run("init")
    said = run(*arguments, status=1)
    assert said.count("\n") == 1 and "Traceback" not in said


def _hand_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "shift_jis", "utf-16"])
def test_a_plan_is_taken_from_standard_input_in_any_encoding(
    run: Run, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    run("init")
    text = "海の協力\n\n第1条　港\n\n双方は、港を調査する。\n\n第2条　灯台\n\n双方は、灯台を修理する。\n"
    _hand_in(monkeypatch, text.encode(encoding))
    run("plan", "import", "-", "--label", "1", "--yes")
    sections = _show(run)["editions"][0]["sections"]
    assert [(each["number"], each["heading"]) for each in sections] == [("第1条", "港"), ("第2条", "灯台")]


def test_a_point_may_come_on_standard_input_if_it_is_text(taken_in: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    taken_in("dialogue", "new")
    _hand_in(monkeypatch, "\ufeffWe welcome this.\r\nVery much.\n".encode())
    taken_in("brief", "add-point", "1 (1)", "-")
    entries = json.loads(taken_in("brief", "show", "1 (1)", "--json"))["entries"]
    assert [entry["text"] for entry in entries] == ["We welcome this.\nVery much."]
    _hand_in(monkeypatch, b"\xff will")
    assert "not UTF-8" in taken_in("brief", "add-point", "1 (1)", "-", status=1)


def test_an_answer_goes_with_a_question_only(taken_in: Run) -> None:
    taken_in("dialogue", "new")
    assert "if_raised" in taken_in("brief", "add-point", "1 (1)", "A point.", "--answer", "No.", status=1)


@pytest.mark.parametrize("name", ["", ".", "missing/points.docx", "workspace/store.db", "workspace/points.docx"])
def test_papers_are_written_over_nothing_that_is_no_paper(taken_in: Run, tmp_path: Path, name: str) -> None:
    taken_in("dialogue", "new")
    taken_in("brief", "add-point", "1 (1)", "A point.")
    taken_in("export", "talking-points", "-o", str(tmp_path / name) if name else "", status=1)
    taken_in("plan", "show")


def test_what_would_steer_a_terminal_is_shown_and_not_obeyed(taken_in: Run) -> None:
    taken_in("dialogue", "new", "--place", "Zenda\x1b[2J")
    assert "\x1b" not in taken_in("dialogue", "show")


def test_a_byte_order_mark_is_not_part_of_the_passphrase(taken_in: Run, tmp_path: Path) -> None:
    (tmp_path / "passphrase").write_bytes("\ufeffcalm words\r\n".encode())
    taken_in("plan", "show")


def test_without_a_workspace_it_says_what_to_do(run: Run) -> None:
    assert "Make one first" in run("plan", "show", status=1)


def test_a_wrong_passphrase_is_said(run: Run, tmp_path: Path) -> None:
    run("init")
    (tmp_path / "passphrase").write_text("other words")
    assert "not the passphrase" in run("plan", "show", status=1)


@pytest.mark.parametrize(
    "arguments", [("nonsense",), ("plan",), ("dialogue", "new", "--number", "0"), ("export", "pack")]
)
def test_wrong_use_is_status_2(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)
    assert stop.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_an_output_that_is_full_is_no_crash(taken_in: Run) -> None:
    asked = [sys.executable, "-m", "jpdialog", "plan", "show"]
    here = Path(__file__).parents[2]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(asked, stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=here)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_it_runs_as_a_program_without_qt(tmp_path: Path) -> None:
    asked = [sys.executable, "-X", "importtime", "-m", "jpdialog", "plan", "show", "--workspace", str(tmp_path)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 1
    assert "PySide6" not in done.stderr
    assert "\nThere is no workspace" in done.stderr


def _text_of(path: Path) -> str:
    from lxml import etree

    body = etree.fromstring(docx.Document(str(path)).element.xml.encode())
    return "\n".join("".join(str(part) for part in p.itertext()) for p in body.iter("{*}p"))


def test_what_was_written_is_found_in_one_dialogue_and_section(taken_in: Run) -> None:
    run = taken_in
    for number in ("1", "2"):
        run("dialogue", "new", "--number", number)
        run("brief", "add-point", "1 (1)", f"Buoys were laid before number {number}.", "--dialogue", number)
    asked = ("search", "buoys", "--kind", "brief", "--json")
    assert [hit["dialogue"] for hit in json.loads(run(*asked))] == [2, 1]
    found = json.loads(run(*asked, "--dialogue", "1", "--section", "1(1)"))
    assert [(hit["kind"], hit["section"], hit["dialogue"]) for hit in found] == [("entry", "1 (1)", 1)]
    (start, end), text = found[0]["marks"][0], found[0]["excerpt"]
    assert text[start:end] == "Buoys"
    assert json.loads(run(*asked, "--limit", "1"))[0]["dialogue"] == 2
    assert "[Buoys] were laid" in run("search", "BUOYS")
    assert run("search", "xyzzy") == "Nothing was found.\n"
    assert "no section 9" in run("search", "buoys", "--section", "9", status=1)


def test_what_became_of_a_point_is_told_and_an_earlier_wording_and_a_deleted_point_come_back(taken_in: Run) -> None:
    taken_in("dialogue", "new", "--number", "1")
    taken_in("brief", "add-point", "1 (1)", "We value the survey.")
    entry = json.loads(taken_in("brief", "show", "1 (1)", "--json"))["entries"][0]["id"]
    made = json.loads(taken_in("history", entry, "--json"))
    assert [(each["what"], each["field"], each["words"]) for each in made] == [("made", "text", 4)]
    assert json.loads(taken_in("deleted", "list", "--json")) == []
    assert "not deleted" in taken_in("deleted", "restore", entry, status=1)
    assert "nothing of that id" in taken_in("history", "0" * 32, status=1)
    assert "no such change" in taken_in("history", entry, "text", "--bring-back", "ffff", status=1)
    lines = taken_in("history", entry).splitlines()
    assert lines[0].endswith("made") and lines[1].strip() == "{+We value the survey.+}"


@pytest.mark.parametrize(
    "asked",
    [
        ("follow-up-matrix",),
        ("record", "--shareable"),
        ("proof-sheet", "--of", "talking-points"),
        ("action-sheet", "--lead", "UNODC"),
        ("plan-edition", "--edition", "2017", "--marking", "FOR ALL"),
        ("amendment-table",),
        ("call-email",),
    ],
)
def test_every_kind_of_paper_is_a_command(sample: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    to = tmp_path / "paper.docx"
    assert str(to) in sample("export", *asked, "-o", str(to))
    assert to.stat().st_size > 500


def test_the_command_line_offers_all_papers_that_there_are() -> None:
    assert list(ABOUT) == list(PAPERS)


def test_fit_says_what_is_too_long_for_its_page_and_its_minutes(sample: Run, tmp_path: Path) -> None:
    run = sample
    assert "fits its page" in run("fit", "--section", "2 (4)")
    for number in range(12):
        run("brief", "add-point", "2 (4)", f"Point {number}: " + "we value the yearly survey of marsh herbs. " * 3)
    told = run("fit", "--section", "2 (4)")
    assert "3 pages instead of 1" in told and "too long to say: cut about" in told and "Point 11" in told
    found = {each["paper"]: each for each in json.loads(run("fit", "--section", "2 (4)", "--json"))}
    sheet = found["talking-points"]
    assert not sheet["fits"] and sheet["lines_over"] > 0 and sheet["items_over"] and sheet["words_over"] > 0
    paper = run("export", "talking-points", "-o", str(tmp_path / "points.docx"))
    assert "Too long" in paper and "2 (4)" in paper
