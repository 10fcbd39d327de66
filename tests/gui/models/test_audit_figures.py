"""The figures of the verify page: columns appear with what was measured."""

from gui.models.audit_figures import utility_table
from tests.engine.report.conftest import RunPlan, make_audit


def test_utility_has_differences_to_a_retrained_model_where_one_was_given() -> None:
    without, compared = (utility_table(make_audit(RunPlan(reference=given), ())) for given in (False, True))
    assert compared.titles[:-2] == without.titles
    assert compared.titles[-2:] == ("AUC minus retrained", "F1 minus retrained")
    retain, unseen, forget = compared.rows[:3]
    assert retain[-2:] == ("–", "−.05")
    assert unseen[-2:] == ("−.03 (−.07 to +.01)", "−.02 (−.07 to +.01)")
    assert forget[-2:] == ("–", "–")
    assert [row[:-2] for row in compared.rows] == list(without.rows)
