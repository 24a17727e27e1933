"""The steering brief on its own: one page for whoever has time for one."""

from jpdialog.documents.writing.blocks import HeadingLook
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.documents.writing.subject_brief import brief_blocks
from jpdialog.domain.papers import SteeringBrief


def write_steering(paper: SteeringBrief, how: Printing = USUAL) -> bytes:
    """The steering brief as a Word file."""
    labels = Labels.of(paper.front)
    blocks = brief_blocks(paper.brief, labels, HeadingLook.PART_GROUP)
    return write_single("steering-brief", labels("steering_brief"), paper.front, blocks, how=how)
