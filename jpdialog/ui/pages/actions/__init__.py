"""The room of actions."""
