"""The room of facts: persons, figures, and what else briefs and papers draw on, each in a part of its own."""
