"""The desk of the services' tests: an invented plan, and nobody on it yet."""

from tests.services.conftest import desk, empty_desk

__all__ = ["desk", "empty_desk"]
