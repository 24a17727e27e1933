"""Bringing an older store to this version's form: a backup first, then all of it in one transaction, or nothing.

Each step is an Alembic revision in ``migrations/versions`` and changes what it must. Then the tables that the desk
reads are remade from the log, and counted: a step that lost a record does not pass.
"""

from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path

from sqlalchemy import Connection, Engine, event, func, inspect, select
from sqlalchemy import table as named_table

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backups import make_backup
from jpdialog.storage.change import StoreFact
from jpdialog.storage.database import said_to_people, writing_engine
from jpdialog.storage.projection import lay_out_tables, rebuild, table_of
from jpdialog.storage.schema import NEEDS, READ_SINCE, set_version
from jpdialog.storage.search_index import PREFIX

OWN_TABLES = {"alembic_version", "head"}
"""Tables that hold nothing of a person's: their rows may come and go with a step."""


class RowsLostError(Exception):
    """A step left a table with other rows than it had: an error in the program, and nothing is kept of it."""


def migrate(path: Path, key: bytes, version: int) -> None:
    """Bring the store of form ``version`` to this version's form.

    Raises Trouble if no backup could be made first (a full disk), or if a step failed; the store is then as it was.
    """
    make_backup(path.parent, key, datetime.now(UTC))
    engine = writing_engine(path, key)
    event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA foreign_keys = OFF"))
    try:
        with said_to_people():
            _take_steps(engine, version)
    finally:
        engine.dispose()


def _take_steps(engine: Engine, version: int) -> None:
    try:
        with engine.begin() as connection:
            before = counted(connection)
            _run_alembic(connection, version)
            lay_out_tables(connection)
            rebuild(connection)
            compare(before, counted(connection))
            _point_to_what_is_there(connection)
            facts = table_of(StoreFact)
            connection.execute(facts.delete().where(facts.c.name == NEEDS))
            connection.execute(facts.insert(), {"name": NEEDS, "value": READ_SINCE})
            set_version(connection)
    except RowsLostError as error:
        raise Trouble(
            "This workspace could not be brought to the form of this version. It is as it was; report this, and open"
            " it with the version that you used before."
        ) from error


def _run_alembic(connection: Connection, version: int) -> None:
    from alembic import command
    from alembic.config import Config

    with as_file(files("jpdialog.storage.migrations")) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.stamp(config, revision(version))
        command.upgrade(config, "head")


def revision(version: int) -> str:
    """The name of the revision that leads to that form."""
    return f"{version:04d}"


def counted(connection: Connection) -> dict[str, int]:
    """How many rows each table has that holds something of a person's."""
    named = inspect(connection).get_table_names()
    names = [name for name in named if name not in OWN_TABLES and not name.startswith(PREFIX)]
    return {name: connection.scalar(select(func.count()).select_from(named_table(name))) or 0 for name in names}


def compare(before: dict[str, int], after: dict[str, int]) -> None:
    """Raise RowsLostError if a table that is still there has other rows than before."""
    changed = sorted(name for name in before.keys() & after.keys() if before[name] != after[name])
    gone = sorted(name for name, rows in before.items() if rows and name not in after)
    if changed or gone:
        raise RowsLostError(f"rows differ in {', '.join(changed + gone)}")


def _point_to_what_is_there(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise RowsLostError("a row points to one that is not there")
