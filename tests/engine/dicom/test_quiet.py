import logging
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from engine.dicom.file_facts import read_facts
from engine.dicom.quiet import QUIET
from tests.engine.dicom.made_files import dataset_of, smooth, write


def test_no_value_of_a_damaged_header_reaches_a_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = write(dataset_of(smooth(255).astype(np.uint8), 8), tmp_path / "named.dcm")
    path.write_bytes(path.read_bytes().replace(b"AS\x04\x00054Y", b"DA\x04\x00\xd8myl"))
    with caplog.at_level(logging.DEBUG):
        assert read_facts(path).kind == "image"
    assert caplog.records == []


def test_levels_and_warnings_are_as_before_afterwards() -> None:
    before = logging.getLogger("pydicom").level
    with ThreadPoolExecutor(4) as pool:
        for _ in pool.map(lambda _: QUIET.__enter__() or QUIET.__exit__(None, None, None), range(200)):
            pass
    assert logging.getLogger("pydicom").level == before
    with pytest.warns(UserWarning, match="told"):
        warnings.warn("told", stacklevel=1)
