"""Hatchling's build hook: a wheel is never built from forms or translations older than their sources."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))  # hatchling loads this file alone; its neighbours do the work

import forms
import translations


class FormsAndTranslations(BuildHookInterface[Any]):
    """Compiles what changed before hatchling collects the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile for a standard and for an editable wheel alike."""
        forms.compile_newer(Path(sys.executable), Path(self.root))
        translations.compile_newer(Path(sys.executable), Path(self.root))
