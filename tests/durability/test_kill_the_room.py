"""The program is killed while somebody types in the room; lines, half line and cursor come back."""

from pathlib import Path

from tests.durability.killing_the_room import kill_the_room

KILLS = 3


def test_whoever_is_killed_while_typing_finds_the_line_and_the_cursor_again(tmp_path: Path) -> None:
    keys = list(kill_the_room(tmp_path / "room", seed=2031, kills=KILLS))
    assert len(keys) == KILLS
    assert sum(keys) > KILLS
