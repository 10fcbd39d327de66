"""Perturbed inputs: as noisy as asked, the same for the same seed, and any report survives."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.unlearning.perturbation import NOISE_TOKEN, perturb_images, perturb_report, read_synonyms

SYNONYMS = read_synonyms()


def perturbed(text: str, level: float, seed: int) -> str:
    return perturb_report(text, level=level, synonyms=SYNONYMS, generator=np.random.default_rng(seed))


@given(st.text(), st.floats(0, 1), st.integers(0, 2**32))
def test_any_report_gives_the_same_text_for_the_same_seed(text: str, level: float, seed: int) -> None:
    assert perturbed(text, level, seed) == perturbed(text, level, seed)


def test_at_level_0_only_keywords_change() -> None:
    text = "The lung is clear and the chest and the lung are normal"
    words = perturbed(text, 0.0, 1).split()
    changed = [now for now, before in zip(words, text.split(), strict=True) if now != before]
    assert changed == [NOISE_TOKEN] * 2


def test_at_level_1_every_word_is_hit_and_about_half_at_a_half() -> None:
    words = [f"wordnumber{n}" for n in range(200)]
    text = " ".join(words)
    kept = [
        sum(word in perturbed(text, level, seed).split() for word in words)
        for level, seed in ((0.5, 3), (1.0, 3))
    ]
    assert 80 <= kept[0] <= 170  # a word without synonyms, or repeated, is still there
    assert kept[1] < kept[0]


def test_image_noise_has_the_deviation_asked_for_and_stays_in_range() -> None:
    grey = torch.full((4, 1, 64, 64), 0.5)
    noisy = perturb_images(grey, deviation=0.1, generator=torch.Generator().manual_seed(1))
    assert abs(float(noisy.std()) - 0.1) < 0.005
    loud = perturb_images(grey, deviation=5.0, generator=torch.Generator().manual_seed(1))
    assert 0.0 <= float(loud.min()) <= float(loud.max()) <= 1.0
