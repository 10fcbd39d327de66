"""Lines about the comparison with the retrained model, for the command line."""

from engine.audit.result import AttackAuc, Difference, HeadAudit, UtilityDifference


def comparison_line(head: HeadAudit) -> list[str]:
    """Return lines on the comparison, on RMIA and on utility; nothing without a retrained model."""
    found = head.comparison
    if found is None:
        return []
    before, after = (_difference(one) for one in (found.before, found.after))
    lines = [f"         AUC minus retrained {before} -> {after}  {', '.join(found.states)}"]
    if found.rmia is not None:
        lines.append(f"         RMIA AUC {_attack(found.rmia.before)} -> {_attack(found.rmia.after)}")
    return [*lines, *map(_utility, found.utility)]


def _utility(found: UtilityDifference) -> str:
    auc, f1 = (
        "-" if value is None else f"{value:+.3f}" + (f" ({ci.low:+.3f} to {ci.high:+.3f})" if ci else "")
        for value, ci in ((found.auc, found.auc_ci95), (found.f1, found.f1_ci95))
    )
    return f"         {found.set.removesuffix('_report')} AUC minus retrained {auc}, F1 {f1}"


def _difference(found: Difference) -> str:
    return f"{found.value:+.3f} ({found.ci95.low:+.3f} to {found.ci95.high:+.3f})"


def _attack(found: AttackAuc) -> str:
    return f"{found.auc:.3f} ({found.ci95.low:.3f}-{found.ci95.high:.3f})"
