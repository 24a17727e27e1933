"""The built-in plans: the frame of a plan as data, with summaries in our own words and the dialogues held so far.

A frame is what is public about a plan: its parties, numbers and headings, who signed when, which dialogues were held.
The official text comes from the user's own copy and takes the summaries' place (see plan_import).
"""

import json
from datetime import date
from typing import Any

from jpdialog.domain.dialogue import Dialogue, DialogueStatus, Mode
from jpdialog.domain.figures import Figure, FigureValue, YearBasis
from jpdialog.domain.ordering import keys
from jpdialog.domain.people import DelegationMember, DelegationRole, Organisation, Person
from jpdialog.domain.plan import Edition, EditionStatus, Instrument, Party, Section, Signature
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource
from jpdialog.storage.door import Door
from jpdialog.storage.store import Store

Data = dict[str, Any]


def built_in_plans() -> dict[str, str]:
    """The keys of the built-in plans with their titles."""
    return {path.stem: str(frame_data(path.stem)["title"]["en"]) for path in sorted(resource("plans").glob("*.json"))}


def adopt_frame(store: Store, key: str) -> None:
    """Begin a workspace with a built-in plan. Raises Trouble if there is none of that key, or a plan here already."""
    if key not in built_in_plans():
        raise Trouble("There is no built-in plan called {key}. plan built-in lists them; nothing was changed.", key=key)
    if store.count(Instrument):
        raise Trouble("This workspace has a plan already. Nothing was changed; make another workspace for this one.")
    with store.transaction() as door:
        Frame(frame_data(key), door).write()


def frame_data(key: str) -> Data:
    """A built-in plan as data."""
    data: Data = json.loads((resource("plans") / f"{key}.json").read_text(encoding="utf-8"))
    return data


