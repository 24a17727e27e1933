"""What waits in the facts: undecided figures, and projects of which a report is late, each once."""

from datetime import date

from jpdialog.services.desk import Desk
from jpdialog.services.facts_waiting import waiting_facts

TODAY = date(2030, 6, 1)


def test_each_project_with_a_late_report_counts_once(desk: Desk) -> None:
    before = waiting_facts(desk, TODAY)
    project = desk.projects.add("Buoys")
    desk.projects.add_report(project, {"due": "2030-05-31"})
    desk.projects.add_report(project, {"due": "2030-01-31"})
    desk.projects.add_report(project, {"due": "2030-01-31", "handed_in": "2030-02-28"})
    desk.projects.add_report(desk.projects.add("Ferries"), {"due": "2030-06-01"})
    assert waiting_facts(desk, TODAY) == before + 1
    desk.projects.delete([project])
    assert waiting_facts(desk, TODAY) == before


def test_a_figure_counts_until_it_is_decided_which_value_is_said(desk: Desk) -> None:
    before = waiting_facts(desk, TODAY)
    lamps = desk.figures.add("Lamps")
    rows = [(None, {"period": "2029", "value": said, "source": f"Report {said}"}) for said in ("7", "9")]
    one, _other = desk.figures.put_all(lamps, rows)
    assert waiting_facts(desk, TODAY) == before + 1
    desk.figures.decide(one, "Counted anew")
    assert waiting_facts(desk, TODAY) == before
