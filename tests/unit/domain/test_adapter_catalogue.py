"""The embedded family in words: complete, consistent, and fit for requests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studio.domain.adapter_catalogue import CATALOGUE, FAST_SETTINGS, find, small
from studio.domain.adapter_kinds import KINDS, LINES, Sees, usual_sees
from studio.domain.request import AdapterUse, Request


def test_references_are_unique_and_found_again():
    references = [entry.reference for entry in CATALOGUE]
    assert len(set(references)) == len(references)
    assert [find(reference) for reference in references] == list(CATALOGUE)


def test_every_entry_can_be_asked_for():
    for entry in CATALOGUE:
        assert entry.kind in KINDS
        use = AdapterUse(entry.kind, entry.reference, entry.weight)
        assert replace(Request(adapters=(use,)), **entry.settings).adapters == (use,)
        assert entry.does[0].islower()
        assert not entry.does.endswith(".")


def test_the_fast_lora_asks_for_few_steps_without_guidance():
    assert find("starter:loras/fast").settings == FAST_SETTINGS
    assert FAST_SETTINGS["steps"] <= 8
    assert FAST_SETTINGS["guidance_scale"] == 1


def test_a_style_that_is_not_in_the_catalogue_is_named_after_its_file():
    entry = find("starter:tokens/wet_ink")
    assert (entry.kind, entry.name, entry.sees) == ("textual_inversion", "Wet ink", Sees.NOTHING)
    assert "wet_ink" in entry.does
    assert small("loras", "pixel").kind == "lora"
    assert small("loras", "fast") == find("starter:loras/fast")


@pytest.mark.parametrize(
    "reference", ["/models/pose", "starter:nothing", "starter:x/y", "starter:tokens/"]
)
def test_what_is_not_of_the_family_is_not_found(reference):
    assert find(reference) is None


@pytest.mark.parametrize(
    ("kind", "name", "sees"),
    [
        ("lora", "pose-helper", Sees.NOTHING),
        ("textual_inversion", "a", Sees.NOTHING),
        ("ip_adapter", "ip-adapter_sd15", Sees.STYLE),
        ("ip_adapter", "ip-adapter-faceid_sd15", Sees.PORTRAIT),
        ("instantid", "InstantID", Sees.PORTRAIT),
        ("t2i_adapter", "t2iadapter_sketch_sd15v2", Sees.INK),
        ("t2i_adapter", "t2iadapter_openpose_sd14v1", Sees.POSE),
        ("controlnet", "control_v11p_sd15_canny", Sees.EDGES),
        ("controlnet", "control_v11p_sd15_scribble", Sees.WHITE_LINES),
        ("controlnet", "control_v11f1p_sd15_depth", Sees.DEPTH),
        ("controlnet", "control_v11p_sd15_seg", Sees.AREAS),
        ("controlnet", "control_v11f1e_sd15_tile", Sees.PICTURE),
    ],
)
def test_what_other_peoples_adapters_most_likely_look_at(kind, name, sees):
    assert usual_sees(kind, name) is sees


def test_saved_words():
    assert all(Sees.named(sees.value) is sees for sees in Sees)
    assert Sees.named(None) is None
    assert Sees.named("smells") is None
    assert Sees.POSE not in LINES
