"""What a file says about itself: title, language and the day of the record; nobody's name, no program, no template."""

from datetime import date

from jpdialog.documents.writing.blocks import Document
from jpdialog.documents.writing.package import DECLARATION, Part
from jpdialog.documents.writing.xml_text import content

LANGUAGES = {"en": "en-GB", "ja": "ja-JP"}
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
APP_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"


def property_parts(document: Document) -> list[Part]:
    """The two property parts of a package."""
    return [
        Part(
            "docProps/core.xml",
            CORE_TYPE,
            CORE_RELATIONSHIP,
            [core_xml(document.title, document.language, document.as_of)],
            owner="",
        ),
        Part("docProps/app.xml", APP_TYPE, APP_RELATIONSHIP, [f'{DECLARATION}<Properties xmlns="{APP}"/>'], owner=""),
    ]


def core_xml(title: str, language: str, as_of: date) -> str:
    """The part that says the title, the language and the day of the content."""
    day = f"{as_of.isoformat()}T00:00:00Z"
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{content(title)}</dc:title>"
        f"<dc:language>{LANGUAGES.get(language, language)}</dc:language>{dates}</cp:coreProperties>"
    )
