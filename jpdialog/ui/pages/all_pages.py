"""The pages of the seven rooms, in the order of the rail."""

from jpdialog.ui.pages.empty import ActionsPage, DocumentsPage, FactsPage, RoomPage
from jpdialog.ui.pages.page import Page


def make_pages() -> list[Page]:
    """A page for each room."""
    return [RoomPage(), ActionsPage(), FactsPage(), DocumentsPage()]
