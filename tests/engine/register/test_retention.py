"""Lists of patients that are kept longer than the site wants."""

from pathlib import Path

from engine.register.retention import kept_too_long
from tests.engine.register.stewards import REPORT, Office


def late(office: Office, days: int) -> list[str]:
    steward = office.steward
    found = kept_too_long(steward.requests, steward.chain, days=days, now=office.clock())
    return [one.code for one in found]


def test_list_is_late_once_the_days_after_its_signature_are_over_and_until_it_is_destroyed(
    office: Office, tmp_path: Path
) -> None:
    requests, operator = office.steward.requests, office.operator
    plan = office.approved()
    other = office.matched()
    requests.start(plan.plan_id, tmp_path / "run", by=operator)
    requests.run_ended(plan.plan_id, "finished", by=operator)
    office.clock.pass_by(days=400)
    assert late(office, 0) == []  # not signed yet
    requests.sign(plan.plan_id, REPORT, by=operator)
    code = requests.get(plan.requests[0]).code

    assert late(office, 0) == [code]
    office.clock.pass_by(days=29, hours=23)
    assert late(office, 30) == []
    office.clock.pass_by(hours=1)
    assert late(office, 30) == [code]
    assert other.code not in late(office, 0)
    requests.destroy_ids(plan.requests[0], by=operator)
    assert late(office, 30) == []
