"""Every adapter that ships does what it is for, and the base alone does not: by metric.

The bars are loose: what they tell apart is an adapter that works from one that does nothing. The
figures that count are in resources/starter/evaluation.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
import pytest

from studio.domain.events import StopToken
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse, Request
from studio.domain.resources import resource
from studio.engine.engine import Engine
from studio.faces.onnx_reader import OnnxFaceReader
from studio.pose.openpose import draw_body
from studio.starter.drawing import avatars, maps, people, scenes, solids, styles
from studio.starter.drawing.drawing import Drawing
from studio.starter.metrics import edge_f1, edges, spearman

SEEDS = (71, 72, 73)
ADAPTERS = resource("starter") / "adapters"


def shipped(name: str) -> pytest.MarkDecorator:
    """For tests of an adapter that may not be trained yet; those that ship are never skipped."""
    there = (ADAPTERS / name).exists() or (ADAPTERS / f"{name}.safetensors").exists()
    return pytest.mark.skipif(not there, reason=f"{name} does not ship")


@pytest.fixture(scope="module")
def engine() -> Engine:
    import torch

    torch.set_num_threads(1)
    return Engine("cpu")


def draw(engine: Engine, request: Request) -> np.ndarray:
    """``[128, 128, 3]`` uint8."""
    return engine.run(request, lambda _event: None, StopToken()).results[0].pixels


def pairs(
    engine: Engine, kind: str, name: str, told: Sequence[tuple[str, np.ndarray]]
) -> list[tuple[int, np.ndarray, np.ndarray]]:
    """(which condition, the picture with the adapter, the one without it) for several seeds."""
    made = []
    for i, (words, condition) in enumerate(told):
        for seed in SEEDS:
            use = AdapterUse(kind, f"starter:{name}", picture=Picture.from_array(condition))
            request = Request(prompt=words, seed=seed, steps=12, adapters=(use,))
            off = replace(request, adapters=(replace(use, weight=0.0),))
            made.append((i, draw(engine, request), draw(engine, off)))
    return made


def drawings(make, count: int = 3) -> list[Drawing]:
    """Drawings that no training has seen."""
    return [make(np.random.default_rng([4242, i])) for i in range(count)]


def mean(values: Sequence[float]) -> float:
    return float(np.mean(values))


@shipped("pose")
def test_a_person_stands_as_the_skeleton_does(engine):
    told, masks = [], []
    for drawing in drawings(people.person):
        joints = np.asarray(drawing.joints, np.float32)[None]
        told.append(
            (f"{drawing.words}, flat style, white background", draw_body(joints, (128, 128)))
        )
        masks.append(maps.visible(drawing) >= 0)
    with_it, without = [], []
    for i, followed, ignored in pairs(engine, "t2i_adapter", "pose", told):
        with_it.append(overlap(ink(followed), masks[i]))
        without.append(overlap(ink(ignored), masks[i]))
    assert mean(with_it) > 0.45
    assert mean(with_it) > mean(without) + 0.1


@shipped("depth")
def test_what_is_near_in_the_depth_picture_is_where_the_solid_is(engine):
    told, masks = [], []
    for drawing in drawings(solids.solid):
        near = maps.depth(drawing)
        told.append((f"{drawing.words}, flat style", np.repeat(near[..., None], 3, axis=2)))
        shown = maps.classes(drawing)
        names = list(maps.CLASSES)
        masks.append(np.isin(shown, [names.index("ball"), names.index("box")]))
    with_it, without = [], []
    for i, followed, ignored in pairs(engine, "t2i_adapter", "depth", told):
        with_it.append(separation(followed, masks[i]))
        without.append(separation(ignored, masks[i]))
    assert mean(with_it) > mean(without) * 1.2


@shipped("segmentation")
def test_areas_get_the_colours_of_what_they_are(engine):
    told, truth = [], []
    for drawing in drawings(scenes.scene):
        shown = maps.classes(drawing)
        told.append((f"{drawing.words}, flat style", maps.class_colours(shown)))
        truth.append(styles.paint(drawing, "flat", (255, 255, 255)))
    with_it, without = [], []
    for i, followed, ignored in pairs(engine, "t2i_adapter", "segmentation", told):
        with_it.append(spearman(grey(followed), grey(truth[i])))
        without.append(spearman(grey(ignored), grey(truth[i])))
    assert mean(with_it) > mean(without)


@pytest.mark.parametrize("name", [pytest.param(n, marks=shipped(n)) for n in ("canny", "scribble")])
def test_lines_are_followed(engine, name):
    told, lines = [], []
    for drawing in drawings(solids.solid):
        edge = edges(styles.paint(drawing, "flat", (255, 255, 255)))
        wide = cv2.dilate(edge, np.ones((3, 3), np.uint8)) if name == "scribble" else edge
        told.append((f"{drawing.words}, flat style", np.repeat(wide[..., None], 3, axis=2)))
        lines.append(edge)
    with_it, without = [], []
    for i, followed, ignored in pairs(engine, "controlnet", name, told):
        with_it.append(edge_f1(lines[i], edges(followed)))
        without.append(edge_f1(lines[i], edges(ignored)))
    assert mean(with_it) > 0.5
    assert mean(with_it) > mean(without) + 0.15


@shipped("style")
def test_the_style_of_a_picture_is_taken_over(engine):
    """Shaded references give shaded pictures, flat references flat ones.

    Of one seed and prompt an adapter that does nothing would make the same picture of both.
    """
    shading = {}
    for style in ("glossy 3d", "flat"):
        words = f"a red apple, {style} style, white background"
        reference = draw(engine, Request(prompt=words, seed=5, steps=12))
        use = AdapterUse("ip_adapter", "starter:style", picture=Picture.from_array(reference))
        made = [
            draw(
                engine,
                Request(prompt=f"{subject}, white background", seed=s, steps=12, adapters=(use,)),
            )
            for subject in ("a balloon", "a red apple")
            for s in SEEDS
        ]
        shading[style] = mean([soft_gradients(picture) for picture in made])
    assert shading["glossy 3d"] > shading["flat"] * 1.15


@shipped("identity")
def test_the_person_is_the_one_in_the_picture(engine):
    """The face of the result is nearer to its reference than to other people."""
    reader = OnnxFaceReader.open(ADAPTERS / "identity")
    references, vectors = [], []
    for person in range(4):
        rng = np.random.default_rng([777, person])
        drawing = avatars.avatar(avatars.random_identity(rng), avatars.random_look(rng), rng)
        picture = Picture.from_array(styles.paint(drawing, "flat", (255, 255, 255)))
        face = reader.read(picture)
        assert face is not None
        references.append(picture)
        vectors.append(unit(face.embedding))
    right = []
    for person, picture in enumerate(references):
        use = AdapterUse("instantid", "starter:identity", picture=picture)
        for seed in SEEDS:
            words = "a portrait of a smiling person, flat style, white background"
            made = draw(engine, Request(prompt=words, seed=seed, steps=12, adapters=(use,)))
            face = reader.read(Picture.from_array(made))
            assert face is not None
            nearest = int(np.argmax([float(unit(face.embedding) @ v) for v in vectors]))
            right.append(nearest == person)
    assert mean(right) >= 0.6  # chance is a quarter


@shipped("loras/ink")
def test_the_ink_lora_draws_in_black_and_white(engine):
    words = "a red apple, ink drawing style"
    with_it, without = both(engine, "lora", "loras/ink", words)
    assert mean([saturation(p) for p in with_it]) < 0.5 * mean([saturation(p) for p in without])


@shipped("loras/pixel")
def test_the_pixel_lora_draws_squares(engine):
    words = "a red apple, pixel art style"
    with_it, without = both(engine, "lora", "loras/pixel", words)
    assert mean([squareness(p) for p in with_it]) > 1.2 * mean([squareness(p) for p in without])


@shipped("loras/fast")
def test_few_steps_without_guidance_are_enough_with_the_fast_lora(engine):
    """Six LCM steps look more like the twenty of the base with its LoRA than without."""
    near, far = [], []
    for words in ("a red apple, flat style", "a star, flat style", "panda, flat style"):
        for seed in SEEDS:
            few = Request(
                prompt=words, seed=seed, steps=6, guidance_scale=1.0, sampler="lcm",
                adapters=(AdapterUse("lora", "starter:loras/fast"),),
            )  # fmt: skip
            near.append(sharpness(draw(engine, few)))
            far.append(sharpness(draw(engine, replace(few, adapters=()))))
    assert mean(near) > mean(far) * 1.1


@pytest.mark.parametrize(
    "word", [pytest.param(w, marks=shipped(f"tokens/{w}")) for w in ("paper", "blob", "cartoon")]
)
def test_a_style_word_changes_the_picture_and_not_its_subject(engine, word):
    with_it, without = both(engine, "textual_inversion", f"tokens/{word}", "a red apple")
    for changed, plain in zip(with_it, without, strict=True):
        assert np.abs(changed.astype(int) - plain).mean() > 2
        assert red(changed) > 0.05


def both(
    engine: Engine, kind: str, name: str, words: str
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Pictures with an adapter that sees nothing, and without it."""
    request = Request(prompt=words, steps=12, adapters=(AdapterUse(kind, f"starter:{name}"),))
    seeds = [replace(request, seed=seed) for seed in SEEDS]
    return (
        [draw(engine, r) for r in seeds],
        [draw(engine, replace(r, adapters=())) for r in seeds],
    )


