"""How much of a PDF's pages is drawn: the library works for seconds on each megabyte, so the sum is limited.

What counts is what is carried out, not what the file holds: one stream may be used by thousands of pages.
"""

import re
from collections.abc import Sequence

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1

from jpdialog.documents.reading.limits import MEGABYTE
from jpdialog.domain.trouble import Trouble

CONTENT_BYTES = 5 * MEGABYTE
_NO_PAGE = re.compile(rb"[(\\[]{1000}|(?:<<){1000}")


class Allowance:
    """What is left to be drawn of the file ``name``."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._left = CONTENT_BYTES

    def take(self, contents: bytes) -> None:
        """Account for ``contents``; raises Trouble when they are too much, or nothing that a page is made of."""
        self._left -= len(contents)
        if self._left < 0 or _NO_PAGE.search(contents):
            raise Trouble(
                "The pages of {name} hold too much to be read: more than {limit} MB of text and drawings, or what no "
                "page is made of. Nothing was changed. Save only the pages of the plan as a file of their own, or copy "
                "their text and paste it.",
                name=self._name,
                limit=CONTENT_BYTES // MEGABYTE,
            )


class FrugalInterpreter(PDFPageInterpreter):
    """Carries out the contents of pages, and of the forms on them, as far as the allowance goes."""

    def __init__(self, resources: PDFResourceManager, device: PDFDevice, allowance: Allowance) -> None:
        super().__init__(resources, device)
        self._allowance = allowance

    def dup(self) -> "FrugalInterpreter":
        """An interpreter for a form on the page, with the same allowance."""
        return FrugalInterpreter(self.rsrcmgr, self.device, self._allowance)

    def execute(self, streams: Sequence[object]) -> None:
        """Account for ``streams`` first, then carry them out."""
        for stream in map(resolve1, streams):
            if isinstance(stream, PDFStream):
                self._allowance.take(stream.get_data())
        super().execute(streams)
