"""Calls, rich text, people, figures over years, packs: tables of the desk, which are laid out after all steps."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Nothing in the log is other than it was."""
