"""Files written tensor by tensor are what the safetensors library reads."""

from pathlib import Path

import pytest
import safetensors.torch
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.model.tensor_file import NAMES, write_tensors
from engine.untrusted.safetensors_header import digest_weights, read_header

SHAPES = st.lists(st.integers(0, 5), max_size=3).map(tuple)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kinds=st.dictionaries(st.text(min_size=1, max_size=8), st.tuples(st.sampled_from(list(NAMES)), SHAPES)),
    seed=st.integers(0, 100),
)
def test_the_library_reads_every_type_and_shape_back(
    tmp_path: Path, kinds: dict[str, tuple[torch.dtype, tuple[int, ...]]], seed: int
) -> None:
    generator = torch.Generator().manual_seed(seed)
    tensors = {
        name: torch.randint(0, 2, shape, generator=generator).to(dtype)
        for name, (dtype, shape) in kinds.items()
        if name != "__metadata__"
    }
    write_tensors(tmp_path / "a.safetensors", tensors)
    found = safetensors.torch.load_file(tmp_path / "a.safetensors")
    assert found.keys() == tensors.keys()
    for name, value in tensors.items():
        assert found[name].dtype == value.dtype
        assert torch.equal(found[name], value)


def test_views_are_written_as_they_look_and_the_digest_is_that_of_the_librarys_file(tmp_path: Path) -> None:
    whole = torch.randn(6, 4, generator=torch.Generator().manual_seed(0))
    tensors = {"turned": whole.T, "every.second": whole[::2], "one": whole[0, 0], "count": torch.tensor(7)}
    write_tensors(tmp_path / "ours.safetensors", tensors)
    plain = {name: value.contiguous().clone() for name, value in tensors.items()}
    safetensors.torch.save_file(plain, tmp_path / "theirs.safetensors")
    read_header(tmp_path / "ours.safetensors", inside=tmp_path)
    assert digest_weights(tmp_path / "ours.safetensors") == digest_weights(tmp_path / "theirs.safetensors")


def test_a_type_that_the_format_does_not_have_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_tensors(tmp_path / "a.safetensors", {"a": torch.zeros(1, dtype=torch.complex64)})
    assert not (tmp_path / "a.safetensors").exists()
