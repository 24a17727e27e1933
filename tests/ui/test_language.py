"""Both languages: everything is said in each, and changes while the window runs."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from jpdialog.domain.words import Words
from jpdialog.resources import resource
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.rail import SAVED_AT
from jpdialog.ui.rooms import Place, Room

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{\w*\}|%\d|%n")


def messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What the code and the forms say now, as Qt's own tool finds it."""
    found = tmp_path_factory.mktemp("words") / "found.ts"
    call = "from PySide6.scripts import pyside_tool; pyside_tool.lupdate()"
    where = ["jpdialog/app.py", "jpdialog/ui", "forms"]
    options = ["-silent", "-extensions", "py,ui", *where, "-ts", str(found)]
    subprocess.run([sys.executable, "-c", call, *options], cwd=ROOT, check=True, capture_output=True, timeout=120)
    return set(messages(found))


def test_everything_said_is_translated(in_code: set[tuple[str, str]]) -> None:
    assert sorted(in_code - set(messages(resource("translations/jpdialog_ja.ts")))) == []


def test_nothing_is_translated_that_is_said_no_more(in_code: set[tuple[str, str]]) -> None:
    assert sorted(set(messages(resource("translations/jpdialog_ja.ts"))) - in_code) == []


def test_every_translation_is_finished() -> None:
    for (context, source), message in messages(resource("translations/jpdialog_ja.ts")).items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{context}: {source}"
        assert translation.text, f"{context}: {source}"


def test_every_translation_keeps_the_places_to_fill() -> None:
    for (context, source), message in messages(resource("translations/jpdialog_ja.ts")).items():
        told = message.findtext("translation", "")
        assert sorted(PLACE.findall(told)) == sorted(PLACE.findall(source)), f"{context}: {source}"


def labels(window: MainWindow) -> list[str]:
    rail = [button.text() for button in window.rail.buttons.values()]
    found = [*rail, window.header.ui.title.text(), *(label.text() for label in window.stack.findChildren(QLabel))]
    return [words for words in found if words]


def test_everything_is_named_again_when_the_language_changes(
    window: MainWindow, language: Language, qapp: QApplication, qtbot: QtBot
) -> None:
    window.go(Place(Room.ACTIONS))
    english = labels(window)
    language.use("ja")
    window.speak("ja", Words("ja"))
    qtbot.waitUntil(lambda: window.rail.buttons[Room.HOME].text() == "ホーム")
    japanese = labels(window)
    assert [word for word in english if word in japanese] == []
    assert window.header.ui.title.text() == "対応事項"
    language.use("en")
    window.speak("en", Words())
    qtbot.waitUntil(lambda: labels(window) == english)


def test_a_language_that_we_do_not_speak_is_english(language: Language) -> None:
    language.use("tlh")
    assert language.code == "en"


def test_the_saved_line_is_said_again_in_the_other_language(
    window: MainWindow, language: Language, qapp: QApplication, qtbot: QtBot
) -> None:
    window.rail.show_saved(SAVED_AT, "14:02")
    assert window.rail.saved_line.text() == "Saved 14:02"
    language.use("ja")
    qtbot.waitUntil(lambda: window.rail.saved_line.text() == "14:02 保存済み")
