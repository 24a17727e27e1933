"""The heads get a table, and the log the indexes with which one edit costs the same however long the log is."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table, which is filled when all steps are taken, and the indexes."""
    op.create_table(
        "head",
        sa.Column("entity", sa.String(), nullable=False, primary_key=True),
        sa.Column("field", sa.String(), nullable=False, primary_key=True),
        sa.Column("change", sa.String(), nullable=False, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.drop_index("ix_change_entity", table_name="change")
    op.create_index("ix_change_entity_field", "change", ["entity", "field"])
    op.create_index("ix_change_seq", "change", ["seq"])
