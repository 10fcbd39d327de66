"""Lines about the comparison with the retrained model, for the command line."""

from engine.audit.result import AttackAuc, Difference, HeadAudit


def comparison_line(head: HeadAudit) -> list[str]:
    """Return one line on the comparison and, where measured, one on RMIA; nothing without a retrained model."""
    found = head.comparison
    if found is None:
        return []
    before, after = (_difference(one) for one in (found.before, found.after))
    lines = [f"         AUC minus retrained {before} -> {after}  {', '.join(found.states)}"]
    if found.rmia is not None:
        lines.append(f"         RMIA AUC {_attack(found.rmia.before)} -> {_attack(found.rmia.after)}")
    return lines


def _difference(found: Difference) -> str:
    return f"{found.value:+.3f} ({found.ci95.low:+.3f} to {found.ci95.high:+.3f})"


def _attack(found: AttackAuc) -> str:
    return f"{found.auc:.3f} ({found.ci95.low:.3f}-{found.ci95.high:.3f})"
