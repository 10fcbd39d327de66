"""Reports in the sectioned layout of MIMIC-CXR, in the patient's own turns of phrase."""

import textwrap
from dataclasses import dataclass

import numpy as np

from engine.phantom import histories, phrases
from engine.phantom.marks import Mark
from engine.phantom.people import CLASSES, PhantomPatient, PhantomStudy, Shown
from engine.phantom.phrases import Bank
from engine.phantom.plan import PhantomPlan

LINE_LENGTH = 79
SIDE_WORDS = ("right", "left")
_FAITHFUL = 0.7
"""How often a patient's readers fall back on the wording they used before."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What stays the same in all reports of one patient.

    Attributes
    ----------
    favourites : ndarray of float64, (n,)
        Where in any bank of phrases the usual choice lies, 0 to 1, one a kind of sentence.
    indication : str
        The patient's own history, with ``{question}`` left open.
    marks : tuple of str
        The sentences that name the patient's marks.
    bones : str
        The remark about the skeleton.
    """

    favourites: tuple[float, ...]
    indication: str
    marks: tuple[str, ...]
    bones: str


class _Reader:
    """Picks phrases for one report: mostly the patient's usual one, else any."""

    def __init__(self, voice: Voice, rng: np.random.Generator) -> None:
        self.rng = rng
        self._voice = voice
        self._asked = 0

    def pick(self, bank: Bank) -> str:
        usual = self._voice.favourites[self._asked % len(self._voice.favourites)]
        self._asked += 1
        place = usual if self.rng.random() < _FAITHFUL else self.rng.random()
        return bank[int(place * len(bank))]


def draw_voice(rng: np.random.Generator, patient: PhantomPatient) -> Voice:
    """Draw the lasting wordings of a patient's reports."""
    return Voice(
        favourites=tuple(rng.random(12).tolist()),
        indication=_indication(rng, patient.sex),
        marks=tuple(_mark_sentence(rng, mark) for mark in patient.marks),
        bones=str(rng.choice(phrases.BONES)),
    )


def write_text(
    patient: PhantomPatient,
    study: PhantomStudy,
    voice: Voice,
    *,
    plan: PhantomPlan,
    rng: np.random.Generator,
) -> str:
    """Write the report of one study.

    The reader's idea of the severity scatters around what the study shows, and some sentences
    fit more than one severity, so that the text does not give the class away.

    Returns
    -------
    str
        Sections whose headers stand on lines that start with one space; LF line ends, no line
        longer than 79 characters.
    """
    reader = _Reader(voice, rng)
    first = study is patient.studies[0]
    seen = study.shown.edema + rng.normal(0, plan.wording_vagueness)
    technique = "CHEST (PORTABLE AP)" if study.view == "AP" else "CHEST (PA)"
    sections = [
        ("EXAMINATION", technique),
        ("INDICATION", voice.indication.format(question=rng.choice(histories.QUESTIONS))),
        ("COMPARISON", str(rng.choice(histories.NO_COMPARISON if first else histories.COMPARISONS))),
        ("FINDINGS", _findings(reader, study, voice, seen=seen, plan=plan)),
        ("IMPRESSION", _impression(reader, study.shown, seen=seen, plan=plan)),
    ]
    title = f"{'FINAL REPORT':>45}"
    return "\n".join([title, *(_section(name, text) for name, text in sections)])


def _section(name: str, text: str) -> str:
    """Lay out one section; only its first line can look like a header."""
    wrap = textwrap.TextWrapper(
        width=LINE_LENGTH, initial_indent=" ", subsequent_indent=" ", break_on_hyphens=False
    )
    return "\n".join(wrap.wrap(f"{name}:  {text}")) + "\n"


