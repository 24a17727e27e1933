"""The room of facts: figures and persons."""
