"""Templates: what a brief begins with."""
