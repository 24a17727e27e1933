"""What people call the fields of records, where history is told; those that only the program needs have no name."""

from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from jpdialog.domain.record import Record

SECOND = "_translation"

FIELD_NAMES = {
    "acceptance": "acceptance",
    "answer": "answer",
    "as_of": "as of",
    "author": "author",
    "basis": "basis",
    "biography": "biography",
    "biography_as_of": "date of the biography",
    "body": "named body",
    "comment": "comment",
    "counterpart_lead_id": "lead of the other side",
    "day": "day",
    "decided_at": "decided on",
    "decided_by": "decided by",
    "deadline": "deadline",
    "decision_sought": "decision sought",
    "currency": "currency",
    "dialogue_name": "name of the dialogues",
    "drafter_id": "drafter",
    "drafts_due": "drafts due",
    "due": "due",
    "due_before": "due before dialogue",
    "ends_on": "last day",
    "file_name": "file",
    "given_on": "given on",
    "handling": "handling",
    "happened": "what became of it",
    "heading": "heading",
    "host": "host",
    "in_office_from": "in office from",
    "in_office_to": "in office to",
    "interpretation": "interpretation",
    "is_corrected": "corrected by a person",
    "is_included": "in the pack",
    "is_joint": "both sides together",
    "is_lead": "lead body",
    "is_ours": "our side",
    "kana": "kana",
    "kind": "kind",
    "label": "label",
    "lead_id": "lead",
    "is_later": "the later of two",
    "level": "level",
    "light_reason": "reason for the colour",
    "light_set": "colour set by hand",
    "likelihood": "likelihood of being raised",
    "marking": "marking",
    "mentions": "who is mentioned",
    "minutes": "minutes",
    "mode": "mode",
    "name": "name",
    "next_step": "next step",
    "note": "note",
    "number": "number",
    "organisation_id": "organisation",
    "our_interpreter_id": "our interpreter",
    "our_speaker_id": "our speaker",
    "our_view": "our view",
    "other_time_zone": "other time zone",
    "outcome": "outcome",
    "party_id": "party",
    "party_ids": "who undertakes it",
    "person_id": "person",
    "period": "period",
    "place": "place",
    "position": "order",
    "pronunciation": "pronunciation",
    "reason": "reason",
    "recipient": "recipient",
    "reference": "reference",
    "resources": "resources",
    "returned_on": "returned on",
    "role": "role",
    "row": "row of seats",
    "short": "what is typed",
    "short_name": "short name",
    "signed_on": "signed on",
    "source": "source",
    "speaker_id": "speaker",
    "spare_copies": "copies to spare",
    "stage": "stage of clearance",
    "standing": "standing",
    "starts_at": "begins at",
    "starts_on": "first day",
    "status": "status",
    "summary": "summary",
    "supporting_ids": "supporting bodies",
    "taken_at": "time",
    "text": "text",
    "their_interpreter_id": "their interpreter",
    "their_speaker_id": "their speaker",
    "their_status": "status as the other side sees it",
    "their_view": "view of the other side",
    "time_zone": "time zone",
    "title": "title",
    "translation": "second language",
    "typed": "as typed",
    "unit": "unit",
    "valid_from": "valid from",
    "valid_to": "valid to",
    "valid_until": "good until",
    "value": "value",
    "verb": "verb",
    "verified_by_them": "verified by the other side",
    "verified_by_us": "verified by us",
    "verdict": "verdict",
    "words": "words",
    "year_basis": "calendar or fiscal year",
}
"""Each field's name, whatever the kind of record; of a field's text in the second language, the field's own."""


def is_second(field: str) -> bool:
    """Whether the field holds a text in the second language, beside another field."""
    return field.endswith(SECOND) and field.removesuffix(SECOND) in FIELD_NAMES


def name_of(field: str) -> str:
    """What people call the field; empty if it is the program's own."""
    return FIELD_NAMES.get(field.removesuffix(SECOND), "")


def enumeration_of(kind: type[Record], field: str) -> type[StrEnum] | None:
    """The enumeration whose values a field takes; None if it takes others."""
    return next((each for each in _types(kind, field) if issubclass(each, StrEnum)), None)


def is_words(kind: type[Record], field: str) -> bool:
    """Whether a field holds what people write, to be compared word by word."""
    is_id = field.endswith(("_id", "_ids")) or field in ("id", "lineage", "position")
    return not is_id and str in _types(kind, field)


def _types(kind: type[Record], field: str) -> list[type[Any]]:
    annotation = kind.model_fields[field].annotation if field in kind.model_fields else None
    parts = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    return [each for each in parts if isinstance(each, type)]
