"""Home: what is next, what is missing, what is late, and what to see to before the pack can go."""

from jpdialog.ui.pages.home.page import HomePage

__all__ = ["HomePage"]
