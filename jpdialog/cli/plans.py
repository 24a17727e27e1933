"""plan import, plan show, plan built-in."""

import sys
from argparse import Namespace
from typing import Any, NoReturn

from jpdialog.cli.input import bytes_handed_in, path_named, somebody_is_there
from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.plan import Commitment, Party, Signature
from jpdialog.domain.reading.plan_draft import PlanDraft
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.frame import built_in_plans
from jpdialog.services.plan_import import read_plan_bytes, read_plan_file, save_plan, suggested_label
from jpdialog.services.plans import EditionView, SectionView


def import_plan(asked: Namespace, words: Words) -> None:
    """Read a plan, show it as read with the places of doubt, and save it if told to."""
    with open_desk(asked, words) as desk:
        draft, stem = _read(asked.file)
        label = asked.label or suggested_label(draft, stem)
        if not asked.yes:
            _show_as_read(draft, words)
            _ask(label, words)
        edition = save_plan(desk.store, draft, label)
        if asked.yes:
            _show_as_read(draft, words)
        say(words("Saved as edition {label}.", label=edition.label))


def _read(name: str) -> tuple[PlanDraft, str]:
    if name == "-":
        return read_plan_bytes(bytes_handed_in() or _nothing(), "-"), ""
    path = path_named(name)
    return read_plan_file(path), path.stem


def _nothing() -> NoReturn:
    raise Trouble("There is nothing on standard input. Nothing was changed.")


def show(asked: Namespace, words: Words) -> None:
    """Show the plan: all editions, or one."""
    with open_desk(asked, words) as desk:
        chosen = [desk.plans.edition(asked.edition)] if asked.edition else desk.plans.editions()
        if not chosen:
            desk.plans.edition()
        views = [desk.plans.view(edition) for edition in chosen]
        if asked.json:
            say_json(_as_json(desk, views))
        else:
            for view in views:
                _say_edition(desk, view, words)


def correct(asked: Namespace, words: Words) -> None:
    """Say who undertakes a commitment, in place of what the reader found."""
    with open_desk(asked, words) as desk:
        commitment = desk.plans.commitment(asked.commitment)
        if not asked.party and asked.body is None:
            raise Trouble(
                "Say who undertakes the commitment (--party NAME, once for each), or its --body; "
                '--party "" for nobody. Nothing was changed.'
            )
        parties = _undertaking(desk, commitment, asked.party)
        body = commitment.body if asked.body is None else asked.body
        changed = desk.plans.correct(commitment, [party.id for party in parties], body)
        if asked.json:
            say_json(_commitment_json(changed, {party.id: party.short_name for party in desk.plans.parties()}))
        else:
            said = ", ".join(party.short_name for party in parties) or words("nobody")
            say(words("Corrected: {parties}.", parties=said))


def _undertaking(desk: Desk, commitment: Commitment, names: list[str]) -> list[Party]:
    """Those who are named; those who were, if nobody is; nobody, if the only name is empty."""
    if not names:
        return [party for party in desk.plans.parties() if party.id in commitment.party_ids]
    return [] if names == [""] else [desk.plans.party(name) for name in names]


def built_in(asked: Namespace, words: Words) -> None:
    """List the plans that come with the desk."""
    plans = built_in_plans()
    if asked.json:
        say_json([{"key": key, "title": title} for key, title in plans.items()])
    else:
        say_table([[key, title] for key, title in plans.items()])


def _show_as_read(draft: PlanDraft, words: Words) -> None:
    say(" ".join(draft.title))
    for index, section in enumerate(draft.sections):
        binding = words("commitments: {count}", count=len(section.commitments)) if section.commitments else ""
        say("  " * section.level + "  ".join(filter(None, [section.printed, section.heading, binding])))
        _say_doubts(draft, index, words)
    _say_doubts(draft, None, words)
    for each in draft.signatures:
        say("  " + ", ".join(str(part) for part in (each.name, each.title, each.place, each.date) if part))


