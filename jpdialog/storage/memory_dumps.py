"""A crash leaves no picture of the memory behind: it would hold the key, and what was being typed, in the clear.

Linux hands a dump to a collector even at a limit of 0; at 1 it does not, and no file is that small.
"""

import sys
from contextlib import suppress

NO_ERROR_BOX = 0x0001 | 0x0002
"""Windows' SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX: a crash is not handed to error reporting."""


def refuse_memory_dumps() -> None:
    """Have the system keep no dump of this process; where it does not let one ask, nothing happens."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(NO_ERROR_BOX)
    else:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        smallest = 1 if sys.platform == "linux" and most != 0 else 0
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (smallest, smallest))
