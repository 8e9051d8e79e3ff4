"""The whole command line with an engine that draws nothing real; exit codes and streams."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import types
import warnings

import numpy as np
import pytest

from studio import __version__
from studio.cli import main
from studio.cli import render as rendering
from studio.domain.errors import Cancelled, ModelError
from studio.domain.events import Outcome, Progress, Result, Timings
from studio.domain.request import AdapterUse, Request
from studio.domain.request_json import dumps, loads
from studio.files.result_png import read_request


class FakeEngine:
    """One grey picture a seed; ``misbehave`` runs first."""

    device_name, dtype_name = "cpu", "float32"

    def __init__(self, misbehave=lambda stop: None):
        self.misbehave = misbehave

    def run(self, request, emit, stop):
        print("chatter of a library")
        print("more chatter", file=sys.stderr)
        warnings.warn("and a warning", stacklevel=1)
        self.misbehave(stop)
        for step in range(request.steps):
            emit(Progress(step + 1, request.steps, 0.1 * step))
        pixels = np.full((request.height, request.width, 3), 128, np.uint8)
        results = tuple(
            Result(pixels, Request(seed=request.seed + i)) for i in range(request.batch_size)
        )
        timings = Timings(0.5, 0.1, 1.0, 0.01, 0.2, 1.81)
        return Outcome(results, timings, request.steps, "cpu", "float32", ("Mind this.",))


@pytest.fixture
def engine(monkeypatch):
    """Puts an engine in place of the real one."""

    def put(misbehave=lambda stop: None):
        made = FakeEngine(misbehave)
        monkeypatch.setattr(rendering.render, "__defaults__", (None, lambda device: made))

    put()
    return put


@pytest.fixture
def request_file(tmp_path):
    path = tmp_path / "request.json"
    path.write_text(dumps(Request(prompt="a cat", seed=5, steps=3, batch_size=2)))
    return path


def test_render_writes_pictures_that_carry_their_request(engine, request_file, tmp_path, capfd):
    assert main(["render", str(request_file), "--out", str(tmp_path / "a/b"), "--json"]) == 0
    out, err = capfd.readouterr()
    report = json.loads(out)
    assert err == ""
    assert report["images"] == [str(tmp_path / "a/b/5.png"), str(tmp_path / "a/b/6.png")]
    assert set(report["seconds"]) >= {"load", "encode", "denoise", "previews", "decode", "total"}
    assert (report["steps"], report["device"], report["dtype"]) == (3, "cpu", "float32")
    assert report["warnings"] == ["Mind this."]
    assert read_request(tmp_path / "a/b/6.png").seed == 6


def test_render_overwrites_nothing(engine, request_file, tmp_path, capfd):
    for _ in range(2):
        assert main(["render", str(request_file), "--out", str(tmp_path), "--json"]) == 0
    assert sorted(p.name for p in tmp_path.glob("*.png")) == [
        "5-2.png", "5.png", "6-2.png", "6.png",
    ]  # fmt: skip
    assert str(tmp_path / "5-2.png") in capfd.readouterr().out


def test_render_tells_people_in_words(engine, request_file, tmp_path, capfd):
    assert main(["render", str(request_file), "--out", str(tmp_path)]) == 0
    out, err = capfd.readouterr()
    assert out.splitlines()[-1] == "3 steps, 1.8 s on cpu float32"
    assert err == ""


def test_render_reads_stdin(engine, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"seed": 3}'))
    assert main(["render", "-", "--out", str(tmp_path), "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["seeds"] == [3]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "could not be read (No such file or directory)"),
        ("{", "not valid JSON"),
        ('{"steps": 0}', "The steps must lie from 1 to 200"),
        ('{"version": 7}', "written by a newer studio"),
        ('{"init": {"picture": {"file": "no.png"}}}', "was not found"),
        ('{"sampler": "eular"}', "Did you mean 'euler'?"),
    ],
)
def test_the_users_mistakes_get_one_line_and_exit_2(engine, tmp_path, capfd, content, expected):
    path = tmp_path / "r.json"
    if content is not None:
        path.write_text(content)
    assert main(["render", str(path), "--out", str(tmp_path), "--json"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert expected in err
    assert err.count("\n") == 1


def test_a_folder_that_cannot_be_made_is_told_before_the_work(engine, request_file, capfd):
    engine(lambda stop: pytest.fail("the engine ran"))
    assert main(["render", str(request_file), "--out", str(request_file)]) == 2
    assert "could not be made" in capfd.readouterr().err


def test_errors_of_the_engine_are_the_users_or_ours(engine, request_file, tmp_path, capfd):
    def no_model(stop):
        raise ModelError("There is no model folder /x.", remedy="Choose another one.")

    engine(no_model)
    assert main(["render", str(request_file), "--out", str(tmp_path)]) == 2
    assert capfd.readouterr().err == "studio: There is no model folder /x. Choose another one.\n"

    def fault(stop):
        raise ValueError("boom")

    engine(fault)
    assert main(["render", str(request_file), "--out", str(tmp_path)]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert "Traceback" in err
    assert "more chatter" in err
    assert err.endswith("This is a fault of ours (ValueError); please report it.\n")


def test_ctrl_c_cancels_cleanly(engine, request_file, tmp_path, capfd):
    before = signal.getsignal(signal.SIGINT)

    def press(stop):
        signal.raise_signal(signal.SIGINT)
        assert stop.cancelled
        raise Cancelled

    engine(press)
    assert main(["render", str(request_file), "--out", str(tmp_path), "--json"]) == 130
    out, err = capfd.readouterr()
    assert (out, err) == ("", "studio: Cancelled.\n")
    assert not list(tmp_path.glob("*.png"))
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_ctrl_c_ends_at_once(engine, request_file, tmp_path, capfd):
    def press_twice(stop):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)

    engine(press_twice)
    assert main(["render", str(request_file), "--out", str(tmp_path)]) == 130
    assert capfd.readouterr().err == "studio: Cancelled.\n"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["render"], ["request"], ["doctor", "--yaml"], ["render", "a", "b"]]
)
def test_wrong_arguments_get_one_line(arguments, capfd):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    out, err = capfd.readouterr()
    assert caught.value.code == 2
    assert (out, err.count("\n")) == ("", 1)
    assert "--help" in err


def test_the_version(capfd):
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capfd.readouterr().out == f"studio {__version__}\n"


def test_the_example_is_a_complete_request_with_a_sketch(capfd):
    assert main(["request", "--example"]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    request = loads(out)
    assert set(json.loads(out)) == set(json.loads(dumps(Request())))
    (use,) = request.adapters
    assert isinstance(use, AdapterUse)
    assert use.model == "starter:sketch"
    ink = use.picture.grey() < 128
    assert use.picture.size == (request.width, request.height)
    assert 0.02 < ink.mean() < 0.15


def test_python_m_studio_is_the_command_and_imports_nothing_heavy(tmp_path):
    code = (
        "import runpy, sys; sys.argv = ['studio', 'request', '--example']\n"
        "try: runpy.run_module('studio', run_name='__main__')\n"
        "except SystemExit as end: assert end.code == 0\n"
        "assert not {'torch', 'diffusers', 'PySide6'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["prompt"]


@pytest.mark.parametrize(
    ("arguments", "handed", "language"),
    [
        ([], [], ""),
        (["open", "a.ora", "b.png"], ["a.ora", "b.png"], ""),
        (["--language", "de", "open", "a.ora"], ["a.ora"], "de"),
    ],
)
def test_the_window_is_opened(monkeypatch, arguments, handed, language):
    opened = types.ModuleType("studio.app.start")
    opened.main = lambda *given: 7 if given == (["studio", *handed], language) else 0
    monkeypatch.setitem(sys.modules, "studio.app.start", opened)
    assert main(arguments) == 7


def test_without_a_screen_the_window_says_so(monkeypatch, capfd):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 2
    assert "There is no screen here" in capfd.readouterr().err


def test_libraries_that_qt_misses_are_the_doctors_business(monkeypatch, capfd):
    class Finder:
        def find_spec(self, name, path=None, target=None):
            if name == "studio.app.start":
                raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.delitem(sys.modules, "studio.app.start", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
    assert main([]) == 2
    err = capfd.readouterr().err
    assert "libEGL.so.1" in err
    assert "studio doctor" in err


def test_a_language_that_is_not_there_is_named(monkeypatch, capsys):
    opened = types.ModuleType("studio.app.start")
    opened.main = lambda *_: 0
    monkeypatch.setitem(sys.modules, "studio.app.start", opened)
    assert main(["--language", "klingon"]) == 2
    assert "klingon" in capsys.readouterr().err