def _say_doubts(draft: PlanDraft, section: int | None, words: Words) -> None:
    for doubt in draft.doubts:
        if doubt.section == section:
            say(f"      ? {words(doubt.sentence, **doubt.values)}")


def _ask(label: str, words: Words) -> None:
    if not somebody_is_there():
        raise Trouble("Nothing was saved. If the plan was read rightly, give the same command with --yes.")
    sys.stdout.write(words("Save this as edition {label}? [y/N] ", label=label))
    sys.stdout.flush()
    if sys.stdin.readline().strip().casefold() not in {"y", "yes", "はい"}:
        raise Trouble("Nothing was saved.")


def _as_json(desk: Desk, views: list[EditionView]) -> dict[str, Any]:
    instrument = desk.plans.instrument()
    parties = {party.id: party.short_name for party in desk.plans.parties()}
    return {
        "id": instrument.id if instrument else None,
        "title": instrument.title if instrument else "",
        "parties": list(parties.values()),
        "editions": [_edition_json(view, parties) for view in views],
    }


def _edition_json(view: EditionView, parties: dict[str, str]) -> dict[str, Any]:
    edition = view.edition
    return {
        "id": edition.id,
        "label": edition.label,
        "status": edition.status,
        "is_summary": edition.is_summary,
        "valid_from": edition.valid_from.isoformat() if edition.valid_from else None,
        "title": [paragraph.text for paragraph in view.title],
        "preamble": [paragraph.text for paragraph in view.preamble],
        "sections": [_section_json(each, parties) for each in view.sections],
        "closing": [paragraph.text for paragraph in view.closing],
        "signatures": [_signature_json(each, parties) for each in view.signatures],
    }


def _section_json(view: SectionView, parties: dict[str, str]) -> dict[str, Any]:
    section = view.section
    answer: dict[str, Any] = {
        "id": section.id,
        "lineage": section.lineage,
        "number": section.number,
        "printed": section.printed,
        "heading": section.heading,
        "level": section.level,
        "paragraphs": [paragraph.text for paragraph in view.paragraphs],
        "commitments": [_commitment_json(each, parties) for each in view.commitments],
    }
    return answer | ({"summary": section.summary} if section.summary and not view.paragraphs else {})


def _commitment_json(commitment: Commitment, parties: dict[str, str]) -> dict[str, Any]:
    return {
        "id": commitment.id,
        "text": commitment.text,
        "parties": [parties[party] for party in commitment.party_ids if party in parties],
        "body": commitment.body or None,
    }


def _signature_json(signature: Signature, parties: dict[str, str]) -> dict[str, Any]:
    return {
        "name": signature.name,
        "title": signature.title,
        "party": parties.get(signature.party_id or ""),
        "place": signature.place,
        "date": signature.signed_on.isoformat() if signature.signed_on else None,
    }


def _say_edition(desk: Desk, view: EditionView, words: Words) -> None:
    parties = {party.id: party.short_name for party in desk.plans.parties()}
    say(words("Edition {label}, {status}", label=view.edition.label, status=words.name(view.edition.status)))
    if not view.sections:
        say("  " + words("Its text is not at hand."))
    for part in (view.title, view.preamble):
        for paragraph in part:
            say(f"  {paragraph.text}")
    for each in view.sections:
        say("\n" + "  " * each.section.level + f"{each.section.number}  {each.section.heading}".rstrip())
        _say_section(each, parties, words)
    for signature in view.signatures:
        said = _signature_json(signature, parties).values()
        say("  " + ", ".join(str(part) for part in said if part))


def _say_section(view: SectionView, parties: dict[str, str], words: Words) -> None:
    indent = "  " * view.section.level
    for paragraph in view.paragraphs:
        say(f"{indent}{paragraph.text}")
    if view.section.summary and not view.paragraphs:
        say(f"{indent}{view.section.summary} ({words('summary, not the official text')})")
    for commitment in view.commitments:
        who = [parties[party] for party in commitment.party_ids if party in parties]
        say(f"{indent}  > {', '.join(who)}: {commitment.text}")
