"""Auditing with a reference that was trained apart: it reads the reports with its own tokenizer."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tokenizers import Tokenizer

from engine import jobs
from engine.demo import DemoProject
from engine.events import ignore
from engine.model.checkpoint import Origin, load_checkpoint, save_checkpoint
from engine.runs import RunRequest


def with_other_numbers(checkpoint: Path, out: Path) -> Path:
    """Save the same model with its word pieces numbered in another order."""
    original = load_checkpoint(checkpoint)
    written = json.loads(original.tokenizer.to_str())
    pieces = written["model"]["vocab"]
    fixed = {token["id"] for token in written["added_tokens"]}
    free = [number for number in pieces.values() if number not in fixed]
    new = dict(zip(free, reversed(free), strict=True))
    written["model"]["vocab"] = {piece: new.get(number, number) for piece, number in pieces.items()}
    name, table = next((n, p) for n, p in original.model.named_parameters() if "word_embeddings" in n)
    numbered = table.detach().clone()
    for old, number in new.items():
        numbered[number] = table[old].detach()
    original.model.load_state_dict({name: numbered}, strict=False)
    origin = Origin(parent="", data_version="", created_at=datetime.now(UTC))
    tokenizer = Tokenizer.from_str(json.dumps(written))
    save_checkpoint(out, original.model, tokenizer, config=original.config, origin=origin)
    return out


def test_a_reference_reads_reports_with_its_own_tokenizer(tiny_project: DemoProject, tmp_path: Path) -> None:
    reference = with_other_numbers(tiny_project.checkpoint, tmp_path / "reference")
    request = RunRequest(
        checkpoint=tiny_project.checkpoint,
        dataset=tiny_project.dataset,
        forget=(tiny_project.forget,),
        out=tmp_path / "run",
        method="forget-mi",
        epochs=1,
        device="cpu",
        catalog=tiny_project.catalog,
    )
    jobs.unlearn(replace(request, overrides={"learning_rate": 1e-6}), report=ignore)
    audit = jobs.audit(tmp_path / "run", reference=reference, report=ignore)
    for head in audit.heads:
        assert head.reference == head.before
