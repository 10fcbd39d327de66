"""The probe says which decoders work, and notices one that does not."""

import pytest
from pydicom.pixels.decoders import JPEGLosslessSV1Decoder, RLELosslessDecoder

from engine.dicom.probe import probe_decoders


def test_every_decoder_works_here() -> None:
    outcomes = probe_decoders()
    assert [(outcome.name, outcome.detail) for outcome in outcomes if not outcome.works] == []
    assert len(outcomes) == 7


def test_a_decoder_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    # what pydicom sees when the package of the decoder is not installed
    monkeypatch.setattr(JPEGLosslessSV1Decoder, "_available", {})
    assert [outcome.name for outcome in probe_decoders() if not outcome.works] == ["JPEG lossless"]


def test_a_decoder_with_wrong_values_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    plugin, decode = next(iter(RLELosslessDecoder._available.items()))
    monkeypatch.setattr(
        RLELosslessDecoder, "_available", {plugin: lambda source, runner: bytes(len(decode(source, runner)))}
    )
    failed = [outcome for outcome in probe_decoders() if not outcome.works]
    assert [(outcome.name, outcome.detail) for outcome in failed] == [
        ("RLE", "the values differ from those written")
    ]
