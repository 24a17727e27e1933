"""A writer is killed at random moments; what it had said to be safe is there, and the tables are what the log says.

A few kills are part of the tests; ``python -m tests.durability.long_run`` does hundreds.
"""

from pathlib import Path

import pytest

from jpdialog.storage.store import Store
from tests.durability.account import Account, BrokenPromise
from tests.durability.killing import kill_often, kill_while_making
from tests.durability.random_work import RandomWork, chance_of

KILLS = 6


def test_what_was_acknowledged_survives_being_killed(tmp_path: Path) -> None:
    *_, tally = kill_often(tmp_path, seed=2027, kills=KILLS)
    assert tally.kills == KILLS
    assert tally.acknowledged > KILLS


def test_a_workspace_whose_making_was_killed_is_there_whole_or_can_be_made(tmp_path: Path) -> None:
    chance = chance_of(2027)
    for number in range(3):
        kill_while_making(tmp_path / str(number), chance)


@pytest.fixture
def account(tmp_path: Path, key: bytes) -> Account:
    """The account of a store that was worked on for a while and closed."""
    heard = Account()
    store = Store.create(tmp_path, key, "w")
    work = RandomWork(store, chance_of(7), heard.hear)
    for _, _ in zip(range(40), work.go_on(), strict=False):
        pass
    store.close()
    return heard


@pytest.mark.parametrize(
    "loss",
    [
        "DELETE FROM change WHERE seq = (SELECT max(seq) FROM change)",
        "DELETE FROM changeparent WHERE child = (SELECT max(child) FROM changeparent)",
        "UPDATE change SET value = '\"other\"' WHERE seq = (SELECT max(seq) FROM change WHERE field != '+')",
        "UPDATE person SET title = 'other'",
        "DELETE FROM search_words WHERE rowid = (SELECT max(id) FROM search_row)",
        "UPDATE search_row SET digest = x'00' WHERE id = (SELECT max(id) FROM search_row)",
        "DELETE FROM head WHERE change = (SELECT max(change) FROM head)",
    ],
)
def test_whatever_would_be_lost_is_noticed(account: Account, tmp_path: Path, key: bytes, loss: str) -> None:
    store = Store(tmp_path, key)
    account.settle(store)
    with store._writing.begin() as connection:
        assert connection.exec_driver_sql(loss).rowcount > 0
    with pytest.raises(BrokenPromise):
        account.settle(store)
    store.close()
