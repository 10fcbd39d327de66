"""The words of every verdict, for a reader who is no statistician."""

from dataclasses import dataclass
from typing import Literal

from engine.audit.result import Outcome

Tone = Literal["good", "warning", "bad"]


@dataclass(frozen=True, slots=True)
class VerdictWords:
    """A verdict for a reader who is no statistician.

    Attributes
    ----------
    title : str
        Two or three words, for a banner.
    sentence : str
        What was found, without a promise.
    meaning : str
        What that does and does not mean.
    next_step : str
        What the steward can do now.
    tone : {"good", "warning", "bad"}
        Which colour goes with it; the words stand alone without it.
    """

    title: str
    sentence: str
    meaning: str
    next_step: str
    tone: Tone


UNCONFIRMED = VerdictWords(
    title="Inconclusive",
    sentence="One output shows a sign of these patients, no clearer than chance gives when several are tested at once.",
    meaning="The 95 % interval of the attack on that output leaves .5 out, but with Holm's correction for all outputs "
    "tested it may be chance. It is neither a detection nor a pass.",
    next_step="Look at that output below; run again with another seed, or train the reference, to be sure.",
    tone="warning",
)
"""In place of ``inconclusive`` where one output's own interval shows more."""

WORDS: dict[Outcome, VerdictWords] = {
    "within_margin": VerdictWords(
        title="Within margin",
        sentence="An attacker could not tell these patients from unseen ones, within {margin}.",
        meaning="No residual was detected, with the power that this many patients give: the 90 % interval of "
        "the attack lies between {low} and {high}. It is no proof that nothing is left.",
        next_step="Have a second person read the limits, then accept and go to release.",
        tone="good",
    ),
    "residual": VerdictWords(
        title="Residual",
        sentence="The model still shows signs of these patients.",
        meaning="An attacker who sees the model's outputs can tell these patients from unseen ones better than by "
        "chance: the 95 % interval of the attack lies above .5.",
        next_step="Run again with a stricter setting, or train the model anew without these patients.",
        tone="bad",
    ),
    "over_removed": VerdictWords(
        title="Over-removed",
        sentence="The model behaves unusually for these patients, which also gives them away.",
        meaning="Lower is not better: the 95 % interval of the attack lies below .5, and an attacker can use that "
        "signal just as well.",
        next_step="Run again with a gentler setting, so that these patients look like any unseen ones.",
        tone="bad",
    ),
    "inconclusive": VerdictWords(
        title="Inconclusive",
        sentence="Nothing left was detected, but {few} too few to be sure.",
        meaning="With so few patients only an attack AUC of about {smallest} or more could have been shown. "
        "Less may have stayed unnoticed.",
        next_step="Cite a qualification run of the same settings on about 100 patients, or train the reference.",
        tone="warning",
    ),
    "not_assessable": VerdictWords(
        title="Not assessable",
        sentence="The attack could not find these patients in the original model either.",
        meaning="Where nothing could be seen before, seeing nothing afterwards says nothing about the removal.",
        next_step="Cite a qualification run of the same settings, or train the reference.",
        tone="warning",
    ),
    "confounded": VerdictWords(
        title="Confounded",
        sentence="These patients differ from the unseen ones already by age, sex, view, device or year.",
        meaning="The attack may be reading that difference instead of the model's memory, so its figures cannot be "
        "taken as a result of the removal.",
        next_step="Choose unseen patients that resemble these, and audit again.",
        tone="warning",
    ),
    "no_unseen": VerdictWords(
        title="No unseen patients",
        sentence="There are no patients that the model never saw to compare these with.",
        meaning="Without them no attack can be measured, and nothing can be said about what is left.",
        next_step="Add patients that were not used for training to the data set, and audit again.",
        tone="warning",
    ),
    "earlier_again": VerdictWords(
        title="Earlier request detectable again",
        sentence="Patients of an earlier request, whom the model before this run did not show, can be told from unseen "
        "ones again.",
        meaning="Their data were kept out of this run, yet the 95 % interval of the attack on them now lies above .5: this "
        "run has brought a trace of them back.",
        next_step="Do not release this model; run again with another seed or a stricter setting, or train it anew without "
        "the patients of all requests.",
        tone="bad",
    ),
    "earlier_still": VerdictWords(
        title="Earlier request still detectable",
        sentence="Patients of an earlier request can be told from unseen ones, as in the model before this run.",
        meaning="The earlier request left a trace that this run did not take away: the 95 % interval of the attack on them "
        "lies above .5.",
        next_step="Repeat the earlier request on its original model with a stricter setting, or train the model anew "
        "without the patients of all requests.",
        tone="bad",
    ),
    "as_retrained": VerdictWords(
        title="As the retrained model",
        sentence="An attacker finds these patients as often as in a model that was trained without them, within "
        "{margin}: {comparison}.",
        meaning="What makes these patients easy or hard to find by themselves is the same in both models and cancels "
        "out: the 90 % interval of the difference lies within ±{margin}. This supersedes the comparison with unseen "
        "patients alone. It is no proof that nothing is left.",
        next_step="Have a second person read the limits, then accept and go to release.",
        tone="good",
    ),
    "above_retrained": VerdictWords(
        title="More detectable than retrained",
        sentence="An attacker finds these patients more often than in a model that was trained without them: "
        "{comparison}.",
        meaning="The 95 % interval of the difference lies above 0, so the model still shows signs of these patients. "
        "This supersedes the comparison with unseen patients alone.",
        next_step="Run again with a stricter setting, or use the retrained model.",
        tone="bad",
    ),
    "below_retrained": VerdictWords(
        title="Less like a member than retrained",
        sentence="The model treats these patients as more unfamiliar than one that was trained without them: "
        "{comparison}.",
        meaning="Lower is not better: the 95 % interval of the difference lies below 0, and who knows what a retrained "
        "model would show can use that signal. This supersedes the comparison with unseen patients alone.",
        next_step="Run again with a gentler setting, or use the retrained model.",
        tone="bad",
    ),
    "undecided_retrained": VerdictWords(
        title="Undecided against retrained",
        sentence="No difference from a model that was trained without these patients was shown, but {few} too few to "
        "be sure: {comparison}.",
        meaning="The 90 % interval of the difference reaches beyond ±{margin}. This supersedes the comparison with "
        "unseen patients alone.",
        next_step="Cite a qualification run of the same settings on about 100 patients, or use the retrained model.",
        tone="warning",
    ),
    "unassessable_retrained": VerdictWords(
        title="Not assessable against retrained",
        sentence="Already in the original an attacker found these patients no more often than in a model that was "
        "trained without them: {comparison} after the removal.",
        meaning="Where no difference could be seen before, seeing none afterwards says nothing about the removal. This "
        "supersedes the comparison with unseen patients alone.",
        next_step="Cite a qualification run of the same settings.",
        tone="warning",
    ),
}
"""What each state is called and means, with places for the numbers of the audit."""
