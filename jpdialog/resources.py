"""One way to the files that ship with the app, whether it runs from a wheel, from a checkout, or frozen."""

from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Find a file or folder of `resources/` by its name there, written with forward slashes.

    Raises FileNotFoundError when nothing has that name: a broken installation, not a person's mistake.
    """
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or PurePosixPath(name).is_absolute():
        raise ValueError(f"not a name within resources/: {name!r}")
    path = home().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def home() -> Path:
    """Say which folder holds the resources: inside the package when built or frozen, beside it in a checkout."""
    built = _PACKAGE / "_resources"
    return built if built.is_dir() else _PACKAGE.parent / "resources"
