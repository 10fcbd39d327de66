"""Gives the figures of an audit again from scores.csv; needs Python 3.11 and numpy, nothing else.

``python recompute.py [FOLDER]`` prints, per head and model, AUC and the ends of its 90 and 95 % intervals
(forget against unseen_report), then how many score above the threshold that 5 % of unseen_select exceed,
each with the ends of its 95 % interval, where a retrained model was given the difference to its AUC with
the ends of both intervals, and last each forget patient's p and q of both tails. It ends with 1 where
audit.json in FOLDER differs by more than 1e-6.
"""

import csv
import json
import math
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

GROUPS = ("forget", "unseen_report", "unseen_select")


def mean_and_sd(values: np.ndarray) -> tuple[float, float]:
    """Return mean and sd; the sd is 0 where there is no spread."""
    if len(values) < 2 or values.max() == values.min():
        return float(values[0]), 0.0
    return float(values.mean()), float(values.std(ddof=1))


def standards(phi: np.ndarray, labels: np.ndarray, base: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return which rows share a mean and sd, and which rows of unseen_select these are those of."""
    own = [labels == label for label in np.unique(labels)]
    alone = [rows for rows in own if (rows & base).sum() >= 5 and mean_and_sd(phi[rows & base])[1]]
    pooled = ~np.any(alone, axis=0) if alone else np.ones(len(phi), dtype=bool)
    found = [(rows, rows & base) for rows in alone] + ([(pooled, base)] if pooled.any() else [])
    return found if base.any() else []


def patient_scores(phi: np.ndarray, columns: dict[str, np.ndarray]) -> tuple[list[np.ndarray], np.ndarray]:
    """Standardise phi within class on unseen_select, then average it over each image and each patient.

    Patients are sorted by name; one array for each of GROUPS. An image has one row, or one for each finding
    that is known, whose label is the finding and its value. With it each reference patient's part in the error
    of the AUC that comes from standardising on so few, by the delta method.
    """
    sets, patients = columns["set"], columns["patient"]
    base = sets == ("unseen_select" if "unseen_select" in sets else "unseen_report")
    _, first, image = np.unique(columns["image"], return_index=True, return_inverse=True)

    def averages(values: np.ndarray) -> list[np.ndarray]:
        of_image = np.bincount(image, values) / np.bincount(image)
        names, whose = sets[first], patients[first]
        chosen = [(of_image[names == one], whose[names == one]) for one in GROUPS]
        return [np.array([np.mean(some[who == one]) for one in np.unique(who)]) for some, who in chosen]

    shared, z = standards(phi, columns["label"], base), phi.copy()
    for rows, basis in shared:
        centre, sd = mean_and_sd(phi[basis])
        z[rows] = (phi[rows] - centre) / (sd or 1.0)
    scores, number = averages(z), np.unique(patients[base], return_inverse=True)[1]
    whose = np.zeros(len(phi), dtype=int)
    whose[base] = number
    error = np.zeros(number.max() + 1 if len(shared) > 1 else 1)
    for rows, basis in shared if len(error) > 1 else ():
        present = max(len(np.unique(whose[basis])), 2)
        for moves, weight in ((rows * 1.0, z), (rows * z, z**2 / 2)):
            off = np.bincount(whose[basis], weight[basis] - weight[basis].mean(), minlength=len(error))
            off *= math.sqrt(present / (present - 1)) / basis.sum()
            step = math.sqrt(off @ off)
            forget, unseen = (step * by for by in averages(moves)[:2])
            low, high = (win_shares((scores[0] + s * forget).round(9), (scores[1] + s * unseen).round(9)).mean()
                         if len(forget) and len(unseen) else 0.5 for s in (1, -1))  # fmt: skip
            error += (high - low) / (2 * step) * off if step else 0.0
    return [one.round(9) for one in scores], error


def doubt_of(error: np.ndarray) -> list[float]:
    """Return the variance of the AUC, or difference, that comes from standardising, and its degrees of freedom."""
    k = max(len(error), 2)
    return [float(error @ error) * k / (k - 1), k - 1]


def win_shares(members: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return 1 for each pair in which the member scores higher, .5 where both score alike."""
    return np.asarray((members[:, None] > others) + 0.5 * (members[:, None] == others))


def first_above(is_above: Callable[[float], bool], low: float, high: float) -> float:
    """Return where a condition begins to hold, by bisection."""
    for _ in range(80):
        half = (low + high) / 2
        low, high = (low, half) if is_above(half) else (half, high)
    return high


def student_quantile(freedom: float, level: float) -> float:
    """Two-sided quantile of Student's t: with x = sqrt(df) tan(u) its density is cos(u)^(df - 1)."""
    nodes, weights = np.polynomial.legendre.leggauss(400)
    whole = math.exp(math.lgamma(freedom / 2) - math.lgamma((freedom + 1) / 2)) * math.sqrt(math.pi) / 2

    def share(u: float) -> float:
        return u / 2 * float(weights @ np.cos(u / 2 * (nodes + 1)) ** (freedom - 1)) / whole

    return math.sqrt(freedom) * math.tan(first_above(lambda u: share(u) >= level, 0.0, math.pi / 2))


def attack(members: np.ndarray, others: np.ndarray, doubt: list[float]) -> list[float]:
    """Return AUC and Wilson's intervals from DeLong's variance and the doubt, with Student's quantile."""
    m, n = len(members), len(others)
    if not (m and n):
        return [0.5, 0.0, 1.0, 0.0, 1.0]
    wins = win_shares(members, others)
    auc, few, alike = float(wins.mean()), min(m, n), 3 * m * n / (m + n)
    a, b = (
        (mean_and_sd(wins.mean(1))[1] ** 2 / m, mean_and_sd(wins.mean(0))[1] ** 2 / n) if few > 1 else (0, 0)
    )
    freedom, trials = max(few - 1, 1), alike
    if a + b > 0 and 0 < auc < 1:
        c, of_c = doubt
        freedom = (a + b + c) ** 2 / (a**2 / (m - 1) + b**2 / (n - 1) + c**2 / of_c)
        trials = auc * (1 - auc) / (((few - 1) * (a + b) + auc * (1 - auc) / alike) / few)
        trials = min(trials, alike) if round(min(auc, 1 - auc) * few, 9) < 0.5 else trials
    trials, spread = max(trials, few), auc * (1 - auc)
    trials /= 1 + trials * doubt[0] / spread if spread else 1
    figures = [auc]
    for level in (0.90, 0.95):
        square = student_quantile(freedom, level) ** 2 / trials
        half = math.sqrt(auc * (1 - auc) * square + square**2 / 4) / (1 + square)
        centre = (auc + square / 2) / (1 + square)
        figures += [max(0.0, centre - half), min(1.0, centre + half)]
    return figures


def difference(one: list[np.ndarray], other: list[np.ndarray], doubt: list[float]) -> list[float]:
    """Return one model's AUC minus another's on the same patients, with intervals from DeLong's variance."""
    m, n = len(one[0]), len(one[1])
    gained = win_shares(one[0], one[1]) - win_shares(other[0], other[1])
    value, few, c = float(gained.mean()), min(m, n), doubt[0]
    if few < 2:
        return [value, -1.0, 1.0, -1.0, 1.0]
    # The rounding of sums must give equal shares no variance.
    a, b = (mean_and_sd(gained.mean(side).round(12))[1] ** 2 / count for side, count in ((1, m), (0, n)))
    freedom = few - 1.0
    if a + b > 0:
        freedom = (a + b + c) ** 2 / (a**2 / (m - 1) + b**2 / (n - 1) + c**2 / doubt[1])
    sd = math.sqrt(((few - 1) * (a + b) + (m + n) / (6 * m * n)) / few + c)
    halves = [student_quantile(freedom, level) * sd for level in (0.90, 0.95)]
    return [value, *(end for half in halves for end in (max(-1.0, value - half), min(1.0, value + half)))]


def above(threshold: float, values: np.ndarray) -> list[float]:
    """Return how many values lie above a threshold, and the ends of Clopper and Pearson's 95 % interval."""
    n, k = len(values), int((values > threshold).sum())
    i = np.arange(n + 1)
    ways = np.array([math.lgamma(n + 1) - math.lgamma(j + 1) - math.lgamma(n - j + 1) for j in range(n + 1)])

    def chance(p: float, some: np.ndarray) -> float:
        return float(np.exp(ways + i * math.log(p) + (n - i) * math.log1p(-p))[some].sum())

    low = first_above(lambda p: chance(p, i >= k) >= 0.025, 0.0, 1.0) if k else 0.0
    high = first_above(lambda p: chance(p, i <= k) <= 0.025, 0.0, 1.0) if k < n else 1.0
    return [k, low, high]


def tail(values: np.ndarray, others: np.ndarray) -> list[np.ndarray]:
    """Return conformal p values of the upper tail, and Benjamini and Hochberg's q for two tails."""
    p = (1 + (others[None, :] >= values[:, None]).sum(1)) / (len(others) + 1)
    order = np.argsort(p)[::-1]
    q = np.empty(len(p))
    q[order] = np.minimum.accumulate(p[order] * len(p) / np.arange(len(p), 0, -1))
    return [p, np.minimum(1.0, 2 * np.minimum(1.0, q))]


def agree(title: str, found: list[float], said: list[float]) -> float:
    """Print figures and return how far they are from those of audit.json."""
    sys.stdout.write(f"{title}: " + " ".join(f"{value:.9f}" for value in found) + "\n")
    return float(np.max(np.abs(np.subtract(said, found))))


def ends(interval: dict[str, float]) -> list[float]:
    """Return both ends of an interval of audit.json."""
    return [interval["low"], interval["high"]]


folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
with (folder / "scores.csv").open(newline="", encoding="utf-8") as stream:
    table = list(csv.DictReader(stream))
audit = json.loads((folder / "audit.json").read_text("utf-8"))
differences, of_heads, names = [0.0], [], np.array([])
for line in audit["heads"]:
    rows = [row for row in table if row["head"] == line["head"]]
    columns = {name: np.array([row[name] for row in rows]) for name in ("label", "set", "patient")}
    columns["image"] = np.array([f"{row['patient']} {row['image']}" for row in rows])
    names = np.unique(columns["patient"][columns["set"] == "forget"])
    for when in ("before", "after"):
        groups, error = patient_scores(np.array([float(row[f"phi_{when}"]) for row in rows]), columns)
        stated = line[when]
        said = [stated["auc"], *ends(stated["ci90"]), *ends(stated["ci95"])]
        differences.append(
            agree(f"{line['head']} {when}", attack(groups[0], groups[1], doubt_of(error)), said)
        )
        of_heads += [groups] if when == "after" else []
        if line["detection"]:
            stated = line["detection"][when]
            threshold = np.sort(groups[2])[len(groups[2]) - 1 - len(groups[2]) * 5 // 100]
            found = above(threshold, groups[0]) + above(threshold, groups[1])
            said = [stated["found"], *ends(stated["found_ci95"])]
            said += [stated["false_alarms"], *ends(stated["false_alarm_ci95"])]
            differences.append(agree(f"{line['head']} {when}, above the threshold", found, said))
        if line["comparison"]:
            retrained, of_retrained = patient_scores(
                np.array([float(row["phi_reference"]) for row in rows]), columns
            )
            stated = line["comparison"][when]
            found = difference(groups, retrained, doubt_of(error - of_retrained))
            said = [stated["value"], *ends(stated["ci90"]), *ends(stated["ci95"])]
            differences.append(agree(f"{line['head']} {when}, minus the retrained model", found, said))
if audit["patients"]:
    forget, unseen = (np.stack([groups[index] for groups in of_heads]) for index in (0, 1))
    figures = tail(forget.max(0), unseen.max(0)) + tail(-forget.min(0), -unseen.min(0))
    stated = {one["patient"]: one for one in audit["patients"]["patients"]}
    for name, *found in zip(names, *figures, strict=True):
        one = stated[name.removeprefix("'")]
        said = [one[figure] for figure in ("p_high", "q_high", "p_low", "q_low")]
        differences.append(agree(name, found, said))
worst = float(np.max(differences))
sys.stdout.write(f"largest difference from audit.json: {worst:.1e}\n")
sys.exit(not worst <= 1e-6)
