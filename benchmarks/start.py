"""How fast the window is there: a bare Qt window, our first paint, and Home with the sample open.

Prints CPU seconds (user and system) of a fresh process each, the median of some runs; ratios are what to trust.
Run it on a screen, or with QT_QPA_PLATFORM=offscreen: ``python benchmarks/start.py [RUNS]``.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)
application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from jpdialog import app
from jpdialog.ui.rooms import Room
application = QApplication([])
asked = app._parser().parse_args(["--sample", "--workspace", sys.argv[1]])
desktop = app.Desktop(application, asked, Path(sys.argv[1]) / "settings")
def look():
    page = desktop.window.page
    if desktop.window.desk is not None and page is not None:
        application.quit()
if sys.argv[2] == "paint":
    desktop.frame.painted.disconnect()
    desktop.frame.painted.connect(lambda: QTimer.singleShot(0, application.quit))
else:
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
desktop.show()
application.exec()
desktop.close()
"""


def main() -> None:
    """Measure and print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        workspace = str(Path(folder) / "sample")
        measured(OURS, [workspace, "home"], 1)
        bare = measured(BARE, [], runs)
        paint = measured(OURS, [workspace, "paint"], runs)
        home = measured(OURS, [workspace, "home"], runs)
    print("| what | CPU s | wall s | of a bare window |")
    print("| --- | --- | --- | --- |")
    for name, (cpu, wall) in (("bare window", bare), ("first paint", paint), ("usable Home, sample open", home)):
        print(f"| {name} | {cpu:.3f} | {wall:.3f} | {cpu / bare[0]:.2f} |")


def measured(code: str, arguments: list[str], runs: int) -> tuple[float, float]:
    """The median CPU and wall seconds of ``runs`` fresh processes."""
    cpu, wall = [], []
    environment = os.environ.copy()
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed app has its bytecode at hand
    for _ in range(runs):
        before, began = os.times(), time.perf_counter()
        subprocess.run([sys.executable, "-c", code, *arguments], check=True, cwd=ROOT, env=environment)
        after = os.times()
        wall.append(time.perf_counter() - began)
        cpu.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return statistics.median(cpu), statistics.median(wall)


if __name__ == "__main__":
    main()
