"""Which qualifications of a run's original the run's audit may cite."""

from dataclasses import asdict
from pathlib import Path

from engine.audit.result import CitedQualification, Qualification
from engine.events import Report
from engine.qualification.shelf import content_of, kept
from engine.runs import RunRecord
from engine.unlearning.preparation import resolve_parameters


def cite(record: RunRecord, shelf: Path | None = None, *, report: Report) -> CitedQualification:
    """Return what is known of the run's settings on its original from qualification runs.

    Settings are the same where the method is and every parameter that was asked for; the seed may be
    another, and so may batches that a small data set made smaller.
    """
    known = kept(content_of(record.request.checkpoint), shelf, report=report)
    wanted = (record.method.name, asdict(resolve_parameters(record.request)))
    same = [one for one in known if (one.method, one.parameters) == wanted]
    others = [one for one in known if one not in same]
    return CitedQualification(
        same=same[-1] if same else None,
        verdicts_before=tuple(one.states for one in same[:-1]),
        others=len(others),
        last_other=_brief(others[-1]) if others else "",
    )


def _brief(qualification: Qualification) -> str:
    return f"{qualification.method}, {qualification.made_at[:10]}"
