"""One way at a time, and what each is in a request."""

from dataclasses import replace

import pytest

from studio.state.adapter_entry import AdapterEntry, read, written
from studio.state.composition import Composition

ENTRY = AdapterEntry("lora", "/ink.safetensors", "Ink")
RANGES = (("down.0", 0.0, 0.5),)


@pytest.mark.parametrize("way", Composition)
@pytest.mark.parametrize("before", Composition)
def test_one_replaces_the_other(way, before):
    entry = replace(ENTRY, **before.fields(RANGES if before is Composition.PART_BY_PART else ()))
    assert Composition.of(entry) is before
    after = replace(entry, **way.fields(RANGES if way is Composition.PART_BY_PART else ()))
    assert Composition.of(after) is way
    assert sum(map(bool, (after.multiplies, after.keeps_clear, after.own_pass, after.ranges))) <= 1


@pytest.mark.parametrize("way", Composition)
def test_projects_keep_it(way):
    entry = replace(ENTRY, **way.fields(RANGES if way is Composition.PART_BY_PART else ()))
    assert read(written(entry), {}) == entry
    use = entry.use()
    assert (use.multiplies, use.keeps_clear, use.own_pass, use.ranges) == (
        entry.multiplies, entry.keeps_clear, entry.own_pass, entry.ranges,
    )  # fmt: skip
