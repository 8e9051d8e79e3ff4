"""What a file says of itself."""

from __future__ import annotations

import json

import pytest

from studio.library.texts import licence_of, title_of, told_alpha, told_family, trigger_words


def test_words_that_are_named_come_first():
    texts = {
        "modelspec.trigger_phrase": "ink style, , ink style,brush",
        "ss_tag_frequency": json.dumps({"a": {"cat": 3}}),
    }
    assert trigger_words(texts) == ("ink style", "brush")


def test_else_the_commonest_captions():
    tags = {"a": {"cat ": 3, "dog": 1, "": 9, "odd": "x"}, "b": {"cat": 1, "dog": 9}, "c": 7}
    assert trigger_words({"ss_tag_frequency": json.dumps(tags)}) == ("dog", "cat", "odd")
    many = {"a": {f"tag {i}": i for i in range(50)}}
    assert len(trigger_words({"ss_tag_frequency": json.dumps(many)})) == 8


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "[" * 10000, '{"a": ["x"]}'])
def test_captions_that_are_none(text):
    assert trigger_words({"ss_tag_frequency": text}) == ()


def test_what_a_terminal_would_obey_is_taken_out():
    texts = {"modelspec.title": "a\x1b[31mred\n\tname\u202e" + "x" * 900, "license": " MIT "}
    title = title_of(texts)
    assert title.startswith("a [31mred name xxx")
    assert len(title) == 200
    assert licence_of(texts) == "MIT"
    assert trigger_words({"modelspec.trigger_phrase": "\x1b]0;x\x07"}) == ("]0;x",)


def test_the_title_is_the_stated_one_or_else_the_trainer_s():
    assert title_of({"ss_output_name": "ink_v2"}) == "ink_v2"
    assert title_of({"ss_output_name": "ink_v2", "modelspec.title": "Ink"}) == "Ink"
    assert title_of({}) is None
    assert licence_of({"modelspec.license": "Apache-2.0"}) == "Apache-2.0"


@pytest.mark.parametrize(
    ("texts", "beside", "alpha"),
    [
        ({"ss_network_alpha": "8.0"}, {}, 8.0),
        ({"lora_adapter_metadata": '{"unet.lora_alpha": 16, "unet.r": 4}'}, {}, 16.0),
        ({}, {"lora_alpha": 4}, 4.0),
        ({}, {"alpha": 2}, 2.0),
        ({"ss_network_alpha": "None"}, {}, None),
        ({"ss_network_alpha": "nan"}, {}, None),
        ({"ss_network_alpha": "-1"}, {}, None),
        ({}, {"lora_alpha": True}, None),
        ({}, {"lora_alpha": 10**400}, None),
        ({"lora_adapter_metadata": "{"}, {}, None),
    ],
)
def test_alpha(texts, beside, alpha):
    assert told_alpha(texts, beside) == alpha


@pytest.mark.parametrize(
    ("texts", "family"),
    [
        ({"modelspec.architecture": "stable-diffusion-v1/lora"}, "sd15"),
        ({"modelspec.architecture": "stable-diffusion-v2-768-v"}, "sd2"),
        ({"modelspec.architecture": "stable-diffusion-xl-v1-base/lora"}, "sdxl"),
        ({"modelspec.architecture": "studio-starter/lora"}, "starter"),
        ({"modelspec.architecture": "Flux-1-dev/lora"}, "FLUX"),
        ({"modelspec.architecture": "x", "ss_base_model_version": "sd_v1"}, "sd15"),
        ({}, None),
    ],
)
def test_families(texts, family):
    assert told_family(texts) == family
