"""The figures with their sources."""
