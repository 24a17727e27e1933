"""The board of briefs: by status or by section, found by filters, changed several at once."""
