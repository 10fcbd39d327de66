"""Lists of drafts, and the checklist of copies: kept, told to the audit trail without words, and destroyed."""

from datetime import date

import pytest

from engine.catalog.ids import IdList
from engine.errors import UserError
from engine.register.checklist import COPY_KINDS
from engine.register.drafts import NOTHING, DraftList
from tests.engine.register.stewards import Office

LISTED = DraftList(IdList(("p1", "nobody"), given=3, duplicates=1), ("p1",))


def test_a_drafts_list_comes_back_and_is_forgotten_with_the_others(office: Office) -> None:
    number = office.create().number
    assert office.steward.drafts.of(number) == NOTHING
    office.steward.drafts.keep(number, LISTED)
    assert office.steward.drafts.of(number) == LISTED
    office.steward.requests.close(number, "withdrawn", by=office.operator)
    office.steward.requests.destroy_ids(number, by=office.operator)
    assert office.steward.drafts.of(number) == NOTHING
    assert b"nobody" not in office.file.read_bytes()


def test_copies_are_noted_one_by_one_with_who_did_it(office: Office) -> None:
    number = office.create().number
    assert office.steward.checklist.of(number).open_items == len(COPY_KINDS)
    office.steward.checklist.mark(
        number, "backups", "done", note="  tapes\n overwritten ", by=office.operator
    )
    noted = office.steward.checklist.mark(number, "caches", "not_applicable", note="", by=office.approver)

    backups = next(one for one in noted.items if one.kind == "backups")
    assert (backups.state, backups.note, backups.by) == ("done", "tapes overwritten", "operator")
    assert noted.open_items == len(COPY_KINDS) - 2
    told = [one for one in office.steward.chain.events() if one.name == "copies-noted"]
    assert [one.detail["copies"] for one in told] == ["backups", "caches"]
    assert "tapes" not in str(told)
    assert office.steward.check().passed


def test_the_day_of_the_next_look_is_kept_beside_the_copies_and_can_be_taken_back(office: Office) -> None:
    number = office.create().number
    office.steward.checklist.mark(number, "recipients", "done", note="", by=office.operator)
    kept = office.steward.checklist.set_reverification(number, date(2027, 3, 1), by=office.operator)
    assert kept.reverify_on == date(2027, 3, 1)
    assert kept.open_items == len(COPY_KINDS) - 1
    assert office.steward.checklist.set_reverification(number, None, by=office.operator).reverify_on is None


def test_a_note_too_long_to_be_a_note_is_refused(office: Office) -> None:
    number = office.create().number
    with pytest.raises(UserError) as refused:
        office.steward.checklist.mark(number, "backups", "done", note="x" * 501, by=office.operator)
    assert refused.value.code == "text-too-long"
    assert office.steward.checklist.of(number).open_items == len(COPY_KINDS)
