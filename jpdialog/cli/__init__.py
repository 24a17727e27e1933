"""The command line: the same services, for scripts and for people without a screen.

Exit status: 0 done; 1 a problem that a person can mend, said in one sentence on stderr; 2 wrong use.
"""

import io
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jpdialog.cli.arguments import asked_for
from jpdialog.cli.refusals import language_asked, said_in
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.memory_dumps import refuse_memory_dumps

if TYPE_CHECKING:
    from jpdialog.documents.writing.printing import Writer
    from jpdialog.services.charts import Draw

DONE, TROUBLE = 0, 1


def main(arguments: Sequence[str] | None = None, press: "Writer | None" = None, draw: "Draw | None" = None) -> int:
    """Run one command; gives back the exit status.

    ``press`` makes PDF files and ``draw`` the pictures of charts, which need more than is here.
    """
    refuse_memory_dumps()
    _make_output_safe()
    words = words_for(language_asked(arguments))
    with said_in(words):
        asked = asked_for(arguments)
    asked.press, asked.draw = press, draw
    sentence = _run(asked, words)
    if sentence:
        sys.stderr.write(f"{sentence}\n")
    return TROUBLE if sentence else DONE


def _run(asked: Namespace, words: Words) -> str:
    """Carry the command out; gives back the sentence on what went wrong, if anything did."""
    try:
        asked.run(asked, words)
        sys.stdout.flush()
    except Trouble as trouble:
        return words.of(trouble)
    except KeyboardInterrupt:
        return words("Stopped. What was not finished has not been saved.")
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - whoever read the output has gone
        return words("Whoever read the output has gone before its end.")
    except OSError as error:
        return words("The system refused it: {reason}.", reason=error.strerror or "no reason given")
    except Exception as error:  # a bug: its kind and place help to mend it, its words may hold what somebody typed
        place = traceback.extract_tb(error.__traceback__)[-1]
        return words(
            "JPDialog made a mistake ({kind}, {file}:{line}). What was saved before is safe; please report it.",
            kind=type(error).__name__,
            file=Path(place.filename).name,
            line=place.lineno,
        )
    return ""


def _make_output_safe() -> None:
    """Let a closed output swallow what is said, and a narrow one show what it can."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115 - stays open as long as the program runs
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
