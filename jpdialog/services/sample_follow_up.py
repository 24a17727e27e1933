"""What of the sample follows the briefs: what was done about actions, what came of sections, and the pack that went."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from jpdialog.domain.actions import Acceptance, ActionItem, ActionProgress, ActionStatus, Evidence
from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Outcome
from jpdialog.domain.ordering import keys
from jpdialog.domain.outcome import SectionOutcome
from jpdialog.domain.pack import Annex, PackRecipient, PackSettings
from jpdialog.services.desk import Desk
from jpdialog.services.frame import Data, Frame, both
from jpdialog.services.packs import Packs
from jpdialog.services.paper_lines import Wish
from jpdialog.storage.door import Door

SAID = ("next_step", "resources", "decision_sought")
LINES = ("our_line", "their_line", "agreed", "left_open")
VERBS = ("our_verb", "their_verb", "agreed_verb")
AFTER_ISSUE = "is_after_issue"
"""What was written once the pack had gone, so that it can be seen what has changed since."""


@dataclass(frozen=True, slots=True)
class Kin:
    """What actions come from and serve, by their keys: the ids of commitments and of lines of notes."""

    commitments: Mapping[str, str]
    notes: Mapping[str, str]


class SampleFollowUp:
    """Written onto the frame, for the dialogue of the sample."""

    def __init__(self, frame: Frame, door: Door, dialogue_id: str) -> None:
        self._frame, self._door, self._dialogue_id = frame, door, dialogue_id

    def write_actions(self, actions: list[Data], kin: Kin) -> None:
        """Actions with what was done about them, as far as the pack that went knows it."""
        for place, each in zip(keys(len(actions)), actions, strict=True):
            action = self._door.create(self._action(each, place, kin))
            self._write_progress(action, [told for told in each.get("progress", ()) if AFTER_ISSUE not in told])
            self._write_evidence(action, each.get("evidence", []))

    def write_late_progress(self, actions: list[Data], written: Iterable[ActionItem]) -> None:
        """What was done about actions after the pack had gone."""
        by_number = {action.number: action for action in written}
        for each in actions:
            late = [told for told in each.get("progress", ()) if AFTER_ISSUE in told]
            self._write_progress(by_number[each["number"]], late)

    def write_outcomes(self, outcomes: list[Data]) -> None:
        """What came of sections."""
        for each in outcomes:
            verbs = {verb: Outcome(each[verb]) for verb in VERBS if verb in each}
            lines = [both(line, each.get(line)) for line in LINES]
            outcome = SectionOutcome(
                dialogue_id=self._dialogue_id,
                lineage=self._frame.lineages[each["section"]],
                is_not_discussed=each.get("is_not_discussed", False),
                handling=Handling(each["handling"]),
                is_sample=True,
                **{field: value for line in lines for field, value in line.items()},
                **verbs,
            )
            self._door.create(outcome)

    def arrange_pack(self, pack: Data) -> None:
        """Who gets a copy of the pack, and what is put behind it."""
        self._door.create(
            PackSettings(dialogue_id=self._dialogue_id, spare_copies=pack["spare_copies"], is_sample=True)
        )
        for place, key in zip(keys(len(pack["recipients"])), pack["recipients"], strict=True):
            person = self._frame.persons[key]
            recipient = PackRecipient(dialogue_id=self._dialogue_id, person_id=person.id, position=place)
            recipient.is_sample = True
            self._door.create(recipient)
        for place, each in zip(keys(len(pack["annexes"])), pack["annexes"], strict=True):
            annex = Annex(dialogue_id=self._dialogue_id, title=each["title"], text=each["text"], position=place)
            annex.handling, annex.is_sample = Handling(each["handling"]), True
            self._door.create(annex)

    # Inside

    def _action(self, each: Data, place: str, kin: Kin) -> ActionItem:
        said = [both(field, each.get(field)) for field in ("text", *SAID)]
        return ActionItem(
            instrument_id=self._frame.instrument_id,
            number=each["number"],
            lineage=self._frame.lineages.get(each["section"] or ""),
            dialogue_id=self._frame.dialogues.get(each["origin_dialogue"]),
            commitment_id=kin.commitments.get(each.get("commitment", "-")),
            note_id=kin.notes.get(each.get("note", "-")),
            lead_id=self._frame.organisations.get(each["lead"] or ""),
            supporting_ids=[self._frame.organisations[key] for key in each.get("supporting", ())],
            counterpart_lead_id=self._frame.organisations.get(each["counterpart_lead"] or ""),
            due=day_of(each["due"]),
            status=ActionStatus(each["status"]),
            acceptance=Acceptance(each.get("acceptance", Acceptance.NOT_ANSWERED)),
            verified_by_us=day_of(each.get("verified_by_us")),
            verified_by_them=day_of(each.get("verified_by_them")),
            position=place,
            is_sample=True,
            **{field: value for told in said for field, value in told.items()},
        )

    def _write_progress(self, action: ActionItem, told: list[Data]) -> None:
        for place, each in zip(keys(len(told)), told, strict=True):
            progress = ActionProgress(
                action_id=action.id,
                day=date.fromisoformat(each["day"]),
                author=each["author"],
                party_id=self._frame.parties[each["party"]],
                position=place,
                is_sample=True,
                **both("text", each["text"]),
            )
            self._door.create(progress)

    def _write_evidence(self, action: ActionItem, told: list[Data]) -> None:
        for place, each in zip(keys(len(told)), told, strict=True):
            shown = Evidence(action_id=action.id, label=each["label"], reference=each["reference"], position=place)
            shown.is_sample = True
            self._door.create(shown)


def issue_pack(desk: Desk, dialogue: Dialogue, pack: Data) -> None:
    """Issue the pack as it is arranged, on the day that the sample names. It was made to pass the checks."""
    wish = Wish(today=date.fromisoformat(pack["issued_on"]), dialogue=dialogue.number)
    Packs(desk, lambda: datetime.fromisoformat(pack["issued_at"])).keep_as_arranged(dialogue, wish)


def day_of(text: str | None) -> date | None:
    """An ISO day; None where none is told."""
    return date.fromisoformat(text) if text else None
