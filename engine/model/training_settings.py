"""How a model was trained from scratch, as its manifest records it; no torch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """All that decides a training from scratch beside data, architecture and preparation.

    Attributes
    ----------
    epochs : int
        Passes over the training samples.
    learning_rate : float
        Peak of AdamW's rate.
    warmup : float
        Share of all steps over which the rate rises to it, 0 to .9.
    """

    epochs: int
    learning_rate: float
    weight_decay: float
    batch_size: int
    warmup: float
    seed: int

    @property
    def words(self) -> str:
        """The settings in one phrase, without the seed."""
        return (
            f"{self.epochs} {'epoch' if self.epochs == 1 else 'epochs'}, learning rate {self.learning_rate:g}, "
            f"batches of {self.batch_size}, weight decay {self.weight_decay:g}, warm-up {self.warmup:g}"
        )

    def differs_from(self, other: "TrainingSettings") -> bool:
        """Tell whether the other training was another one, whatever its seed."""
        return self.words != other.words
