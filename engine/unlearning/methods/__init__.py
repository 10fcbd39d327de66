"""METHODS: every method by its id; each file holds one, with its source."""

from engine.unlearning.methods import (
    finetune,
    forget_mi,
    last_layers,
    multidelete,
    neggrad_plus,
    published,
    recommended,
    retrain,
    salun,
    scrub,
    ssd,
)
from engine.unlearning.objective import Begin

METHODS: dict[str, Begin] = {
    "recommended": recommended.begin,
    "forget-mi": forget_mi.begin,
    "finetune": finetune.begin,
    "neggrad-plus": neggrad_plus.begin,
    "scrub": scrub.begin,
    "cf-k": last_layers.begin_forgetting,
    "eu-k": last_layers.begin_unlearning,
    "multidelete": multidelete.begin,
    "salun": salun.begin,
    "ssd": ssd.begin,
    "retrain": retrain.begin,
    "forget-mi-published": published.begin,
}
