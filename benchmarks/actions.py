"""How long a list of ten and of a hundred thousand actions takes: opening, a key in the filter, sorting, changing.

Run it by itself, `python benchmarks/actions.py [COUNT…]`; it prints milliseconds and keeps nothing.
"""

import os
import sys
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from jpdialog.domain.actions import ActionItem, ActionStatus  # noqa: E402
from jpdialog.domain.dialogue import Dialogue  # noqa: E402
from jpdialog.domain.ordering import keys  # noqa: E402
from jpdialog.domain.people import Organisation  # noqa: E402
from jpdialog.domain.plan import Section  # noqa: E402
from jpdialog.services.desk import Desk  # noqa: E402
from jpdialog.services.frame import adopt_frame  # noqa: E402
from jpdialog.storage.store import Store  # noqa: E402

TODAY = date(2031, 5, 2)
VERBS = ("Share the guidelines on", "Nominate a focal point for", "Report on the results of", "Agree on the text of")
SECOND = ("の指針を共有する", "の担当窓口を指名する", "の成果を報告する", "の案文に合意する")


def filled(folder: Path, count: int) -> Desk:
    """A store with so many actions, spread over sections, leads, dialogues and statuses."""
    desk = Desk(Store.create(folder, os.urandom(32), "w"), folder)
    adopt_frame(desk.store, "japan-unodc")
    plan = desk.plans.instrument()
    bodies = [str(row[0]) for row in desk.store.pick(Organisation, "id")]
    lineages = [str(row[0]) for row in desk.store.pick(Section, "lineage")]
    dialogues = [str(row[0]) for row in desk.store.pick(Dialogue, "id")]
    statuses = list(ActionStatus)
    with desk.store.transaction() as door:
        for number, place in enumerate(keys(count)):
            door.create(
                ActionItem(
                    instrument_id=plan.id if plan else "",
                    number=f"A-{number + 1}",
                    text=f"{VERBS[number % 4]} maritime case {number * 7 % 1009} in region {number % 37}",
                    text_translation=f"海洋案件{number * 7 % 1009}(地域{number % 37}){SECOND[number % 4]}",
                    lineage=lineages[number % len(lineages)],
                    lead_id=bodies[number % len(bodies)] if number % 11 else None,
                    counterpart_lead_id=bodies[(number + 3) % len(bodies)],
                    dialogue_id=dialogues[number % len(dialogues)],
                    due=TODAY + timedelta(days=number % 900 - 300) if number % 13 else None,
                    status=statuses[number % len(statuses)],
                    position=place,
                )
            )
    return desk
