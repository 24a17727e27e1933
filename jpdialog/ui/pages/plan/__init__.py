"""The room of the plan: its sections, their text, and who undertakes what."""
