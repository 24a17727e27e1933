"""The columns of the list of projects: their names, their widths, and those that stay beside an open project."""

from jpdialog.services.project_list import ProjectColumn
from jpdialog.ui.language import translate

COLUMNS = tuple(ProjectColumn)
WIDTHS = {
    ProjectColumn.NUMBER: 72,
    ProjectColumn.SECTION: 64,
    ProjectColumn.REGION: 80,
    ProjectColumn.TOTAL: 112,
    ProjectColumn.YEARS: 88,
    ProjectColumn.GENDER: 88,
    ProjectColumn.REPORT: 96,
}
"""The least, in pixels: each is as wide as its words, and the title takes what is left."""
REGION_WIDEST, REGION_ELIDED = 200, 112
BESIDE = (ProjectColumn.NUMBER, ProjectColumn.TITLE, ProjectColumn.REPORT)


def name_of(column: ProjectColumn) -> str:
    """What a column is called, in the language of the window."""
    return {
        ProjectColumn.NUMBER: translate("ProjectList", "Number"),
        ProjectColumn.TITLE: translate("ProjectList", "Title"),
        ProjectColumn.SECTION: translate("ProjectList", "Section"),
        ProjectColumn.REGION: translate("ProjectList", "Region"),
        ProjectColumn.TOTAL: translate("ProjectList", "Pledged"),
        ProjectColumn.YEARS: translate("ProjectList", "Years"),
        ProjectColumn.GENDER: translate("ProjectList", "Gender"),
        ProjectColumn.REPORT: translate("ProjectList", "Next report"),
    }[column]
