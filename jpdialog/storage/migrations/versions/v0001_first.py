"""The first form: what stores had before they were counted by revisions. There is nothing to do to get here."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Begin."""
