"""The command line: the same services, for scripts and for people without a screen.

Exit status: 0 done; 1 a problem that a person can mend, said in one sentence on stderr; 2 wrong use.
"""

import os
import sys
from collections.abc import Sequence

from jpdialog.cli.arguments import parser
from jpdialog.domain.trouble import Trouble
from jpdialog.services.vocabulary import words_for

DONE, TROUBLE = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives back the exit status."""
    asked = parser().parse_args(arguments)
    words = words_for(asked.language or os.environ.get("JPDIALOG_LANGUAGE", "en"))
    try:
        asked.run(asked, words)
    except Trouble as trouble:
        sys.stderr.write(f"{words.of(trouble)}\n")
        return TROUBLE
    except KeyboardInterrupt:
        sys.stderr.write(words("Stopped. What was not finished has not been saved.") + "\n")
        return TROUBLE
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - whoever read the output has gone
    return DONE
