"""Detectors: called as controlnet-aux wants it, every failure a sentence; and the real ones."""

import sys
import types
from importlib.util import find_spec
from typing import ClassVar

import numpy as np
import pytest

from studio.domain.errors import AdapterError, Cancelled
from studio.domain.events import StopToken
from studio.domain.preprocess import PREPROCESSORS, Preprocess
from studio.preprocessors import detectors
from studio.preprocessors.detectors import Detectors

PHOTO = np.random.default_rng(0).integers(0, 255, (90, 120, 3), dtype=np.uint8)


class Fake:
    """Looks like any detector; ``loads`` says from where."""

    loads: ClassVar[list] = []
    calls: ClassVar[list] = []
    fails: Exception | None = None

    @classmethod
    def from_pretrained(cls, folder, **options):
        if cls.fails:
            raise cls.fails
        cls.loads.append((folder, options, list(sys.argv)))
        return cls()

    def __call__(self, rgb, **options):
        Fake.calls.append(options)
        if Fake.fails:
            raise Fake.fails
        return np.full((64, 64), int(np.random.rand() * 255), np.uint8)


@pytest.fixture
def aux(monkeypatch):
    module = types.ModuleType("controlnet_aux")
    for name in detectors._CLASSES.values():
        setattr(module, name, Fake)
    monkeypatch.setitem(sys.modules, "controlnet_aux", module)
    monkeypatch.setattr(detectors, "import_torchvision", lambda: None)
    Fake.loads, Fake.calls, Fake.fails = [], [], None
    return module


def run(folder, name, stop=None, tell=lambda *_: None, **settings):
    how = Preprocess(name, tuple(settings.items()))
    return Detectors(folder).run(PHOTO, how, tell, stop or StopToken())


def weights(folder, name):
    for file in Preprocess(name).kind.files:
        (folder / file).write_bytes(b"x")


@pytest.mark.parametrize("kind", [k.name for k in PREPROCESSORS if not k.built_in])
def test_each_gives_a_picture_as_large_as_the_one_it_got(aux, tmp_path, kind):
    weights(tmp_path, kind)
    made = run(tmp_path, kind, detail=300)
    assert (made.shape, made.dtype) == (PHOTO.shape, np.uint8)
    assert Fake.calls[0]["detect_resolution"] == 320
    assert "detail" not in Fake.calls[0]


def test_the_same_picture_gives_the_same_again(aux, tmp_path):
    np.random.seed(3)
    before = np.random.get_state()[1].copy()
    assert np.array_equal(run(tmp_path, "shuffle"), run(tmp_path, "shuffle"))
    assert np.array_equal(np.random.get_state()[1], before)


def test_a_detector_is_loaded_once_and_let_go_for_another(aux, tmp_path):
    weights(tmp_path, "hed")
    weights(tmp_path, "teed")
    both = Detectors(tmp_path)
    for name in ("hed", "hed", "teed", "hed"):
        both.run(PHOTO, Preprocess(name), lambda *_: None, StopToken())
    assert [options for _, options, _ in Fake.loads] == [{}, {"filename": "5_model.pth"}, {}]
    assert all(len(argv) == 1 for *_, argv in Fake.loads)


def test_it_tells_how_far_it_is(aux, tmp_path):
    weights(tmp_path, "hed")
    told = []
    run(tmp_path, "hed", tell=lambda *what: told.append(what))
    assert [what for what, _ in told] == ["starting", "reading", "looking"]
    assert [f for _, f in told] == sorted(f for _, f in told)


@pytest.mark.parametrize("stage", ["starting", "reading", "looking"])
def test_it_can_be_cancelled_at_each_stage(aux, tmp_path, stage):
    weights(tmp_path, "hed")
    stop = StopToken()
    with pytest.raises(Cancelled):
        run(tmp_path, "hed", stop, lambda what, _: stop.cancel() if what == stage else None)


def test_missing_damaged_and_failing_are_sentences(aux, tmp_path):
    with pytest.raises(AdapterError, match=r"needs ControlNetHED\.pth"):
        run(tmp_path, "hed")
    weights(tmp_path, "hed")
    Fake.fails = RuntimeError("not a\n zip")
    with pytest.raises(AdapterError, match=r"could not be read \(not a zip\)\..*Fetch Control"):
        run(tmp_path, "hed")
    with pytest.raises(AdapterError, match="made nothing of this picture"):
        run(tmp_path, "shuffle")


def test_without_the_extra_it_says_how_to_get_it(monkeypatch, tmp_path):
    def absent():
        raise ImportError("torchvision is not installed")

    monkeypatch.setattr(detectors, "import_torchvision", absent)
    with pytest.raises(AdapterError, match=r"pip install .studio\[preprocessors\]"):
        run(tmp_path, "shuffle")


@pytest.fixture
def real():
    for name in ("controlnet_aux", "timm", "torchvision", "skimage"):
        if find_spec(name) is None:
            pytest.skip(f"{name} is not installed")


@pytest.mark.parametrize("name", ["lineart_standard", "shuffle"])
def test_those_without_weights_really_run(real, tmp_path, name):
    made = run(tmp_path, name, detail=256)
    assert made.shape == PHOTO.shape
    assert made.std() > 1


def test_hed_with_random_weights_really_runs(real, tmp_path):
    detectors._class(Preprocess("hed").kind)
    import torch
    from controlnet_aux.hed import ControlNetHED_Apache2

    torch.save(ControlNetHED_Apache2().state_dict(), tmp_path / "ControlNetHED.pth")
    assert run(tmp_path, "hed", detail=256).shape == PHOTO.shape
    (tmp_path / "ControlNetHED.pth").write_bytes(b"damaged")
    with pytest.raises(AdapterError, match="could not be read"):
        run(tmp_path, "hed")
