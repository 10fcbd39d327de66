import numpy as np
import pytest
from scipy import stats

from engine.audit.auc import Doubt, delong
from engine.audit.power import smallest_detectable_auc


def test_more_patients_show_a_smaller_auc() -> None:
    found = [smallest_detectable_auc(m, 200) for m in (5, 10, 50, 100, 1000)]
    assert found == sorted(found, reverse=True)
    assert 0.5 < found[-1] < 0.6


@pytest.mark.parametrize(("m", "n"), [(0, 200), (1, 200), (50, 1), (2, 2)])
def test_hardly_any_patients_show_nothing(m: int, n: int) -> None:
    assert smallest_detectable_auc(m, n) == 1.0


def test_an_auc_of_that_size_is_detected_about_four_times_in_five() -> None:
    generator = np.random.default_rng(5)
    truth = smallest_detectable_auc(40, 150)
    shift = stats.norm.ppf(truth) * 2**0.5
    seen = [
        delong(generator.normal(shift, 1.0, 40), generator.normal(size=150)).ci95.low > 0.5
        for _ in range(400)
    ]
    assert 0.72 <= np.mean(seen) <= 0.88


def test_what_widens_the_intervals_makes_the_smallest_detectable_auc_larger() -> None:
    plain, doubtful, hopeless = (
        smallest_detectable_auc(100, 100, doubt=Doubt(size, 99.0)) for size in (0.0, 0.02**2, 0.3**2)
    )
    assert plain < doubtful < plain + 0.03
    assert hopeless == 1.0
