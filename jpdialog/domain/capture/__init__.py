"""What is understood of a line that was typed in the room; what was typed stays as it is."""
