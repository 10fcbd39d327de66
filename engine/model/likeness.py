"""Whether a retrained model was made as the original was, as far as both checkpoints say; no torch."""

from dataclasses import replace
from pathlib import Path

import msgspec

from engine.audit.result import Precondition
from engine.files import read_json
from engine.model.architecture import BertSizes, FrozenGate, JointConfig, TextEncoderConfig
from engine.model.config import CONFIG_FILE, MANIFEST_FILE, Manifest, ModelConfig
from engine.model.training_settings import TrainingSettings

ALIKE = "The retrained model was trained as the original"


def trained_alike(original: Path, reference: Path) -> Precondition:
    """Compare two checkpoint folders: architecture, preparation and training settings, whatever the seed.

    Where this does not hold, a difference between the models may come from their training.
    """
    if _shape(original) != _shape(reference):
        detail = "no: its architecture or preparation is another, and a difference may come from that"
        return Precondition(ALIKE, passed=False, detail=detail)
    one, other = (read_json(folder / MANIFEST_FILE, Manifest).training for folder in (original, reference))
    if one is None or other is None:
        return Precondition(ALIKE, passed=None, detail=_not_known(one, other))
    if one.differs_from(other):
        detail = f"no: trained with {other.words}; the original with {one.words}"
        return Precondition(ALIKE, passed=False, detail=detail)
    same = f"the same architecture, preparation and training: {one.words}"
    return Precondition(ALIKE, passed=True, detail=same)


def _not_known(original: TrainingSettings | None, reference: TrainingSettings | None) -> str:
    own = f"it was trained with {reference.words}" if reference else "its own training is not recorded"
    theirs = f"the original with {original.words}" if original else "that of the original is not recorded"
    return f"not known: {own}, {theirs}, and a difference may come from that"


def _shape(folder: Path) -> ModelConfig:
    # The vocabulary is learned anew from the reports, and a gate is drawn: neither is a choice.
    config = read_json(folder / CONFIG_FILE, ModelConfig)
    return replace(config, name="", intended_use="", text=_sizes(config.text), joint=_kind(config.joint))


def _sizes(text: TextEncoderConfig) -> TextEncoderConfig:
    return msgspec.structs.replace(text, vocabulary=8) if isinstance(text, BertSizes) else text


def _kind(joint: JointConfig) -> JointConfig:
    return FrozenGate(seed=0) if isinstance(joint, FrozenGate) else joint
