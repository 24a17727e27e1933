"""The search index: which record has which words. It is filled when all steps are taken."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make its tables."""
    op.create_table(
        "search_row",
        sa.Column("id", sa.Integer(), nullable=False, primary_key=True),
        sa.Column("record_id", sa.String(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_search_row_record_id", "search_row", ["record_id"], unique=True)
    op.create_table(
        "search_lexicon",
        sa.Column("word", sa.String(), nullable=False, primary_key=True),
        sqlite_with_rowid=False,
    )
    op.execute(
        "CREATE VIRTUAL TABLE search_words USING fts5("
        "words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii')"
    )
