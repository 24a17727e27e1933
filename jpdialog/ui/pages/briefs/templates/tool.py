"""Templates on the page of briefs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.domain.trouble import Trouble
from jpdialog.services.reusing import Templates
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.templates.panel import TemplatesPanel
from jpdialog.ui.pages.briefs.tool import BriefTool

if TYPE_CHECKING:
    from jpdialog.domain.reusing import Template
    from jpdialog.services.briefs import BriefView
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.page import BriefsPage


class TemplatesTool(BriefTool):
    """Adds to the brief that is open, and never overwrites."""

    def __init__(self, page: BriefsPage) -> None:
        self.picking = TemplatesPanel()
        super().__init__(page, self.picking)
        self.picking.picked.connect(self.apply)
        self.picking.kept.connect(self._keep)
        self.picking.deletion_wanted.connect(self._delete)
        self.picking.closed.connect(self._leave)

    def commands(self) -> list[Action]:
        """Applying one; the panel also keeps the brief as one."""
        if self._page.view is None:
            return []
        return [self._page.command(translate("TemplatesPanel", "Begin with a template…"), self.pick)]

    def pick(self) -> None:
        """Open the panel, with the choice on what is as large as what was asked."""
        page = self._page
        if page.view is None or page.desk is None or not page.sheet.flush():
            return
        self.open()
        self.show_view(page.view)
        self.picking.begin()
        self.picking.name.clear()
        self.picking.choose(Templates(page.desk).fitting(page.view.brief.asked).id)

    def apply(self, template_id: str) -> None:
        """Add a template's entries to the brief that is open; one undo takes them back."""
        view, template = self._page.view, self._template(template_id)
        if view is None or template is None:
            return
        if self._page.carry_out(lambda desk: Templates(desk).apply(template, view.brief)):
            self._leave()

    def show_view(self, view: BriefView | None) -> None:
        """Offer the templates."""
        page = self._page
        if view is not None and page.desk is not None and self.is_open():
            templates = Templates(page.desk)
            every = templates.all()
            own = [each.id for each in every if not templates.is_built_in(each)]
            self.picking.show_templates(every, own, page.language)

    def _keep(self, name: str) -> None:
        page = self._page
        if page.desk is None or page.view is None or not page.sheet.flush():
            return
        now = page.desk.briefs.view(page.view.brief.id) or page.view
        try:
            made = Templates(page.desk).keep(name, now.entries)
        except Trouble as trouble:
            self.picking.show_trouble(self.said(trouble))
            return
        self.picking.show_trouble("")
        self.picking.name.clear()
        self.show_view(page.view)
        self.picking.choose(made.id)

    def _delete(self, template_id: str) -> None:
        template = self._template(template_id)
        if template is not None and self._page.carry_out(lambda desk: Templates(desk).delete(template)):
            self.show_view(self._page.view)

    def _template(self, template_id: str) -> Template | None:
        desk = self._page.desk
        known = Templates(desk).all() if desk is not None else []
        return next((each for each in known if each.id == template_id), None)

    def _leave(self) -> None:
        self.close()
        self._page.sheet.focus_first()
