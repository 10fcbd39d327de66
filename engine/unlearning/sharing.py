"""One batch computed by several processes: each runs a piece of it, all see the outputs of the whole.

Every process takes the loss of the whole batch, so that no loss need be a mean over samples. What
flows back from it reaches the weights through the process's own piece only, and the sum of the
gradients over the processes is that of one process on the whole batch, but for rounding.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn

from engine.model.config import Preprocessing
from engine.model.dual_encoder import DualEncoder, Outputs
from engine.model.inputs import Batch
from engine.model.scoring import run_model
from engine.processes import Processes
from engine.unlearning.pieces import Cut, damped, whole_of
from engine.unlearning.shared_dropout import SharedDropout
from engine.unlearning.shared_norm import SharedBatchNorm


def run_shared(model: DualEncoder, batch: Batch, how: Preprocessing, processes: Processes) -> Outputs:
    """Run the model on a batch, every process on a piece of it, and return the outputs of the whole.

    A batch of fewer samples than there are processes is run whole by each of them, whose gradients
    then weigh by its share of the processes.

    Parameters
    ----------
    batch : Batch
        The whole of it, the same in every process.
    """
    if processes.count == 1:
        return run_model(model, batch, how)
    if len(batch.rows) < processes.count:
        return changed(run_model(model, batch, how), lambda values: damped(values, 1 / processes.count))
    cut = Cut.of(len(batch.rows), processes)
    piece = batch.split(cut.own.stop)[0].split(cut.own.start)[1]
    norms = [module for module in model.modules() if isinstance(module, SharedBatchNorm)]
    for norm in norms:
        norm.cut = cut
    try:
        with SharedDropout(cut):
            own = run_model(model, piece, how)
    finally:
        for norm in norms:
            norm.cut = None
    return changed(own, lambda pieces: whole_of(pieces, cut))


def changed(outputs: Outputs, change: Callable[[tuple[Tensor, ...]], tuple[Tensor, ...]]) -> Outputs:
    """Return outputs with other tensors in place of the three embeddings and the three logits."""
    image, image_logits, text, text_logits, joint, joint_logits = change(
        (
            outputs.image_embedding,
            outputs.image_logits,
            outputs.text_embedding,
            outputs.text_logits,
            outputs.joint_embedding,
            outputs.joint_logits,
        )
    )
    return replace(
        outputs,
        image_embedding=image,
        image_logits=image_logits,
        text_embedding=text,
        text_logits=text_logits,
        joint_embedding=joint,
        joint_logits=joint_logits,
    )


def share_batch_norm(model: nn.Module, processes: Processes) -> None:
    """Let every BatchNorm layer normalise a shared batch by the statistics of the whole of it, in place.

    Names and values of parameters and statistics stay.
    """
    if processes.count == 1:
        return
    for parent in list(model.modules()):
        for name, layer in list(parent.named_children()):
            if isinstance(layer, nn.BatchNorm1d | nn.BatchNorm2d | nn.BatchNorm3d):
                setattr(parent, name, SharedBatchNorm.of(layer))


def sum_gradients(parameters: Iterable[Tensor], processes: Processes) -> None:
    """Put the sums over the processes in place of the gradients that are there."""
    if processes.count == 1:
        return
    gradients = [parameter.grad for parameter in parameters if parameter.grad is not None]
    flat = torch.cat([gradient.flatten() for gradient in gradients])
    processes.sum(flat)
    sums = torch.split(flat, [gradient.numel() for gradient in gradients])
    for gradient, summed in zip(gradients, sums, strict=True):
        gradient.copy_(summed.view_as(gradient))


def agreed(values: dict[str, float], processes: Processes) -> dict[str, float]:
    """Return the means over the processes of values that are equal but for rounding: one for all to go by."""
    if processes.count == 1:
        return values
    mean = torch.tensor(list(values.values()), dtype=torch.float64) / processes.count
    processes.sum(mean)
    return dict(zip(values, mean.tolist(), strict=True))


def spread_tensors(tensors: Iterable[Tensor], processes: Processes) -> None:
    """Put the first process's values in place of everybody's, which on a GPU may differ by rounding."""
    if processes.count > 1:
        for tensor in tensors:
            processes.spread(tensor)


def require_equal_weights(model: nn.Module, processes: Processes) -> None:
    """Raise RuntimeError where the processes' weights are not the same to the last bit."""
    if processes.count == 1:
        return
    digest = hashlib.sha256()
    for tensor in model.state_dict().values():
        digest.update(tensor.detach().cpu().contiguous().flatten().view(torch.uint8).numpy().data)
    own = torch.from_numpy(np.frombuffer(digest.digest(), dtype=np.uint8).astype(np.int64))
    total = own.clone()
    processes.sum(total)
    # Each process adds the same digest only if they are all equal; the first one's decides for all.
    first = own.clone()
    processes.spread(first)
    if not torch.equal(total, first * processes.count):
        raise RuntimeError("The weights of the processes have drifted apart; the epoch is not kept.")
