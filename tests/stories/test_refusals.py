"""What the command line refuses, in the language that was asked for; argparse itself knows only English."""

import argparse
import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from jpdialog import cli
from jpdialog.resources import resource

MEANT_FOR_PROGRAMMERS = {
    "%r is not callable",
    "'required' is an invalid argument for positionals",
    ".__call__() not defined",
    'argument "-" with mode %r',
    "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r",
    "conflicting option string: %s",
    "conflicting option strings: %s",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "mutually exclusive arguments must be optional",
}
JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


def of_argparse() -> Iterator[str]:
    for node in ast.walk(ast.parse(Path(argparse.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
            for each in node.args[:2]:
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    yield each.value


def catalogue() -> dict[str, str]:
    told: dict[str, str] = json.loads((resource("words") / "argparse" / "ja.json").read_text(encoding="utf-8"))
    return told


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, str]:
    """The usage, and the sentence."""
    with pytest.raises(SystemExit) as left:
        cli.main(arguments)
    assert left.value.code == 2
    usage, _, sentence = capsys.readouterr().err.strip().rpartition("\n")
    return usage, sentence


def test_all_that_argparse_says_to_a_person_is_translated_with_the_same_places() -> None:
    assert set(of_argparse()) - MEANT_FOR_PROGRAMMERS - set(catalogue()) == set()
    places = re.compile(r"%(?:\(\w+\))?[rs]")
    for english, japanese in catalogue().items():
        assert sorted(places.findall(japanese)) == sorted(places.findall(english))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["call", "make", "--deadline", "12/1"], "--deadline: 「12/1」は日付として読めません。2027-01-14 のように"),
        (["programme", "add", "--day", "tomorrow"], "--day: 「tomorrow」は日付として読めません。2027-01-14 のように"),
        (["dialogue", "show", "0"], "number: 「0」は1以上の整数ではありません"),
        (["pack", "issue", "--spare", "x"], "--spare: 「x」は整数ではありません"),
        (["brief", "draw"], "COMMAND: 'draw' は選べません(選択肢: 'list', "),
        (["export", "pack"], "次の指定が必要です: --output/-o"),
        (["brief"], "次の指定が必要です: COMMAND"),
        (["brief", "show", "--dialogue"], "--dialogue: 値を一つ指定してください"),
        (["dialogue", "list", "x", "y"], "次の指定は分かりません: x y"),
        (["init", "--sample", "--plan", "x"], "--plan: --sample と同時には指定できません"),
    ],
)
def test_a_refusal_is_japanese_where_japanese_is_asked(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    usage, sentence = refused(capsys, *arguments, "--language=ja")
    assert usage.startswith("使い方: jpdialog") and said in sentence
    assert JAPANESE.search(sentence) and "error" not in sentence
    monkeypatch.setenv("JPDIALOG_LANGUAGE", "ja")
    assert refused(capsys, *arguments) == (usage, sentence)
    usage, sentence = refused(capsys, "--language", "en", *arguments)
    assert usage.startswith("usage: jpdialog") and not JAPANESE.search(usage + sentence)


def test_a_bad_day_or_number_says_in_english_what_a_right_one_looks_like(capsys: pytest.CaptureFixture[str]) -> None:
    _, day = refused(capsys, "call", "make", "--deadline", "12/1")
    assert day.endswith("argument --deadline: “12/1” is not a day. Write it as 2027-01-14.")
    _, number = refused(capsys, "dialogue", "show", "two")
    assert number.endswith("“two” is not a whole number from 1 on. Write it as 3.")


def test_a_language_that_is_not_there_or_not_said_is_refused_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert "invalid choice: 'fr'" in refused(capsys, "--language", "fr", "init")[1]
    assert "expected one argument" in refused(capsys, "init", "--language")[1]


def test_the_heads_of_the_help_are_japanese_and_argparse_is_left_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    before = argparse.ArgumentParser(prog="other").format_help()
    with pytest.raises(SystemExit) as left:
        cli.main(["--language", "ja", "brief", "add-point", "--help"])
    told = capsys.readouterr().out
    assert left.value.code == 0
    assert all(f"\n{head}:\n" in told for head in ("引数", "オプション")) and told.startswith("使い方: ")
    assert "この説明を表示して終了します" in told
    assert argparse.ArgumentParser(prog="other").format_help() == before
