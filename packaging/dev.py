"""The two commands a newcomer types: `python3 packaging/dev.py run` and `python3 packaging/dev.py test`.

Standard library only, and nothing newer than Python 3.6 in this one file, so that an old Python can still be told
what it lacks. The set-up that both commands need lives in the modules beside it.
"""

import sys

OLDEST = (3, 11)
NEWEST = (3, 14)
USAGE = "usage: python3 packaging/dev.py {setup,run,test} [arguments handed on]"


def python_problem(version: tuple) -> str:  # type: ignore[type-arg]
    """Say why a Python of this (major, minor) version cannot be used; an empty text when it can."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return ""
    return (
        f"JPDialog needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}, and this is Python {version[0]}.{version[1]}. "
        "Nothing was changed. Install one of those and run this command with it, "
        f"for example: python3.{NEWEST[1]} packaging/dev.py run"
    )


def main(arguments: list) -> int:  # type: ignore[type-arg]
    """Set up, then run the app or the tests; the exit status is theirs, 1 for a problem on the way, 2 for wrong use."""
    problem = python_problem(tuple(sys.version_info))
    if problem:
        print(problem, file=sys.stderr)
        return 1
    if not arguments or arguments[0] not in ("setup", "run", "test"):
        print(USAGE, file=sys.stderr)
        return 2
    import commands

    return commands.carry_out(arguments[0], arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
