"""What a run will take, in words' worth of numbers; no torch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Estimate:
    """Time, disk and memory of a run with its audit, from a short trial on the same device.

    Attributes
    ----------
    seconds : float
        With the planned epochs.
    seconds_at_most : float
        With all further epochs, which follow while none qualifies.
    images_to_prepare : int
        Images that are not in the store yet.
    disk_bytes : int
        That the store, the run's states and its model will need beyond what lies there.
    memory_bytes : int
        Most memory while the model is trained: of the GPU, or of the process where there is none.
    device : str
        The device in words.
    """

    seconds: float
    seconds_at_most: float
    images_to_prepare: int
    disk_bytes: int
    memory_bytes: int
    device: str
