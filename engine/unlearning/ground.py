"""What the steps of a run are taken on."""

from dataclasses import dataclass

import torch

from engine.model.config import Preprocessing
from engine.model.dual_encoder import DualEncoder
from engine.model.inputs import Inputs
from engine.processes import ALONE, Processes
from engine.runs import Precision
from engine.unlearning.measuring import SetRows
from engine.unlearning.objective import Objective
from engine.unlearning.parameters import Optimisation


@dataclass(frozen=True, slots=True)
class Ground:
    """What the steps are taken on; nothing in it changes but the model's weights.

    Attributes
    ----------
    processes : Processes
        Who shares each batch; all of them have the same ground but for the device.
    precision : Precision
        Number format that the steps are computed in.
    """

    model: DualEncoder
    objective: Objective
    parameters: Optimisation
    inputs: Inputs
    rows: SetRows
    preprocessing: Preprocessing
    device: torch.device
    seed: int
    processes: Processes = ALONE
    precision: Precision = "float32"
