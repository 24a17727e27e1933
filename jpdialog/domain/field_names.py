"""What people call the fields of records, where history is told; those that only the program needs have no name."""

from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from jpdialog.domain.record import Record

SECOND = "_translation"

FIELD_NAMES = {
    "acceptance": "acceptance",
    "agreed": "agreed wording",
    "agreed_on": "agreed on",
    "agreed_verb": "what both did",
    "answer": "answer",
    "as_of": "as of",
    "attribution": "attribution",
    "author": "author",
    "basis": "basis",
    "biography": "biography",
    "biography_as_of": "date of the biography",
    "body": "named body",
    "cleared_by": "cleared by",
    "cleared_on": "cleared on",
    "comment": "comment",
    "contributions_id": "figure of the contributions",
    "counterpart_lead_id": "lead of the other side",
    "currency": "currency",
    "day": "day",
    "deadline": "deadline",
    "decided_at": "decided on",
    "decided_by": "decided by",
    "decision_sought": "decision sought",
    "dialogue_name": "name of the dialogues",
    "disbursed": "disbursed",
    "donor_id": "donor",
    "drafter_id": "drafter",
    "drafts_due": "drafts due",
    "due": "due",
    "due_before": "due before dialogue",
    "earmarking": "earmarking",
    "ends_on": "last day",
    "fallback": "fallback",
    "file_name": "file",
    "gender_marker": "gender marker",
    "given_on": "given on",
    "handed_in": "handed in on",
    "handling": "handling",
    "happened": "what became of it",
    "heading": "heading",
    "host": "host",
    "implementer_id": "implementing organisation",
    "in_office_from": "in office from",
    "in_office_to": "in office to",
    "interpretation": "interpretation",
    "is_corrected": "corrected by a person",
    "is_included": "in the pack",
    "is_joint": "both sides together",
    "is_later": "the later of two",
    "is_lead": "lead body",
    "is_left_out": "left out of the record",
    "is_moved": "moved by hand",
    "is_not_discussed": "not discussed",
    "is_ours": "our side",
    "kana": "kana",
    "kind": "kind",
    "label": "label",
    "lead_id": "lead",
    "left_open": "left open",
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
    "other_time_zone": "other time zone",
    "our_interpreter_id": "our interpreter",
    "our_line": "our line",
    "our_speaker_id": "our speaker",
    "our_verb": "what our side did",
    "our_view": "our view",
    "outcome": "outcome",
    "part_ids": "parts of the total",
    "party_id": "party",
    "party_ids": "who undertakes it",
    "period": "period",
    "person_id": "person",
    "place": "place",
    "pledged": "pledged",
    "position": "order",
    "projects": "projects in the total",
    "pronunciation": "pronunciation",
    "reason": "reason",
    "recipient": "recipient",
    "reference": "reference",
    "region": "region",
    "remind_days": "days before to be reminded",
    "resources": "resources",
    "returned_on": "returned on",
    "role": "role",
    "round": "round",
    "row": "row of seats",
    "scale": "counted in",
    "sender": "sent by",
    "sent_on": "sent on",
    "short": "what is typed",
    "short_name": "short name",
    "signed_on": "signed on",
    "source": "source",
    "spare_copies": "copies to spare",
    "speaker_id": "speaker",
    "spent": "spent",
    "stage": "stage of clearance",
    "standing": "standing",
    "starts_at": "begins at",
    "starts_on": "first day",
    "state": "state of the record",
    "status": "status",
    "summary": "summary",
    "supporting_ids": "supporting bodies",
    "taken_at": "time",
    "text": "text",
    "their_interpreter_id": "their interpreter",
    "their_line": "their line",
    "their_speaker_id": "their speaker",
    "their_status": "status as the other side sees it",
    "their_verb": "what the other side did",
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
    "verdict": "verdict",
    "verified_by_them": "verified by the other side",
    "verified_by_us": "verified by us",
    "visibility": "visibility measures",
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
