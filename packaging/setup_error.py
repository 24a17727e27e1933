"""The error of the set-up that is for people; the app's own `Trouble` cannot be imported before there is an app."""


class SetupError(Exception):
    """One sentence: what is missing, and the exact line that mends it."""
