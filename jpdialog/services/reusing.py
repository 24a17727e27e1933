"""Standard lines and templates: kept, found, and put into briefs, to which they only add."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from jpdialog.domain.brief import USUAL_HANDLING, Asked, Brief, BriefStatus, Entry, EntryKind, Handling
from jpdialog.domain.ordering import keys
from jpdialog.domain.reusing import StandardLine, Template
from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource
from jpdialog.services.desk import Desk
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room

KEPT = ("kind", "handling", "text", "translation", "answer", "answer_translation")
"""The fields of an entry that a template keeps; whatever form its words have is kept beside them."""


class StandardLines:
    """The standard lines of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store

    def all(self, lineage: str | None = None) -> list[StandardLine]:
        """Every line by name; with a section's lineage, its own first and none of another section."""
        lines = self._store.find(StandardLine)
        if lineage is None:
            return lines
        fit = [each for each in lines if each.lineage in (None, lineage)]
        return sorted(fit, key=lambda each: each.lineage is None)

    def by_name(self, name: str) -> StandardLine:
        """The line of that name. Raises Trouble if there is none."""
        wanted = name.strip().casefold()
        found = next((each for each in self._store.find(StandardLine) if each.name.casefold() == wanted), None)
        if found is None:
            raise Trouble("There is no standard line called {name}. line list shows what there is.", name=name)
        return found

    @again_with_room
    def add(
        self,
        name: str,
        text: str,
        *,
        translation: str = "",
        valid_until: date | None = None,
        handling: Handling = Handling.SHAREABLE,
        lineage: str | None = None,
    ) -> StandardLine:
        """Keep a new line. Raises Trouble without a name or words, or if another has the name."""
        name = " ".join(name.split())
        self._check(name, text)
        with self._store.transaction() as door:
            return door.create(
                StandardLine(
                    name=name,
                    text=text.strip(),
                    translation=translation.strip(),
                    valid_until=valid_until,
                    handling=handling,
                    lineage=lineage,
                )
            )

    @again_with_room
    def change(self, line: StandardLine, **fields: Any) -> StandardLine:
        """Set fields of a line in one transaction; raises Trouble if a rule is broken. Briefs keep their words."""
        self._check(fields.get("name", line.name), fields.get("text", line.text), line)
        with self._store.transaction() as door:
            for field, value in fields.items():
                line = door.edit(line, field, value)
        return line

    @again_with_room
    def delete(self, line: StandardLine) -> None:
        """Delete a line; the briefs that it was put into keep its words."""
        with self._store.transaction() as door:
            door.delete(line)

    @again_with_room
    def put(self, line: StandardLine, brief: Brief, kind: EntryKind) -> Entry:
        """Put a line into a brief, last of its kind, in both languages."""
        with self._store.transaction() as door:
            (entry,) = _add(
                door,
                brief,
                [
                    {
                        "kind": kind,
                        "handling": line.handling,
                        "text": line.text,
                        "translation": line.translation,
                        "line_id": line.id,
                    }
                ],
            )
            return entry

    def _check(self, name: str, text: str, line: StandardLine | None = None) -> None:
        """Raises Trouble if a line cannot have this name and these words; ``line`` is the one that would."""
        if not name.strip() or not text.strip():
            raise Trouble("A standard line needs a name and words. Nothing was kept.")
        others = [each for each in self._store.find(StandardLine) if line is None or each.id != line.id]
        if any(each.name.casefold() == name.casefold() for each in others):
            raise Trouble("There is a standard line called {name} already. Nothing was kept.", name=name)


