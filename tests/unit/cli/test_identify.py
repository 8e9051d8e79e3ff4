"""`studio identify`: what is printed, on which stream, and the exit code."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from support.headers import kohya_shapes, write_tensors

from studio.cli import main

TEXTS = {
    "modelspec.title": "Ink\x1b[31m",
    "modelspec.license": "Apache-2.0",
    "modelspec.trigger_phrase": "ink style",
}


@pytest.fixture
def lora(tmp_path):
    return write_tensors(tmp_path / "ink.safetensors", kohya_shapes(rank=8), TEXTS)


@pytest.fixture
def damaged(tmp_path):
    path = write_tensors(tmp_path / "cut.safetensors", kohya_shapes())
    path.write_bytes(path.read_bytes()[:-1])
    return path


def test_one_file_is_one_object(lora, capfd):
    assert main(["identify", str(lora), "--json"]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert json.loads(out) == {
        "file": str(lora),
        "kind": "lora",
        "layout": "kohya",
        "family": "sd15",
        "rank": 8,
        "alpha": 0.0,  # as it is stored: the data are zeros
        "blocks": ["down"],
        "trigger_words": ["ink style"],
        "licence": "Apache-2.0",
        "title": "Ink [31m",
        "vectors": None,
        "channels": None,
        "scale": None,
        "needs": [],
        "notes": [],
        "tensors": 3,
        "size": lora.stat().st_size,
    }


def test_in_words(lora, capfd):
    assert main(["identify", str(lora)]) == 0
    out, err = capfd.readouterr()
    assert err == ""
    first, *facts = out.splitlines()
    assert first == "ink.safetensors: a LoRA for Stable Diffusion 1.5 (kohya layout)"
    assert [fact.strip() for fact in facts] == [
        "title: Ink [31m",
        "rank 8, alpha 0",
        "blocks: down",
        "words to type: ink style",
        "licence: Apache-2.0",
        f"3 tensors, {lora.stat().st_size / 1024:.4g} KiB",
    ]


def test_needs_and_notes_in_words(tmp_path, capfd):
    shapes = {"clip_l": (1, 768), "clip_g": (1, 1280)}
    assert main(["identify", str(write_tensors(tmp_path / "cat.safetensors", shapes))]) == 0
    out = capfd.readouterr().out
    assert "a textual inversion for SDXL" in out
    assert "words to type: cat" in out
    shapes = {"input_blocks.0.0.weight": (320, 4, 3, 3), "output_blocks.0.x": (1,)}
    assert main(["identify", str(write_tensors(tmp_path / "u.safetensors", shapes))]) == 0
    out = capfd.readouterr().out
    assert out.startswith("u.safetensors: a U-Net (prefixless layout)\n")
    assert "    needs a VAE\n" in out
    assert "its header does not tell" in out


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_one_file_of_no_use_gets_one_line_and_exit_2(damaged, capfd, form):
    assert main(["identify", str(damaged), *form]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("studio: The file ")
    assert "ends too early" in err
    assert err.count("\n") == 1


def test_several_files_are_a_list_and_one_of_no_use_does_not_stop_the_rest(lora, damaged, capfd):
    assert main(["identify", "--json", str(damaged), str(lora), "/nowhere"]) == 2
    out, err = capfd.readouterr()
    cut, good, missing = json.loads(out)
    assert (cut["file"], good["file"]) == (str(damaged), str(lora))
    assert "ends too early" in cut["error"]
    assert "No such file" in missing["error"]
    assert good["kind"] == "lora"
    assert err.count("\n") == 2


def test_several_files_in_words(lora, damaged, capfd):
    assert main(["identify", str(damaged), str(lora)]) == 2
    out, err = capfd.readouterr()
    assert out.startswith("ink.safetensors: a LoRA")
    assert err.count("\n") == 1
    assert main(["identify", str(lora), str(lora)]) == 0
    assert main(["identify", str(damaged), str(damaged)]) == 2


def test_names_that_are_no_text(tmp_path, capfd):
    path = write_tensors(tmp_path / "caf\udce9\x1b.safetensors", kohya_shapes())
    assert main(["identify", str(path)]) == 0
    assert capfd.readouterr().out.startswith("caf??.safetensors: a LoRA")
    assert main(["identify", str(path), "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["file"].endswith("caf?\x1b.safetensors")
    assert main(["identify", str(path), str(tmp_path / "\udce9")]) == 2


def test_nothing_to_identify(capfd):
    with pytest.raises(SystemExit) as caught:
        main(["identify"])
    assert caught.value.code == 2
    assert "FILE" in capfd.readouterr().err


def test_nothing_heavy_is_imported(lora):
    code = (
        "import sys; from studio.cli import main\n"
        f"assert main(['identify', {str(lora)!r}, '--json']) == 0\n"
        "assert not {'torch', 'diffusers', 'PySide6', 'numpy', 'safetensors'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["kind"] == "lora"
