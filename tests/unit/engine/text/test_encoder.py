"""Against diffusers' own ``encode_prompt`` on tiny random CLIP models, bit for bit."""

from __future__ import annotations

import copy

import pytest
import torch
from support.tiny_models import tiny_sd15, tiny_sdxl

from studio.engine.text.encoder import PromptEncoder, TextCache
from studio.engine.text.slot import _weighted

PROMPTS = ("", "a red apple", "a cat on the sea, photo of a blue house", "zebra über 42!")


@pytest.fixture(scope="module")
def sd15(tmp_path_factory):
    import diffusers
    from transformers import CLIPTextModel, CLIPTokenizer

    assert diffusers.StableDiffusionPipeline  # logs on its first import: not within a test
    folder = tiny_sd15(tmp_path_factory.mktemp("sd15") / "model")
    tokenizer = CLIPTokenizer.from_pretrained(folder / "tokenizer")
    return tokenizer, CLIPTextModel.from_pretrained(folder / "text_encoder").eval()


@pytest.fixture(scope="module")
def sdxl(tmp_path_factory):
    import diffusers
    from transformers import CLIPTextModel, CLIPTextModelWithProjection, CLIPTokenizer

    assert diffusers.StableDiffusionXLPipeline
    folder = tiny_sdxl(tmp_path_factory.mktemp("sdxl") / "model")
    tokenizers = [CLIPTokenizer.from_pretrained(folder / n) for n in ("tokenizer", "tokenizer_2")]
    encoders = [
        CLIPTextModel.from_pretrained(folder / "text_encoder").eval(),
        CLIPTextModelWithProjection.from_pretrained(folder / "text_encoder_2").eval(),
    ]
    return tokenizers, encoders


def encoder_of(sd15, **options):
    tokenizer, model = sd15
    return PromptEncoder(
        [tokenizer], [model], penultimate=False, zero_empty_negative=False, **options
    )


def xl_encoder(sdxl, zero=True):
    return PromptEncoder(*sdxl, penultimate=True, zero_empty_negative=zero)


@torch.no_grad()
def diffusers_sd15(sd15, prompt, negative):
    from diffusers import StableDiffusionPipeline

    tokenizer, model = sd15
    pipeline = StableDiffusionPipeline.__new__(StableDiffusionPipeline)
    pipeline.__dict__.update(tokenizer=tokenizer, text_encoder=model, unet=None)
    return StableDiffusionPipeline.encode_prompt(
        pipeline, prompt, torch.device("cpu"), 1, True, negative
    )


@torch.no_grad()
def diffusers_sdxl(sdxl, prompt, negative):
    from diffusers import StableDiffusionXLPipeline
    from diffusers.configuration_utils import FrozenDict

    (tokenizer, tokenizer_2), (model, model_2) = sdxl
    pipeline = StableDiffusionXLPipeline.__new__(StableDiffusionXLPipeline)
    pipeline.__dict__.update(
        tokenizer=tokenizer,
        tokenizer_2=tokenizer_2,
        text_encoder=model,
        text_encoder_2=model_2,
        _internal_dict=FrozenDict(force_zeros_for_empty_prompt=True),
    )
    return StableDiffusionXLPipeline.encode_prompt(
        pipeline, prompt, device=torch.device("cpu"), negative_prompt=negative
    )


@pytest.mark.parametrize("prompt", PROMPTS)
def test_sd15_equals_diffusers(sd15, prompt):
    positive, negative = encoder_of(sd15).pair(prompt, "blue")
    expected, expected_negative = diffusers_sd15(sd15, prompt, "blue")
    assert torch.equal(positive.hidden, expected)
    assert torch.equal(negative.hidden, expected_negative)
    assert positive.pooled is None


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("negative", [None, "blue sea"])
def test_sdxl_equals_diffusers(sdxl, prompt, negative):
    ours = xl_encoder(sdxl).pair(prompt, negative or "")
    theirs = diffusers_sdxl(sdxl, prompt, negative)
    assert torch.equal(ours[0].hidden, theirs[0])
    assert torch.equal(ours[1].hidden, theirs[1])
    assert torch.equal(ours[0].pooled, theirs[2])
    assert torch.equal(ours[1].pooled, theirs[3])


def test_an_empty_negative_is_encoded_where_the_family_wants_it(sdxl):
    _, negative = xl_encoder(sdxl, zero=False).pair("a cat", "")
    assert negative.hidden.abs().sum() > 0
    assert negative.pooled.abs().sum() > 0


def test_brackets_that_change_no_weight_change_no_bit(sd15):
    encoder = encoder_of(sd15)
    plain, _ = encoder.pair("a red apple", "")
    marked, _ = encoder.pair("a (red:1) ([apple])", "")
    assert torch.equal(plain.hidden, marked.hidden)


