"""The room, live: until then its agenda and what was noted."""
