"""The tree that Qt is shown: who stands under whom, and a model that keeps Qt's rules."""

from pytestqt.modeltest import ModelTester

from jpdialog.ui.pages.plan.section_tree import Line, SectionTree, Stand, TreeRole


def lines(*levels: int) -> list[Line]:
    return [Line(str(place), Stand.SECTION, f"{place}.", "Sea", level) for place, level in enumerate(levels)]


def outline(tree: SectionTree) -> list[tuple[str, str]]:
    """Each line's key with that of the line above it."""
    return [(line.key, line.above.key if line.above else "") for line in tree.lines]


def test_levels_say_who_stands_under_whom(qtmodeltester: ModelTester) -> None:
    tree = SectionTree()
    tree.show_lines(lines(1, 2, 2, 3, 1))
    qtmodeltester.check(tree)
    assert outline(tree) == [("0", ""), ("1", "0"), ("2", "0"), ("3", "2"), ("4", "")]
    assert tree.rowCount() == 2


def test_a_level_that_is_skipped_leaves_no_hole(qtmodeltester: ModelTester) -> None:
    tree = SectionTree()
    tree.show_lines(lines(2, 3, 1, 4))
    qtmodeltester.check(tree)
    assert outline(tree) == [("0", ""), ("1", "0"), ("2", ""), ("3", "2")]


def test_two_thousand_sections_are_a_good_model(qtmodeltester: ModelTester) -> None:
    tree = SectionTree()
    tree.show_lines(lines(*[1 if place % 20 == 0 else 2 for place in range(2000)]))
    qtmodeltester.check(tree)
    assert tree.rowCount() == 100


def test_other_lines_replace_those_before(qtmodeltester: ModelTester) -> None:
    tree = SectionTree()
    tree.show_lines(lines(1, 2))
    tree.show_lines(lines(1))
    qtmodeltester.check(tree)
    assert not tree.index_of("1").isValid()


def test_a_part_is_a_group_head_and_says_its_number() -> None:
    tree = SectionTree()
    tree.show_lines(lines(1, 2))
    part, section = tree.index_of("0"), tree.index_of("1")
    assert (part.data(), part.data(TreeRole.IS_GROUP)) == ("0. Sea", True)
    assert (section.data(TreeRole.KEY), section.data(TreeRole.IS_GROUP)) == ("1", False)
