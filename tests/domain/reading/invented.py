"""Invented plans, and a short way to hand their text to the reader."""

from jpdialog.domain.reading.plan_draft import PlanDraft
from jpdialog.domain.reading.source_text import SourceLine, SourceText

ENGLISH = """
Working together: Ruritania and ORL

-A common plan of work-

The Kingdom of Ruritania (hereafter referred to as Ruritania) and the Office for
Rivers and Lakes (hereafter referred to as ORL) have met many times. They value each other.

During their third talks, held in Strelsau on 4 May 2021, they drew up a plan of work.

1. Work by region

(1) The north

Ruritania and ORL will clean the rivers of the north. They will also count the fish. ORL
acknowledges Ruritania's help in giving

boats for the lakes of the region.

(2) The south

Ruritania welcomes the visit of ORL in 2019.

2. Other work

(1) Work with the ministries of Ruritania

The Ministry of Water of Ruritania will bring the ministries together.

(2) Money

Ruritania acknowledges the part of ORL in saving rivers and will take measures with ORL.

Signed in Strelsau, 4 May 2021

Signed with amendments, at the fifth talks held on 9 June 2023 in Zenda

Rudolf Rassendyll
Deputy Minister
Ministry of Water of Ruritania

Flavia Elphberg
Executive Head
Office for Rivers
and Lakes
"""

JAPANESE = """
ルリタニアと河川機関の共同行動計画

ルリタニア王国政府（以下「ルリタニア」という。）と河川湖沼機関（以下「機関」という。）は、協力を続けてきた。

第１章　総則

第１条（目的）　この計画は、協力の枠組みを定めるものである。ルリタニア及び機関は、河川の保全に協力する。

第２条（情報）

ルリタニアは、機関の役割を評価する。双方は、情報交換に努める。

第２章　費用

第３条　分担

ルリタニアの外務省は、費用を負担することとする。

令和５年６月９日、ゼンダにおいて署名した。

ルリタニア王国政府のために
外務大臣　山田太郎
"""


def lines_of(text: str) -> tuple[SourceLine, ...]:
    """The printed lines of a text, as a reader of plain text hands them over."""
    lines: list[SourceLine] = []
    blank = False
    for line in text.split("\n"):
        if line.strip():
            lines.append(SourceLine(line.strip(), blank_before=blank))
        blank = not line.strip()
    return tuple(lines)


def plain(text: str) -> SourceText:
    """The text as if read from a plain file."""
    return SourceText(lines_of(text), "txt")


def bare(text: str) -> str:
    """The text without white space: what must be the same before and after reading."""
    return "".join(text.split())


def tree(draft: PlanDraft) -> list[tuple[int, str, str]]:
    """Level, cited number and heading of each section."""
    return [(section.level, section.number, section.heading) for section in draft.sections]
