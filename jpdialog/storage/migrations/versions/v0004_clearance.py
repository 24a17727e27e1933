"""Clearance, and the findings that were set aside: tables of the desk, which are laid out after all steps."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Nothing in the log is other than it was."""
