"""The pieces of the two commands, as plain functions: what they decide, and what they say."""

import ast
import re
from pathlib import Path

import pytest

import commands
import dev
import environment
import forms
import qt_libraries
import qt_tool
from setup_error import SetupError

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13), (3, 14, 2)])
def test_a_supported_python_has_no_problem(version: tuple[int, ...]) -> None:
    assert dev.python_problem(version) == ""


@pytest.mark.parametrize("version", [(2, 7), (3, 8, 18), (3, 10), (3, 15), (4, 0)])
def test_another_python_is_told_which_ones_will_do(version: tuple[int, ...]) -> None:
    sentence = dev.python_problem(version)
    assert f"Python {version[0]}.{version[1]}" in sentence
    assert "3.11 to 3.14" in sentence


def test_an_old_python_can_still_read_the_file_that_says_so() -> None:
    ast.parse((ROOT / "packaging" / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_wrong_use_is_answered_with_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["build"]) == 2
    assert "{setup,run,test}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "variables", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_screen_is_seen_where_there_is_one(platform: str, variables: dict[str, str], shown: bool) -> None:
    assert commands.has_screen(platform, variables) is shown


def test_the_app_opens_with_sample_data_on_a_screen(tmp_path: Path) -> None:
    assert commands.app_arguments([], True, tmp_path) == ["--sample"]


def test_without_a_screen_the_sample_is_written_to_a_named_folder(tmp_path: Path) -> None:
    expected = ["sample", "--output", str(tmp_path / "sample")]
    assert commands.app_arguments([], False, tmp_path) == expected
    assert commands.app_arguments(["--sample"], False, tmp_path) == expected


@pytest.mark.parametrize("arguments", [["--language", "ja"], ["--language=ja"], ["--sample", "--language", "ja"]])
def test_how_it_looks_does_not_change_what_is_opened(tmp_path: Path, arguments: list[str]) -> None:
    assert commands.app_arguments(arguments, True, tmp_path) == ["--sample", "--language=ja"]
    assert commands.app_arguments(arguments, False, tmp_path)[:3] == ["--language=ja", "sample", "--output"]


@pytest.mark.parametrize("arguments", [["--workspace", "mine", "--language", "ja"], ["--language"], ["--theme", ""]])
def test_who_names_a_workspace_or_no_value_gets_what_was_asked_for(tmp_path: Path, arguments: list[str]) -> None:
    assert commands.app_arguments(arguments, True, tmp_path) == arguments


def test_an_earlier_sample_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    assert commands.app_arguments([], False, tmp_path)[-1] == str(tmp_path / "sample-2")


@pytest.mark.parametrize("screen", [True, False])
def test_further_arguments_are_handed_on(tmp_path: Path, screen: bool) -> None:
    assert commands.app_arguments(["plan", "show"], screen, tmp_path) == ["plan", "show"]


def test_tests_use_all_cores_unless_told_otherwise() -> None:
    assert commands.test_arguments(["tests/domain"]) == ["-n", "auto", "tests/domain"]
    assert commands.test_arguments(["-n0", "-x"]) == ["-n0", "-x"]
    assert commands.test_arguments(["--pdb"]) == ["--pdb"]


def test_another_lock_or_another_place_asks_for_a_new_installation(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1\n", encoding="utf-8")
    first = environment.stamp_of(lock, tmp_path)
    assert environment.stamp_of(lock, tmp_path) == first
    assert environment.stamp_of(lock, tmp_path / "moved") != first
    lock.write_text("a==2\n", encoding="utf-8")
    assert environment.stamp_of(lock, tmp_path) != first


def test_what_was_never_installed_has_no_stamp(tmp_path: Path) -> None:
    assert environment.stamped(tmp_path) == ""


def test_a_python_that_is_not_there_does_not_work(tmp_path: Path) -> None:
    assert not environment.works(tmp_path / "python")


def test_debian_is_told_the_package_that_brings_an_installer() -> None:
    assert environment.missing_pip(debian=True).endswith("apt-get install -y python3-venv")
    assert "ensurepip" in environment.missing_pip(debian=False)


def test_missing_libraries_are_named_with_one_line_that_installs_them() -> None:
    lacking = qt_libraries.missing(screen=False, loads=lambda library: library != "libEGL.so.1")
    assert lacking == {"libEGL.so.1": "libegl1"}
    assert qt_libraries.sentence(lacking, debian=True).endswith("apt-get install -y libegl1")
    assert "libEGL.so.1" in qt_libraries.sentence(lacking, debian=False)


def test_a_screen_needs_more_libraries_than_none() -> None:
    def nothing(library: str) -> bool:
        return False

    with_screen = qt_libraries.missing(screen=True, loads=nothing)
    without = qt_libraries.missing(screen=False, loads=nothing)
    assert "libxcb-cursor0" in with_screen.values()
    assert "libxcb-cursor0" not in without.values()
    assert without.items() < with_screen.items()


def test_a_form_is_compiled_when_it_is_newer_and_not_again(tmp_path: Path) -> None:
    form, made = tmp_path / "a.ui", tmp_path / "a.py"
    form.touch()
    assert qt_tool.is_newer(form, made)
    made.touch()
    assert not qt_tool.is_newer(form, made)


def test_a_form_that_is_gone_leaves_no_module_behind(tmp_path: Path) -> None:
    home = tmp_path / "jpdialog" / "ui" / "forms"
    home.mkdir(parents=True)
    (home / "gone.py").touch()
    assert forms.compile_newer(tmp_path / "no-python-needed", tmp_path) == []
    assert [path.name for path in home.iterdir()] == ["__init__.py"]


def test_a_broken_form_is_a_problem_that_names_it(tmp_path: Path) -> None:
    import sys

    form = tmp_path / "broken.ui"
    form.write_text("<ui><widget></ui>", encoding="utf-8")
    with pytest.raises(SetupError, match=re.escape(form.name)):
        qt_tool.run(Path(sys.executable), "uic", [str(form), "-o", str(tmp_path / "broken.py")])


def test_the_lock_pins_every_file_by_hash_and_names_no_address() -> None:
    text = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert len(entries) > 30
    assert [entry.split(" ")[0] for entry in entries if "--hash=sha256:" not in entry or "==" not in entry] == []
    assert re.search(r"^pyside6-essentials==6\.11\.\d+ ", text, re.MULTILINE)
