"""Documents: what can be exported now, with what the checks say of it."""

from jpdialog.ui.pages.documents.page import DocumentsPage

__all__ = ["DocumentsPage"]
