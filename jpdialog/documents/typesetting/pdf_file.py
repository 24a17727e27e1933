"""The last touches to a PDF: text that can be found, what the file says of itself, and its headings as bookmarks.

What draws the pages writes a plain file: each object once, one table at its end. It takes kanji for radicals where a
face draws both alike, names itself and the second, and knows no language; all of that is put right here, and the same
content gives the same bytes.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from xml.sax.saxutils import escape

from jpdialog.documents.writing.properties import LANGUAGES

TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])")
INFO, ROOT = re.compile(rb"/Info (\d+) 0 R"), re.compile(rb"/Root (\d+) 0 R")
TO_UNICODE = re.compile(rb"/ToUnicode (\d+) 0 R")
METADATA, PAGES = re.compile(rb"/Metadata (\d+) 0 R"), re.compile(rb"/Pages (\d+) 0 R")
KIDS, KID = re.compile(rb"/Kids\s*\[([^\]]*)\]"), re.compile(rb"(\d+) 0 R")
SIGNS = re.compile(rb"\[((?:\s*<[0-9A-Fa-f]+>)+\s*)\]")
SIGN = re.compile(rb"<([0-9A-Fa-f]+)>")
HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading: its words, its level from 1, its page from 1, and how far above the foot of the page, in points."""

    text: str
    level: int
    page: int
    above_foot: float


@dataclass(frozen=True, slots=True)
class Said:
    """What the file says of itself."""

    title: str
    language: str
    day: date
    bookmarks: Sequence[Bookmark] = ()


def finished(data: bytes, said: Said, meant: Callable[[str], str]) -> bytes:
    """The file with all that in it; ``meant`` gives the sign that was written where another that looks alike stands."""
    file = _File(data)
    for text in {int(found) for each in list(file.objects.values()) for found in TO_UNICODE.findall(each)}:
        file.objects[text] = _with_signs(file.objects[text], meant)
    file.say(said)
    return file.written()


class _File:
    """The objects of a file by their numbers, each as it stands between "obj" and "endobj"."""

    def __init__(self, data: bytes) -> None:
        found = TABLE.search(data)
        assert found, "it was written just now"
        start = int(found[1])
        places = [int(place) for place, _, kind in ENTRY.findall(data[start:]) if kind == b"n"]
        ends = dict(zip(sorted(places), [*sorted(places)[1:], start], strict=True))
        self.objects = dict(_object(data[place:end]) for place, end in ends.items())
        trailer = data[start:]
        self._info, self._root = (int(_found(each, trailer)) for each in (INFO, ROOT))

    def say(self, said: Said) -> None:
        """Put in what the file says of itself."""
        day = b"(D:" + said.day.strftime("%Y%m%d").encode() + b"000000Z)"
        dates = b"/CreationDate " + day + b"\n/ModDate " + day
        self.objects[self._info] = b"<<\n/Title " + _text(said.title) + b"\n" + dates + b"\n>>\n"
        root = self.objects[self._root]
        if found := METADATA.search(root):
            self.objects[int(found[1])] = _metadata(said)
        language = LANGUAGES.get(said.language, said.language).encode()
        more = (
            b"/Lang (" + language + b")\n/ViewerPreferences << /DisplayDocTitle true >>\n" + self._outline(said, root)
        )
        self.objects[self._root] = root.replace(b">>", more + b">>", 1)

    def _outline(self, said: Said, root: bytes) -> bytes:
        """The bookmarks as objects; gives back what leads to them."""
        if not said.bookmarks:
            return b""
        kids = [int(kid) for kid in KID.findall(_found(KIDS, self.objects[int(_found(PAGES, root))]))]
        first = max(self.objects) + 1
        parents = _parents([each.level for each in said.bookmarks])
        for place in range(-1, len(said.bookmarks)):
            self.objects[first + 1 + place] = _bookmark(place, said.bookmarks, parents, kids, first + 1)
        return b"/Outlines %d 0 R\n/PageMode /UseNone\n" % first

    def written(self) -> bytes:
        """The whole file, with a table of its objects and a name made of its content."""
        pieces, places, length = [HEAD], {}, len(HEAD)
        for number in sorted(self.objects):
            pieces.append(b"%d 0 obj\n%sendobj\n" % (number, self.objects[number]))
            places[number], length = length, length + len(pieces[-1])
        size = max(self.objects) + 1
        lines = [b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(1, size)]
        name = sha256(b"".join(pieces)).hexdigest()[:32].encode()
        table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, b"".join(lines))
        end = b"/Size %d\n/Info %d 0 R\n/Root %d 0 R\n/ID [<%s> <%s>]" % (size, self._info, self._root, name, name)
        return b"".join([*pieces, table, b"trailer\n<<\n", end, b"\n>>\nstartxref\n%d\n%%%%EOF\n" % length])


