"""The part of the room of facts about projects: the list, and the one that is chosen, edited beside it."""
