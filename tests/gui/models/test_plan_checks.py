import pytest

from gui.models.plan_checks import warnings_of
from gui.project import SubjectTotals


@pytest.mark.parametrize(
    ("patients", "train", "unseen", "fragments"),
    [
        (50, 1000, 300, ()),
        (3, 1000, 300, ("too few to be sure",)),
        (20, 100, 300, ("More than 10 %",)),
        (50, 1000, 0, ("no unseen patients",)),
        (50, 1000, 40, ("only 40 unseen",)),
        (5, 10, 0, ("too few to be sure", "More than 10 %", "no unseen patients")),
    ],
)
def test_warnings_name_what_limits_the_audit(
    qapp: object, patients: int, train: int, unseen: int, fragments: tuple[str, ...]
) -> None:
    found = warnings_of(SubjectTotals(patients, patients, patients, train, unseen, train_images=train))

    assert len(found) == len(fragments)
    assert all(fragment in sentence for fragment, sentence in zip(fragments, found, strict=True))
