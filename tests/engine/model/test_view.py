"""What the window shows where a checkpoint does not say how its images were prepared."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.errors import UserError
from engine.model.architecture import (
    BertSizes,
    Direct,
    FrozenGate,
    ImageEncoderConfig,
    PublishedStages,
    ResidualStages,
    TorchvisionBackbone,
)
from engine.model.config import (
    ModelConfig,
    PaddedCrop,
    PercentileSquare,
    Preprocessing,
    ReportPreparation,
    ResizedCrop,
    UnknownPixels,
)
from engine.model.preprocessing import prepare_image
from engine.model.published import PUBLISHED_PREPROCESSING
from engine.model.summary import preparation_words
from engine.model.view import model_view, suggestions

UNSAID = ModelConfig(
    schema_version=1,
    name="unsaid",
    task="multiclass",
    labels=("none", "some"),
    intended_use="tests",
    image=ResidualStages(),
    text=BertSizes(),
    embedding=Direct(),
    joint=FrozenGate(1),
    preprocessing=Preprocessing(UnknownPixels(size_px=224), ReportPreparation(max_tokens=64)),
)


@pytest.fixture
def radiograph(tmp_path: Path) -> Path:
    values = np.random.default_rng(1).integers(100, 3000, (40, 60)).astype(np.uint16)
    Image.fromarray(values).save(tmp_path / "radiograph.png")
    return tmp_path / "radiograph.png"


def test_the_view_holds_the_whole_original_and_exactly_what_is_prepared(radiograph: Path) -> None:
    how = Preprocessing(PercentileSquare(size_px=32))
    view = model_view(radiograph, how)
    assert view.original.shape == (40, 60)
    assert (view.original.min(), view.original.max()) == (0, 255)
    values = np.asarray(Image.open(radiograph), dtype=np.float32)
    assert np.abs(view.seen - prepare_image(values, how) / 257).max() <= 1.0
    assert view.seen.dtype == np.uint8


def test_different_preparations_look_different(radiograph: Path) -> None:
    cut = model_view(radiograph, Preprocessing(PaddedCrop(size_px=32))).seen
    stretched = model_view(radiograph, Preprocessing(ResizedCrop(size_px=32, shorter_px=None))).seen
    assert np.abs(cut.astype(int) - stretched).mean() > 5


def test_a_large_original_is_thinned_out(tmp_path: Path) -> None:
    Image.fromarray(np.tile(np.arange(5000, dtype=np.uint16), (8, 1))).save(tmp_path / "wide.png")
    assert model_view(tmp_path / "wide.png", Preprocessing()).original.shape[1] <= 2048


def test_nothing_is_shown_before_a_choice(radiograph: Path) -> None:
    with pytest.raises(UserError, match="does not say"):
        model_view(radiograph, UNSAID.preprocessing)


@pytest.mark.parametrize(
    ("image", "likeliest"),
    [
        (ResidualStages(), PercentileSquare(size_px=224)),
        (TorchvisionBackbone("resnet18"), ResizedCrop(size_px=224, shorter_px=256)),
    ],
)
def test_suggestions_fit_the_encoder_and_keep_size_and_reports(
    image: ImageEncoderConfig, likeliest: PercentileSquare | ResizedCrop
) -> None:
    found = suggestions(replace(UNSAID, image=image))
    assert found[0].image == likeliest
    assert len({repr(one) for one in found}) == len(found) > 1
    assert all(one.image.size_px == 224 and one.report == UNSAID.preprocessing.report for one in found)


@pytest.mark.parametrize("image", [ResidualStages(), TorchvisionBackbone("resnet18"), PublishedStages()])
def test_no_two_suggestions_read_alike(image: ImageEncoderConfig) -> None:
    words = [preparation_words(one.image) for one in suggestions(replace(UNSAID, image=image))]
    assert len(set(words)) == len(words)
    assert all("224 x 224 pixels" in one for one in words)
    assert preparation_words(UNSAID.preprocessing.image) == "not said; 224 x 224 pixels"


def test_the_published_network_is_first_offered_its_own_preparation() -> None:
    asked = Preprocessing(UnknownPixels(size_px=2048), PUBLISHED_PREPROCESSING.report)
    found = suggestions(replace(UNSAID, image=PublishedStages(), preprocessing=asked))
    assert found[0] == PUBLISHED_PREPROCESSING


def test_mean_and_deviation_that_a_converted_kernel_belongs_to_stay() -> None:
    asked = Preprocessing(UnknownPixels(size_px=224, mean=0.449, deviation=0.226))
    network = TorchvisionBackbone("resnet18", channel_offset=True)
    found = suggestions(replace(UNSAID, image=network, preprocessing=asked))
    assert {(one.image.mean, one.image.deviation) for one in found} == {(0.449, 0.226)}
    assert len({repr(one) for one in found}) == len(found) > 1
