"""Every method against a computation by hand, on a tiny model."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch

from engine.audit.inputs import ModelScores
from engine.events import ignore
from engine.model.scoring import Scorer, run_model
from engine.unlearning.method_info import METHOD_INFO, resolve
from engine.unlearning.methods import METHODS
from engine.unlearning.methods.forget_mi import Distances
from engine.unlearning.methods.last_layers import last_layers
from engine.unlearning.methods.recommended import part_of_hinge
from engine.unlearning.methods.salun import other_labels, salient
from engine.unlearning.methods.ssd import dampen
from engine.unlearning.objective import Bench, Side, Step
from engine.unlearning.reference import Before, outputs_before, usual_of
from engine.unlearning.reinitialise import fresh_model

OnPlaces = Callable[[list[int], list[int]], Step]
KEPT, GONE = [0, 3, 4], [1, 5]


def values_of(terms: tuple) -> dict[str, float]:
    return {term.name: float(term.value.detach()) for term in terms}


def terms_of(name: str, bench: Bench, step: Step, epoch: int = 1, **overrides: float) -> dict[str, float]:
    objective = METHODS[name](bench, resolve(name, None, overrides))
    (phase,) = objective.phases(epoch)
    return values_of(phase.terms(step))


def shift(bench: Bench) -> None:
    """Move the unlearned model away from the original, so that no distance is zero."""
    generator = torch.Generator().manual_seed(9)
    with torch.no_grad():
        for parameter in bench.model.parameters():
            parameter.add_(0.05 * torch.randn(parameter.shape, generator=generator))


def negative_log(logits: torch.Tensor, labels: torch.Tensor) -> float:
    probabilities = np.exp(logits.detach().double().numpy())
    probabilities /= probabilities.sum(axis=1, keepdims=True)
    return float(-np.log(probabilities[np.arange(len(labels)), labels.numpy()]).mean())


def cross_entropies(side: Side) -> float:
    labels = side.batch.labels
    return negative_log(side.outputs.image_logits, labels) + negative_log(side.outputs.text_logits, labels)


def row_distance(first: torch.Tensor, second: torch.Tensor) -> float:
    return float(np.linalg.norm((first - second).detach().numpy(), axis=1).mean())


def mean_square(first: torch.Tensor, second: torch.Tensor) -> float:
    return float(np.square((first - second).detach().numpy()).mean())


def unimodal(side: Side) -> torch.Tensor:
    return torch.cat([side.outputs.image_embedding, side.outputs.text_embedding], dim=1)


def test_every_method_is_described_and_every_description_has_a_method() -> None:
    assert list(METHODS) == list(METHOD_INFO)


def test_only_the_release_is_not_offered() -> None:
    assert [name for name, info in METHOD_INFO.items() if not info.offered] == ["forget-mi-published"]


@pytest.mark.parametrize("preset", [preset.name for preset in METHOD_INFO["forget-mi"].presets])
def test_forget_mi_weighs_the_four_distances_by_its_preset(
    bench: Bench, step_on: OnPlaces, preset: str
) -> None:
    uu, ur, mu, mr = {
        "equal": (0.25, 0.25, 0.25, 0.25),
        "multimodal": (0.1, 0.1, 0.4, 0.4),
        "unimodal": (0.4, 0.4, 0.1, 0.1),
        "retention": (0.1, 0.4, 0.1, 0.4),
        "no-noise": (0.25, 0.25, 0.25, 0.25),
    }[preset]
    step = step_on([0], [0])
    step.kept.outputs.image_embedding.data = torch.tensor([[1.0, 0, 0, 0, 0, 0]])
    step.kept.outputs.text_embedding.data = torch.zeros(1, 6)
    step.kept.outputs.joint_embedding.data = torch.tensor([[0, 2.0, 0, 0, 0, 0]])
    step.gone.outputs.image_embedding.data = torch.tensor([[3.0, 0, 0, 0, 0, 0]])
    step.gone.outputs.text_embedding.data = torch.tensor([[0, 4.0, 0, 0, 0, 0]])
    step.gone.outputs.joint_embedding.data = torch.tensor([[1.0, 0, 0, 0, 0, 0]])
    origin = Before(torch.zeros(1, 12), torch.zeros(1, 6), (torch.zeros(1, 3), torch.zeros(1, 3)))
    distances = Distances(origin, (origin,), unimodal_bound=10.0, joint_bound=4.0)
    values = values_of(distances.terms(step, resolve("forget-mi", preset, {})))
    by_hand = {"uu": uu * (10 - 5), "mu": mu * (4 - 1), "ur": ur * 1, "mr": mr * 2}
    assert values == pytest.approx(by_hand, abs=1e-5)


def test_forget_mi_compares_retain_with_the_originals_embeddings(bench: Bench, step_on: OnPlaces) -> None:
    shift(bench)
    step = step_on(KEPT, GONE)
    values = terms_of("forget-mi", bench, step)
    before = outputs_before(bench, bench.rows.retain[KEPT])
    assert values["ur"] == pytest.approx(0.25 * row_distance(unimodal(step.kept), before.unimodal), abs=1e-5)
    joint = row_distance(step.kept.outputs.joint_embedding, before.joint)
    assert values["mr"] == pytest.approx(0.25 * joint, abs=1e-5)


def test_recommended_has_retain_loss_and_a_hinge_on_what_is_known_too_well(
    bench: Bench, step_on: OnPlaces
) -> None:
    step = step_on(KEPT, GONE)
    nothing_anew = {"reinitialised_image": 0.0, "reinitialised_text": 0.0}
    hinges = {"image_hinge": 0.5, "text_hinge": 0.25}
    values = terms_of("recommended", bench, step, retain_loss=2.0, **hinges, **nothing_anew)
    scorer = Scorer(bench.config.preprocessing, bench.device)
    unseen = scorer.score(bench.model, bench.inputs, bench.rows.unseen_select, ignore)
    usual, labels = usual_of(unseen, bench), step.gone.batch.labels.numpy()
    heads = zip((0.5, 0.25), step.gone.outputs.trained_logits, usual.heads, strict=True)
    by_hand = 0.0
    for weight, logits, level in heads:
        p = torch.softmax(logits.detach().double(), dim=1).numpy()
        for row, label in enumerate(labels):
            rest = np.delete(p[row], label)
            known_too_well = math.log(p[row, label]) - math.log(rest.sum()) > float(level[label])
            by_hand += weight * (1 + p[row, label] - rest.max()) * known_too_well / len(labels) / 2
    assert values["ce"] == pytest.approx(2 * cross_entropies(step.kept), abs=1e-4)
    assert values["hinge"] == pytest.approx(by_hand, abs=1e-5)


def test_few_patients_are_pushed_no_harder_than_many() -> None:
    wanted = resolve("recommended", None, {"batch_size": 8, "forget_batch_size": 2, "epoch_share": 0.5})
    assert part_of_hinge(forget=3, retain=160, wanted=wanted) == pytest.approx(3 / 20)
    assert part_of_hinge(forget=20, retain=160, wanted=wanted) == 1.0
    assert part_of_hinge(forget=200, retain=160, wanted=wanted) == 1.0


def test_recommended_draws_the_asked_share_of_each_branch_anew(bench: Bench) -> None:
    asked = {"reinitialised_image": 0.25, "reinitialised_text": 0.5}
    METHODS["recommended"](bench, resolve("recommended", None, asked))
    new, old = bench.model.state_dict(), bench.original.state_dict()
    for weight, share in (("image_head.weight", 0.25), ("text_head.weight", 0.5)):
        assert int((new[weight] != old[weight]).sum()) == round(share * old[weight].numel())
    assert torch.equal(new["image_head.bias"], old["image_head.bias"])


def test_recommended_ends_on_retain_alone(bench: Bench) -> None:
    objective = METHODS["recommended"](bench, resolve("recommended", None, {"forget_epochs": 2}))
    over = [[phase.over for phase in objective.phases(epoch)] for epoch in (1, 2, 3)]
    assert over == [["both"], ["both"], ["retain"]]


def test_the_hinge_follows_the_model_that_was_measured_last(bench: Bench, step_on: OnPlaces) -> None:
    step = step_on(KEPT, GONE)
    objective = METHODS["recommended"](bench, resolve("recommended", None, {}))
    (phase,) = objective.phases(1)
    truth = np.eye(3)[bench.inputs.labels[bench.rows.unseen_select]]
    hinges = []
    for sureness in (40.0, -40.0):
        outputs = truth * sureness - np.log(np.exp(truth * sureness).sum(axis=1, keepdims=True))
        objective.follow(ModelScores(outputs, outputs, outputs))
        hinges.append(values_of(phase.terms(step))["hinge"])
    assert hinges[0] == 0.0
    assert hinges[1] > 0.0


@pytest.mark.parametrize("name", ["recommended", "scrub", "neggrad-plus", "salun"])
def test_what_holds_forget_at_bay_reaches_a_trained_joint_head(name: str, fused_bench: Bench) -> None:
    objective = METHODS[name](fused_bench, resolve(name, None, {}))
    with torch.no_grad():  # away from the original, and sure of everything
        for parameter in fused_bench.model.fusion.parameters():
            parameter.mul_(4)
    batch = fused_bench.inputs.batch(fused_bench.rows.forget, fused_bench.device)
    how = fused_bench.config.preprocessing
    outputs = run_model(fused_bench.model, batch, how)
    gone = Side(outputs, batch, torch.arange(len(batch.rows)))
    kept_batch = fused_bench.inputs.batch(fused_bench.rows.retain, fused_bench.device)
    kept = Side(run_model(fused_bench.model, kept_batch, how), kept_batch, torch.arange(10))
    terms = objective.phases(1)[0].terms(Step(kept, gone))
    on_forget = next(term.value for term in terms if term.name in ("hinge", "forget"))
    on_forget.backward()
    assert fused_bench.model.fusion.head.weight.grad.abs().sum() > 0


@pytest.mark.parametrize("name", ["recommended", "eu-k", "ssd", "retrain"])
def test_a_resumed_run_prepares_no_weights(name: str, bench: Bench) -> None:
    METHODS[name](replace(bench, resumed=True), resolve(name, None, {}))
    for parameter, before in zip(bench.model.parameters(), bench.original.parameters(), strict=True):
        assert torch.equal(parameter, before)


def test_neggrad_plus_caps_the_forget_loss(bench: Bench, step_on: OnPlaces) -> None:
    step = step_on(KEPT, GONE)
    values = terms_of("neggrad-plus", bench, step, forget_cap=0.5)
    assert values == pytest.approx({"ce": 0.95 * cross_entropies(step.kept), "forget": -0.05 * 0.5}, abs=1e-5)


@pytest.mark.parametrize("name", ["finetune", "retrain", "cf-k", "eu-k"])
def test_methods_on_retain_alone_never_look_at_forget(name: str, bench: Bench, step_on: OnPlaces) -> None:
    objective = METHODS[name](bench, resolve(name, None, {}))
    (phase,) = objective.phases(1)
    assert phase.over == "retain"
    assert values_of(phase.terms(Step(step_on(KEPT, GONE).retain, None)))["ce"] > 0


def test_retrain_starts_from_random_weights(bench: Bench) -> None:
    METHODS["retrain"](bench, resolve("retrain", None, {}))
    fresh = fresh_model(bench.config, bench.seed).state_dict()
    assert all(torch.equal(value, fresh[name]) for name, value in bench.model.state_dict().items())


def test_scrub_goes_away_on_forget_first_and_then_only_back(bench: Bench, step_on: OnPlaces) -> None:
    shift(bench)
    objective = METHODS["scrub"](bench, resolve("scrub", None, {"forget_epochs": 2}))
    assert [[phase.over for phase in objective.phases(epoch)] for epoch in (1, 2, 3)] == [
        ["forget", "retain"],
        ["forget", "retain"],
        ["retain"],
    ]
    step = step_on(KEPT, GONE)
    away, back = (values_of(phase.terms(step)) for phase in objective.phases(1))
    on_forget = tempered_divergence(bench, step.gone, bench.rows.forget[GONE])
    on_retain = tempered_divergence(bench, step.kept, bench.rows.retain[KEPT])
    assert away["forget"] == pytest.approx(-on_forget, abs=1e-5)
    assert back["kl"] == pytest.approx(0.5 * on_retain, abs=1e-5)
    assert back["ce"] == pytest.approx(cross_entropies(step.kept), abs=1e-5)


def tempered_divergence(bench: Bench, side: Side, rows: np.ndarray, temperature: float = 2.0) -> float:
    before, total = outputs_before(bench, rows), 0.0
    heads = zip(before.logits, side.outputs.trained_logits, strict=True)
    for old, new in heads:
        p, q = (np.exp(x.detach().double().numpy() / temperature) for x in (old, new))
        p, q = p / p.sum(1, keepdims=True), q / q.sum(1, keepdims=True)
        total += temperature**2 * float((p * np.log(p / q)).sum(1).mean())
    return total


def test_the_last_layers_are_heads_then_projections_then_the_encoders_end(bench: Bench) -> None:
    assert set(last_layers(bench.model, 1)) == {
        f"{branch}_head.{part}" for branch in ("image", "text") for part in ("weight", "bias")
    }
    three = last_layers(bench.model, 3)
    assert "image_projection.weight" in three
    assert any(name.startswith("text_encoder") for name in three)
    assert set(last_layers(bench.model, 1000)) == {name for name, _ in bench.model.named_parameters()}


def test_eu_k_draws_only_the_last_layers_anew(bench: Bench) -> None:
    METHODS["eu-k"](bench, resolve("eu-k", None, {"layers": 2}))
    fresh, old = fresh_model(bench.config, bench.seed).state_dict(), bench.original.state_dict()
    last = set(last_layers(bench.model, 2))
    for name, value in bench.model.named_parameters():
        assert torch.equal(value, fresh[name] if name in last else old[name])


def test_multidelete_by_hand(bench: Bench, step_on: OnPlaces) -> None:
    shift(bench)
    step = step_on(KEPT, GONE)
    values = terms_of("multidelete", bench, step, unimodal_retention=2.0, decoupling=0.0)
    gone = outputs_before(bench, bench.rows.forget[GONE])
    kept = outputs_before(bench, bench.rows.retain[KEPT])
    assert values["unimodal"] == pytest.approx(2 * mean_square(unimodal(step.gone), gone.unimodal), abs=1e-6)
    joint = mean_square(step.kept.outputs.joint_embedding, kept.joint)
    assert values["multimodal"] == pytest.approx(joint, abs=1e-6)


def test_multidelete_pairs_a_forget_image_with_another_patients_report(
    bench: Bench, step_on: OnPlaces
) -> None:
    values = terms_of("multidelete", bench, step_on(KEPT, GONE))
    assert values["decouple"] > 1e-6
    assert values["unimodal"] == pytest.approx(0.0, abs=1e-9)


def test_salient_weights_are_the_largest_share_of_the_whole_model() -> None:
    gradients = {"a": torch.tensor([0.1, -5.0, 0.3]), "b": torch.tensor([[2.0], [-0.2], [0.0]])}
    where = salient(gradients, 1 / 3)
    assert where["a"].tolist() == [False, True, False]
    assert where["b"].tolist() == [[True], [False], [False]]


def test_salun_gives_forget_a_class_that_is_not_its_own(bench: Bench, step_on: OnPlaces) -> None:
    other = other_labels(bench)
    own = torch.from_numpy(bench.inputs.labels[bench.rows.forget])
    assert (other != own).all()
    assert ((other >= 0) & (other < 3)).all()
    step = step_on(KEPT, GONE)
    wrong = other[torch.tensor(GONE)]
    heads = (step.gone.outputs.image_logits, step.gone.outputs.text_logits)
    by_hand = sum(negative_log(logits, wrong) for logits in heads)
    assert terms_of("salun", bench, step)["forget"] == pytest.approx(by_hand, abs=1e-5)


def test_dampening_by_hand(bench: Bench) -> None:
    zeros = {name: torch.zeros_like(p) for name, p in bench.model.named_parameters()}
    forget, full = dict(zeros), dict(zeros)
    name = "image_head.bias"
    forget[name], full[name] = torch.tensor([30.0, 5.0, 12.0]), torch.tensor([1.0, 1.0, 0.0])
    with torch.no_grad():
        bench.model.get_parameter(name).fill_(2.0)
    dampen(bench.model, forget, full, selection=10.0, dampening=1.5)
    # 30 > 10: times 1.5 / 30; 5 is not above 10; nobody else needs the third at all
    assert bench.model.get_parameter(name).tolist() == pytest.approx([2 * 1.5 / 30, 2.0, 0.0])
    other = "text_head.bias"
    assert torch.equal(bench.model.get_parameter(other), bench.original.get_parameter(other))


def test_ssd_trains_nothing(bench: Bench) -> None:
    assert METHODS["ssd"](bench, resolve("ssd", None, {})).phases(1) == ()


def test_the_release_turns_the_signs_and_cuts_retention_off(bench: Bench, step_on: OnPlaces) -> None:
    shift(bench)
    step = step_on(KEPT, GONE)
    objective = METHODS["forget-mi-published"](bench, resolve("forget-mi-published", None, {}))
    first = values_of(objective.phases(1)[0].terms(step))
    assert first["uu"] < 0
    assert first["mu"] < 0
    for side in (step.kept, step.gone):
        side.outputs.image_embedding.data *= 1000
    later = values_of(objective.phases(2)[0].terms(step))
    assert later["ur"] == pytest.approx(first["ur"] + 0.17, abs=1e-4)  # margin: one above
    assert later["uu"] < 100 * first["uu"]  # no bound on the other side
    turned = METHODS["forget-mi-published"](bench, resolve("forget-mi-published", None, {"perturb": True}))
    assert values_of(turned.phases(1)[0].terms(step))["uu"] > 0
