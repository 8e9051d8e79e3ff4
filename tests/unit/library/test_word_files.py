"""Textual inversions by their tensors' names and shapes."""

from __future__ import annotations

import pytest

from studio.library.word_files import word_file


@pytest.mark.parametrize(
    ("shapes", "layout", "family", "vectors", "words"),
    [
        ({"emb_params": (4, 768)}, "emb_params", "sd15", 4, ()),
        ({"emb_params": (4, 1024)}, "emb_params", "sd2", 4, ()),
        ({"string_to_param.*": (2, 768)}, "string_to_param", "sd15", 2, ()),
        ({"clip_l": (3, 768), "clip_g": (3, 1280)}, "clip_l_clip_g", "sdxl", 3, ()),
        (
            {"text_encoders_0": (3, 768), "text_encoders_1": (3, 1280)},
            "clip_l_clip_g",
            "sdxl",
            3,
            (),
        ),
        ({"<cat>": (768,)}, "diffusers", "sd15", 1, ("<cat>",)),
        ({" <cat> ": (2, 192)}, "diffusers", "starter", 2, ("<cat>",)),
        ({"clip_l": (2, 768)}, "diffusers", "sd15", 2, ()),
        ({" ": (2, 10)}, "diffusers", None, 2, ()),
    ],
)
def test_words(shapes, layout, family, vectors, words):
    found = word_file(shapes)
    assert (found.kind, found.layout, found.family) == ("textual_inversion", layout, family)
    assert (found.vectors, found.trigger_words) == (vectors, words)


@pytest.mark.parametrize(
    "shapes",
    [
        {"a": (5000, 5000)},
        {"layer.weight": (4, 768)},
        {"a": (2, 2, 2)},
        {"a": ()},
        {"a": (0, 768)},
        {"a": (2, 768), "b": (2, 768)},
    ],
)
def test_what_is_none(shapes):
    assert word_file(shapes) is None
