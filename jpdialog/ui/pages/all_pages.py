"""The pages of the seven rooms, in the order of the rail."""

from jpdialog.ui.pages.briefs.page import BriefsPage
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.empty import ActionsPage, FactsPage, RoomPage
from jpdialog.ui.pages.home import HomePage
from jpdialog.ui.pages.page import Page
from jpdialog.ui.pages.plan.page import PlanPage


def make_pages() -> list[Page]:
    """A page for each room."""
    return [HomePage(), PlanPage(), BriefsPage(), RoomPage(), ActionsPage(), FactsPage(), DocumentsPage()]
