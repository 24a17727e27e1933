"""The rooms that are read only, on a sample and empty."""
