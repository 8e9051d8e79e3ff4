from __future__ import annotations

import json
import shutil
import sys

import pytest
from support.tiny_models import tiny_starter

import studio.cli.doctor as doctor
from studio.cli.starter_check import faults_of


class Engine:
    device_name, dtype_name = "cuda", "float16"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return tiny_starter(tmp_path_factory.mktemp("starter") / "starter")


@pytest.fixture
def starter(built, tmp_path, monkeypatch):
    folder = tmp_path / "resources" / "starter"
    shutil.copytree(built, folder)
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    return folder


def examine(monkeypatch, factory=lambda device: Engine()):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(doctor, "_loads", lambda library: True)
    return doctor.examine(factory)


def test_a_whole_installation_misses_nothing(starter, monkeypatch):
    report = examine(monkeypatch)
    assert report["ready"]
    assert report["missing"] == []
    assert (report["device"], report["dtype"]) == ("cuda", "float16")
    assert report["starter"] == {
        "folder": str(starter), "present": True, "complete": True, "faults": [],
    }  # fmt: skip
    assert {"torch", "diffusers", "transformers", "PySide6-Essentials"} <= set(report["versions"])
    assert json.loads(json.dumps(report)) == report
    assert "Nothing is missing." in doctor.in_words(report)


def test_a_missing_starter_is_told_with_a_remedy(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    report = examine(monkeypatch)
    assert not report["ready"]
    assert not report["starter"]["present"]
    (missing,) = report["missing"]
    assert "starter" in missing["what"]
    assert "MISSING: The starter model" in doctor.in_words(report)


def test_a_missing_package_is_told_with_the_command_that_gets_it(starter, monkeypatch):
    version = doctor._version
    monkeypatch.setattr(doctor, "_version", lambda n: None if n == "diffusers" else version(n))
    report = examine(monkeypatch)
    assert not report["ready"]
    assert report["versions"]["diffusers"] is None
    assert report["missing"][0]["remedy"] == f"{sys.executable} -m pip install diffusers"


def test_an_engine_that_does_not_start_is_told(starter, monkeypatch):
    def broken(device):
        raise ImportError("libtorch is broken")

    report = examine(monkeypatch, broken)
    assert report["device"] is None
    assert "libtorch is broken" in report["missing"][0]["what"]
    assert "device: none" in doctor.in_words(report)


def test_a_computer_without_a_screen_can_still_render(starter, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(doctor, "_loads", lambda library: library != "libEGL.so.1")
    report = doctor.examine(lambda device: Engine())
    assert report["ready"]
    assert "libEGL.so.1" in report["missing"][0]["what"]
    assert "system-libraries.sh" in report["missing"][0]["remedy"]
    assert "no screen" in report["missing"][1]["what"]


def test_a_library_that_is_not_there_does_not_load():
    assert not doctor._loads("libdoes-not-exist.so.9")


def cut(path):
    path.write_bytes(path.read_bytes()[:-10])


DAMAGES = {
    "model_index.json is not there": lambda f: (f / "model_index.json").unlink(),
    "model_index.json is damaged": lambda f: (f / "model_index.json").write_text("[1"),
    "scheduler has no configuration": lambda f: shutil.rmtree(f / "scheduler"),
    "vae has no weights": lambda f: next((f / "vae").glob("*.safetensors")).unlink(),
    "is cut off": lambda f: cut(next((f / "vae").glob("*.safetensors"))),
    "is not there": lambda f: next((f / "unet").glob("*.safetensors")).unlink(),
    "is damaged": lambda f: next((f / "vae").glob("*.safetensors")).write_bytes(b"\0" * 99),
    "The list of weights in unet": lambda f: next((f / "unet").glob("*.index.json")).write_text(
        "{"
    ),
    "sketch has no weights": lambda f: next((f / "adapters/sketch").glob("*.saf*")).unlink(),
}


@pytest.mark.parametrize("expected", DAMAGES)
def test_a_damaged_model_folder_says_where(starter, expected):
    DAMAGES[expected](starter)
    faults = faults_of(starter)
    assert expected in faults[0]
    assert len(faults) == 1


def test_a_header_that_is_no_object_is_damaged(starter):
    path = next((starter / "vae").glob("*.safetensors"))
    path.write_bytes((2).to_bytes(8, "little") + b"[]")
    assert "is damaged" in faults_of(starter)[0]
