"""Where the parts of the window stand: the rail, beside it the header over notices, page and inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jpdialog.ui.frame import SMALLEST

if TYPE_CHECKING:
    from jpdialog.ui.main_window import MainWindow


def lay_out(window: MainWindow) -> None:
    """Put the window's parts in their places."""
    everything = QVBoxLayout(window)
    everything.setContentsMargins(0, 0, 0, 0)
    everything.addWidget(window.front)
    window.setMinimumSize(*SMALLEST)
    window.front.addWidget(window.shell)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(window.header)
    right.addLayout(_notices(window))
    right.addWidget(window.search.bar)
    right.addLayout(_body(window), 1)
    whole = QHBoxLayout(window.shell)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(window.rail)
    whole.addLayout(right, 1)


def _notices(window: MainWindow) -> QVBoxLayout:
    notices = QVBoxLayout()
    notices.setContentsMargins(24, 0, 24, 0)
    notices.setSpacing(0)
    for notice in (window.trouble, window.busy, window.history.notice):
        notices.addWidget(notice)
    return notices


def _body(window: MainWindow) -> QHBoxLayout:
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(window.stack, 1)
    body.addWidget(window.inspector)
    return body
