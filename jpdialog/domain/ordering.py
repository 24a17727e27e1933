"""The order within a list is a field: a key that sorts as text, with room between any two for another."""

from fractional_indexing import generate_key_between, generate_n_keys_between


def key_between(before: str | None, after: str | None) -> str:
    """A key that sorts after ``before`` and before ``after``; None stands for the end of the list on that side."""
    return str(generate_key_between(before, after))


def keys(count: int, after: str | None = None) -> list[str]:
    """That many keys in order, all of them behind ``after``."""
    return [str(key) for key in generate_n_keys_between(after, None, count)]
