"""The list of decisions names every page by its head, so that nobody has to open them all."""

from pathlib import Path

DECISIONS = Path(__file__).parents[2] / "docs" / "decisions"


def test_every_decision_is_listed_by_its_head() -> None:
    pages = sorted(DECISIONS.glob("[0-9]*.md"))
    heads = [page.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ").split(" ", 1) for page in pages]
    wanted = [f"- [{number}]({page.name}) {title}" for page, (number, title) in zip(pages, heads, strict=True)]
    listed = (DECISIONS / "README.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in listed if line.startswith("- ")] == wanted
    assert len(pages) == len({number for number, _ in heads}) > 0
