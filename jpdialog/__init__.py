"""JPDialog: the desk of a delegation that prepares, holds and follows up a regular bilateral dialogue."""

__version__ = "0.1.0"
