"""What comes along from last time, beside the brief and in it."""
