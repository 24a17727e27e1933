"""Cells to the clipboard and back, as a spreadsheet writes and reads them."""

import pytest

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.spreadsheet_cells import cells_copied, cells_pasted, must_fit, without_quote


def test_words_of_several_lines_are_one_cell() -> None:
    assert cells_pasted('"two\nlines"\t5\r\nnext\t"says ""so"""\r\n') == [["two\nlines", "5"], ["next", 'says "so"']]


def test_an_empty_line_between_is_a_row_whose_cell_is_empty() -> None:
    assert cells_pasted("1\n\n3\n") == [["1"], [""], ["3"]]


def test_a_cell_longer_than_any_spreadsheet_has_is_refused() -> None:
    with pytest.raises(Trouble, match="Nothing was pasted"):
        cells_pasted("x" * 200_000)


def test_what_is_copied_comes_back_as_it_was_and_does_not_run_there() -> None:
    rows = [["=1+1", "a\tb", "two\nlines", 'says "so"'], ["@x", "-5", "", "–"]]
    copied = cells_copied(rows)
    assert copied.startswith("'=1+1\t") and "\t-5\t" in copied
    assert [[without_quote(each) for each in row] for row in cells_pasted(copied)] == rows


def test_what_is_wider_than_the_table_is_refused_unless_it_says_nothing_there() -> None:
    must_fit([["a", "b", " ", ""], ["c"]], 2)
    with pytest.raises(Trouble, match="wider than the 2 columns"):
        must_fit([["a"], ["b", "c", "", "d"]], 2)