def test_a_weight_moves_its_token_and_restores_the_mean(sd15):
    _, model = sd15
    with torch.no_grad():  # trained encoders have a mean; fresh ones do not
        model.final_layer_norm.bias.fill_(0.3)
    encoder = encoder_of(sd15)
    plain, _ = encoder.pair("a red apple", "")
    strong, _ = encoder.pair("a (red:1.5) apple", "")
    ratio = strong.hidden / plain.hidden
    assert torch.allclose(ratio[0, 2] / ratio[0, 1], torch.tensor(1.5), atol=1e-3)
    assert torch.allclose(strong.hidden.mean(), plain.hidden.mean(), atol=1e-5)
    assert not torch.equal(strong.hidden, plain.hidden)


@pytest.mark.parametrize("weight", [-2.0, 0.0, 0.5, 3.0])
def test_states_without_a_mean_keep_their_magnitude(weight):
    hidden = torch.randn(1, 8, 64, generator=torch.Generator().manual_seed(0))
    hidden -= hidden.mean(dim=-1, keepdim=True)
    weighted = _weighted(hidden, (1, weight, *[1] * 6))
    assert torch.isfinite(weighted).all()
    assert 0.3 < float(weighted.std() / hidden.std()) < 3.1


def test_a_long_prompt_is_read_in_chunks_and_nothing_is_lost(sd15):
    encoder = encoder_of(sd15)
    long = "a red cat " * 60  # 180 tokens, 75 a chunk
    positive, negative = encoder.pair(long, "blue")
    assert encoder.chunks(long) == 3
    assert positive.hidden.shape == negative.hidden.shape == (1, 3 * 77, 32)
    changed, _ = encoder.pair(long.strip()[: -len("cat")] + "sea", "blue")
    assert torch.equal(positive.hidden[:, :154], changed.hidden[:, :154])
    assert not torch.equal(positive.hidden[:, 154:], changed.hidden[:, 154:])
    first, _ = encoder.pair("a red cat " * 25, "")
    assert torch.equal(positive.hidden[:, :77], first.hidden)


def test_a_long_negative_lengthens_the_prompt(sdxl):
    positive, negative = xl_encoder(sdxl).pair("a cat", "blue sea " * 40)
    assert positive.hidden.shape == negative.hidden.shape == (1, 154, 64)
    alone, _ = xl_encoder(sdxl).pair("a cat", "")
    assert torch.equal(alone.hidden, positive.hidden[:, :77])
    assert torch.equal(alone.pooled, positive.pooled)


def test_the_artist_is_told_about_parts(sd15):
    encoder = encoder_of(sd15)
    assert encoder.length_note("a red apple") is None
    note = encoder.length_note("a red cat " * 60)
    assert "75 tokens" in note
    assert "3 parts" in note
    assert "nothing is left out" in note


def test_the_window_is_the_smaller_of_tokenizer_and_model(sd15):
    tokenizer, _ = sd15
    assert encoder_of(sd15).pair("a", "")[0].hidden.shape[1] == 77
    whole = tokenizer.model_max_length
    try:
        tokenizer.model_max_length = 24
        assert encoder_of(sd15).pair("red " * 23, "")[0].hidden.shape[1] == 48
        tokenizer.model_max_length = int(1e30)
        assert encoder_of(sd15).pair("a", "")[0].hidden.shape[1] == 77
    finally:
        tokenizer.model_max_length = whole


def test_pooling_finds_the_eos_beside_a_learned_token(sdxl):
    (tokenizer, tokenizer_2), (model, model_2) = copy.deepcopy(sdxl)
    tokenizer_2.add_tokens("glow")  # its id lies above that of the EOS
    model_2.resize_token_embeddings(len(tokenizer_2), mean_resizing=False)
    encoder = xl_encoder(((tokenizer, tokenizer_2), (model, model_2)))
    expected = encoder.pair("a glow apple", "")[0].pooled
    model_2.text_model.eos_token_id = 2  # as the published SDXL configs have it
    encoder = xl_encoder(((tokenizer, tokenizer_2), (model, model_2)))
    assert torch.equal(encoder.pair("a glow apple", "")[0].pooled, expected)


def test_each_distinct_text_is_encoded_once(sd15, monkeypatch):
    _, model = sd15
    calls = []
    forward = type(model).forward
    monkeypatch.setattr(type(model), "forward", lambda *a, **k: calls.append(1) or forward(*a, **k))
    cache = TextCache()
    encoder = encoder_of(sd15, cache=cache)
    encoder.pair("a red apple", "")
    assert len(calls) == 2
    encoder.pair("a (red:1.4) apple", "")  # a weight encodes nothing anew
    encoder_of(sd15, cache=cache).pair("", "a red apple")
    assert len(calls) == 2
    cache.clear()
    encoder.pair("a red apple", "")
    assert len(calls) == 4


def test_the_cache_is_bounded_and_forgets_the_oldest():
    cache = TextCache(size=2)
    made = []

    def entry(key):
        return cache.get((0, (key,)), lambda: made.append(key) or key)

    for key in (1, 2, 1, 3, 1, 2):
        assert entry(key) == key
    assert made == [1, 2, 3, 2]
    assert len(cache) == 2


def test_half_precision_stays_half(sd15):
    tokenizer, model = sd15
    half = model.bfloat16()
    try:
        positive, _ = encoder_of((tokenizer, half)).pair("a (red:1.4) apple", "")
        assert positive.hidden.dtype == torch.bfloat16
    finally:
        model.float()
