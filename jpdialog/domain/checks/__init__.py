"""What people forget and software does not: each check is a small function on plain records, and finds or does not."""
