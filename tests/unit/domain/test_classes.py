"""The palette of classes, and pixels that stay exact."""

from __future__ import annotations

import numpy as np
import pytest

from studio.domain.ade20k import ADE20K
from studio.domain.class_colours import CLASSES
from studio.domain.classes import (
    all_classes,
    at_size,
    class_of,
    classes_in,
    found,
    nearest,
    shares,
    snapped,
)

SKY, TREE, GRASS = CLASSES["sky"], CLASSES["tree"], CLASSES["grass"]


def test_ade20k_has_its_150_classes_in_their_order():
    names = list(ADE20K)
    assert len(names) == 150
    # places that the data set's own list gives
    for place, name in {0: "wall", 12: "person", 25: "house", 76: "boat", 149: "flag"}.items():
        assert names[place] == name
    assert ADE20K["ball"] == (255, 0, 163)
    assert len(set(ADE20K.values())) == 149
    assert ADE20K["road"] == ADE20K["skyscraper"]


def test_what_the_embedded_model_learnt_is_drawn_in_ade20ks_colours_but_for_the_ball():
    differing = [n for n, c in CLASSES.items() if n != "background" and ADE20K.get(n) != c]
    assert differing == ["ball"]


@pytest.mark.parametrize("embedded", [True, False])
def test_every_colour_stands_for_one_class_and_every_name_for_one_colour(embedded):
    classes = all_classes(embedded=embedded)
    assert len({c.rgb for c in classes}) == len(classes) >= 148
    assert len({c.name for c in classes}) == len(classes)
    for area in classes:
        assert class_of(area.rgb, embedded=embedded) == area


def test_the_embedded_models_classes_come_first_and_its_words_win():
    classes = all_classes(embedded=True)
    assert [c.name for c in classes if c.learnt] == [c for c in CLASSES if c != "background"]
    assert all(c.learnt for c in classes[: len(CLASSES) - 1])
    assert class_of((255, 184, 6), embedded=True).name == "ball"
    assert class_of((255, 184, 6), embedded=False).name == "fence"
    # painted for another model: named, though this one has not learnt it
    assert class_of(ADE20K["ball"], embedded=True).name == "ball"
    assert class_of((1, 2, 3), embedded=True) is None


def test_search_finds_words_in_any_order_and_in_the_artists_language():
    assert [c.name for c in found("pool", embedded=False)] == ["pool table", "swimming pool"]
    assert found("chair swi", embedded=False)[0].name == "swivel chair"
    german = {"tree": "Baum", "palm tree": "Palme"}
    assert [c.name for c in found("baum", embedded=False, translated=german)] == ["tree"]
    assert found("zeppelin", embedded=True) == []
    assert found("  ", embedded=True) == list(all_classes(embedded=True))


def test_snapping_leaves_whole_classes_only_and_exact_ones_alone():
    rng = np.random.default_rng(1)
    rgba = np.zeros((20, 30, 4), np.uint8)
    rgba[:, :10] = (*SKY, 255)
    rgba[:, 10:20] = rng.integers(0, 256, (20, 10, 4))
    out = snapped(rgba)
    assert np.array_equal(out[:, :10], rgba[:, :10])
    assert not out[:, 20:].any()
    assert set(np.unique(out[..., 3])) <= {0, 255}
    known = {*ADE20K.values(), *CLASSES.values()}
    assert {tuple(p[:3]) for p in out.reshape(-1, 4).tolist() if p[3]} <= known
    assert np.array_equal(snapped(out), out)


def test_the_nearest_class_of_a_colour_is_the_nearest():
    assert nearest((8, 228, 231)) == SKY
    assert nearest(GRASS) == GRASS
    assert nearest((0, 0, 0)) in ADE20K.values()  # black is nothing, and no class


def test_a_smaller_map_has_no_new_colour_and_the_majority_wins():
    rgb = np.empty((90, 90, 3), np.uint8)
    rgb[:] = SKY
    rgb[40:] = GRASS
    rgb[20:60, 50:58] = TREE  # a trunk of less than one pixel of the small map in nine
    small = at_size(rgb, (30, 30))
    assert {tuple(c) for c in small.reshape(-1, 3).tolist()} == {SKY, GRASS, TREE}
    assert tuple(small[5, 5]) == SKY
    assert tuple(small[25, 5]) == GRASS
    assert tuple(small[10, 18]) == TREE
    assert small[13, 0].tolist() == list(GRASS)  # rows 39..41: two of three are grass
    assert at_size(rgb, (90, 90)) is rgb
    large = at_size(rgb, (180, 180))
    assert np.array_equal(large[::2, ::2], rgb)


def test_shares_tell_what_is_painted_the_most_first():
    rgba = np.zeros((10, 10, 4), np.uint8)
    rgba[:5] = (*SKY, 255)
    rgba[5:6] = (*TREE, 255)
    rgba[9] = (*GRASS, 40)  # hardly there
    assert shares(rgba) == {SKY: 0.5, TREE: 0.1}
    assert list(shares(rgba)) == [SKY, TREE]
    assert shares(np.zeros((4, 4, 4), np.uint8)) == {}


def test_a_mixture_goes_to_one_of_what_was_mixed():
    mixed = np.zeros((1, 9, 4), np.uint8)
    part = np.linspace(0, 1, 9)[:, None]
    mixed[0, :, :3] = np.array(SKY) * (1 - part) + np.array(TREE) * part
    mixed[..., 3] = 255
    out = {tuple(p) for p in snapped(mixed, {SKY, TREE})[0, :, :3].tolist()}
    assert out == {SKY, TREE}
    assert len({tuple(p) for p in snapped(mixed)[0, :, :3].tolist()}) > 2
    assert classes_in(mixed) == {SKY, TREE}
    assert classes_in(mixed, least=2) == set()