def _object(text: bytes) -> tuple[int, bytes]:
    head, _, rest = text.partition(b" 0 obj\n")
    return int(head), rest[: rest.rindex(b"endobj")]


def _found(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    found = pattern.search(text)
    assert found, "every file of this kind has it"
    return found[1]


def _with_signs(stream: bytes, meant: Callable[[str], str]) -> bytes:
    """The map from glyphs to signs, with the signs that were meant."""
    body = stream[stream.index(b"stream\n") + 7 : stream.rindex(b"\nendstream")]
    body = SIGNS.sub(lambda row: b"[" + SIGN.sub(lambda sign: _meant(sign[1], meant), row[1]) + b"]", body)
    return b"<< /Length %d >>\nstream\n%s\nendstream\n" % (len(body), body)


def _meant(code: bytes, meant: Callable[[str], str]) -> bytes:
    sign = bytes.fromhex(code.decode()).decode("utf-16-be", errors="replace")
    return b"<" + meant(sign).encode("utf-16-be").hex().upper().encode() + b">"


def _text(text: str) -> bytes:
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _metadata(said: Said) -> bytes:
    day, language = f"{said.day.isoformat()}T00:00:00Z", LANGUAGES.get(said.language, said.language)
    packet = (
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        f' xmp:CreateDate="{day}" xmp:ModifyDate="{day}"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(said.title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag>"
        "</dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode()
    return b"<<\n/Type /Metadata /Subtype /XML\n/Length %d\n>>\nstream\n%s\nendstream\n" % (len(packet), packet)


def _parents(levels: Sequence[int]) -> list[int]:
    """Of each bookmark the place of the one above it; -1 for those that stand at the top."""
    parents = list[int]()
    for place, level in enumerate(levels):
        above = (each for each in range(place - 1, -1, -1) if levels[each] < level)
        parents.append(next(above, -1))
    return parents


def _bookmark(
    place: int, bookmarks: Sequence[Bookmark], parents: Sequence[int], kids: Sequence[int], first: int
) -> bytes:
    """A bookmark as an object; place -1 is the root of all."""
    children = [each for each, parent in enumerate(parents) if parent == place]
    lines = [b"/Type /Outlines"] if place < 0 else [b"/Title " + _text(bookmarks[place].text)]
    if children:
        lines += [b"/First %d 0 R" % (first + children[0]), b"/Last %d 0 R" % (first + children[-1])]
        lines += [b"/Count %d" % (len(children) if place < 0 else -len(children))]
    if place >= 0:
        here, parent = bookmarks[place], parents[place]
        beside = [each for each, other in enumerate(parents) if other == parent]
        at = beside.index(place)
        lines += [b"/Parent %d 0 R" % (first + parent)]
        lines += [b"/Prev %d 0 R" % (first + beside[at - 1])] if at else []
        lines += [b"/Next %d 0 R" % (first + beside[at + 1])] if at + 1 < len(beside) else []
        lines += [b"/Dest [%d 0 R /XYZ null %d null]" % (kids[here.page - 1], round(here.above_foot))]
    return b"<<\n" + b"\n".join(lines) + b"\n>>\n"
