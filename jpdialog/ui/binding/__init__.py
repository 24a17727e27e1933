"""Forms tied to records by the names of their widgets."""
