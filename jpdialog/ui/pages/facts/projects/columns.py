"""The columns of the list of projects: their names, their widths, and those that stay beside an open project."""

from jpdialog.services.project_list import ProjectColumn
from jpdialog.ui.language import translate

COLUMNS = tuple(ProjectColumn)
WIDTHS = {
    ProjectColumn.NUMBER: 84,
    ProjectColumn.SECTION: 76,
    ProjectColumn.REGION: 112,
    ProjectColumn.TOTAL: 148,
    ProjectColumn.YEARS: 104,
    ProjectColumn.GENDER: 116,
    ProjectColumn.REPORT: 160,
}
"""In pixels; the title takes what is left."""
BESIDE_REPORT = 112
"""The width of the next report beside an open project, where it is said in short."""
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
