"""The dual encoder: its outputs, its frozen gate, its normalisation layers."""

from dataclasses import replace

import pytest
import torch

from engine.errors import UserError
from engine.model.architecture import BertSizes, FrozenGate, Projected, ResidualStages, TorchvisionBackbone
from engine.model.config import ModelConfig, PercentileSquare, Preprocessing, ReportPreparation
from engine.model.dual_encoder import DualEncoder, Gate, count_parameters, hold_batch_norm

CONFIG = ModelConfig(
    schema_version=1,
    name="tiny",
    task="multiclass",
    labels=("none", "some", "much"),
    intended_use="tests",
    image=ResidualStages(channels=(4, 8), blocks=1),
    text=BertSizes(vocabulary=50, hidden=16, layers=1, heads=2, positions=32),
    embedding=Projected(12),
    joint=FrozenGate(5),
    preprocessing=Preprocessing(PercentileSquare(size_px=32), ReportPreparation(max_tokens=32)),
)


def batch(size: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(1)
    images = torch.rand(size, 1, 32, 32, generator=generator)
    tokens = torch.randint(5, 50, (size, 9), generator=generator)
    return images, tokens, torch.ones(size, 9, dtype=torch.bool)


def test_outputs_have_the_promised_shapes() -> None:
    outputs = DualEncoder(CONFIG).eval()(*batch(3))
    for embedding in (outputs.image_embedding, outputs.text_embedding, outputs.joint_embedding):
        assert embedding.shape == (3, 12)
    for logits in (outputs.image_logits, outputs.text_logits, outputs.joint_logits):
        assert logits.shape == (3, 3)


def test_joint_output_is_the_sum_of_the_heads_log_probabilities() -> None:
    outputs = DualEncoder(CONFIG).eval()(*batch(4))
    image, text = (torch.log_softmax(x, 1) for x in (outputs.image_logits, outputs.text_logits))
    assert torch.equal(outputs.joint_logits, image + text)


def test_the_gate_is_the_same_in_every_model_of_one_seed_and_never_trained() -> None:
    one, two = DualEncoder(CONFIG), DualEncoder(CONFIG)
    assert torch.equal(one.gate.weight, two.gate.weight)
    assert count_parameters(one.gate) == 0
    assert "gate.weight" in one.state_dict()


def test_the_gate_mixes_the_two_embeddings_by_shares() -> None:
    gate = Gate(2, seed=3)
    image, text = torch.tensor([[1.0, -1.0]]), torch.tensor([[0.5, 4.0]])
    share = torch.sigmoid(torch.cat([image, text], 1) @ gate.weight.T)
    assert torch.allclose(gate(image, text), share * image + (1 - share) * text)


def test_padding_changes_no_output() -> None:
    model = DualEncoder(CONFIG).eval()
    images, tokens, mask = batch(2)
    padded = torch.nn.functional.pad(tokens, (0, 6)), torch.nn.functional.pad(mask, (0, 6))
    with torch.inference_mode():
        short, long = model(images, tokens, mask), model(images, *padded)
    assert torch.allclose(short.text_logits, long.text_logits, atol=1e-5)


def test_held_batch_norm_keeps_its_running_statistics() -> None:
    model = DualEncoder(CONFIG).train()
    hold_batch_norm(model)
    before = {name: value.clone() for name, value in model.named_buffers()}
    model(*batch(4))
    assert all(torch.equal(value, before[name]) for name, value in model.named_buffers())
    assert model.training


def test_a_torchvision_backbone_takes_grey_images() -> None:
    config = replace(CONFIG, image=TorchvisionBackbone("resnet18"))
    assert DualEncoder(config).eval()(*batch(2)).image_embedding.shape == (2, 12)


def test_an_unknown_backbone_is_told_in_words() -> None:
    with pytest.raises(UserError, match="no image backbone"):
        DualEncoder(replace(CONFIG, image=TorchvisionBackbone("resnet9000")))
