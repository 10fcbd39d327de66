import time

from engine.catalog.catalog import SharedImage
from gui.models.sharing import Sharing, SharingPatient


def shared(*patients: str) -> SharedImage:
    return SharedImage(tuple(f"image of {one}" for one in patients), patients)


def test_others_share_at_least_one_image_and_are_not_chosen() -> None:
    sharing = Sharing([shared("285", "339"), shared("287", "340"), shared("287", "340")])

    assert sharing.others(["285"]) == (SharingPatient("339", "285", 1),)
    assert sharing.others(["340", "285"]) == (
        SharingPatient("287", "340", 2),
        SharingPatient("339", "285", 1),
    )
    assert sharing.others(["287", "340"]) == ()
    assert sharing.others(["7"]) == ()


def test_one_image_of_three_patients_is_counted_once_for_each_other() -> None:
    sharing = Sharing([shared("a", "b", "c")])

    assert sharing.others(["a", "b"]) == (SharingPatient("c", "a", 1),)


def test_a_placeholder_image_of_twenty_thousand_patients_does_not_hold_up_the_window() -> None:
    everybody = tuple(f"{number:05}" for number in range(20_000))
    sharing = Sharing([shared(*everybody)])
    before = time.perf_counter()

    others = sharing.others(everybody[:5_000])

    assert time.perf_counter() - before < 3  # every pair of patients would take minutes
    assert len(others) == 15_000
    assert {one.images for one in others} == {1}
