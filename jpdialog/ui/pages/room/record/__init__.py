"""The record of the dialogue: its paragraphs as text, each with the notes that it came from."""
