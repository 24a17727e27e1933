"""The seating plan: two sides of a table, drawn and arranged."""
