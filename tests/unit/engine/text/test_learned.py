"""Where learned tokens are found in a prompt, which ids they get, and what is encoded anew."""

from __future__ import annotations

import pytest
import torch
from support.tiny_models import tiny_sd15

from studio.engine.text.encoder import PromptEncoder, TextCache
from studio.engine.text.learned import LearnedToken, TextChange, completed

VECTORS = torch.randn(2, 32, generator=torch.Generator().manual_seed(0))


def token(name: str = "<paper>", weight: float = 1.0, count: int = 2) -> LearnedToken:
    return LearnedToken(name, (VECTORS[:count],), weight)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    import diffusers
    from transformers import CLIPTextModel, CLIPTokenizer

    assert diffusers.StableDiffusionPipeline  # logs on its first import: not within a test
    folder = tiny_sd15(tmp_path_factory.mktemp("sd15") / "model")
    tokenizer = CLIPTokenizer.from_pretrained(folder / "tokenizer")
    return tokenizer, CLIPTextModel.from_pretrained(folder / "text_encoder").eval()


def reading(model, *changes: TextChange, cache: TextCache | None = None) -> PromptEncoder:
    tokenizer, encoder = model
    plain = PromptEncoder(
        [tokenizer], [encoder], penultimate=False, zero_empty_negative=False, cache=cache
    )
    return plain.changed(changes)


def ids(encoder: PromptEncoder, prompt: str) -> list[int]:
    chunk = encoder._slots[0].chunks(prompt)[0]
    return list(chunk.ids[1 : chunk.eos])


def plain_ids(model, text: str) -> list[int]:
    return model[0](text, add_special_tokens=False).input_ids


@pytest.mark.parametrize(
    ("name", "prompt", "found"),
    [
        ("<paper>", "a red <paper> apple", True),
        ("<paper>", "a red<paper>apple", True),
        ("<paper>", "a <PAPER> apple", True),
        ("<paper>", "a paper apple", False),
        ("kraft", "a kraft, red", True),
        ("kraft", "aircraft kraftwerk kraft-paper", False),
        ("by me (1)", r"by me \(1\)", True),
        ("<paper>", "((<paper>:1.3) apple", True),
    ],
)
def test_found_as_a_word_of_its_own(name: str, prompt: str, found: bool) -> None:
    assert token(name).occurs_in(prompt) is found


def test_ids_follow_the_vocabulary(model) -> None:
    first = model[1].config.vocab_size
    encoder = reading(model, TextChange("p", token()), TextChange("q", token("<paper>s", count=1)))
    red, apple = plain_ids(model, "red"), plain_ids(model, "apple")
    assert ids(encoder, "red <paper> apple") == [*red, first, first + 1, *apple]
    assert ids(encoder, "red <paper>s <paper>") == [*red, first + 2, first, first + 1]
    assert ids(reading(model), "red apple") == [*red, *apple]


def test_weights_and_chunks_as_of_any_word(model) -> None:
    first = model[1].config.vocab_size
    slot = reading(model, TextChange("p", token()))._slots[0]
    chunk = slot.chunks("red (<paper>:1.5)")[0]
    assert [w for i, w in zip(chunk.ids, chunk.weights, strict=True) if i >= first] == [1.5, 1.5]
    second = slot.chunks("red BREAK <paper>")[1]
    assert second.ids[1:3] == (first, first + 1)
    assert len(slot.chunks("red " * 75 + "<paper>")) == 2


def test_only_chunks_with_the_word_are_encoded_anew(model) -> None:
    cache = TextCache()
    reading(model, cache=cache).pair("red apple", "blue")
    assert len(cache) == 2
    reading(model, TextChange(("p", 1), token()), cache=cache).pair("red apple", "blue")
    assert len(cache) == 2
    reading(model, TextChange(("p", 1), token()), cache=cache).pair("red <paper>", "blue")
    reading(model, TextChange(("p", 2), token(weight=0.5)), cache=cache).pair("red <paper>", "blue")
    assert len(cache) == 4


def test_hooks_last_while_a_chunk_is_encoded(model) -> None:
    from contextlib import contextmanager

    inside: list[str] = []

    @contextmanager
    def hooks():
        inside.append("in")
        yield
        inside.append("out")

    cache = TextCache()
    reading(model, cache=cache).pair("red", "blue")
    for _ in range(2):
        reading(model, TextChange("l", hooks=hooks), cache=cache).pair("red", "blue")
    assert inside == ["in", "out"] * 2  # both prompts are encoded anew, and only once
    assert len(cache) == 4


def test_completed() -> None:
    words = [token("<a>"), token("<b>", -0.5), token("we(ird")]
    assert completed("red", "", words) == (r"red, <a>, we\(ird", "<b>")
    assert completed("<b> red <a>", r"we\(ird", words) == ("<b> red <a>", r"we\(ird")
    assert token("we(ird").occurs_in(completed("", "", [token("we(ird")])[0])
