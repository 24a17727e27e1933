"""An invented plan of the shape of real ones: lines that break, two kinds of numbers, signatures of two years."""

from pathlib import Path

PLAN_FILE = Path(__file__).with_name("invented_plan.txt")
