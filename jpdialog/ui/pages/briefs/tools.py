"""Which tools the page of briefs has, in the order in which the command bar offers what they do."""

from jpdialog.ui.pages.briefs.board_tool import BoardTool
from jpdialog.ui.pages.briefs.call.tool import CallTool
from jpdialog.ui.pages.briefs.carried.tool import LastTimeTool
from jpdialog.ui.pages.briefs.export_tool import ExportTool
from jpdialog.ui.pages.briefs.findings_tool import FindingsTool
from jpdialog.ui.pages.briefs.format_tool import FormatTool
from jpdialog.ui.pages.briefs.lines.tool import LinesTool
from jpdialog.ui.pages.briefs.new_dialogue_tool import NewDialogueTool
from jpdialog.ui.pages.briefs.preview_tool import PreviewTool
from jpdialog.ui.pages.briefs.templates.tool import TemplatesTool
from jpdialog.ui.pages.briefs.tool import BriefTool

TOOLS: tuple[type[BriefTool], ...] = (
    NewDialogueTool,
    CallTool,
    BoardTool,
    ExportTool,
    FormatTool,
    PreviewTool,
    FindingsTool,
    LastTimeTool,
    LinesTool,
    TemplatesTool,
)
