"""Taking a plan in: choosing what to read, looking over what was read, saving it as an edition."""