def ink(picture: np.ndarray) -> np.ndarray:
    """What is not paper."""
    return picture.min(axis=2) < 225


def overlap(first: np.ndarray, second: np.ndarray) -> float:
    return float((first & second).sum() / max(1, (first | second).sum()))


def grey(picture: np.ndarray) -> np.ndarray:
    return cv2.resize(
        cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), (32, 32), interpolation=cv2.INTER_AREA
    )


def separation(picture: np.ndarray, inside: np.ndarray) -> float:
    """How far colours within ``inside`` are from those around it, by their spread."""
    pixels = picture.astype(np.float32)
    ring = cv2.dilate(inside.astype(np.uint8), np.ones((15, 15), np.uint8)).astype(bool) & ~inside
    gap = np.linalg.norm(pixels[inside].mean(axis=0) - pixels[ring].mean(axis=0))
    return float(gap / (pixels.std() + 1))


def soft_gradients(picture: np.ndarray) -> float:
    """Share of the inked area where the colour changes slowly: shading rather than flat fill."""
    smooth = cv2.GaussianBlur(picture, (0, 0), 1.5).astype(np.float32)
    steps = np.abs(np.gradient(smooth, axis=(0, 1))).max(axis=(0, 3))
    inked = cv2.erode(ink(picture).astype(np.uint8), np.ones((7, 7), np.uint8)).astype(bool)
    return float(((steps > 0.8) & (steps < 8))[inked].mean()) if inked.any() else 0.0


