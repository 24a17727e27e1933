"""The form of a store's tables: made anew, recognised at opening, and brought to this version's if it is older.

``user_version`` counts the steps that the form has come; a store also names the first JPDialog that reads it, for
those who open it with an older one.
"""

from pathlib import Path

from sqlalchemy import Connection, insert, select
from sqlmodel import SQLModel

from jpdialog.domain.record import new_id
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import search_index
from jpdialog.storage.change import StoreFact
from jpdialog.storage.database import reading_engine, said_to_people
from jpdialog.storage.projection import table_of

SCHEMA_VERSION = 7
READ_SINCE = "0.1.0"
"""The first JPDialog that reads this form: to be set to the coming release whenever the version above goes up."""

WORKSPACE, REPLICA, NEEDS = "workspace", "replica", "needs"


def lay_out(connection: Connection, workspace: str) -> None:
    """Make the tables of a new store, for the workspace of that id and a replica of its own."""
    SQLModel.metadata.create_all(connection)
    search_index.lay_out(connection)
    known = {WORKSPACE: workspace, REPLICA: new_id(), NEEDS: READ_SINCE}
    connection.execute(insert(table_of(StoreFact)), [{"name": name, "value": value} for name, value in known.items()])
    set_version(connection)


def set_version(connection: Connection) -> None:
    """Write down that the store has this version's form."""
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def bring_up_to_date(path: Path, key: bytes) -> None:
    """Bring the store in ``path`` to this version's form; nothing happens if it has it.

    Raises Trouble if the store is newer than this version, or if it could not be brought there: it is then as it was.
    """
    engine = reading_engine(path, key)
    try:
        with said_to_people(), engine.connect() as connection:
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
            if version > SCHEMA_VERSION:
                raise _newer(connection)
    finally:
        engine.dispose()
    if version < 1:
        raise Trouble(
            "The store of this workspace is damaged. Nothing was changed; go back to a backup: jpdialog backup restore."
        )
    if version < SCHEMA_VERSION:
        from jpdialog.storage.migrating import migrate  # Alembic is imported only for a store that needs it

        migrate(path, key, version)


def become_a_replica(connection: Connection) -> None:
    """Give the store a replica's name that no other has: from here on its changes are its own."""
    facts = table_of(StoreFact)
    connection.execute(facts.update().where(facts.c.name == REPLICA).values(value=new_id()))


def fact(connection: Connection, name: str) -> str:
    """What the store knows of itself under that name; empty if it does not."""
    facts = table_of(StoreFact)
    return str(connection.scalar(select(facts.c.value).where(facts.c.name == name)) or "")


def _newer(connection: Connection) -> Trouble:
    needed = fact(connection, NEEDS)
    if not needed:
        return Trouble("This workspace was made by a newer JPDialog. Nothing was changed; use that version.")
    return Trouble(
        "This workspace was made by a newer JPDialog. Nothing was changed; install version {version} or a later one.",
        version=needed,
    )
