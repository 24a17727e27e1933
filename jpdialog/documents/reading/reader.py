"""The door to all file readers: takes a path, bytes or pasted text and hands it to the reader of its format."""

import re
from collections.abc import Callable
from itertools import islice
from pathlib import Path, PurePath

from jpdialog.documents.reading.limits import LINES, MEGABYTE, TEXT_BYTES, check_file_size
from jpdialog.documents.reading.plain_text import read_plain_text, text_lines
from jpdialog.domain.reading.source_text import SourceText
from jpdialog.domain.trouble import Trouble

ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
READABLE = ".docx, .pdf, .txt, .md, .html"
WORD_ENDINGS = {".docx", ".docm", ".dotx", ".dotm"}
PLAIN_ENDINGS = {"", ".txt", ".text"}
MARKDOWN_ENDINGS = {".md", ".markdown"}
HTML_ENDINGS = {".html", ".htm", ".xhtml"}
_HTML_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_PDF_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*%PDF-")

Reader = Callable[[bytes, str], SourceText]


def read_file(path: Path) -> SourceText:
    """Read the plan at ``path``; raises Trouble when it is not there, may not be read, or is no plan."""
    path = Path(path)
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise Trouble("{name} is a folder, not a file. Choose the file of the plan in it.", name=name)
        if path.exists() and not path.is_file():
            raise Trouble("{name} is a device, not a file. Choose the file of the plan.", name=name)
        check_file_size(path.stat().st_size, name)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Trouble("There is no file {name}. Check its name and folder.", name=name) from error
    except PermissionError as error:
        raise Trouble(
            "You have no permission to read {name}. Ask its owner, or copy it to your own folder.", name=name
        ) from error
    except (OSError, ValueError) as error:
        raise Trouble(
            "{name} could not be read from the disk. Copy it to another place and try again.", name=name
        ) from error
    return read_bytes(data, name)


def read_bytes(data: bytes, name: str) -> SourceText:
    """Read a plan from the bytes of a file called ``name``; raises Trouble with a sentence on what is wrong with it."""
    if not data:
        raise Trouble("{name} is empty: it has no content at all. Check that it is the right file.", name=name)
    check_file_size(len(data), name)
    ending = _ending(name)
    reader = _by_content(data, ending, name) or _by_ending(ending, name)
    return reader(data, name)


def read_pasted(text: str) -> SourceText:
    """Read a plan from text that a person pasted, line by line as plain text; raises Trouble when there is none."""
    if len(text) > TEXT_BYTES:
        raise Trouble(
            "The pasted text has {size} million characters, and more than {limit} million are not read: no plan is as "
            "long. Nothing was changed. Copy only the part that is the plan and paste it again.",
            size=len(text) // MEGABYTE,
            limit=TEXT_BYTES // MEGABYTE,
        )
    lines = tuple(islice(text_lines(text), LINES + 1))
    if not lines:
        raise Trouble("The pasted text is empty. Copy the text of the plan and paste it again.")
    if len(lines) > LINES:
        raise Trouble(
            "The pasted text has more than {limit} lines, and no plan is as long. Nothing was changed. "
            "Copy only the part that is the plan and paste it again.",
            limit=LINES,
        )
    return SourceText(lines, "pasted")


def _ending(name: str) -> str:
    """The ending in small letters; what holds no letter ("v2.0") is part of the name, not an ending."""
    ending = PurePath(name).suffix.lower()
    return ending if re.search(r"[a-z]", ending) else ""


def _by_content(data: bytes, ending: str, name: str) -> Reader | None:
    if data.startswith(ZIP_MAGIC):
        return _word
    if data.startswith(OLE_MAGIC):
        return _refuse_old_office
    if data.startswith(rb"{\rtf"):
        raise _unreadable(".rtf", name)
    if _PDF_START.match(data) or (ending == ".pdf" and b"%PDF-" in data[:1024]):
        return _pdf
    if _HTML_START.match(data[:4096]):
        return _html
    return None


def _by_ending(ending: str, name: str) -> Reader:
    if ending in WORD_ENDINGS:
        raise Trouble(
            "{name} ends in {ending} but is not a Word document: it is damaged or was only renamed. "
            "Nothing was changed. Open it in Word and save it again as .docx.",
            name=name,
            ending=ending,
        )
    if ending == ".pdf":
        raise Trouble(
            "{name} ends in .pdf but is not a PDF: it is damaged or was only renamed. Nothing was changed. "
            "Get a fresh copy and try again.",
            name=name,
        )
    if ending in PLAIN_ENDINGS:
        return read_plain_text
    if ending in MARKDOWN_ENDINGS:
        return _markdown
    if ending in HTML_ENDINGS:
        return _html
    raise _unreadable(ending, name)


def _unreadable(ending: str, name: str) -> Trouble:
    return Trouble(
        "{name} cannot be read: plans are read from {readable} files, not from {ending}. Nothing was changed. "
        "Save it in one of these formats and try again.",
        name=name,
        readable=READABLE,
        ending=ending,
    )


def _refuse_old_office(data: bytes, name: str) -> SourceText:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Trouble(
            "{name} is protected with a password. Nothing was changed. Open it in Word with the password, "
            "take the password away (File, Info, Protect Document), save a copy and read that.",
            name=name,
        )
    if "WordDocument".encode("utf-16-le") in data:
        raise Trouble(
            "{name} is in the old Word format (.doc). Nothing was changed. Open it in Word and save it as .docx.",
            name=name,
        )
    raise _unreadable(_ending(name), name)


# The readers below load their libraries only when a file of their kind comes, so that plain text stays light.


def _word(data: bytes, name: str) -> SourceText:
    from jpdialog.documents.reading.word import read_word

    return read_word(data, name)


def _pdf(data: bytes, name: str) -> SourceText:
    from jpdialog.documents.reading.pdf import read_pdf

    return read_pdf(data, name)


def _markdown(data: bytes, name: str) -> SourceText:
    from jpdialog.documents.reading.markdown import read_markdown

    return read_markdown(data, name)


def _html(data: bytes, name: str) -> SourceText:
    from jpdialog.documents.reading.web_page import read_web_page

    return read_web_page(data, name)