def _indication(rng: np.random.Generator, sex: str) -> str:
    person = ("woman", "F") if sex == "F" else ("man", "M")
    condition, other = rng.choice(histories.CONDITIONS, size=2, replace=False)
    text = str(rng.choice(histories.INDICATIONS)).format(
        person=person[0],
        letter=person[1],
        condition=condition,
        other=other,
        complaint=rng.choice(histories.COMPLAINTS),
        question="{question}",
    )
    return text[0].upper() + text[1:]


def _mark_sentence(rng: np.random.Generator, mark: Mark) -> str:
    return str(rng.choice(histories.MARK_NAMES[mark.kind])).format(side=SIDE_WORDS[mark.side])


def _findings(reader: _Reader, study: PhantomStudy, voice: Voice, *, seen: float, plan: PhantomPlan) -> str:
    """Describe heart, lungs, pleura, devices and bones, in an order that varies."""
    shown, rng = study.shown, reader.rng
    sentences = [_lungs(reader, seen, plan), _heart(reader, shown), _pleura(reader, shown)]
    sentences += _other_opacities(reader, shown)
    if study.portable_gear:
        sentences.append(reader.pick(phrases.GEAR))
    if rng.random() < 0.25:
        sentences.append(reader.pick(histories.CHANGE))
    sentences += [mark for mark in voice.marks if rng.random() < 0.85]
    sentences = [sentences[k] for k in rng.permutation(len(sentences))]
    if rng.random() < 0.6:
        sentences.append(voice.bones)
    return " ".join(sentences)


def _grade(seen: float) -> int:
    return int(np.clip(np.rint(seen), 0, CLASSES - 1))


def _lungs(reader: _Reader, seen: float, plan: PhantomPlan) -> str:
    """Describe the vessels and the interstitium, now and then without committing to a grade."""
    if reader.rng.random() < plan.hedge_share:
        return reader.pick(phrases.LUNGS_ANY)
    lower = int(np.clip(np.floor(seen), 0, CLASSES - 2))
    if abs(seen - lower - 0.5) < 0.2:
        return reader.pick(phrases.LUNGS_BETWEEN[lower])
    return reader.pick(phrases.LUNGS_BY_GRADE[_grade(seen)])


def _heart(reader: _Reader, shown: Shown) -> str:
    large = shown.enlarged_heart + reader.rng.normal(0, 0.03) > 1.05
    return reader.pick(phrases.HEART_LARGE if large else phrases.HEART_NORMAL)


def _pleura(reader: _Reader, shown: Shown) -> str:
    right, left = (amount + reader.rng.normal(0, 0.06) for amount in shown.effusion)
    if min(right, left) > 0.15:
        return reader.pick(phrases.EFFUSION_BOTH)
    if max(right, left) <= 0.15:
        return reader.pick(phrases.EFFUSION_NONE)
    bank = phrases.EFFUSION_LARGE if max(right, left) > 0.45 else phrases.EFFUSION_SMALL
    return reader.pick(bank).format(side=SIDE_WORDS[int(left > right)])


def _other_opacities(reader: _Reader, shown: Shown) -> list[str]:
    sentences = []
    if shown.consolidation > 0.3:
        side = SIDE_WORDS[shown.consolidation_side]
        sentences.append(reader.pick(phrases.CONSOLIDATION).format(side=side))
    elif reader.rng.random() < 0.5:
        sentences.append(reader.pick(phrases.NO_CONSOLIDATION))
    if shown.atelectasis > 0.3:
        sentences.append(reader.pick(phrases.ATELECTASIS))
    return sentences


def _impression(reader: _Reader, shown: Shown, *, seen: float, plan: PhantomPlan) -> str:
    """Sum up, with the same or a slightly different idea of the severity."""
    if reader.rng.random() < plan.hedge_share * 2:
        return reader.pick(phrases.IMPRESSION_ANY)
    again = _grade(seen + reader.rng.normal(0, 0.5 * plan.wording_vagueness))
    text = reader.pick(phrases.IMPRESSION_BY_GRADE[again])
    if max(shown.effusion) > 0.4 and reader.rng.random() < 0.6:
        text += " Pleural effusion."
    return text
