"""Behaviour of turning errors of the disk into errors the user can mend."""

import errno
from pathlib import Path

import pytest

from engine.errors import UserError
from engine.files import user_errors_of_disk, write_atomic


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EFBIG, "file-too-large"),
        (errno.EACCES, "not-writable"),
        (errno.EROFS, "not-writable"),
        (errno.EIO, "disk-failing"),
        (errno.ESTALE, "disk-failing"),
    ],
)
def test_what_the_user_can_mend_is_told_with_the_path(tmp_path: Path, number: int, code: str) -> None:
    with pytest.raises(UserError) as caught, user_errors_of_disk(tmp_path / "out.pdf"):
        raise OSError(number, "as the system says it")
    assert caught.value.code == code
    assert "out.pdf" in caught.value.what


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    target = tmp_path / "none" / "out.pdf"
    with pytest.raises(UserError) as caught, user_errors_of_disk(target):
        write_atomic(target, b"")
    assert caught.value.code == "folder-missing"


def test_other_errors_of_the_system_stay_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="broken"), user_errors_of_disk(tmp_path):
        raise OSError(errno.EMFILE, "broken")


def test_a_really_full_disk_is_told() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(UserError) as caught, user_errors_of_disk(full):
        full.write_bytes(b"x")
    assert caught.value.code == "disk-full"
