"""Calling for briefs: a table of the sections of the plan, filled in many at a time."""
