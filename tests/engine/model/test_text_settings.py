"""Settings of foreign text encoders: what is kept, what is refused, and that nothing is built first."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json as msgspec_json

from engine.errors import UserError
from engine.model.architecture import TransformersEncoder
from engine.model.text_settings import check_settings, foreign_encoder, sizes_of

BERT = {
    "architectures": ["BertForMaskedLM"],
    "attention_probs_dropout_prob": 0.1,
    "hidden_act": "gelu",
    "hidden_dropout_prob": 0.1,
    "hidden_size": 768,
    "initializer_range": 0.02,
    "intermediate_size": 3072,
    "max_position_embeddings": 512,
    "model_type": "bert",
    "num_attention_heads": 12,
    "num_hidden_layers": 12,
    "torch_dtype": "float32",
    "type_vocab_size": 2,
    "vocab_size": 31090,
}


def refused(raw: dict) -> str:
    with pytest.raises(UserError) as raised:
        foreign_encoder(raw, pooling="first")
    return raised.value.code


def test_sizes_are_kept_and_what_builds_nothing_is_left_out() -> None:
    encoder = foreign_encoder(BERT, pooling="pooler")
    assert encoder.settings == {
        name: value
        for name, value in BERT.items()
        if name not in ("architectures", "model_type", "torch_dtype")
    }


def test_settings_survive_the_checkpoints_json() -> None:
    encoder = foreign_encoder(BERT, pooling="pooler")
    assert msgspec_json.decode(msgspec_json.encode(encoder), type=TransformersEncoder) == encoder


def test_code_out_of_a_checkpoint_is_refused() -> None:
    named = {"AutoModel": "modeling_evil.Evil"}
    assert refused({**BERT, "auto_map": named}) == "remote-code"
    assert refused({**BERT, "trust_remote_code": True}) == "remote-code"
    assert refused({**BERT, "model_type": "evil", "auto_map": named}) == "text-encoder-unknown"


def test_cxr_bert_is_built_as_the_bert_that_it_is() -> None:
    raw = {**BERT, "model_type": "cxr-bert", "auto_map": {"AutoModel": "x.Y"}, "projection_size": 128}
    assert foreign_encoder(raw, pooling="first") == foreign_encoder(BERT, pooling="first")


@pytest.mark.parametrize(
    "change",
    [
        {"vocab_size": 10**12},
        {"hidden_size": 10**6 * 12},
        {"hidden_size": -768},
        {"hidden_size": 768.5},
        {"hidden_size": "768"},
        {"hidden_size": True},
        {"num_hidden_layers": 10**6},
        {"num_attention_heads": 7},
        {"num_attention_heads": 0},
        {"hidden_act": "__import__('os')"},
        {"hidden_act": ["gelu"]},
        {"hidden_dropout_prob": 1.5},
        {"layer_norm_eps": float("nan")},
        {"layer_norm_eps": float("inf")},
        {"pad_token_id": 31090},
        {"position_embedding_type": "relative_key"},
        {"is_decoder": True},
        {"add_cross_attention": True},
    ],
    ids=str,
)
def test_a_setting_that_cannot_be_meant_is_refused_by_name(change: dict) -> None:
    assert refused({**BERT, **change}) == "text-settings-unfit"


def test_a_model_that_no_machine_could_hold_is_refused_before_it_is_built() -> None:
    assert refused({**BERT, "hidden_size": 768_000, "vocab_size": 900_000}) == "text-encoder-large"
    assert refused({**BERT, "intermediate_size": 1_000_000}) == "text-encoder-large"


def test_a_setting_that_the_family_does_not_know_is_refused_in_a_checkpoint() -> None:
    with pytest.raises(UserError, match="_attn_implementation"):
        check_settings(
            "bert", {"hidden_size": 12, "num_attention_heads": 2, "_attn_implementation": "evil/kernels"}
        )


def test_roberta_loses_positions_to_its_padding() -> None:
    encoder = foreign_encoder(
        {**BERT, "model_type": "roberta", "max_position_embeddings": 514, "pad_token_id": 1}, pooling="first"
    )
    sizes = sizes_of(encoder.family, encoder.settings)
    assert (sizes.positions, sizes.pad) == (512, 1)


def test_both_spellings_of_modernbert_mean_the_same() -> None:
    common = {"model_type": "modernbert", "num_hidden_layers": 7, "hidden_size": 24, "num_attention_heads": 2}
    older = {
        **common,
        "global_attn_every_n_layers": 3,
        "global_rope_theta": 160000.0,
        "local_rope_theta": 10000.0,
    }
    kinds = ["sliding_attention" if place % 3 else "full_attention" for place in range(7)]
    rope = {
        "full_attention": {"rope_type": "default", "rope_theta": 160000.0},
        "sliding_attention": {"rope_type": "default", "rope_theta": 10000.0},
    }
    newer = {**common, "layer_types": kinds, "rope_parameters": rope}
    assert foreign_encoder(older, pooling="mean") == foreign_encoder(newer, pooling="mean")
    assert (
        refused({**newer, "layer_types": ["full_attention", "full_attention", "sliding_attention"]})
        == "text-settings-unfit"
    )
    assert (
        refused({**newer, "rope_parameters": {"full_attention": {"rope_type": "yarn"}}})
        == "text-settings-unfit"
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    st.sampled_from(["bert", "roberta", "distilbert", "modernbert"]),
    st.dictionaries(
        st.sampled_from([*BERT, "dim", "n_heads", "layer_types", "rope_parameters", "pad_token_id"]), JSON
    ),
)
def test_any_json_is_either_settings_or_a_sentence(family: str, raw: dict) -> None:
    try:
        encoder = foreign_encoder({**raw, "model_type": family}, pooling="first")
    except UserError:
        return
    assert json.loads(json.dumps(encoder.settings)) == encoder.settings
