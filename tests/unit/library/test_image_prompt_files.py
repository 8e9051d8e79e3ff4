"""IP-Adapters and InstantID by their tensors' names and shapes."""

from __future__ import annotations

import pytest
from support.headers import prefixed

from studio.library.image_prompt_files import FACE_NEED, NET_NEED, image_prompt_file
from studio.library.recognise import recognise

PLAIN = {"proj.weight": (3072, 1024), "norm.weight": (768,)}
PLUS = {"latents": (1, 16, 768), "proj_in.weight": (768, 1280)}
FULL_FACE = {"proj.0.weight": (1280, 1280), "proj.2.weight": (768, 1280), "proj.3.weight": (768,)}
FACEID = {"proj.0.weight": (1024, 512), "proj.2.weight": (3072, 1024), "norm.weight": (768,)}
FACEID_PLUS = {**FACEID, "perceiver_resampler.proj_in.weight": (768, 1280)}
INSTANTID = {"latents": (1, 16, 1280), "proj_in.weight": (1280, 512)}


def file(projection, context=768):
    return {
        **prefixed("image_proj.", projection),
        "ip_adapter.1.to_k_ip.weight": (320, context),
        "ip_adapter.1.to_v_ip.weight": (320, context),
    }


@pytest.mark.parametrize(
    ("projection", "kind", "layout", "needs"),
    [
        (PLAIN, "ip_adapter", "plain", ("an image encoder (CLIP ViT-H)",)),
        (PLUS, "ip_adapter", "plus", ("an image encoder (CLIP ViT-H)",)),
        (FULL_FACE, "ip_adapter", "full_face", ("an image encoder (CLIP ViT-H)",)),
        (FACEID, "ip_adapter_faceid", "faceid", (FACE_NEED,)),
        (
            FACEID_PLUS,
            "ip_adapter_faceid",
            "faceid_plus",
            (FACE_NEED, "an image encoder (CLIP ViT-H)"),
        ),
        (INSTANTID, "instantid", "file", (NET_NEED, FACE_NEED)),
    ],
)
def test_variants(projection, kind, layout, needs):
    found = image_prompt_file(file(projection))
    assert (found.kind, found.layout, found.needs) == (kind, layout, needs)


@pytest.mark.parametrize(
    ("context", "family"), [(768, "sd15"), (2048, "sdxl"), (192, "starter"), (33, None)]
)
def test_families(context, family):
    assert image_prompt_file(file(PLUS, context)).family == family


def test_the_encoder_is_told_by_the_width_it_makes():
    found = image_prompt_file(file({**PLAIN, "proj.weight": (8192, 1280)}, 2048))
    assert found.needs == ("an image encoder (CLIP ViT-bigG)",)
    found = image_prompt_file(file({**PLAIN, "proj.weight": (8192, 77)}, 2048))
    assert "77 numbers" in found.needs[0]


def test_without_attention_the_tokens_tell_the_family():
    assert image_prompt_file(prefixed("image_proj.", PLAIN)).family == "sd15"
    assert image_prompt_file(prefixed("image_proj.", {"latents": (1, 2)})).family is None


def test_the_lora_of_a_faceid_does_not_make_it_a_lora():
    found = recognise({**file(FACEID), "ip_adapter.0.to_q_lora.down.weight": (128, 320)}, {})
    assert found.kind == "ip_adapter_faceid"
    assert "brings a LoRA" in found.notes[0]


def test_what_is_none():
    assert image_prompt_file({"ip_adapter.1.to_k_ip.weight": (320, 768)}) is None
    assert image_prompt_file({"proj.weight": (320, 768)}) is None
