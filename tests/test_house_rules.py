"""The rules of CONTRIBUTING that a reader of code would otherwise have to check by hand."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("jpdialog", "packaging", "tests", "benchmarks", "docs")
GENERATED = ROOT / "jpdialog" / "ui" / "forms"
LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 30
# In two halves, so that this file keeps the rule that it checks.
NEVER_WRITTEN = ["/" + "work/", "../" + "shared", "/" + "tmp/w", "py" + "pi.org", "python" + "hosted", "npm" + "js.org"]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*rooms: str) -> Iterator[Path]:
    """Every Python file that a person wrote in these rooms."""
    for room in rooms:
        for path in sorted((ROOT / room).rglob("*.py")):
            if GENERATED not in path.parents:
                yield path


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path, node: ast.AST | None = None) -> str:
    return f"{path.relative_to(ROOT)}" + (f":{getattr(node, 'lineno', 0)}" if node else "")


def lines_of_body(function: Function) -> int:
    """Count the lines from the first statement after the docstring to the last."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call in a file with the dotted name that is called, as far as it is a name."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def imported(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    """Every name that a file imports, with the module that it comes from."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def test_no_file_is_longer_than_one_idea() -> None:
    sizes = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*ROOMS)}
    assert {path: size for path, size in sizes.items() if size > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_a_glance() -> None:
    functions = [
        (place(path, node), lines_of_body(node))
        for path in python_files(*ROOMS)
        for node in ast.walk(tree_of(path))
        if isinstance(node, Function)
    ]
    assert {where: lines for where, lines in functions if lines > LINES_OF_A_FUNCTION} == {}


def test_every_module_says_why_it_exists() -> None:
    silent = [
        place(path)
        for path in python_files("jpdialog", "packaging", "benchmarks", "docs")
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree_of(path))
    ]
    assert silent == []


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "util", "helpers", "common", "misc"}
    assert [place(path) for path in python_files(*ROOMS) if path.stem in drawers] == []


def test_only_the_application_is_executed_and_dialogs_are_opened() -> None:
    # A session's exec is SQLModel's word for a query, and lives in storage alone.
    rooms = [path for path in python_files("jpdialog") if path.relative_to(ROOT).parts[1] not in ("app.py", "storage")]
    assert [
        place(path, call) for path in rooms for call, name in calls(path) if name.endswith((".exec", ".exec_"))
    ] == []


def test_the_domain_has_no_clock_and_no_session() -> None:
    clocks = (".today", ".now", ".utcnow", "open")
    asked = [
        place(path, call)
        for path in python_files("jpdialog/domain")
        for call, name in calls(path)
        if name.endswith(clocks)
    ]
    sessions = [
        place(path, node)
        for path in python_files("jpdialog/domain")
        for node, name in imported(path)
        if "Session" in name
    ]
    assert asked + sessions == []


def test_no_test_sleeps_and_none_mocks() -> None:
    sleeping = [
        place(path, call) for path in python_files("tests") for call, name in calls(path) if name.endswith("sleep")
    ]
    mocking = [
        place(path, node) for path in python_files("tests") for node, name in imported(path) if "mock" in name.lower()
    ]
    assert sleeping + mocking == []


def test_nothing_names_the_place_where_it_was_built() -> None:
    written = [
        path for path in tracked_files() if (text := text_of(path)) and any(word in text for word in NEVER_WRITTEN)
    ]
    assert [place(path) for path in written] == []


def tracked_files() -> list[Path]:
    """The files that belong to the project, as git knows them."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listing.returncode != 0:
        pytest.skip("not a git checkout")
    return [path for name in listing.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def text_of(path: Path) -> str:
    """A file's text, or an empty one for a file that is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


@pytest.mark.parametrize(
    ("source", "lines"),
    [("def f() -> None:\n    '''Says.'''\n    a = 1\n\n    b = a\n", 3), ("def f() -> int: return 1\n", 1)],
)
def test_the_length_of_a_function_is_counted_without_its_docstring(source: str, lines: int) -> None:
    function = ast.parse(source).body[0]
    assert isinstance(function, Function)
    assert lines_of_body(function) == lines
