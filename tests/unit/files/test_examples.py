"""Pictures to try adapters with: there, small, and readable."""

from __future__ import annotations

import pytest
from support.sessions import touch

from studio.domain.adapter_catalogue import CATALOGUE
from studio.domain.adapter_kinds import LINES, Sees
from studio.domain.picture import Picture
from studio.files.examples import examples_for


@pytest.mark.parametrize(
    "reference",
    [e.reference for e in CATALOGUE if e.sees not in LINES | {Sees.NOTHING}],
)
def test_whoever_needs_a_picture_has_some_to_try(reference):
    found = examples_for(reference)
    assert len(found) >= 3
    assert len({example.name for example in found}) == len(found)
    for example in found:
        assert min(Picture.from_file(example.path).size) >= 128
        assert example.path.stat().st_size < 40_000


@pytest.mark.parametrize(
    "reference",
    ["/models/pose", "pose", "starter:loras/ink", "starter:..", "starter:", "starter:no"],
)
def test_others_have_none(reference):
    assert examples_for(reference) == ()


def test_names_are_words(tmp_path):
    touch(tmp_path / "pose/arms-up.png")
    touch(tmp_path / "pose/notes.txt")
    assert [example.name for example in examples_for("starter:pose", tmp_path)] == ["Arms up"]