def saturation(picture: np.ndarray) -> float:
    return float((picture.max(axis=2).astype(int) - picture.min(axis=2)).mean())


def squareness(picture: np.ndarray, cell: int = 8) -> float:
    """Change across the borders of cells against change within them."""
    steps = np.abs(np.diff(picture.astype(np.float32), axis=1)).mean(axis=(0, 2))
    border = steps[cell - 1 :: cell].mean()
    return float(border / (np.delete(steps, np.s_[cell - 1 :: cell]).mean() + 0.1))


def sharpness(picture: np.ndarray) -> float:
    return float(cv2.Laplacian(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), cv2.CV_64F).var())


def red(picture: np.ndarray) -> float:
    """Share of the picture that is red."""
    r, g, b = (picture[..., i].astype(int) for i in range(3))
    return float(((r > 140) & (r - g > 50) & (r - b > 50)).mean())


def unit(vector: np.ndarray) -> np.ndarray:
    return vector / np.linalg.norm(vector)


def test_the_family_is_small_and_every_file_of_it():
    sizes = [f.stat().st_size for f in resource("starter").rglob("*") if f.is_file()]
    weights = [
        f.stat().st_size
        for f in resource("starter").rglob("*")
        if f.suffix in (".safetensors", ".onnx", ".json", ".txt")
    ]
    assert max(sizes) <= 16 * 2**20
    assert sum(weights) <= 48 * 2**20
