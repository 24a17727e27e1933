"""Workbooks that came back and are not decided yet: tables of the desk, which are laid out after all steps."""

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Nothing in the log is other than it was."""
