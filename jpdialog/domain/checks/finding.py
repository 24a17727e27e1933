"""One thing that a check has found: its kind, the records that it stands at, and what exactly was found there."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from jpdialog.domain.record import Record

SIGNS = 8


class FindingKind(StrEnum):
    """What a check can find, the most pressing first."""

    EDITED_AFTER_CLEARANCE = "edited_after_clearance"
    INTERNAL_SHARED = "internal_entry_in_a_shareable_export"
    TWO_VALUES = "figure_with_two_values"
    TOTAL_DIFFERS = "total_that_differs_from_its_parts"
    OVER_TIME = "points_over_time"
    AGREED_TOO_MUCH = "agreed_where_it_was_not"
    BRACKETS_UNMATCHED = "unmatched_brackets"
    BRACKETS_UNRESOLVED = "unresolved_brackets"
    WEEKDAY_WRONG = "weekday_and_date_differ"
    TWO_SPELLINGS = "name_written_two_ways"
    TIME_NEVER = "time_that_does_not_exist"
    TIME_TWICE = "time_that_exists_twice"
    OVERLAP = "programme_overlaps"
    OUTSIDE_DIALOGUE = "outside_the_dates_of_the_dialogue"
    TERM_ENDED = "term_has_ended"
    TRANSLATION_OLDER = "translation_older_than_its_text"
    TEXT_OLDER = "text_older_than_its_translation"
    NO_BRIEF = "section_without_brief"
    NO_SPEAKER = "agenda_item_without_speaker"
    NO_SPEAKER_OF_THEIRS = "agenda_item_without_speaker_of_theirs"
    NO_INTERPRETER = "agenda_item_without_interpreter"
    NOT_IN_PROGRAMME = "agenda_item_without_time"
    NO_MARKING = "marking_missing"
    MARKING_TOO_LOW = "marking_lower_than_that_of_a_part"
    MARKINGS_APART = "markings_that_cannot_be_compared"
    NOT_SIGNED = "base_text_not_signed"
    LINE_PAST = "standard_line_past_its_date"
    CARRIED_TWICE = "action_carried_over_twice"
    ACTION_NO_LEAD = "action_without_lead"
    ACTION_NO_DATE = "action_without_date"
    ACTION_TOO_LATE = "action_due_after_the_dialogue"
    TOTAL_MIXED = "total_of_parts_that_cannot_be_added"
    TOTAL_GAP = "total_with_a_part_that_has_no_value"
    NO_SOURCE = "figure_without_source"
    STALE = "figure_stale"
    NOT_CLEARED = "not_cleared"


@dataclass(frozen=True, slots=True)
class Finding:
    """``places`` are the records that it stands at, the first one first of all; ``details`` what was found, in order.

    Details are what people wrote, or numbers: they are data and in no language of ours.
    """

    kind: FindingKind
    places: tuple[Record, ...]
    details: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Names exactly this: where anything that was found is another, so is the name."""
        said = "\n".join([*(place.id for place in self.places), *self.details])
        return f"{self.kind}-{sha256(said.encode()).hexdigest()[:SIGNS]}"
