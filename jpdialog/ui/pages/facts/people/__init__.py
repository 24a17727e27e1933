"""The persons on both sides."""
