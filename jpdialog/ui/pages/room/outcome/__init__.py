"""What came of each section, in one place: both lines, the agreed wording, what is left open and what follows."""
