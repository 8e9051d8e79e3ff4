"""The command line with the real engine and tiny random models: streams, pictures, mistakes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from support.tiny_models import tiny_sd15, tiny_starter

from studio.cli.example import example_request
from studio.cli.render import render
from studio.domain.request import Request
from studio.domain.request_json import dumps
from studio.files.result_png import read_request

ROOT = Path(__file__).parents[3]


def studio(*arguments, stdin=None):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("HF_", "TRANSF"))}
    return subprocess.run(
        [sys.executable, "-m", "studio", *arguments],
        cwd=ROOT,
        env=environment,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return tiny_sd15(tmp_path_factory.mktemp("cli") / "model")


@pytest.fixture
def request_(model):
    return Request("a (red:1.2) apple, " * 30, model=str(model), width=64, height=64, steps=2)


def test_a_picture_is_made_and_makes_itself_again(request_, tmp_path):
    done = studio(
        "render", "-", "--device", "cpu", "--out", str(tmp_path), "--json", stdin=dumps(request_)
    )
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["steps"] == 2
    seconds = report["seconds"]
    parts = [seconds[name] for name in ("load", "encode", "denoise", "previews", "decode")]
    assert 0 < sum(parts) <= seconds["total"] * 1.01
    (path,) = report["images"]
    assert read_request(Path(path)) == request_
    pixels = np.asarray(Image.open(path))
    assert pixels.shape == (64, 64, 3)
    assert pixels.std() > 1


def test_a_missing_model_is_one_sentence(request_, tmp_path):
    gone = replace(request_, model=str(tmp_path / "nowhere"))
    done = studio(
        "render", "-", "--device", "cpu", "--out", str(tmp_path), "--json", stdin=dumps(gone)
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_doctor_sees_the_device():
    done = studio("doctor", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["device"] in ("cpu", "cuda", "mps")
    assert report["threads"] >= 1


def test_the_example_runs_and_follows_its_sketch(tmp_path):
    from studio.engine.engine import Engine

    starter = tiny_starter(tmp_path / "starter")
    example = replace(example_request(), steps=2)
    (use,) = example.adapters
    without = replace(example, adapters=(replace(use, weight=0.0),))
    pictures = []
    for request in (example, without):
        report = render(request, tmp_path, "cpu", lambda device: Engine(device, starter))
        pictures.append(np.asarray(Image.open(report["images"][0])))
    assert pictures[0].shape == (128, 128, 3)
    assert not np.array_equal(*pictures)
