"""Projects and their reports, matrices kept with an issued pack: their tables are laid out after all steps."""

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Nothing in the log is other than it was."""
