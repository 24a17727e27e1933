"""Who sits in the delegations of a dialogue."""
