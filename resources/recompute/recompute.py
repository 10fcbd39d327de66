"""Gives the attack figures of an audit again from scores.csv; needs Python 3.11 and numpy, nothing else.

``python recompute.py [FOLDER]`` prints, per head and model, AUC and the ends of its 90 and 95 % intervals
(forget against unseen_report), and ends with 1 where audit.json in FOLDER differs by more than 1e-6.
"""

import csv
import json
import math
import sys
from pathlib import Path

import numpy as np


def mean_and_sd(values: np.ndarray) -> tuple[float, float]:
    """Return mean and sd; the sd is 0 where there is no spread."""
    if len(values) < 2 or values.max() == values.min():
        return float(values[0]), 0.0
    return float(values.mean()), float(values.std(ddof=1))


def patient_scores(phi: np.ndarray, columns: dict[str, np.ndarray]) -> list[np.ndarray]:
    """Standardise phi within class on unseen_select, then average it over each image and each patient.

    An image has one row, or one for each finding that is known, whose label is the finding and its value.
    """
    labels, sets, patients = columns["label"], columns["set"], columns["patient"]
    base = sets == ("unseen_select" if "unseen_select" in sets else "unseen_report")
    scores = phi.copy()
    for label in np.unique(labels) if base.any() else ():
        pooled, own = mean_and_sd(phi[base]), phi[base & (labels == label)]
        centre, sd = mean_and_sd(own) if len(own) >= 5 else pooled
        centre, sd = (centre, sd) if sd else pooled
        scores[labels == label] = (phi[labels == label] - centre) / (sd or 1.0)
    _, first, image = np.unique(columns["image"], return_index=True, return_inverse=True)
    of_image = np.bincount(image, scores) / np.bincount(image)
    sets, patients = sets[first], patients[first]
    groups = ([of_image[(sets == name) & (patients == one)] for one in np.unique(patients[sets == name])]
              for name in ("forget", "unseen_report"))  # fmt: skip
    return [np.array([np.mean(of_patient) for of_patient in group]).round(9) for group in groups]


def student_quantile(freedom: float, level: float) -> float:
    """Two-sided quantile of Student's t: with x = sqrt(df) tan(u) its density is cos(u)^(df - 1)."""
    nodes, weights = np.polynomial.legendre.leggauss(400)
    whole = math.exp(math.lgamma(freedom / 2) - math.lgamma((freedom + 1) / 2)) * math.sqrt(math.pi) / 2
    low, high = 0.0, math.pi / 2
    for _ in range(80):
        u = (low + high) / 2
        share = u / 2 * float(weights @ np.cos(u / 2 * (nodes + 1)) ** (freedom - 1)) / whole
        low, high = (u, high) if share < level else (low, u)
    return math.sqrt(freedom) * math.tan(low)


def attack(members: np.ndarray, others: np.ndarray) -> list[float]:
    """Return AUC and Wilson's intervals from DeLong's variance with Student's quantile."""
    m, n = len(members), len(others)
    if not (m and n):
        return [0.5, 0.0, 1.0, 0.0, 1.0]
    wins = (members[:, None] > others) + 0.5 * (members[:, None] == others)
    auc, few, alike = float(wins.mean()), min(m, n), 3 * m * n / (m + n)
    a, b = (
        (mean_and_sd(wins.mean(1))[1] ** 2 / m, mean_and_sd(wins.mean(0))[1] ** 2 / n) if few > 1 else (0, 0)
    )
    freedom, trials = max(few - 1, 1), alike
    if a + b > 0 and 0 < auc < 1:
        freedom = (a + b) ** 2 / (a**2 / (m - 1) + b**2 / (n - 1))
        trials = auc * (1 - auc) / (((few - 1) * (a + b) + auc * (1 - auc) / alike) / few)
        trials = min(trials, alike) if min(auc, 1 - auc) * few < 0.5 else trials
    figures = [auc]
    for level in (0.90, 0.95):
        square = student_quantile(freedom, level) ** 2 / max(trials, few)
        half = math.sqrt(auc * (1 - auc) * square + square**2 / 4) / (1 + square)
        centre = (auc + square / 2) / (1 + square)
        figures += [max(0.0, centre - half), min(1.0, centre + half)]
    return figures


folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
with (folder / "scores.csv").open(newline="", encoding="utf-8") as stream:
    table = list(csv.DictReader(stream))
stated = json.loads((folder / "audit.json").read_text("utf-8"))["heads"]
worst = 0.0
for line in stated:
    rows = [row for row in table if row["head"] == line["head"]]
    columns = {name: np.array([row[name] for row in rows]) for name in ("label", "set", "patient")}
    columns["image"] = np.array([f"{row['patient']} {row['image']}" for row in rows])
    for when in ("before", "after"):
        found = attack(*patient_scores(np.array([float(row[f"phi_{when}"]) for row in rows]), columns))
        said = [
            line[when]["auc"],
            *(line[when][ci][end] for ci in ("ci90", "ci95") for end in ("low", "high")),
        ]
        worst = max(worst, *(abs(x - y) for x, y in zip(said, found, strict=True)))
        sys.stdout.write(f"{line['head']} {when}: " + " ".join(f"{value:.9f}" for value in found) + "\n")
sys.stdout.write(f"largest difference from audit.json: {worst:.1e}\n")
sys.exit(worst > 1e-6)
