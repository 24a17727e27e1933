"""A desk on an invented plan: two parties, two parts, three sections to brief on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jpdialog.domain.reading.plan_draft import CommitmentDraft, PartyDraft, PlanDraft, SectionDraft, SignatureDraft
from jpdialog.services.desk import Desk
from jpdialog.services.plan_import import save_plan
from tests.made_once import MadeOnce

HARBOURS = "Ruritania and the Office will survey the harbours together."


def invented_plan() -> PlanDraft:
    """What a reader would hand over for a small plan between Ruritania and the Office."""
    return PlanDraft(
        title=["Cooperation between Ruritania and the Office"],
        preamble=["The Republic of Ruritania and the Office have met before."],
        sections=[
            SectionDraft("1.", "1", "Seas", 1),
            SectionDraft(
                "(1)",
                "1 (1)",
                "Harbours",
                2,
                ["Harbours matter to both. " + HARBOURS],
                [CommitmentDraft(HARBOURS, ["Ruritania", "the Office"], verb="will survey")],
            ),
            SectionDraft("(2)", "1 (2)", "Lighthouses", 2, ["Lighthouses are old."]),
            SectionDraft("2.", "2", "Staff", 1, ["The Office will report on its staff."]),
        ],
        closing=["Signed in Strelsau, 3 May 2031"],
        parties=[PartyDraft("The Republic of Ruritania", "Ruritania"), PartyDraft("The Office of Tides", "the Office")],
        signatures=[SignatureDraft("Flavia Elphberg", "Minister", "Ruritania", "Strelsau", date(2031, 5, 3))],
        doubts=[],
    )


@pytest.fixture
def empty_desk(tmp_path: Path, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.desk("empty", tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def desk(tmp_path: Path, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.desk("plan of services", tmp_path, lambda store: save_plan(store, invented_plan(), "2031"))
    yield desk
    desk.close()
