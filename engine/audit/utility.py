"""How well the model still does its job: macro AUC and F1, per class, before and after."""

from engine.audit.ranking import set_metrics

__all__ = ["set_metrics"]
