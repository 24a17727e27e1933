"""The room of briefs."""

from jpdialog.ui.pages.briefs.page import NEW_DIALOGUE, BriefsPage

__all__ = ["NEW_DIALOGUE", "BriefsPage"]
