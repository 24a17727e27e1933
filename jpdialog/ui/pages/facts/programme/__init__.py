"""The programme of a dialogue, day by day."""
