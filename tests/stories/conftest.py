"""Whatever the stories do, by keys, clicks and commands: rows are written through the one door and nowhere else."""

from collections.abc import Iterator

import pytest

from tests.watching import strangers


@pytest.fixture(autouse=True)
def written_through_the_door() -> Iterator[None]:
    with strangers() as found:
        yield
    assert found == []