class Frame:
    """One frame being written; ids of what it made are kept by the keys of the data."""

    def __init__(self, data: Data, door: Door) -> None:
        self._data, self._door = data, door
        self.instrument_id = ""
        self.parties: dict[str, str] = {}
        self.organisations: dict[str, str] = {}
        self.persons: dict[str, Person] = {}
        self.editions: dict[str, str] = {}
        self.lineages: dict[str, str] = {}
        self.sections: dict[str, str] = {}
        self.dialogues: dict[int, str] = {}
        self.figures: dict[str, Series] = {}

    def write(self) -> None:
        """Write everything of the frame."""
        self._write_instrument()
        self.write_people(self._data)
        self._write_editions()
        self._write_dialogues()
        self.write_figures(self._data.get("figures", []))

    def write_people(self, data: Data, *, is_sample: bool = False) -> None:
        """Write the organisations and persons of ``data``, known afterwards by their keys."""
        for each in data.get("organisations", []):
            self.organisations[each["key"]] = self._door.create(self._organisation(each, is_sample)).id
        for each in data.get("persons", []):
            self.persons[each["key"]] = self._door.create(self._person(each, is_sample))

    def write_figures(self, figures: list[Data], *, is_sample: bool = False) -> None:
        """Write figures with their values; those of one group are values of one figure."""
        groups: dict[str, list[Data]] = {}
        for each in figures:
            groups.setdefault(each.get("group") or each["key"], []).append(each)
        last = max((each.figure.position for each in self.figures.values()), default=None)
        for place, alike in zip(keys(len(groups), last), groups.values(), strict=True):
            first = alike[0]
            made = Figure(
                instrument_id=self.instrument_id,
                currency=first.get("currency") or "",
                year_basis=YearBasis(first.get("year_basis") or YearBasis.NOT_SAID),
                lineage=self.lineages.get(first.get("section") or ""),
                position=place,
                is_sample=is_sample,
                **both("label", first["label"]),
                **both("unit", first.get("unit")),
                **both("basis", first.get("basis")),
            )
            series = self._with_values(self._door.create(made), alike)
            self.figures |= {each["key"]: series for each in alike}

    def _with_values(self, figure: Figure, told: list[Data]) -> Series:
        values = []
        for place, each in zip(keys(len(told)), told, strict=True):
            made = FigureValue(
                figure_id=figure.id,
                period=each.get("period") or "",
                as_of=each.get("as_of"),
                position=place,
                is_sample=figure.is_sample,
                **both("value", each.get("value")),
                **both("source", each.get("source")),
            )
            values.append(self._door.create(made))
        return Series(figure, tuple(values))

    def _write_instrument(self) -> None:
        data = self._data
        made = Instrument(
            language=data["language"],
            translation_language=data["second_language"],
            frame_key=data["key"],
            **both("title", data["title"]),
            **both("dialogue_name", data.get("dialogue_name")),
        )
        self.instrument_id = self._door.create(made).id
        for place, each in zip(keys(len(data["parties"])), data["parties"], strict=True):
            party = Party(
                instrument_id=self.instrument_id,
                is_ours=each["is_ours"],
                position=place,
                **both("name", each["name"]),
                **both("short_name", each["short_name"]),
            )
            self.parties[each["key"]] = self._door.create(party).id

    def _organisation(self, each: Data, is_sample: bool) -> Organisation:
        return Organisation(
            party_id=self.parties.get(each.get("party") or ""),
            is_sample=is_sample,
            **both("name", each["name"]),
            **both("short_name", each.get("short_name")),
        )

    def _person(self, each: Data, is_sample: bool) -> Person:
        return Person(
            party_id=self.parties.get(each.get("party") or ""),
            organisation_id=self.organisations.get(each.get("organisation") or ""),
            name=each["name"],
            name_translation=each.get("name_ja") or "",
            kana=each.get("kana") or "",
            pronunciation=each.get("pronunciation") or "",
            in_office_from=_day(each.get("in_office_from")),
            in_office_to=_day(each.get("in_office_to")),
            biography_as_of=_day(each.get("biography_as_of")),
            is_sample=is_sample,
            **both("title", each.get("title")),
            **both("biography", each.get("biography")),
        )

    def _write_editions(self) -> None:
        editions = {each["label"]: each for each in self._data["editions"]}
        signings = self._data.get("signings", [])
        labels = sorted({*editions, *(each["edition_label"] for each in signings)})
        earlier: str | None = None
        for place, label in zip(keys(len(labels)), labels, strict=True):
            data = editions.get(label, {})
            days = [each["date"] for each in signings if each["edition_label"] == label and each.get("date")]
            made = Edition(
                instrument_id=self.instrument_id,
                label=label,
                status=EditionStatus(data.get("status", "signed")),
                valid_from=_day(data.get("valid_from") or max(days, default=None)),
                is_summary=bool(data.get("is_summary")),
                based_on_id=earlier,
                position=place,
            )
            earlier = self.editions[label] = self._door.create(made).id
            self._write_sections(earlier, data.get("sections", []))
            self._write_signatures(earlier, [s for s in signings if s["edition_label"] == label])

    def _write_sections(self, edition_id: str, sections: list[Data]) -> None:
        for place, each in zip(keys(len(sections)), sections, strict=True):
            made = Section(
                edition_id=edition_id,
                number=each["number"],
                printed=each["printed"],
                level=each["level"],
                position=place,
                **both("heading", each["heading"]),
                **both("summary", each.get("summary")),
            )
            section = self._door.create(made)
            self.lineages[each["number"]], self.sections[each["number"]] = section.lineage, section.id

    def _write_signatures(self, edition_id: str, signings: list[Data]) -> None:
        for place, each in zip(keys(len(signings)), signings, strict=True):
            person = self.persons.get(each.get("person") or "")
            made = Signature(
                edition_id=edition_id,
                party_id=self.parties.get(each.get("party") or ""),
                name=person.name if person else None,
                title=(person.title or None) if person else None,
                place=both("place", each.get("place"))["place"] or None,
                signed_on=_day(each.get("date")),
                position=place,
            )
            self._door.create(made)

    def _write_dialogues(self) -> None:
        for each in self._data["dialogues"]:
            made = self._door.create(self._dialogue(each))
            self.dialogues[made.number] = made.id
            heads = [head for head in each.get("for", []) if head.get("person") in self.persons]
            for place, head in zip(keys(len(heads)), heads, strict=True):
                member = DelegationMember(
                    dialogue_id=made.id,
                    party_id=self.parties[head["party"]],
                    person_id=self.persons[head["person"]].id,
                    role=DelegationRole.HEAD,
                    position=place,
                )
                self._door.create(member)

    def _dialogue(self, each: Data) -> Dialogue:
        told = both("note", each.get("note"))
        for field, more in both("note", each.get("plan_of_action")).items():
            told[field] = " ".join(filter(None, [told[field], more]))
        return Dialogue(
            instrument_id=self.instrument_id,
            number=each["number"],
            starts_on=each.get("starts_on"),
            ends_on=each.get("ends_on"),
            mode=Mode(each.get("mode") or "unknown"),
            status=DialogueStatus.HELD,
            **both("place", each.get("place")),
            **told,
        )


def both(field: str, told: Data | str | None) -> Data:
    """A field and its translation from {"en": …, "ja": …}, from a plain text, or from nothing."""
    if isinstance(told, dict):
        return {field: told.get("en") or "", f"{field}_translation": told.get("ja") or ""}
    return {field: told or "", f"{field}_translation": ""}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
