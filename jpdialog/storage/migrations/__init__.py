"""The steps from each form of the store to the next, as Alembic revisions; see storage/migrating.py."""