class Templates:
    """The templates of one desk, with those that come with the program in the language of the plan."""

    def __init__(self, desk: Desk) -> None:
        self._store = desk.store
        plan = desk.plans.instrument()
        self._built_in = built_in("ja" if plan is not None and plan.language == "ja" else "en")

    def all(self) -> list[Template]:
        """Those that come with the program, then one's own by name."""
        return [*self._built_in, *self._store.find(Template)]

    def by_name(self, name: str) -> Template:
        """The template of that name in either language. Raises Trouble if there is none."""
        wanted = name.strip().casefold()
        for each in self.all():
            if wanted in (each.name.casefold(), each.name_translation.casefold()):
                return each
        raise Trouble("There is no template called {name}. template list shows what there is.", name=name)

    def is_built_in(self, template: Template) -> bool:
        """Whether it comes with the program, and so can be neither changed nor deleted."""
        return any(each.id == template.id for each in self._built_in)

    def fitting(self, asked: Asked) -> Template:
        """The one that comes with the program for as much as is asked."""
        return self._built_in[list(Asked).index(asked)]

    @again_with_room
    def apply(self, template: Template, brief: Brief) -> list[Entry]:
        """Add a template's entries to a brief, last of their kinds, without those that stand there word for word."""
        with self._store.transaction() as door:
            there = {_words(each.model_dump()) for each in door.find(Entry, brief_id=brief.id)}
            return _add(door, brief, [each for each in template.entries if _words(each) not in there])

    @again_with_room
    def keep(self, name: str, entries: Sequence[Entry]) -> Template:
        """Make a template of a brief's entries. Raises Trouble without a name or entries, or if the name is taken."""
        name = " ".join(name.split())
        if not name:
            raise Trouble("A template needs a name. Nothing was kept.")
        if not entries:
            raise Trouble("Nothing is written in this brief yet, so there is nothing to keep as a template.")
        if any(name.casefold() in (each.name.casefold(), each.name_translation.casefold()) for each in self.all()):
            raise Trouble("There is a template called {name} already. Nothing was kept.", name=name)
        dumped = [each.model_dump(mode="json") for each in entries]
        kept = [{field: value for field, value in each.items() if _is_kept(field)} for each in dumped]
        with self._store.transaction() as door:
            return door.create(Template(name=name, entries=kept))

    @again_with_room
    def delete(self, template: Template) -> None:
        """Delete a template of one's own; briefs that began with it keep their words."""
        if self.is_built_in(template):
            raise Trouble("This template comes with JPDialog and stays. Nothing was changed.")
        with self._store.transaction() as door:
            door.delete(template)


@cache
def built_in(first: str) -> tuple[Template, ...]:
    """The templates that come with the program, in their order; ``first`` is the language that texts are written in."""
    path = resource("templates") / "briefs.json"
    told: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["templates"]
    return tuple(
        Template(
            id=each["id"],
            name=each["name"]["en"],
            name_translation=each["name"]["ja"],
            entries=[_both_languages(entry, first) for entry in each["entries"]],
        )
        for each in told
    )


def _both_languages(told: dict[str, Any], first: str) -> dict[str, Any]:
    kind, second = EntryKind(told["kind"]), "en" if first == "ja" else "ja"
    answer = told.get("answer", {"en": "", "ja": ""})
    return {
        "kind": kind.value,
        "handling": told.get("handling", USUAL_HANDLING[kind].value),
        "text": told["text"][first],
        "translation": told["text"][second],
        "answer": answer[first],
        "answer_translation": answer[second],
    }


def _add(door: Door, brief: Brief, told: Sequence[dict[str, Any]]) -> list[Entry]:
    """Entries with these fields, in their order, behind those of their kinds; a brief called for becomes a draft."""
    now = next(iter(door.find(Brief, id=brief.id)), None)
    if now is not None and told and now.status == BriefStatus.CALLED_FOR:
        door.edit(now, "status", BriefStatus.DRAFT)
    made = []
    for kind in EntryKind:
        alike = [each for each in told if each["kind"] == kind]
        kin = door.find(Entry, brief_id=brief.id, kind=kind) if alike else []
        places = keys(len(alike), kin[-1].position if kin else None)
        for place, each in zip(places, alike, strict=True):
            known = {field: value for field, value in each.items() if field in Entry.model_fields}
            own = {"brief_id": brief.id, "position": place, "is_sample": brief.is_sample}
            made.append(door.create(Entry(**{**known, "kind": kind, "handling": Handling(each["handling"]), **own})))
    return made


def _words(told: dict[str, Any]) -> tuple[str, str, str]:
    return str(EntryKind(told["kind"])), str(told["text"]).strip(), str(told.get("answer", "")).strip()


def _is_kept(field: str) -> bool:
    return field in KEPT or field.removesuffix("_form") in KEPT
