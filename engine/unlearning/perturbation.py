"""Perturbed versions of forget inputs: Gaussian noise on images, word and character noise on text.

Source of the noise levels and kinds: Forget-MI (arXiv 2506.23145), section on noisy embeddings.
"""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

RESOURCE = Path(__file__).resolve().parents[2] / "resources" / "synonyms" / "clinical.json"
NOISE_TOKEN = "[MASK]"  # noqa: S105 - a vocabulary entry
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_KEYWORDS = 2
KEYWORDS = frozenset(
    [
        "atelectasis",
        "lung",
        "edema",
        "cardiomegaly",
        "silhouette",
        "pneumothorax",
        "markings",
        "disease",
        "chest",
    ]
)


def perturb_images(images: Tensor, *, deviation: float, generator: torch.Generator) -> Tensor:
    """Add Gaussian noise of mean 0 and clip to [0, 1].

    Parameters
    ----------
    images : Tensor
        (batch, 1, size, size) float32 in [0, 1].
    deviation : float
        Standard deviation of the noise, on the same scale.
    generator : torch.Generator
        On the CPU; the noise is drawn there, so that every device gets the same.
    """
    noise = torch.randn(images.shape, generator=generator) * deviation
    return (images + noise.to(images.device)).clamp(0.0, 1.0)


def read_synonyms() -> dict[str, list[str]]:
    """Read the shipped synonyms, word to words."""
    synonyms: dict[str, list[str]] = json.loads(RESOURCE.read_text(encoding="utf-8"))
    return synonyms


def perturb_report(
    text: str, *, level: float, synonyms: dict[str, list[str]], generator: np.random.Generator
) -> str:
    """Return a report with each word changed with probability ``level``, by words or by characters.

    One of the two kinds is drawn for the whole report; up to two clinical keywords become a noise
    token in either case.
    """
    words = _mask_keywords(text.split(), generator)
    change = _word_noise(synonyms) if generator.random() < 0.5 else _character_noise
    noisy: list[str] = []
    for word in words:
        hit = word != NOISE_TOKEN and generator.random() < level
        noisy.extend(change(word, generator) if hit else [word])
    return " ".join(noisy)


def _mask_keywords(words: list[str], generator: np.random.Generator) -> list[str]:
    places = [i for i, word in enumerate(words) if word.lower().strip(".,;:()") in KEYWORDS]
    chosen = set(generator.permutation(places)[:MOST_KEYWORDS].tolist()) if places else set()
    return [NOISE_TOKEN if i in chosen else word for i, word in enumerate(words)]


def _word_noise(synonyms: dict[str, list[str]]) -> Callable[[str, np.random.Generator], list[str]]:
    def change(word: str, generator: np.random.Generator) -> list[str]:
        match generator.integers(4):
            case 0:
                options = synonyms.get(word.lower().strip(".,;:()"), [word])
                return [options[generator.integers(len(options))]]
            case 1:
                return []
            case 2:
                return [word, word]
            case _:
                return ["".join(generator.permutation(list(word)))]

    return change


def _character_noise(word: str, generator: np.random.Generator) -> list[str]:
    place = int(generator.integers(len(word)))
    letter = LETTERS[generator.integers(len(LETTERS))]
    match generator.integers(4):
        case 0:
            return [word[:place] + letter + word[place:]]
        case 1:
            return [word[:place] + word[place + 1 :]]
        case 2:
            return [word[:place] + letter + word[place + 1 :]]
        case _:
            return [word[:place] + word[place : place + 2][::-1] + word[place + 2 :]]
