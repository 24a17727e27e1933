"""Bold, lists, tables and links are written by keys as a person would, kept with the words, and undone like them."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Entry, EntryKind
from jpdialog.domain.rich_text import RichText, Run, rich_text
from jpdialog.services.desk import Desk
from jpdialog.storage.store import Store
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.format_tool import FormatTool
from jpdialog.ui.pages.briefs.text_editor import CLEANED_AT_ONCE, TextEditor
from jpdialog.ui.rooms import Place, Room
from tests.ui.briefs.conftest import AT_ONCE, SOON, Workplace, rows
from tests.ui.briefs.test_writing import ALT, CTRL, SHIFT, press, write

KEY = Qt.Key
ANY = "מה 🙂 e\u0301 日本 \U0001d11e"


@pytest.fixture
def editor(page: BriefsPage) -> TextEditor:
    """The first point, the cursor in it."""
    page.add_entry(EntryKind.POINT)
    return rows(page)[0].field("text")


def told(text: RichText) -> list[tuple[str, int, str]]:
    return [(str(each.kind), each.level, each.words) for each in text.paragraphs]


def commit(editor: TextEditor, text: str) -> None:
    """Type what no key stands for, as an input method does."""
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(editor, done)


def kept(page: BriefsPage) -> RichText:
    """The first point as it is stored, once all that was typed is."""
    page.leave()
    row = rows(page)[0]
    assert page.desk is not None and row.entry is not None
    entry = page.desk.store.get(Entry, row.entry.id)
    assert entry is not None
    return entry.rich("text")


def test_bold_and_italic_by_keys(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    write(qtbot, "a ")
    press(qtbot, KEY.Key_B, CTRL)
    write(qtbot, "b")
    press(qtbot, KEY.Key_I, CTRL)
    write(qtbot, "c")
    press(qtbot, KEY.Key_B, CTRL)
    press(qtbot, KEY.Key_I, CTRL)
    write(qtbot, " d")
    runs = (Run("a "), Run("b", is_bold=True), Run("c", is_bold=True, is_italic=True), Run(" d"))
    assert kept(page).paragraphs[0].runs == runs


def test_a_change_of_the_look_alone_is_kept_and_undone(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    write(qtbot, "word")
    assert kept(page).form == {}
    editor.focus_end()
    press(qtbot, KEY.Key_A, CTRL)
    press(qtbot, KEY.Key_B, CTRL)
    assert kept(page).form == {"runs": [[4, "b", ""]]}
    editor.setFocus()
    press(qtbot, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: editor.rich() == rich_text("word"))
    assert kept(page) == rich_text("word")


def test_a_list_by_keys_its_levels_by_tab_and_the_way_out(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_N, CTRL | SHIFT)
    write(qtbot, "one")
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Tab)
    press(qtbot, KEY.Key_L, CTRL | SHIFT)
    write(qtbot, "deep")
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Backtab, SHIFT)
    press(qtbot, KEY.Key_N, CTRL | SHIFT)
    write(qtbot, "two")
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Return)
    write(qtbot, "after")
    assert told(kept(page)) == [
        ("numbered", 1, "one"),
        ("bullet", 2, "deep"),
        ("numbered", 1, "two"),
        ("plain", 1, "after"),
    ]
    numbered = [editor.document().findBlockByNumber(place).textList() for place in (0, 2)]
    assert numbered[0].objectIndex() == numbered[1].objectIndex(), "the second goes on counting"
    assert len(rows(page)) == 1
    editor.focus_end()
    press(qtbot, KEY.Key_Return)
    assert len(rows(page)) == 2, "behind a plain paragraph Enter makes the next point as ever"


def test_backspace_at_the_beginning_leads_out_of_the_list(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_L, CTRL | SHIFT)
    press(qtbot, KEY.Key_Backspace)
    write(qtbot, "plain")
    assert told(kept(page)) == [("plain", 1, "plain")]


def test_tab_leads_on_from_within_the_words_of_an_item(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_L, CTRL | SHIFT)
    write(qtbot, "item")
    press(qtbot, KEY.Key_Tab)
    assert not editor.hasFocus()
    assert told(kept(page)) == [("bullet", 1, "item")]


def test_a_table_is_filled_and_grows_by_keys(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    write(qtbot, "Before")
    press(qtbot, KEY.Key_T, CTRL | ALT)
    for word in ("Year", "Boats", "2030", "4", "2031", "5"):
        write(qtbot, word)
        press(qtbot, KEY.Key_Tab)
    press(qtbot, KEY.Key_Up, CTRL | ALT)
    press(qtbot, KEY.Key_Right, CTRL | ALT)
    press(qtbot, KEY.Key_Return)
    write(qtbot, "After")
    assert told(kept(page)) == [
        ("plain", 1, "Before"),
        ("row", 1, "Year\tBoats\t"),
        ("row", 1, "2030\t4\t"),
        ("row", 1, "2031\t5\t"),
        ("plain", 1, "After"),
    ]


def test_a_table_and_a_list_come_back_as_they_were_left(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    words = f"Intro {ANY}\n{ANY}\nYear\tBoats\n2030\t🙂\nEnd"
    kinds = [["plain", 1], ["bullet", 3], ["row", 1], ["row", 1], ["plain", 1]]
    rest = len(words) - 6 - len(ANY)
    form = {"paragraphs": kinds, "runs": [[6, "", ""], [len(ANY), "bi", ""], [rest, "", ""]]}
    assert page.view is not None
    entry = desk.briefs.add_entry(page.view.brief, EntryKind.POINT, "")
    desk.briefs.write_text(entry, "text", rich_text(words, form))
    qtbot.waitUntil(lambda: bool(rows(page)) and rows(page)[0].field("text").rich() == rich_text(words, form))
    assert not rows(page)[0].is_being_typed()
    rows(page)[0].focus()
    write(qtbot, "!")
    longer = {"paragraphs": kinds, "runs": [[6, "", ""], [len(ANY), "bi", ""], [rest + 1, "", ""]]}
    assert kept(page) == rich_text(words + "!", longer)


def test_the_words_for_speaking_and_searching_stay_plain(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_T, CTRL | ALT)
    write(qtbot, "cell")
    assert editor.text() == "cell\t\n\t"
    assert kept(page).words == "cell\t\n\t"


def test_a_link_is_found_by_typing_and_followed(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    write(qtbot, "See ")
    press(qtbot, KEY.Key_K, CTRL | SHIFT)
    panel = page.tool(FormatTool).asking
    assert panel.line.hasFocus()
    write(qtbot, "LIGHT")
    press(qtbot, KEY.Key_Return)
    assert editor.hasFocus() and panel.isHidden()
    write(qtbot, ", too")
    (_, link, behind) = kept(page).paragraphs[0].runs
    assert (link.text, behind) == ("Lighthouses", Run(", too"))
    gone: list[Place] = []
    page.place_chosen.connect(gone.append)
    page.tool(FormatTool).follow(link.link)
    assert gone[-1].room is Room.BRIEFS and link.link.endswith(gone[-1].thing)


def test_selected_words_become_the_link_and_escape_changes_nothing(
    page: BriefsPage, editor: TextEditor, qtbot: QtBot
) -> None:
    write(qtbot, "these words")
    press(qtbot, KEY.Key_A, CTRL)
    press(qtbot, KEY.Key_K, CTRL | SHIFT)
    press(qtbot, KEY.Key_Escape)
    assert editor.hasFocus() and kept(page).form == {}
    editor.setFocus()
    press(qtbot, KEY.Key_A, CTRL)
    press(qtbot, KEY.Key_K, CTRL | SHIFT)
    write(qtbot, "staff")
    press(qtbot, KEY.Key_Return)
    (run,) = kept(page).paragraphs[0].runs
    assert run.text == "these words" and run.link.startswith("section:")
    editor.focus_end()
    press(qtbot, KEY.Key_Left)
    editor.formatting.remove_link()
    assert kept(page).form == {}


def test_control_i_is_italic_in_a_text_and_folds_the_inspector_elsewhere(
    page: BriefsPage, editor: TextEditor, qtbot: QtBot
) -> None:
    fold = page.window().header.ui.fold_button  # type: ignore[attr-defined]
    before = fold.isChecked()
    press(qtbot, KEY.Key_I, CTRL)
    assert editor.formatting.is_italic and fold.isChecked() == before


def test_the_bar_is_there_while_one_writes_and_says_what_is_so(
    page: BriefsPage, editor: TextEditor, qtbot: QtBot
) -> None:
    bar = page.tool(FormatTool).bar
    assert bar.isVisible() and [button.isChecked() for button in bar.buttons] == [False] * 6
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.buttons[2], Qt.MouseButton.LeftButton)
    assert editor.hasFocus()
    write(qtbot, "x")
    assert [button.isChecked() for button in bar.buttons] == [True, False, True, False, False, False]
    page.list.view.setFocus()
    assert bar.isHidden()
    assert kept(page) == rich_text("x", {"runs": [[1, "b", ""]], "paragraphs": [["bullet", 1]]})


def test_a_word_under_composition_keeps_the_look_before_it(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_B, CTRL)
    QApplication.sendEvent(editor, QInputMethodEvent("みなと", []))
    commit(editor, "港")
    assert kept(page).paragraphs[0].runs == (Run("港", is_bold=True),)


@pytest.mark.parametrize("pace", [AT_ONCE])
def test_a_crash_costs_neither_words_nor_form(
    page: BriefsPage, editor: TextEditor, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    press(qtbot, KEY.Key_L, CTRL | SHIFT)
    press(qtbot, KEY.Key_B, CTRL)
    with qtbot.waitSignal(rows(page)[0].kept):
        commit(editor, ANY)
    with qtbot.waitSignal(rows(page)[0].kept):
        write(qtbot, "!")
    shutil.copytree(workplace.folder, tmp_path / "crashed")
    entry = rows(page)[0].entry
    assert entry is not None
    again = Store(tmp_path / "crashed", workplace.key)
    found = again.get(Entry, entry.id)
    again.close()
    form = {"paragraphs": [["bullet", 1]], "runs": [[len(ANY) + 1, "b", ""]]}
    assert found is not None and found.rich("text") == rich_text(ANY + "!", form)


# Pasting


def paste(editor: TextEditor, html: str, text: str) -> None:
    data = QMimeData()
    data.setHtml(html)
    data.setText(text)
    editor.insertFromMimeData(data)


def test_what_is_pasted_keeps_its_structure_and_nothing_else(
    page: BriefsPage, editor: TextEditor, qtbot: QtBot
) -> None:
    write(qtbot, "ab")
    press(qtbot, KEY.Key_Left)
    paste(
        editor,
        "<style>b{color:red}</style><p style='font:40pt Wingdings'>x <b style='color:red'>y</b></p><ul><li>z</ul>"
        "<img src='http://x.example/y.png'><script>a()</script><table><tr><td>1<td>2<tr><td>3<td>4</table>",
        "nothing of this",
    )
    assert told(kept(page)) == [
        ("plain", 1, "ax y"),
        ("bullet", 1, "z"),
        ("row", 1, "1\t2"),
        ("row", 1, "3\t4"),
        ("plain", 1, "b"),
    ]
    assert kept(page).paragraphs[0].runs == (Run("ax "), Run("y", is_bold=True))
    editor.setFocus()
    press(qtbot, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: editor.text() == "")


def test_into_a_cell_goes_one_line(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_T, CTRL | ALT)
    paste(editor, "<p>one</p><table><tr><td>two<td>three</table>", "")
    assert told(kept(page)) == [("row", 1, "one two three\t"), ("row", 1, "\t")]


def test_a_copy_from_another_entry_keeps_its_form(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    press(qtbot, KEY.Key_L, CTRL | SHIFT)
    write(qtbot, "one")
    press(qtbot, KEY.Key_B, CTRL)
    write(qtbot, " two")
    press(qtbot, KEY.Key_A, CTRL)
    data = editor.createMimeDataFromSelection()
    before = editor.rich()
    press(qtbot, KEY.Key_Return, CTRL)
    other = rows(page)[1].field("text")
    other.insertFromMimeData(data)
    assert [run.is_bold for run in other.rich().paragraphs[0].runs] == [False, True]
    assert other.text() == before.words


@pytest.mark.parametrize("pace", [SOON])
def test_megabytes_are_cleaned_aside_and_come_where_the_cursor_was(
    page: BriefsPage, editor: TextEditor, qtbot: QtBot
) -> None:
    write(qtbot, "[]")
    press(qtbot, KEY.Key_Left)
    html = "<style>" + "p{mso-x:y}" * 300_000 + "</style><p>" + "<i>long</i> " * (CLEANED_AT_ONCE // 5)
    paste(editor, html, "plain")
    write(qtbot, "typed meanwhile")
    qtbot.waitUntil(lambda: "long long" in editor.text(), timeout=20_000)
    assert editor.text().startswith("[long") and editor.text()[-25:] == "long longtyped meanwhile]"
    assert editor.rich().paragraphs[0].runs[1].is_italic


def test_a_picture_or_a_page_is_never_fetched(editor: TextEditor, qtbot: QtBot) -> None:
    assert editor.loadResource(QTextDocument.ResourceType.ImageResource.value, "http://x.example/y.png") is None
    paste(editor, "<img src='http://x.example/y.png'>", "")
    assert editor.rich() == RichText()


def test_a_key_that_made_a_list_takes_it_away_again(page: BriefsPage, editor: TextEditor, qtbot: QtBot) -> None:
    write(qtbot, "item")
    press(qtbot, KEY.Key_L, CTRL | SHIFT)
    assert told(editor.rich()) == [("bullet", 1, "item")]
    press(qtbot, KEY.Key_L, CTRL | SHIFT)
    assert told(kept(page)) == [("plain", 1, "item")]


# The second language


def test_the_second_language_stands_beside_and_says_when_it_is_older(
    page: BriefsPage, editor: TextEditor, qtbot: QtBot
) -> None:
    write(qtbot, "One")
    page.toggle_second_language()
    row = rows(page)[0]
    second = row.field("translation")
    second.focus_end()
    commit(second, "一")
    page.leave()
    assert row.older_mark.isHidden()
    qtbot.waitUntil(lambda: second.x() > editor.geometry().right())
    assert second.y() == editor.y()
    editor.focus_end()
    write(qtbot, " more")
    page.leave()
    qtbot.waitUntil(row.older_mark.isVisible)
    row.older_mark.menu().actions()[0].trigger()
    qtbot.waitUntil(row.older_mark.isHidden)
    editor.focus_end()
    write(qtbot, "!")
    page.leave()
    qtbot.waitUntil(row.older_mark.isVisible)


def test_a_figure_is_named_in_the_language_of_the_text(
    page: BriefsPage, editor: TextEditor, desk: Desk, qtbot: QtBot
) -> None:
    write(qtbot, "x")
    page.leave()
    figure = desk.figures.add("Buoys", unit="pieces", unit_translation="基")
    desk.figures.put(figure, {"period": "2030", "value": "40"})
    page.toggle_second_language()
    said = {}
    for name in ("text", "translation"):
        text = rows(page)[0].field(name)
        text.setFocus()
        press(qtbot, KEY.Key_A, CTRL)
        press(qtbot, KEY.Key_Delete)
        press(qtbot, KEY.Key_K, CTRL | SHIFT)
        write(qtbot, "buoys")
        press(qtbot, KEY.Key_Return)
        said[name] = text.text()
    page.leave()
    page.toggle_second_language()
    languages = {"text": "en", "translation": "ja"}
    assert said == {name: desk.figures.spoken(figure, language) for name, language in languages.items()}
    assert said["text"] != said["translation"]
    desk.figures.delete(figure)
