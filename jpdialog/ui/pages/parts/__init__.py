"""Rooms that have parts: a row of chips chooses one, and the room says what the part shown says."""
