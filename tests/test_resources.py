"""The data that comes with the desk: whole, in both languages, its keys resolved, and invention told from fact."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jpdialog.domain.actions import CLOSED, ActionStatus
from jpdialog.domain.brief import BriefStatus, EntryKind, Handling, Likelihood
from jpdialog.domain.dialogue import Interpretation, Mode
from jpdialog.domain.notes import NoteKind, Outcome
from jpdialog.domain.partial_date import checked_partial_date
from jpdialog.domain.people import DelegationRole
from jpdialog.domain.plan import EditionStatus
from jpdialog.domain.rich_text import rich_text
from jpdialog.domain.speaking_time import speaking_seconds

Data = dict[str, Any]
RESOURCES = Path(__file__).parents[1] / "resources"
SAMPLE_DAY = date(2026, 11, 24)


def load(name: str) -> Data:
    data: Data = json.loads((RESOURCES / name).read_text(encoding="utf-8"))
    return data


FRAME = load("plans/japan-unodc.json")
SAMPLE = load("sample/sample.json")
BRIEFS: list[Data] = load("sample/briefs.json")["briefs"]
FOLLOW_UP = load("sample/follow-up.json")
COMMITMENTS: list[Data] = load("sample/commitments.json")["commitments"]
PACK = load("sample/pack.json")["pack"]
FILES = [
    "plans/japan-unodc.json",
    "sample/sample.json",
    "sample/briefs.json",
    "sample/follow-up.json",
    "sample/lines.json",
    "sample/commitments.json",
]


def objects(value: Any) -> Iterator[Data]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from objects(each)


def keys_of(data: Data, kind: str) -> set[str]:
    return {each["key"] for each in data[kind]}


SECTIONS: list[Data] = FRAME["editions"][0]["sections"]
LEAVES = [each["number"] for each in SECTIONS if each["level"] == 2]
PARTIES = keys_of(FRAME, "parties")
ORGANISATIONS = keys_of(FRAME, "organisations")
INVENTED = keys_of(SAMPLE, "persons")


@pytest.mark.parametrize("name", FILES)
def test_everything_told_in_one_language_is_told_in_the_other(name: str) -> None:
    told = [each for each in objects(load(name)) if "en" in each or "ja" in each]
    assert told
    assert [each for each in told if set(each) != {"en", "ja"} or not all(each.values())] == []


@pytest.mark.parametrize("name", FILES)
def test_no_text_carries_space_at_its_ends(name: str) -> None:
    texts = [text for each in objects(load(name)) for text in each.values() if isinstance(text, str)]
    assert [text for text in texts if text != text.strip()] == []


def test_the_frame_has_three_parts_and_eighteen_sections_in_order() -> None:
    numbers = [each["number"] for each in SECTIONS]
    expected = [
        number
        for part, count in ((1, 3), (2, 6), (3, 9))
        for number in [str(part), *(f"{part} ({n})" for n in range(1, count + 1))]
    ]
    assert numbers == expected
    assert len(LEAVES) == 18
    assert all(each["heading"] and each["summary"] for each in SECTIONS)


def test_the_frame_is_a_summary_and_one_party_is_ours() -> None:
    assert [each["is_summary"] for each in FRAME["editions"]] == [True]
    assert sum(each["is_ours"] for each in FRAME["parties"]) == 1


def test_the_keys_of_the_frame_are_known_and_given_once() -> None:
    for kind in ("parties", "organisations", "persons", "figures"):
        assert len(keys_of(FRAME, kind)) == len(FRAME[kind])
    persons = keys_of(FRAME, "persons")
    for each in objects(FRAME):
        assert each.get("party") in {*PARTIES, None}
        assert each.get("person") in {*persons, None}
        assert each.get("organisation") in {*ORGANISATIONS, None}
        assert each.get("section") in {*LEAVES, None}


def test_eleven_dialogues_were_held_and_their_gaps_are_kept() -> None:
    dialogues = {each["number"]: each for each in FRAME["dialogues"]}
    assert list(dialogues) == list(range(1, 12))
    assert {number: each["starts_on"] for number, each in dialogues.items() if len(each["starts_on"]) < 10} == {
        3: "2016-06",
        8: "2021",
        10: "2023",
    }
    assert {number for number, each in dialogues.items() if each["place"] is None} == {3, 8, 10}
    starts = [checked_partial_date(each["starts_on"]) for each in FRAME["dialogues"]]
    assert starts == sorted(starts)
    assert not any(start.startswith("2014") for start in starts)
    assert all(Mode(each["mode"]) for each in FRAME["dialogues"])


def test_each_signing_has_both_parties_and_only_that_of_2017_names_them() -> None:
    labels = [each["edition_label"] for each in FRAME["signings"]]
    assert sorted(set(labels)) == ["2013", "2016", "2017", "2018", "2019", "2022", "2024"]
    for label in labels:
        assert {each["party"] for each in FRAME["signings"] if each["edition_label"] == label} == PARTIES
    assert {each["edition_label"] for each in FRAME["signings"] if each["person"] is not None} == {"2017"}
    assert all(date.fromisoformat(each["date"]) for each in FRAME["signings"])
    assert all(EditionStatus(each["status"]) for each in FRAME["editions"])


def test_every_figure_has_a_source_and_a_date() -> None:
    assert all(each["value"] and each["unit"] and each["source"] for each in FRAME["figures"])
    assert all(date.fromisoformat(each["as_of"]) for each in FRAME["figures"])


def test_two_values_for_one_thing_stand_as_two_figures_of_a_group() -> None:
    rises = [each for each in FRAME["figures"] if each["group"] == "contribution-2017-rise"]
    assert {each["value"] for each in rises} == {"40", "42.5"}


def test_every_file_of_the_sample_says_that_it_is_one() -> None:
    banners = [json.loads(path.read_text(encoding="utf-8"))["banner"] for path in (RESOURCES / "sample").glob("*.json")]
    assert banners
    assert all("Sample" in banner["en"] and "見本" in banner["ja"] for banner in banners)


def test_all_that_is_invented_is_marked_and_no_real_person_is() -> None:
    of_follow_up = [*FOLLOW_UP["notes"], *FOLLOW_UP["actions"], *FOLLOW_UP["outcomes"]]
    of_pack = [PACK, *PACK["annexes"]]
    invented = [*SAMPLE["persons"], SAMPLE["dialogue"], *BRIEFS, *of_follow_up, *of_pack]
    assert all(each["is_sample"] for each in invented)
    assert not any(each["is_sample"] for each in FRAME["persons"])
    assert all("(sample)" in each["title"]["en"] and "見本" in each["title"]["ja"] for each in SAMPLE["persons"])


def test_nobody_real_sits_drafts_or_speaks_in_the_sample() -> None:
    real = keys_of(FRAME, "persons")
    assert real.isdisjoint(INVENTED)
    assert {each["name"] for each in FRAME["persons"]}.isdisjoint(each["name"] for each in SAMPLE["persons"])
    dialogue, fields = SAMPLE["dialogue"], ("person", "speaker", "our_speaker", "their_speaker", "drafter")
    for each in [*dialogue["delegation"], *dialogue["agenda"], *BRIEFS, *FOLLOW_UP["notes"]]:
        assert all(each.get(field) in {*INVENTED, None} for field in fields)
    assert set(PACK["recipients"]) <= set(INVENTED)
    invented = {each["name"] for each in SAMPLE["persons"]}
    assert {told["author"] for each in FOLLOW_UP["actions"] for told in each.get("progress", ())} <= invented


def test_the_persons_of_the_sample_can_be_addressed() -> None:
    for each in SAMPLE["persons"]:
        assert each["kana"] and each["pronunciation"] and each["name_ja"]
        assert each["party"] in PARTIES
        assert each["organisation"] in {*ORGANISATIONS, None}


def test_the_coming_dialogue_stands_on_the_frame() -> None:
    dialogue = SAMPLE["dialogue"]
    assert dialogue["number"] == 1 + max(each["number"] for each in FRAME["dialogues"])
    assert dialogue["edition"] in keys_of(FRAME, "editions")
    assert SAMPLE_DAY < date.fromisoformat(dialogue["drafts_due"]) < date.fromisoformat(dialogue["starts_on"])
    assert Mode(dialogue["mode"]) and Interpretation(dialogue["interpretation"]) == Interpretation.CONSECUTIVE


@pytest.mark.parametrize("party", sorted(PARTIES))
def test_each_delegation_has_one_head_who_comes_first(party: str) -> None:
    members = [each for each in SAMPLE["dialogue"]["delegation"] if each["party"] == party]
    assert [each["precedence"] for each in members] == list(range(1, len(members) + 1))
    roles = [DelegationRole(each["role"]) for each in members]
    assert roles[0] == DelegationRole.HEAD
    assert roles.count(DelegationRole.HEAD) == 1
    assert set(roles) == set(DelegationRole)


def test_the_agenda_takes_up_each_section_once() -> None:
    agenda = SAMPLE["dialogue"]["agenda"]
    assert [each["number"] for each in agenda] == list(range(1, 9))
    assert sorted(section for each in agenda for section in each["sections"]) == sorted(LEAVES)
    assert all(each["minutes"] > 0 for each in agenda)


def test_speakers_sit_on_their_own_side() -> None:
    side = {each["key"]: each["party"] for each in SAMPLE["persons"]}
    for each in SAMPLE["dialogue"]["agenda"]:
        assert side.get(each["our_speaker"]) in {"japan", None}
        assert side[each["their_speaker"]] == "unodc"
    assert all(side[each["speaker"]] == each["side"] for each in FOLLOW_UP["notes"] if each["speaker"])


def test_briefs_are_numbered_from_the_steering_brief_in_the_order_of_the_plan() -> None:
    assert [each["section"] for each in BRIEFS] == [None, *LEAVES]
    assert [each["serial"] for each in BRIEFS] == list(range(1, 20))
    assert all(BriefStatus(each["status"]) and Likelihood(each["likelihood"]) for each in BRIEFS)
    assert all(date.fromisoformat(each["deadline"]) for each in BRIEFS)


def test_briefs_are_empty_as_long_as_they_are_only_called_for() -> None:
    for each in BRIEFS:
        assert bool(each["entries"]) == (BriefStatus(each["status"]) != BriefStatus.CALLED_FOR)


def test_most_briefs_are_rich() -> None:
    rich = [each for each in BRIEFS if each["section"] and is_rich(each["entries"])]
    assert len(rich) >= 12


def is_rich(entries: list[Data]) -> bool:
    counts = {kind: sum(each["kind"] == kind for each in entries) for kind in EntryKind}
    said = (counts[EntryKind.IF_RAISED], counts[EntryKind.DO_NOT_SAY], counts[EntryKind.BACKGROUND])
    return counts[EntryKind.POINT] in range(3, 7) and min(said) >= 1


def test_entries_are_of_known_kinds_and_never_say_aloud_what_is_internal() -> None:
    for entry in (entry for each in BRIEFS for entry in each["entries"]):
        kind, handling = EntryKind(entry["kind"]), Handling(entry["handling"])
        assert entry["text"]
        assert (kind == EntryKind.IF_RAISED) == bool(entry.get("answer"))
        assert kind not in {EntryKind.DO_NOT_SAY, EntryKind.THEIR_OBJECTIVE} or handling == Handling.INTERNAL
        assert set(entry.get("figures", [])) <= keys_of(FRAME, "figures")


def test_most_entries_carry_japanese_too() -> None:
    entries = [entry for each in BRIEFS for entry in each["entries"]]
    assert sum(bool(each["translation"]) for each in entries) > 0.8 * len(entries)
    assert all(each["answer_translation"] for each in entries if each["kind"] == EntryKind.IF_RAISED)


def test_only_one_brief_takes_longer_than_its_minutes() -> None:
    over = {each["section"]: spoken(each) for each in BRIEFS if spoken(each) > 60 * each["minutes"]}
    assert set(over) == {"1 (3)"}
    assert over["1 (3)"] > 60 * next(each["minutes"] for each in BRIEFS if each["section"] == "1 (3)") + 10


def spoken(brief: Data) -> int:
    points = [each["text"] for each in brief["entries"] if each["kind"] == EntryKind.POINT]
    return sum(speaking_seconds(text, consecutive=True) for text in points)


def test_notes_run_forward_in_time_on_items_of_the_agenda() -> None:
    notes = FOLLOW_UP["notes"]
    times = [each["time"] for each in notes]
    assert times == sorted(times)
    assert {each["agenda_item"] for each in notes} <= {each["number"] for each in SAMPLE["dialogue"]["agenda"]}
    assert {NoteKind(each["kind"]) for each in notes} == set(NoteKind)
    assert {Outcome(each["outcome"]) for each in notes if each["outcome"]} == set(Outcome)


def test_actions_have_a_lead_and_a_section_and_show_every_status() -> None:
    actions = FOLLOW_UP["actions"]
    assert [each["number"] for each in actions] == [f"A-{21 + place}" for place in range(len(actions))]
    assert {ActionStatus(each["status"]) for each in actions} == set(ActionStatus)
    for each in actions:
        assert each["lead"] in ORGANISATIONS and each["counterpart_lead"] in ORGANISATIONS
        assert each["section"] in LEAVES


def test_an_action_of_a_dialogue_that_was_really_held_says_that_it_is_invented() -> None:
    held = [
        each for each in FOLLOW_UP["actions"] if each["origin_dialogue"] not in (None, SAMPLE["dialogue"]["number"])
    ]
    assert {each["origin_dialogue"] for each in held} <= {each["number"] for each in FRAME["dialogues"]}
    for each in held:
        assert each["text"]["en"].endswith(" (sample)") and each["text"]["ja"].endswith("（見本）")


def test_actions_come_from_several_dialogues_and_two_were_carried_twice_one_with_a_decision_sought() -> None:
    open_ones = [each for each in FOLLOW_UP["actions"] if ActionStatus(each["status"]) not in CLOSED]
    carried = [each for each in open_ones if each["origin_dialogue"] and each["origin_dialogue"] <= 10]
    assert len({each["origin_dialogue"] for each in FOLLOW_UP["actions"]} - {None}) > 2
    assert sorted("decision_sought" in each for each in carried) == [False, True]


def test_commitments_say_that_they_are_invented_and_are_served_answered_or_forgotten() -> None:
    served = {each.get("commitment") for each in FOLLOW_UP["actions"]} - {None}
    written = {each["section"] for each in BRIEFS if each["entries"]}
    acted_on = {each["section"] for each in FOLLOW_UP["actions"]}
    assert served <= {each["key"] for each in COMMITMENTS}
    for each in COMMITMENTS:
        assert each["text"].endswith("(sample).") and each["verb"] in each["text"]
        assert each["section"] in LEAVES and each["parties"] and set(each["parties"]) <= PARTIES
    only_a_brief = [each for each in COMMITMENTS if each["section"] in written - acted_on]
    forgotten = [each for each in COMMITMENTS if each["section"] not in written | acted_on]
    assert served and only_a_brief and len(forgotten) == 1


def test_what_was_promised_in_the_notes_is_an_action_already() -> None:
    promised = [each["key"] for each in FOLLOW_UP["notes"] if each["kind"] == NoteKind.ACTION]
    assert promised and set(promised) <= {each.get("note") for each in FOLLOW_UP["actions"]}


def test_four_actions_are_late_on_the_day_of_the_sample() -> None:
    still_open = [each for each in FOLLOW_UP["actions"] if ActionStatus(each["status"]) not in CLOSED and each["due"]]
    assert sum(date.fromisoformat(each["due"]) < SAMPLE_DAY for each in still_open) == 4


def test_what_is_implemented_is_shown_by_evidence_and_what_is_told_was_told_before_the_day_of_the_sample() -> None:
    actions = FOLLOW_UP["actions"]
    done = [each for each in actions if ActionStatus(each["status"]) == ActionStatus.IMPLEMENTED]
    assert done and all(each["evidence"] for each in done)
    told = [told for each in actions for told in each.get("progress", ())]
    assert len(told) >= 5 and all(date.fromisoformat(each["day"]) <= SAMPLE_DAY for each in told)
    assert all(each["text"]["en"] and each["text"]["ja"] for each in told)


def test_outcomes_are_of_sections_and_show_what_an_outcome_can_be() -> None:
    outcomes = FOLLOW_UP["outcomes"]
    assert {each["section"] for each in outcomes} <= set(LEAVES) and len(outcomes) < len(LEAVES)
    assert any(each.get("is_not_discussed") for each in outcomes)
    for line in ("our", "their", "agreed"):
        field = "agreed" if line == "agreed" else f"{line}_line"
        said = [each for each in outcomes if field in each]
        assert said and all(Outcome(each[f"{line}_verb"]) for each in said)
        assert all(each[field]["en"] and each[field]["ja"] for each in said)


def test_a_list_and_a_table_stand_in_entries_in_both_languages_alike() -> None:
    formed = [entry for each in BRIEFS for entry in each["entries"] if "form" in entry]
    kinds = {kind for entry in formed for kind, _level in entry["form"]["paragraphs"]}
    assert {"bullet", "row"} <= kinds
    for entry in formed:
        for text in (entry["text"], entry["translation"]):
            assert rich_text(text, entry["form"]).form == entry["form"], "the form fits the words"
